import type { ShownFinding } from "./shown-findings.ts";

/** Chips of one group in view before the rest is asked for: the ranking below must stay on the screen. */
const FIRST_CHIPS = 10;

/** What the physician changed comes first, then what somebody wrote, then what only a measurement says. */
function priority(finding: ShownFinding): number {
  if (finding.changed) return 0;
  return finding.mentions.every((mention) => mention.origin === "measurement") ? 2 : 1;
}

/**
 * Splits a group into the chips in view and those behind "more". A normal panel of blood tests gives a score of absent
 * findings; those that only a measurement calls absent always wait behind.
 */
export function foldChips(members: readonly ShownFinding[]): {
  shown: readonly ShownFinding[];
  folded: readonly ShownFinding[];
  /** Whether all that is folded was called absent by measurements alone. */
  onlyNormal: boolean;
} {
  const ordered = [...members].sort((one, other) => priority(one) - priority(other));
  const isPlain = (finding: ShownFinding) => finding.group === "absent" && priority(finding) === 2;
  const foldable = ordered.filter(isPlain);
  const rest = ordered.filter((finding) => !isPlain(finding));
  // A button in place of a single chip saves nothing.
  const cut = rest.length <= FIRST_CHIPS + 1 ? rest.length : FIRST_CHIPS;
  const shown = rest.slice(0, cut);
  const folded = [...rest.slice(cut), ...foldable];
  if (folded.length === 1) return { shown: [...shown, ...folded], folded: [], onlyNormal: false };
  return { shown, folded, onlyNormal: cut === rest.length };
}
