import {
  type Answer,
  type EvidenceIndexFacts,
  type EvidenceSearchResult,
  EXTRACTIVE_WRITER,
  type Language,
  localize,
  NOTICE,
  type Passage,
  type PatientGroup,
} from "@cdss/domain";
import type { EvidenceRuntime } from "@cdss/runtime";
import { printable } from "./printable.ts";

type IngestReport = Awaited<ReturnType<EvidenceRuntime["ingest"]>>;

/** What an ingestion did, one line each. */
export function renderReport(report: IngestReport, seconds: number): string {
  const { documents, unchanged, removed, passages, issues, rebuilt, index } = report;
  const built = rebuilt ? "a new index took the place of the former" : "the index was brought up to date";
  return [
    `${documents} documents read, ${unchanged} of them unchanged, ${removed} removed, ${issues} warnings`,
    `${passages} passages written in ${seconds.toFixed(1)} s; ${built}`,
    `the index holds ${index.passages} passages of ${index.documents} documents${modelOf(index)}`,
    "",
  ].join("\n");
}

/** What the index holds, and whether it was built for the release that is loaded. */
export function renderFacts(facts: EvidenceIndexFacts | null, release: string): string {
  if (facts === null) return "there is no index; run `cdss evidence ingest packs`\n";
  const drift =
    facts.release === release
      ? "built for the release that is loaded"
      : `built for release ${facts.release}, and ${release} is loaded: ingest again`;
  return `${facts.engine}: ${facts.passages} passages of ${facts.documents} documents${modelOf(facts)}; ${drift}\n`;
}

const modelOf = ({ model }: EvidenceIndexFacts): string =>
  model === null ? ", without vectors" : `, with vectors of ${model.name}`;

/** Title and headings above a passage, each once. */
const placeIn = ({ document, headings }: Pick<Passage, "document" | "headings">): string =>
  [...new Set([document.title, ...headings])].join(" › ");

/** Each passage with where it stands and which lanes found it, then the lanes that did not answer. */
export function renderHits(result: EvidenceSearchResult): string {
  const { hits, lanes } = printable(result);
  const blocks = hits.map(({ passage: { document, headings, text }, ranks }, at) => {
    const place = placeIn({ document, headings });
    const found = Object.entries(ranks).map(([lane, rank]) => `${lane} ${rank}`);
    const about = [document.source, document.level, document.date, document.address].filter((part) => part !== null);
    return `${at + 1}. ${place}\n   ${about.join(" · ")} (${found.join(", ")})\n   ${text.replaceAll("\n", "\n   ")}\n`;
  });
  return [hits.length === 0 ? NOT_FOUND.en : blocks.join("\n"), downLines(lanes)].join("");
}

const downLines = (lanes: EvidenceSearchResult["lanes"]): string =>
  lanes.flatMap(({ lane, state, reason }) => (state === "used" ? [] : [`${lane} ${state}: ${reason}\n`])).join("");

const NOT_FOUND: Readonly<Record<Language, string>> = { en: "not found in the sources\n", zh: "资料中未找到\n" };

/** Who wrote an answer, in plain words. */
const WRITTEN: Readonly<Record<Language, { readonly quoted: string; readonly by: (model: string) => string }>> = {
  en: {
    quoted: "no language model wrote this: the sentences are quoted from the sources as they stand",
    by: (model) => `written by the language model ${model}; each sentence was checked against the words it cites`,
  },
  zh: {
    quoted: "未使用语言模型：以上语句均逐字摘自资料原文",
    by: (model) => `由语言模型 ${model} 撰写，每句均已与所引原文核对`,
  },
};
const DROPPED: Readonly<Record<Language, string>> = {
  en: "sentences dropped because no passage carries them",
  zh: "因无原文支持而未显示的语句",
};
const JUDGED: Readonly<Record<Language, (judge: string) => string>> = {
  en: (judge) => `in other words than the source; judged to say the same by ${judge}`,
  zh: (judge) => `与原文用词不同，由 ${judge} 判断意思一致`,
};
const LACKING: Readonly<Record<Language, string>> = {
  en: "the sources say something on this, but not for",
  zh: "资料中有相关内容，但未提及以下人群",
};
const GROUPS: Readonly<Record<PatientGroup, Readonly<Record<Language, string>>>> = {
  newborn: { en: "newborns", zh: "新生儿" },
  infant: { en: "infants", zh: "婴儿" },
  toddler: { en: "toddlers", zh: "幼儿" },
  child: { en: "children", zh: "儿童" },
  adolescent: { en: "adolescents", zh: "青少年" },
  old: { en: "older people", zh: "老年人" },
  pregnant: { en: "pregnancy", zh: "妊娠期" },
  lactating: { en: "breastfeeding", zh: "哺乳期" },
};

/** Each sentence with the words that carry it and where they stand; who wrote it, what was dropped, what is down. */
export function renderAnswer(given: Answer, language: Language): string {
  const { sentences, passages, dropped, writer, lanes, degraded, lacking = [] } = printable(given);
  const written = writer === EXTRACTIVE_WRITER ? WRITTEN[language].quoted : WRITTEN[language].by(writer);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const place = (id: string): string => {
    const passage = byId.get(id);
    return passage === undefined ? id : placeIn(passage);
  };
  const lines = sentences.flatMap(({ text, quotations, contradictedBy, checkedBy = "rules" }) => [
    `- ${text}`,
    ...(checkedBy === "rules" ? [] : [`    (${JUDGED[language](checkedBy)})`]),
    ...quotations.filter(({ quote }) => quote !== text).map(({ quote }) => `    “${quote}”`),
    ...quotations.map(({ passage }) => `    [${place(passage)}]`),
    ...contradictedBy.map(({ passage, quote }) => `    but: “${quote}” [${place(passage)}]`),
  ]);
  return [
    sentences.length === 0 ? NOT_FOUND[language] : `${lines.join("\n")}\n`,
    lacking.length === 0 ? "" : `${LACKING[language]}: ${lacking.map((group) => GROUPS[group][language]).join(", ")}\n`,
    `${sentences.length === 0 && writer === EXTRACTIVE_WRITER ? "" : `${written}; `}${DROPPED[language]}: ${dropped}\n`,
    ...degraded.map(({ message }) => `${message}\n`),
    downLines(lanes),
    `${localize(NOTICE, language)}\n`,
  ].join("");
}
