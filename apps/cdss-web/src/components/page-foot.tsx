"use client";

import { type Assessment, localize, NOTICE, type ReleaseInfo } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { Icon } from "./icon.tsx";

/** Hex digits of the release id that are shown; the whole id is in the title and in the copied text. */
const SHORT_ID = 12;

function shortId(id: string): string {
  const colon = id.indexOf(":");
  return id.slice(0, colon + 1 + SHORT_ID);
}

/** Always in view: that the content is not validated, and which knowledge answered. */
export function PageFoot(props: {
  release: ReleaseInfo | undefined;
  releaseFailed: boolean;
  versions: Assessment["versions"] | undefined;
  notice: Assessment["notice"] | undefined;
}) {
  const { t, language } = useLanguage();
  const { release, versions } = props;
  const id = versions?.release ?? release?.id;
  return (
    <footer className="border-line border-t bg-panel text-xs">
      <p className="flex items-start gap-2 bg-warning-ground px-4 py-1.5 text-warning">
        <Icon name="warning" className="mt-0.5 size-3.5" />
        <span>{localize(props.notice ?? NOTICE, language)}</span>
      </p>
      <p className="flex flex-wrap gap-x-3 px-4 py-1 text-faint">
        {id === undefined ? (
          <span>{props.releaseFailed ? t("release.unavailable") : t("release.loading")}</span>
        ) : (
          <>
            <span>
              {t("release.label")}{" "}
              <code title={id} className="text-soft">
                {shortId(id)}
              </code>
            </span>
            <span>
              {versions === undefined
                ? t("release.versionsShort", {
                    hpo: release?.hpoVersion ?? "",
                    annotations: release?.annotationVersion ?? "",
                  })
                : t("release.versions", {
                    hpo: versions.hpo,
                    annotations: versions.annotations,
                    engine: versions.engine,
                  })}
            </span>
            {release === undefined ? null : (
              <span className="hidden two:inline">
                {t("release.counts", {
                  conditions: release.counts.conditions,
                  phenotypes: release.counts.phenotypes,
                  annotations: release.counts.annotations,
                })}
              </span>
            )}
          </>
        )}
      </p>
    </footer>
  );
}
