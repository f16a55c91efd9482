import type { FindingExtractor } from "@cdss/domain";
import { beforeAll, describe, expect, it } from "vitest";
import { createFindingExtractor } from "../src/extractor/create-finding-extractor.ts";
import { starterRelease } from "./store-contract/starter-release.ts";

let extractor: FindingExtractor;
beforeAll(async () => {
  extractor = createFindingExtractor(await starterRelease());
});

/** What a note says of one finding of the packs: its status, `of family` where it is read as a relative's own; null where nothing. */
function said(text: string, finding: string): string | null {
  const { findings } = extractor.fromText({ id: "note", title: "Note", text }, { sex: "female", ageYears: 40 });
  const own = findings.filter(({ concept }) => concept === `CDSS:${finding}`);
  return own.length === 0
    ? null
    : own.map(({ status, experiencer }) => (experiencer === "family" ? `${status} of family` : status)).join(", ");
}

type Row = readonly [text: string, expected: string | null];
const check = (finding: string, rows: readonly Row[]): void => {
  it.each(rows)(`${finding}: %s`, (text, expected) => expect(said(text, finding)).toBe(expected));
};

describe("the same condition in the family", () => {
  // The words say that it is the same condition.
  check("family-history-same-condition", [
    ["同病家族史阳性。", "present"],
    ["同类疾病家族史（+）。", "present"],
    ["家族中有类似患者。", "present"],
    ["家族中有类似的患者。", "present"],
    ["家族史：家族中有类似患者。", "present"],
    ["母亲患有类似疾病。", "present"],
    ["哥哥也有这病。", "present"],
    ["Family history of the same condition.", "present"],
    ["Family history: father has the same condition.", "present"],
    ["Sister has the same.", "present"],
  ]);
  // The same words, denied.
  check("family-history-same-condition", [
    ["否认家族中有类似患者。", "absent"],
    ["家族中无类似患者。", "absent"],
    ["家族中未见类似患者。", "absent"],
    ["家族史：家族中无类似患者。", "absent"],
    ["父母均体健，家族中无类似疾病史。", "absent"],
    ["否认类似疾病家族史。", "absent"],
    ["同类疾病家族史：无。", "absent"],
    ["同病家族史无特殊。", "absent"],
    ["同类疾病家族史不详。", "unknown"],
    ["No family history of the same condition.", "absent"],
  ]);
  // Near misses: a heading, a disease that is named, an open clause. None says that it is the same condition.
  check("family-history-same-condition", [
    ["家族史无特殊。", null],
    ["家族史：无特殊", null],
    ["家族史不详。", null],
    ["否认家族史。", null],
    ["否认家族遗传史。", null],
    ["父亲患糖尿病。", null],
    ["父亲有糖尿病，家族史阳性。", null],
    ["家族史：父亲患高血压。", null],
    ["父亲有高血压，母亲也有高血压。", null],
    ["妈妈说他这样三天了。", null],
    ["他妈妈也是老师。", null],
    ["家里有人得过肺癌。", null],
    ["Family history positive for diabetes.", null],
    ["Strong family history of breast cancer.", null],
    ["Migraine runs in the family.", null],
    ["Mother and grandmother had breast cancer.", null],
    ["My mum came too.", null],
  ]);
});

describe("another disease in the family", () => {
  // The name of the finding begins inside the phrase that denies it.
  check("family-history-diabetes", [
    ["Family history of diabetes.", "present"],
    ["Family history: mother has diabetes.", "present"],
    ["家族史：父亲有糖尿病。", "present"],
    ["No family history of diabetes.", "absent"],
    ["Denies family history of diabetes.", "absent"],
    ["否认糖尿病家族史。", "absent"],
  ]);
  check("family-history-sudden-death", [["There is no family history of sudden death.", "absent"]]);
  check("cancer-history", [
    ["History of breast cancer.", "present"],
    ["Family history of breast cancer.", "present of family"],
    ["No family history of breast cancer.", "absent of family"],
  ]);
  check("recent-stress", [
    ["家族史：父亲去世多年。", null],
    ["Family history: father died at 80.", null],
    ["Her mother died recently.", "present"],
  ]);
});

describe("a heading of a note names no finding", () => {
  check("known-bipolar", [
    ["Past psychiatric history: unremarkable.", null],
    ["PPHx: nil of note", null],
    ["Long psychiatric history.", "present"],
  ]);
  check("atopic-history", [["Allergic history: penicillin.", null]]);
  check("cigarette-smoking", [
    ["Smoking history: never.", null],
    ["Heavy smoking history.", "present"],
    ["吸烟史20年。", "present"],
    ["吸烟史：无特殊。", "absent"],
  ]);
  check("recent-travel", [
    ["Travel history unremarkable.", null],
    ["No recent travel history.", "absent"],
  ]);
  check("known-allergy", [
    ["药物过敏史无特殊。", "absent"],
    ["药物过敏史不详。", "unknown"],
    ["青霉素过敏史。", "present"],
  ]);
  check("injury", [
    ["外伤史无特殊。", "absent"],
    ["有外伤史。", "present"],
  ]);
});
