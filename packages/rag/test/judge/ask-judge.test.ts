import { describe, expect, it } from "vitest";
import { conceptReader } from "../../src/answer/concept-reader.ts";
import { askJudge } from "../../src/judge/ask-judge.ts";
import type { SupportJudge } from "../../src/judge/support-judge.ts";
import { splitDocument } from "../../src/passages/split-document.ts";
import { CONCEPTS, made } from "../answer/made-documents.ts";

const DOSE = "Ravamine by mouth in adults with marsh fever: 500 mg a dose, twice daily, for 7 days.";
const GOUT = "Ravamine should be avoided in glass gout.";
const TRIAL = "Ravamine did not reduce coughing in children with marsh fever.";

const concepts = conceptReader(CONCEPTS);
const WHOSE = { concepts, tenant: "local", patient: null };
const passagesOf = (text: string) => splitDocument(made("d", "Notes", text));

/** Says yes to everything, and names the whole passage. */
function yesJudge() {
  const asked: string[] = [];
  const judge: SupportJudge = {
    name: "yes",
    judge: async ({ statement, passage }) => {
      asked.push(statement);
      return { start: 0, end: passage.text.length };
    },
  };
  return { judge, asked };
}

describe("a judge that says yes to everything is not asked, and keeps nothing, where there differs", () => {
  it.each([
    ["a number", "Ravamine by mouth helps adults who have marsh fever: 900 mg a dose, twice daily, for 7 days.", DOSE],
    ["a unit", "Ravamine by mouth helps adults who have marsh fever: 500 g a dose, twice daily, for 7 days.", DOSE],
    ["how often", "Ravamine by mouth helps adults who have marsh fever: 500 mg a dose, once daily, for 7 days.", DOSE],
    ["how long", "Ravamine by mouth helps adults who have marsh fever: 500 mg a dose, twice daily, for 7 weeks.", DOSE],
    ["a group", "Ravamine by mouth helps children who have marsh fever: 500 mg a dose, twice daily, for 7 days.", DOSE],
    [
      "a route",
      "Ravamine intravenously helps adults who have marsh fever: 500 mg a dose, twice daily, for 7 days.",
      DOSE,
    ],
    ["a drug", "Solitrol by mouth helps adults who have marsh fever: 500 mg a dose, twice daily, for 7 days.", DOSE],
    [
      "a letter of a drug",
      "Rovamine by mouth in adults with marsh fever: 500 mg a dose, twice daily, for 7 days.",
      DOSE,
    ],
    ["a disease", "Ravamine by mouth helps adults who have glass gout: 500 mg a dose, twice daily, for 7 days.", DOSE],
    ["advice", "Ravamine is compatible with glass gout, say experts.", GOUT],
    ["a denial put in", "Experts say ravamine should not be avoided in glass gout.", GOUT],
    ["a denial taken out", "Ravamine clearly did reduce coughing in children with marsh fever.", TRIAL],
    ["a direction", "Ravamine did not raise coughing in youngsters, children with marsh fever.", TRIAL],
    ["a number in Chinese", "瑞伐胺口服适于成人沼泽热患者：每次900 mg，每日2次，疗程7天。", DOSE],
    ["a denial in Chinese", "专家称瑞伐胺可用于玻璃痛风。", GOUT],
  ])("%s", async (_what, statement, text) => {
    const { judge, asked } = yesJudge();
    expect(await askJudge(judge, statement, passagesOf(text), WHOSE)).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe("a judge", () => {
  const paraphrase = "Grown people swallowing ravamine for marsh fever";
  const text = "People swallow ravamine for marsh fever. Solitrol 5 mg is given for glass gout.";

  it("is asked where words alone differ, and its place is widened to the sentence", async () => {
    const judge: SupportJudge = {
      name: "j",
      judge: async ({ place }) => ({ start: place.start + 2, end: place.end - 9 }),
    };
    const found = await askJudge(judge, paraphrase, passagesOf(text), WHOSE);
    expect(text.slice(found?.start, found?.end)).toBe("People swallow ravamine for marsh fever.");
  });

  it("that names another sentence, with another drug, keeps nothing", async () => {
    const judge: SupportJudge = {
      name: "j",
      judge: async () => ({ start: text.indexOf("Solitrol"), end: text.length }),
    };
    expect(await askJudge(judge, paraphrase, passagesOf(text), WHOSE)).toBeNull();
  });

  it.each([
    ["fails", () => Promise.reject(new Error("secret words"))],
    ["says no", async () => null],
  ])("that %s keeps nothing", async (_what, answer) => {
    expect(await askJudge({ name: "j", judge: answer }, paraphrase, passagesOf(text), WHOSE)).toBeNull();
  });
});
