import type { PatientDraft } from "../alerts/alert.ts";
import { gravity } from "../alerts/gravity.ts";
import { joinTexts } from "../alerts/say.ts";

/**
 * Drafts of one drug without saying one fact twice: a contraindication or caution for a condition that a measured value says as well (renal impairment
 * beside kidney function, hyperkalaemia beside potassium) becomes one alert with both reasons, as serious as the more serious one.
 */
export function sayOnce(drafts: readonly PatientDraft[]): PatientDraft[] {
  if (!drafts.some(({ condition }) => condition !== undefined)) return [...drafts];
  const said: PatientDraft[] = [];
  const taken = new Set<PatientDraft>();
  for (const measured of drafts) {
    if (measured.sameAs === undefined) continue;
    const same = drafts.filter(
      (one) => !taken.has(one) && one.condition !== undefined && measured.sameAs?.includes(one.condition) === true,
    );
    if (same.length === 0) continue;
    for (const one of [measured, ...same]) taken.add(one);
    const all = [measured, ...same].sort((a, b) => gravity(a.severity) - gravity(b.severity));
    const [leading = measured] = all;
    const tests = all.flatMap((one) => one.tests ?? []);
    said.push({
      ...leading,
      reason: joinTexts(all.map(({ reason }) => reason)),
      grounds: all.flatMap(({ grounds }) => grounds),
      ...(tests.length === 0 ? {} : { tests }),
    });
  }
  return [...said, ...drafts.filter((one) => !taken.has(one))];
}
