import {
  ConditionTest,
  DroppedItem,
  EffectTag,
  ERROR_CODES,
  EvidenceLane,
  EvidenceLevel,
  InteractionSeverity,
  Lane,
  Literature,
  MatchKind,
  QuoteStance,
  ReviewFault,
  Sex,
  Sufficiency,
  TriageReason,
  Unmapped,
  Urgency,
} from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { catalogue, isMessageKey } from "../src/messages/catalogue.ts";
import { translate } from "../src/messages/translate.ts";

const entries = Object.entries(catalogue);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([whole]) => whole).sort();

describe("the message catalogue", () => {
  it.each(entries)("%s is written in both languages", (_key, message) => {
    expect(Object.keys(message).sort()).toEqual(["en", "zh"]);
    expect(message.en.trim()).not.toBe("");
    expect(message.zh).toMatch(/\p{Script=Han}|^HPO /u);
    expect(message.en.replace(/\{\w+\}/g, "")).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(entries)("%s takes the same values in both languages", (_key, message) => {
    expect(placeholders(message.zh)).toEqual(placeholders(message.en));
  });

  // The page makes these keys from values of the domain: a new value there must not reach a reader as a bare key.
  it.each([
    ...Object.keys(ERROR_CODES).map((code) => `failure.${code}`),
    ...Lane.options.map((lane) => `lane.${lane}`),
    ...EvidenceLane.options.map((lane) => `evidenceLane.${lane}`),
    ...EvidenceLevel.options.map((level) => `level.${level}`),
    ...QuoteStance.options.map((stance) => `stance.${stance}`),
    ...Literature.shape.state.exclude(["used"]).options.map((state) => `literature.${state}`),
    ...MatchKind.options.map((match) => `match.${match}`),
    ...DroppedItem.shape.kind.options.map((kind) => `review.kind.${kind}`),
    ...ReviewFault.options.map((fault) => `review.fault.${fault}`),
    ...Sex.options.map((sex) => `note.sex.${sex}`),
    ...Sufficiency.shape.level.options.map((level) => `sufficiency.${level}`),
    ...Urgency.options.map((urgency) => `triage.${urgency}`),
    ...TriageReason.shape.kind.options.map((kind) => `triage.reason.${kind}`),
    ...ConditionTest.shape.purpose.options.map((purpose) => `purpose.${purpose}`),
    ...InteractionSeverity.options.map((severity) => `severity.${severity}`),
    ...EffectTag.options.map((tag) => `tag.${tag}`),
    ...Unmapped.shape.reason.options.map((reason) => `unmapped.${reason}`),
  ])("has %s", (key) => {
    expect(isMessageKey(key)).toBe(true);
  });

  it("fills placeholders, groups digits, and leaves one without a value in sight", () => {
    expect(translate("en", "differential.considered", { count: 8123 })).toBe("8,123 conditions considered");
    expect(translate("zh", "why.rank", { rank: 41, considered: "8123" })).toBe("第 41 位，共 8123");
    expect(translate("en", "why.behind")).toBe("Where it falls behind {name}");
  });
});
