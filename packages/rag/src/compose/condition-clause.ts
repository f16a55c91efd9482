import type { EdgeEvidence, LocalizedText } from "@cdss/domain";
import { denies } from "../frequency/denies.ts";
import { frequencyWords } from "../frequency/frequency-words.ts";
import type { ChosenEdges } from "./choose-edges.ts";

/** What the graph says: the condition has, or has not, the finding; how often; and who says so. */
export function conditionClause(
  condition: LocalizedText,
  { label, edges }: ChosenEdges,
): LocalizedText & { zh: string } {
  const isDenied = denies(edges[0]);
  const { zh: conditionZh = condition.en } = condition;
  const { zh: findingZh = label.en } = label;
  const [first, ...others] = edges.map(shareAndSource);
  const more = others.map((words) => ({ en: `, ${words.en}`, zh: `，${words.zh}` }));
  const hasShare = frequencyWords(edges[0]) !== null;
  return {
    en: [
      `${condition.en} ${isDenied ? "does not have" : "has"} ${label.en}`,
      `${hasShare ? ": " : " "}${first?.en ?? ""}`,
      ...more.map(({ en }) => en),
    ]
      .join("")
      .trimEnd(),
    zh: [
      `${conditionZh}${isDenied ? "没有" : "有"}${findingZh}`,
      `${hasShare ? "：" : ""}${first?.zh ?? ""}`,
      ...more.map(({ zh }) => zh),
    ].join(""),
  };
}

function shareAndSource(edge: EdgeEvidence): { en: string; zh: string } {
  const words = frequencyWords(edge);
  const sources = edge.references.join(", ");
  const en = [words?.en ?? "", sources === "" ? "" : `(${sources})`].filter((part) => part !== "");
  return { en: en.join(" "), zh: `${words?.zh ?? ""}${sources === "" ? "" : `（${sources}）`}` };
}
