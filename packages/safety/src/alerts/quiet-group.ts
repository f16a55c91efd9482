import type { InteractionSeverity, LocalizedText } from "@cdss/domain";
import type { Alert, AlertKind } from "./alert.ts";
import { gravity, worse } from "./gravity.ts";
import { joinTexts } from "./say.ts";

/** Alerts that do not interrupt, as one line: of one kind and drug, or of one mechanism. */
export interface QuietGroup {
  readonly kind: AlertKind;
  /** Id of the rule whose mechanism the pairs share; null for what is not an interaction. */
  readonly rule: string | null;
  readonly drugs: readonly string[];
  /** The most serious of them. */
  readonly severity: InteractionSeverity;
  readonly reason: LocalizedText;
  readonly management: LocalizedText;
  readonly overrideReasons: readonly string[];
  readonly sources: readonly string[];
  /** Alerts that the line stands for. */
  readonly count: number;
}

function distinct(texts: readonly LocalizedText[]): LocalizedText {
  const kept: LocalizedText[] = [];
  for (const text of texts) if (!kept.some(({ en }) => en === text.en)) kept.push(text);
  const [only] = kept;
  return kept.length === 1 && only !== undefined ? only : joinTexts(kept);
}

/** Groups what does not interrupt, most serious first; the same words are said once. */
export function groupQuiet(alerts: readonly (Alert & { readonly rule?: { readonly id: string } })[]): QuietGroup[] {
  const groups = new Map<string, (typeof alerts)[number][]>();
  for (const alert of alerts) {
    if (alert.interrupts) continue;
    const key = alert.rule === undefined ? `${alert.kind} ${alert.drugs[0]}` : `rule ${alert.rule.id}`;
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [alert]);
    else held.push(alert);
  }
  return [...groups.values()]
    .flatMap((members) => {
      const [first] = members;
      if (first === undefined) return [];
      const { kind, rule, overrideReasons } = first;
      const head = { kind, rule: rule?.id ?? null, overrideReasons, count: members.length };
      if (members.length === 1) {
        const { drugs, severity, reason, management, sources } = first;
        return [{ ...head, drugs, severity, reason, management, sources }];
      }
      return [
        {
          ...head,
          severity: members.map((one) => one.severity).reduce(worse),
          drugs: [...new Set(members.flatMap(({ drugs }) => drugs))],
          reason: distinct(members.map(({ reason }) => reason)),
          management: distinct(members.map(({ management }) => management)),
          sources: [...new Set(members.flatMap(({ sources }) => sources))],
        },
      ];
    })
    .sort((a, b) => gravity(a.severity) - gravity(b.severity));
}
