"use client";

import { localize, type MedicationAlert } from "@cdss/domain";
import { interactionPath, type PathNode } from "../assessment/interaction-path.ts";
import { isMessageKey } from "../messages/catalogue.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";

/** From drug over enzyme, effect or group to drug: what the rule says of each. Nothing where the alert is not an interaction. */
export function InteractionPathLine({ alert }: { alert: Pick<MedicationAlert, "drugs" | "path"> }) {
  const { t, language } = useLanguage();
  const { terms } = useEvidence();
  const path = interactionPath(alert);
  if (path === null) return null;

  const word = (key: string, otherwise: string) => (isMessageKey(key) ? t(key) : otherwise);
  const nameOf = ({ by, node }: PathNode) => {
    if (by === "path") return node;
    if (by === "tag") return word(`tag.${node}`, node);
    const term = terms.get(node);
    return term === undefined ? node.replaceAll("-", " ") : localize(term, language);
  };
  const rolesOf = ({ roles }: PathNode) =>
    roles
      .map(({ as, strength }) =>
        [strength === null ? "" : word(`strength.${strength}`, strength), word(`role.${as}`, as)]
          .filter((part) => part !== "")
          .join(language === "zh" ? "" : " "),
      )
      .join(" / ");

  return (
    <div className="text-xs">
      <span className="text-faint">{t("alert.path")}</span>{" "}
      {path.nodes.length === 0 ? <span className="text-soft">{t("alert.path.pair")}</span> : null}
      {path.nodes.length === 0 ? null : (
        <ol data-path className="inline">
          <li className="inline font-medium">{localize(path.from.label, language)}</li>
          {path.nodes.map((node) => (
            <li key={`${node.by} ${node.node}`} className="inline">
              <Arrow />
              {nameOf(node)}
              {node.roles.length === 0 ? null : <span className="text-faint"> ({rolesOf(node)})</span>}
            </li>
          ))}
          <li className="inline font-medium">
            <Arrow />
            {localize(path.to.label, language)}
          </li>
        </ol>
      )}
    </div>
  );
}

function Arrow() {
  return (
    <span aria-hidden="true" className="mx-1 font-normal text-faint">
      →
    </span>
  );
}
