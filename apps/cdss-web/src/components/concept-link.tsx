"use client";

import { type Curie, isPackCurie, localIdOf, urlOf } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { Icon } from "./icon.tsx";

/** A CURIE as a link to its public page; a mark for a concept of the packs; plain text where no page is known. */
export function ConceptLink({ id, title }: { id: Curie; title?: string }) {
  const { t } = useLanguage();
  if (isPackCurie(id)) {
    return (
      <span title={t("origin.packLong", { id: localIdOf(id) })} className="rounded bg-raised px-1 text-2xs text-faint">
        {t("origin.pack")}
      </span>
    );
  }
  const url = urlOf(id);
  if (url === null) return <span className="text-faint tabular-nums">{id}</span>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener"
      title={title}
      className="link inline-block whitespace-nowrap tabular-nums"
    >
      {id}
      <Icon name="external" className="mb-0.5 ml-0.5 inline size-2.5" />
    </a>
  );
}
