import type { EvidenceIndexFacts, EvidenceSearchResult } from "@cdss/domain";
import type { EvidenceRuntime } from "@cdss/runtime";

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

/** Each passage with where it stands and which lanes found it, then the lanes that did not answer. */
export function renderHits({ hits, lanes }: EvidenceSearchResult): string {
  const blocks = hits.map(({ passage: { document, headings, text }, ranks }, at) => {
    const place = [document.title, ...headings].filter((part, index, all) => all.indexOf(part) === index).join(" › ");
    const found = Object.entries(ranks).map(([lane, rank]) => `${lane} ${rank}`);
    const about = [document.source, document.level, document.date, document.address].filter((part) => part !== null);
    return `${at + 1}. ${place}\n   ${about.join(" · ")} (${found.join(", ")})\n   ${text.replaceAll("\n", "\n   ")}\n`;
  });
  const down = lanes.flatMap(({ lane, state, reason }) => (state === "used" ? [] : [`${lane} ${state}: ${reason}\n`]));
  return [hits.length === 0 ? "not found in the sources\n" : blocks.join("\n"), ...down].join("");
}
