import { describe, expect, it } from "vitest";
import { createTextMatcher } from "../match/create-text-matcher.ts";
import { smallLexicon } from "../test-support/small-lexicon.ts";

const matcher = createTextMatcher(smallLexicon());
const found = (text: string): string[] =>
  matcher
    .read(text)
    .filter(({ context }) => !context.hypothetical)
    .map(
      ({ concepts, context, start, end }) =>
        `${context.status === "absent" ? "-" : ""}${concepts[0]?.label.en}: ${text.slice(start, end).replace(/\n/g, "/")}`,
    );

describe("questions and their answers", () => {
  it.each<[string, string[]]>([
    ["医生：发热吗？\n患者：没有。", ["-Fever: 发热吗？/患者：没有。"]],
    [
      "医生：有没有发热、腹痛？\n患者：都没有，就是咳嗽。",
      ["-Fever: 发热、腹痛？/患者：都没有", "-Abdominal pain: 腹痛？/患者：都没有", "Cough: 咳嗽"],
    ],
    [
      "医生：发热吗？腹痛吗？\n患者：都没有。",
      ["-Fever: 发热吗？腹痛吗？/患者：都没有", "-Abdominal pain: 腹痛吗？/患者：都没有"],
    ],
    // "No" answers what was asked last.
    ["医生：发热吗？腹痛吗？\n患者：没有。", ["-Abdominal pain: 腹痛吗？/患者：没有。"]],
    ["医生：腹痛吗？\n患者：有，很痛。", ["Abdominal pain: 腹痛吗？/患者：有，"]],
    // Which of the two, it does not say.
    ["医生：有没有发热、腹痛？\n患者：有。", []],
    ["医生：发热吗？\n患者：没有量过体温。", []],
    ["医生：发热吗？\n患者：不清楚。", []],
    ["医生：腹痛不腹痛？", []],
    ["Doctor: Any abdominal pain?\nPatient: No.", ["-Abdominal pain: abdominal pain?/Patient: No."]],
    ["Doctor: Is there fever? Patient: yes, since Monday.", ["Fever: fever? Patient: yes,"]],
    ["Doctor: Is there fever? Patient: nobody else is ill.", []],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});
