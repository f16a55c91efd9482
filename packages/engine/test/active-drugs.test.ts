import type { RecordEntry } from "@cdss/domain";
import { createDrugNames } from "@cdss/safety";
import { describe, expect, test } from "vitest";
import { activeDrugs, indexDrugCodes } from "../src/medication/active-drugs.ts";
import { DRUGS } from "./fakes/index.ts";
import { coding, recorded } from "./records.ts";

const RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
const ATC = "http://www.whocc.no/atc";
const names = createDrugNames(DRUGS);
const codes = indexDrugCodes(DRUGS);
const read = (...medications: RecordEntry[]) => {
  const { active, unknown } = activeDrugs({ medications }, names, codes);
  return { active: active.map(({ drug }) => drug.id), unknown };
};

describe("a drug of the record", () => {
  const rows: [name: string, entry: RecordEntry, drug: string | null][] = [
    ["by RxNorm", recorded("tablet", { codings: [coding(RXNORM, "900002")] }), "glucomin"],
    [
      "by RxNorm as an OID",
      recorded("tablet", { codings: [coding("urn:oid:2.16.840.1.113883.6.88", "900002")] }),
      "glucomin",
    ],
    ["by ATC", recorded("tablet", { codings: [coding(ATC, "B01XX91")] }), "clotarin"],
    [
      "by the second code where the first says nothing",
      recorded("x", { codings: [coding(ATC, "Z99ZZ99"), coding(RXNORM, "900003")] }),
      "clotarin",
    ],
    ["not by an ATC code that two drugs share", recorded("tablet", { codings: [coding(ATC, "N02XX91")] }), null],
    ["but then by name", recorded("dolofen", { codings: [coding(ATC, "N02XX91")] }), "dolofen"],
    [
      "not by a number of RxNorm in another system",
      recorded("tablet", { codings: [coding("http://snomed.info/sct", "900002")] }),
      null,
    ],
    ["by name", recorded("Glucomin"), "glucomin"],
    ["by a salt that the packs name", recorded("glucomin hydrochloride"), "glucomin"],
    ["by a salt that they do not name", recorded("Penbactil sodium"), "penbactil"],
    ["by brand", recorded("PAINOFF"), "dolofen"],
    ["with strength and form", recorded("Glucomin 500 MG Oral Tablet"), "glucomin"],
    ["by brand with strength", recorded("Painoff 200 mg"), "dolofen"],
    ["by a name in brackets", recorded("glucomin (500 mg)"), "glucomin"],
    ["in Chinese", recorded("格列糖"), "glucomin"],
    ["in Chinese with salt and form", recorded("盐酸格列糖片"), "glucomin"],
    ["in Chinese with form and strength", recorded("格列糖缓释片 0.5g"), "glucomin"],
    ["in Chinese with how it is released", recorded("盐酸格列糖缓释胶囊"), "glucomin"],
    ["as a Chinese suspension", recorded("倍巴替干混悬剂"), "penbactil"],
    ["not by a form alone", recorded("缓释胶囊"), null],
    ["in Chinese with the salt behind", recorded("凝华林钠片"), "clotarin"],
    ["by another Chinese name", recorded("安倍替"), "penbactil"],
    [
      "by the display of its code",
      recorded("see code", { codings: [coding("http://local", "17", "clotarin 3 mg")] }),
      "clotarin",
    ],
    ["not by a part of a name", recorded("glucominex"), null],
    ["not by the beginning of a Chinese one", recorded("格列"), null],
    ["not by the salt alone", recorded("sodium"), null],
    ["one that nobody knows", recorded("moonroot drops"), null],
  ];
  test.each(rows)("%s", (_name, entry, drug) => {
    expect(read(entry)).toEqual(
      drug === null ? { active: [], unknown: [entry.text] } : { active: [drug], unknown: [] },
    );
  });
});

describe("whether it is taken", () => {
  const rows: [status: string | undefined, taken: boolean][] = [
    ["active", true],
    ["intended", true],
    ["on-hold", true],
    [undefined, true],
    ["stopped", false],
    ["completed", false],
    ["cancelled", false],
    ["not-taken", false],
    ["entered-in-error", false],
    ["draft", false],
    ["inactive", false],
  ];
  test.each(rows)("%s: %s", (status, taken) => {
    const parts = status === undefined ? {} : { status };
    expect(read(recorded("glucomin", parts)).active).toEqual(taken ? ["glucomin"] : []);
    // A drug that nobody knows and that is not taken is no gap in the check.
    expect(read(recorded("moonroot", parts)).unknown).toEqual(taken ? ["moonroot"] : []);
  });
});

test("each drug once, with the entry that names it first", () => {
  const { active } = activeDrugs(
    { medications: [recorded("Glucomin 500 MG"), recorded("格列糖"), recorded("Painoff")] },
    names,
    codes,
  );
  expect(active).toEqual([
    {
      drug: { id: "glucomin", label: { en: "glucomin", zh: "格列糖" } },
      recordId: "entry/Glucomin 500 MG",
      text: "Glucomin 500 MG",
    },
    { drug: { id: "dolofen", label: { en: "dolofen", zh: "洛芬酮" } }, recordId: "entry/Painoff", text: "Painoff" },
  ]);
});
