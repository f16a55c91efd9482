import type { InteractionSeverity, LocalizedText, Locators } from "@cdss/domain";
import type { Alert, AlertKind } from "./alert.ts";
import { gravity, worse } from "./gravity.ts";
import { joinLocators } from "./ground.ts";
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
  readonly locators: Locators;
  /** Keys of the results on which any of them rests. */
  readonly tests?: readonly string[];
  /** Alerts that the line stands for. */
  readonly count: number;
}

type Quiet = Alert & { readonly rule?: { readonly id: string } };

function distinct(texts: readonly LocalizedText[]): LocalizedText {
  const kept = new Map<string, LocalizedText>();
  for (const text of texts) if (!kept.has(text.en)) kept.set(text.en, text);
  const [only] = kept.values();
  return kept.size === 1 && only !== undefined ? only : joinTexts([...kept.values()]);
}

/** One line of several alerts; of a single one, that alert. */
function groupOf(first: Quiet, members: readonly Quiet[]): QuietGroup {
  const { kind, rule, drugs, severity, reason, management, overrideReasons } = first;
  const tests = [...new Set(members.flatMap((one) => one.tests ?? []))];
  const isSingle = members.length === 1;
  return {
    kind,
    rule: rule?.id ?? null,
    drugs: isSingle ? drugs : [...new Set(members.flatMap((one) => one.drugs))],
    severity: isSingle ? severity : members.map((one) => one.severity).reduce(worse),
    reason: isSingle ? reason : distinct(members.map((one) => one.reason)),
    management: isSingle ? management : distinct(members.map((one) => one.management)),
    overrideReasons,
    sources: isSingle ? first.sources : [...new Set(members.flatMap((one) => one.sources))],
    locators: isSingle ? first.locators : joinLocators(members.map(({ locators }) => locators)),
    ...(tests.length === 0 ? {} : { tests }),
    count: members.length,
  };
}

/** Groups what does not interrupt, most serious first; the same words are said once. */
export function groupQuiet(alerts: readonly Quiet[]): QuietGroup[] {
  const groups = new Map<string, [Quiet, ...Quiet[]]>();
  for (const alert of alerts) {
    if (alert.interrupts) continue;
    const key = alert.rule === undefined ? `${alert.kind} ${alert.drugs[0]}` : `rule ${alert.rule.id}`;
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [alert]);
    else held.push(alert);
  }
  return [...groups.values()]
    .map((members) => groupOf(members[0], members))
    .sort((a, b) => gravity(a.severity) - gravity(b.severity));
}
