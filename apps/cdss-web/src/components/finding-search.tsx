"use client";

import type { SearchHit } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { ConceptSearch } from "./concept-search.tsx";

/** Adds a finding by name. */
export function FindingSearch({ onAdd }: { onAdd: (hit: SearchHit) => void }) {
  const { t } = useLanguage();
  return (
    <ConceptSearch
      kind="phenotype"
      label={t("findings.add")}
      placeholder={`${t("findings.add")}: ${t("findings.addPlaceholder")}`}
      onChoose={onAdd}
    />
  );
}
