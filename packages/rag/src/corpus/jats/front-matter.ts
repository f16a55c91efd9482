import type { CitedDocument, Language } from "@cdss/domain";
import { UnreadableInput } from "../files/unreadable-input.ts";
import { partialDate } from "../text/partial-date.ts";
import { publicationLevel } from "../text/publication-level.ts";
import { webAddress } from "../text/web-address.ts";
import { childrenNamed, descendantsNamed, type Element, find } from "../xml/element.ts";
import { inlineText } from "../xml/inline-text.ts";
import { NOTES } from "./jats-roles.ts";

/** Values of `article-type` that name a design; the rest of them say nothing of it (`research-article`). */
const DESIGN_OF_TYPE: Readonly<Record<string, string>> = {
  "case-report": "case reports",
  "systematic-review": "systematic review",
  "meta-analysis": "meta-analysis",
  guideline: "guideline",
  "review-article": "review",
  editorial: "editorial",
  letter: "letter",
  "article-commentary": "comment",
  protocol: "clinical trial protocol",
};

/** Subjects are words of the journal: plural and long forms of what PubMed names otherwise. */
const DESIGN_OF_SUBJECT: Readonly<Record<string, string>> = {
  "systematic reviews": "systematic review",
  "systematic review and meta-analysis": "systematic review",
  "clinical practice guideline": "practice guideline",
  "clinical guideline": "guideline",
  guidelines: "guideline",
  "clinical trials": "clinical trial",
  "randomized clinical trial": "randomized controlled trial",
  "randomised controlled trial": "randomized controlled trial",
  "cohort study": "observational study",
  "observational studies": "observational study",
  "study protocol": "clinical trial protocol",
};

/** Version is part of a licence: `by/4.0` and `by/3.0` are two. SPDX writes them as in the right column. */
const CREATIVE_COMMONS = /creativecommons\.org\/(?:licenses\/([a-z-]+)|publicdomain\/(zero))\/(\d\.\d)/iu;

function licenceOf(meta: Element): string | null {
  const licence = find(meta, "permissions", "license");
  if (licence === undefined) return null;
  const addresses = [
    licence.attributes["xlink:href"],
    ...descendantsNamed(licence, "license_ref").map((element) => inlineText(element)),
    ...descendantsNamed(licence, "ext-link").map(({ attributes }) => attributes["xlink:href"]),
  ];
  for (const address of addresses) {
    const [, kind, zero, version] = CREATIVE_COMMONS.exec(address ?? "") ?? [];
    if (version !== undefined) return zero === undefined ? `CC-${kind?.toUpperCase()}-${version}` : `CC0-${version}`;
  }
  return inlineText(licence) || addresses.find((address) => address !== undefined && address !== "") || null;
}

/** `pub-type` (older) and `date-type` with `publication-format` (newer) of dates, the one that is cited first. */
const DATE_ORDER: readonly RegExp[] = [/^epub$|^pub electronic$/u, /^pub( |$)/u, /^ppub$/u, /^collection/u, /./u];

function dateOf(meta: Element): string | null {
  const dates = childrenNamed(meta, "pub-date").map((element) => {
    const { "pub-type": type, "date-type": kind = "", "publication-format": format = "" } = element.attributes;
    const [year, month, day] = ["year", "month", "day"].map((part) => inlineText(find(element, part)));
    return { kind: type ?? `${kind} ${format}`.trim(), date: partialDate(year, month, day) };
  });
  for (const order of DATE_ORDER)
    for (const { kind, date } of dates) if (date !== null && order.test(kind === "" ? "any" : kind)) return date;
  return null;
}

/** As journals mark it; a title may also be about retraction (of the eyelid, of a tendon). */
const RETRACTED_TITLE =
  /^(?:retracted(?: article)?|retraction(?: note| notice)?)\s*[:：]|^retraction (?:note|notice) to\b/iu;

function isRetracted(article: Element, meta: Element): boolean {
  const type = article.attributes["article-type"] ?? "";
  const related = childrenNamed(meta, "related-article").map(({ attributes }) => attributes["related-article-type"]);
  return (
    /^retract/u.test(type) || related.some((kind) => kind === "retraction-forward" || kind === "retracted-article")
  );
}

function levelOf(article: Element, meta: Element): CitedDocument["level"] {
  const subjects = descendantsNamed(meta, "subject").map((subject) => inlineText(subject).toLowerCase());
  const type = article.attributes["article-type"]?.toLowerCase() ?? "";
  return publicationLevel([DESIGN_OF_TYPE[type] ?? type, ...subjects.map((one) => DESIGN_OF_SUBJECT[one] ?? one)]);
}

/** Id and address of an article, by the name that leads furthest: PMC holds its whole text. */
function nameOf(meta: Element, path: string): Pick<CitedDocument, "id" | "address" | "source"> & { number: string } {
  const ids = new Map(
    childrenNamed(meta, "article-id").map((id) => [id.attributes["pub-id-type"] ?? "", inlineText(id)] as const),
  );
  const pmc = /^(?:PMC)?(\d+)$/iu.exec(ids.get("pmcid") ?? ids.get("pmc") ?? "")?.[1];
  const doi = ids.get("doi");
  const pmid = ids.get("pmid");
  const toDoi = doi === undefined ? null : webAddress(`https://doi.org/${encodeURI(doi)}`);
  if (pmc !== undefined)
    return {
      id: `pmc:PMC${pmc}`,
      source: "PubMed Central",
      address: `https://pmc.ncbi.nlm.nih.gov/articles/PMC${pmc}/`,
      number: `PMC${pmc}`,
    };
  const address = toDoi ?? (pmid === undefined ? null : webAddress(`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`));
  // An abstract of PubMed has `pmid:`; the article is another document.
  const number = doi ?? (pmid === undefined ? path : `PMID ${pmid}`);
  return {
    id: doi === undefined ? `jats:${pmid ?? path}` : `doi:${doi.toLowerCase()}`,
    source: "JATS",
    address,
    number,
  };
}

function languageOf(article: Element): Language | null {
  const stated = article.attributes["xml:lang"]?.slice(0, 2).toLowerCase();
  if (stated === undefined || stated === "") return null;
  if (stated === "en" || stated === "zh") return stated;
  throw new UnreadableInput("article@xml:lang", "is neither en nor zh", "only English and Chinese articles are read");
}

/** What is cited of an article; `language` is null where it states none. `path` names one without identifiers. Throws UnreadableInput for a retracted one. */
export function readFrontMatter(
  article: Element,
  path: string,
): Omit<CitedDocument, "language"> & { language: Language | null } {
  const meta = find(article, "front", "article-meta");
  if (meta === undefined)
    throw new UnreadableInput(
      "front.article-meta",
      "is missing",
      "give JATS (or NLM) article XML, as PMC publishes it",
    );
  const { number, source, ...name } = nameOf(meta, path);
  if (isRetracted(article, meta))
    throw new UnreadableInput(number, "was retracted", "nothing to mend: it is no evidence");
  const title = inlineText(find(meta, "title-group", "article-title"), NOTES);
  if (RETRACTED_TITLE.test(title))
    throw new UnreadableInput(number, "was retracted", "nothing to mend: it is no evidence");
  const journal = inlineText(find(article, "front", "journal-meta", "journal-title-group", "journal-title"));
  return {
    ...name,
    source: source === "JATS" && journal !== "" ? journal : source,
    title: title === "" ? number : title,
    language: languageOf(article),
    date: dateOf(meta),
    licence: licenceOf(meta),
    level: levelOf(article, meta),
  };
}
