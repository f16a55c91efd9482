import { describeRefusals } from "./support/describe-refusals.ts";

const MOON = "names: { en: Fever at full moon, zh: 月圆发热 }";
const BATHING = "names: { en: Moon bathing, zh: 晒月亮 }";

describeRefusals("findings/small.yaml", "blue-moon-fever", {
  "parents and children": [
    ["an orphan", "parents: [Fever]", "parents: []", "finding 1:parents: has no parent", "parents: [Fever, Headache]"],
    [
      "an orphan without the field",
      "parents: [Fever], ",
      "",
      "finding 1:parents: has no parent",
      "parents: [PYREXIA], ",
    ],
    [
      "an unknown parent",
      "parents: [Fever]",
      "parents: [Fever, Warmth]",
      "finding 1:parents[1]: no finding has the name Warmth",
      "parents: [Fever, Sore head]",
    ],
    [
      "a parent named by its id",
      "parents: [Fever]",
      "parents: [moon-bathing]",
      "finding 1:parents[0]: no finding has the name moon-bathing",
      "parents: [Moon bathing]",
    ],
    [
      "an unknown child",
      "parents: [Fever]",
      "parents: [Fever], children: [Warmth]",
      "finding 1:children[0]: no finding has the name Warmth",
      "parents: [Fever], children: [Headache]",
    ],
    [
      "a child that is a finding of the packs",
      "parents: [Fever]",
      "parents: [Fever], children: [Headache, Moon bathing]",
      "finding 1:children[1]: Moon bathing is a finding of the packs; name this finding as a parent at the other one",
      "parents: [Fever, Moon bathing], children: [Headache]",
    ],
  ],

  names: [
    [
      "a synonym that is a name of the ontology",
      MOON,
      `${MOON}, synonyms: { en: [HEADACHE] }`,
      "claim 1:synonyms.en[0]: HEADACHE is a name of HP:9000001 too",
      `${MOON}, synonyms: { en: [Headache at full moon] }`,
    ],
    [
      "a synonym that is an exact synonym of the ontology",
      MOON,
      `${MOON}, synonyms: { en: [Moon heat, Pyrexia] }`,
      "claim 1:synonyms.en[1]: Pyrexia is a name of HP:9000000 too",
      `${MOON}, synonyms: { en: [Moon heat, Moon pyrexia] }`,
    ],
    [
      "a Chinese name of the ontology",
      MOON,
      `${MOON}, synonyms: { zh: [发热] }`,
      "claim 1:synonyms.zh[0]: 发热 is a name of HP:9000000 too",
      // A narrower word and a word of patients do not claim: they give way when a release is built.
      `${MOON}, synonyms: { zh: [发热感], en: [Migraine] }, everyday: { en: [hot] }`,
    ],
  ],
});

describeRefusals("findings/small.yaml", "moon-bathing", {
  "names and ids": [
    [
      "a name of another finding",
      BATHING,
      "names: { en: Moon bathing, zh: 月圆发热 }",
      "claim 2:names.zh: 月圆发热 is a name of blue-moon-fever too",
      "names: { en: Moon bathing, zh: 月圆发热史 }",
    ],
    [
      "a synonym that is another's name in other letters and white space",
      BATHING,
      `${BATHING}, synonyms: { en: [fever AT  full moon] }`,
      "claim 2:synonyms.en[0]: fever AT  full moon is a name of blue-moon-fever too",
      // Its own name again is no claim on another's.
      `${BATHING}, synonyms: { en: [moon BATHING] }`,
    ],
  ],
});

const LAST = `${BATHING} }`;
/** One more finding, which no condition names. */
const more = (fields: string): string => `${LAST}\n- { ${fields} }`;
const HEAT = "kind: context, names: { en: Moon heat, zh: 月热感 }";

describeRefusals("findings/small.yaml", "moon-heat", {
  shape: [
    [
      "a kind that there is not",
      LAST,
      more("id: moon-heat, kind: sign, parents: [Fever], names: { en: Moon heat, zh: 月热感 }"),
      "schema 3:kind: ",
      more("id: moon-heat, kind: finding, parents: [Fever], names: { en: Moon heat, zh: 月热感 }"),
    ],
    [
      "no Chinese name",
      LAST,
      more("id: moon-heat, kind: context, names: { en: Moon heat }"),
      "schema 3:names.zh: ",
      more("id: moon-heat, kind: context, names: { en: Moon heat, zh: 月热感 }"),
    ],
    [
      "a misspelt field",
      LAST,
      more(`id: moon-heat, ${HEAT}, synonym: { en: [Moon warmth] }`),
      "schema 3:: Unrecognized key",
      more(`id: moon-heat, ${HEAT}, synonyms: { en: [Moon warmth] }`),
    ],
    [
      "a synonym without letters",
      LAST,
      more(`id: moon-heat, ${HEAT}, synonyms: { en: [""] }`),
      "schema 3:synonyms.en[0]: ",
      more(`id: moon-heat, ${HEAT}, synonyms: { en: [] }`),
    ],
  ],
});

describeRefusals("findings/small.yaml", "moon-bathing", {
  "ids given twice": [
    [
      "the id of another finding",
      LAST,
      more(`id: moon-bathing, ${HEAT}`),
      "duplicate 3:id: is given already (findings/small.yaml:2); keep one of the two entries",
      more(`id: moon-bathing-2, ${HEAT}`),
    ],
  ],
});
