import { Drug, InteractionException, InteractionRule, type MedicationKnowledge } from "@cdss/domain";

const drug = (id: string, more: object): Drug =>
  Drug.parse({
    id,
    names: { en: id, zh: `${id}药` },
    codes: { atc: [], rxcui: null },
    class: `${id}-class`,
    routes: ["oral"],
    sources: ["label-us"],
    ...more,
  });

const text = (en: string) => ({ en, zh: en });
const rule = (id: string, between: object, severity: string, more: object = {}): InteractionRule =>
  InteractionRule.parse({
    id,
    between,
    severity,
    evidence: "label",
    mechanism: text("why"),
    management: text("what to do"),
    sources: ["label-us"],
    ...more,
  });

/**
 * Invented drugs: ravastat (sensitive CYP3A4 substrate), milostat (moderate one), frostol (strong CYP3A4 inhibitor), embol (weak one), alderin and birchin
 * (both lengthen QT), cedrol (anticoagulant that raises bleeding), dogwood (NSAID, bleeding).
 */
export const KNOWLEDGE: MedicationKnowledge = {
  drugs: [
    drug("ravastat", { groups: ["statin"], roles: [{ path: "CYP3A4", as: "substrate", strength: "sensitive" }] }),
    drug("milostat", { groups: ["statin"], roles: [{ path: "CYP3A4", as: "substrate", strength: "moderate" }] }),
    drug("frostol", { roles: [{ path: "CYP3A4", as: "inhibitor", strength: "strong" }] }),
    drug("embol", { roles: [{ path: "CYP3A4", as: "inhibitor", strength: "weak" }] }),
    drug("alderin", { tags: ["qt-known"] }),
    drug("birchin", { tags: ["qt-known"] }),
    drug("cedrol", {
      class: "vitamin-k-antagonist",
      groups: ["anticoagulant"],
      tags: ["bleeding"],
      names: { en: "cedrol", zh: "雪松林" },
      synonyms: { en: ["Cedrol sodium", "Cedarin"], zh: ["雪松林钠"] },
    }),
    drug("dogwood", { groups: ["nsaid"], tags: ["bleeding"], synonyms: { en: ["sodium dogwoodate"], zh: [] } }),
  ],
  rules: [
    rule(
      "cyp3a4-strong",
      [
        { path: "CYP3A4", as: "inhibitor", strength: ["strong"] },
        { path: "CYP3A4", as: "substrate", strength: ["sensitive"] },
      ],
      "major",
    ),
    rule(
      "statin-cyp3a4-strong",
      [
        { group: ["statin"], path: "CYP3A4", as: "substrate", strength: ["sensitive"] },
        { path: "CYP3A4", as: "inhibitor", strength: ["strong"] },
      ],
      "contraindicated",
      { priority: 1 },
    ),
    rule("two-qt", [{ tag: ["qt-known"] }, { tag: ["qt-known"] }], "moderate"),
    rule("two-bleeding", [{ tag: ["bleeding"] }, { tag: ["bleeding"] }], "moderate"),
    rule("anticoagulant-nsaid", [{ group: ["anticoagulant"] }, { group: ["nsaid"] }], "major"),
    rule("named", [{ drug: ["embol"] }, { group: ["statin"], not: ["ravastat"] }], "minor"),
  ],
  exceptions: [
    InteractionException.parse({
      pair: ["birchin", "alderin"],
      not: ["two-qt"],
      why: text("shown safe"),
      sources: ["label-us"],
    }),
  ],
  works: [],
  vocabulary: [{ key: "asthma", kind: "condition", names: { en: "asthma", zh: "哮喘" } }],
};
