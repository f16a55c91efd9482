"use client";

import type { Provenance } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";

/** One place in the record: exact words, a field, or a hand. */
export function ProvenanceLine({ place }: { place: Provenance }) {
  const { t } = useLanguage();
  const { recordTexts } = useEvidence();
  switch (place.kind) {
    case "text":
      return (
        <li>
          <span className="text-faint">{t("findings.words")}</span> <q className="font-medium">{place.quote}</q>
        </li>
      );
    case "resource": {
      const text = recordTexts.get(place.reference);
      return (
        <li className="break-words" title={`${place.reference} ${place.path}`}>
          {text === undefined ? (
            <span className="text-faint">
              {t("findings.coded", { type: place.reference.slice(0, place.reference.indexOf("/")) })}
            </span>
          ) : (
            <>
              <span className="text-faint">{t("findings.field")}</span> {text}
            </>
          )}
        </li>
      );
    }
    case "physician":
      return <li className="text-faint">{t("findings.byHand")}</li>;
  }
}
