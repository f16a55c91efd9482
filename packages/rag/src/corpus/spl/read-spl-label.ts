import type { DocumentDraft } from "../document-draft.ts";
import { UnreadableInput } from "../files/unreadable-input.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { dateOf } from "../text/partial-date.ts";
import { descendantsNamed, type Element, find } from "../xml/element.ts";
import { inlineText } from "../xml/inline-text.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { type Role, readBlocks } from "../xml/read-blocks.ts";
import { LEFT_OUT, SECTION_NAMES } from "./section-names.ts";

/** Roots of the coding system in a `code`. */
const LOINC = "2.16.840.1.113883.6.1";

const ROLE_OF_NAME: ReadonlyMap<string, Role> = new Map<string, Role>([
  // The highlights repeat the sections in short; identifiers, dates and the products in code are no text.
  ...[
    "excerpt",
    "id",
    "code",
    "effectiveTime",
    "subject",
    "subject2",
    "renderMultiMedia",
    "observationMedia",
    "footnoteRef",
  ].map((name) => [name, { kind: "skip" }] as const),
  ...["text", "paragraph", "list", "table", "caption", "title", "footnote"].map(
    (name) => [name, { kind: "block" }] as const,
  ),
  ["item", { kind: "item" }],
  ["tr", { kind: "row" }],
  ["td", { kind: "cell" }],
  ["th", { kind: "cell" }],
  ["br", { kind: "break" }],
  ["sup", { kind: "raised" }],
]);

const INLINE: Role = { kind: "inline" };

function splRole(element: Element): Role {
  if (element.name !== "section") return ROLE_OF_NAME.get(element.name) ?? INLINE;
  const { code = "", codeSystem, displayName = "" } = find(element, "code")?.attributes ?? {};
  if (LEFT_OUT.has(code)) return { kind: "skip" };
  const named = codeSystem === LOINC || codeSystem === undefined ? SECTION_NAMES[code] : undefined;
  return {
    kind: "section",
    heading: inlineText(find(element, "title")) || named || displayName.trim(),
    without: ["title"],
  };
}

/** What labels in the format of the Physician Labeling Rule have as title: a sentence about the highlights, with the name inside. */
const ABOUT_HIGHLIGHTS = /^(?:highlights of|these highlights do not include)/iu;

function titleOf(document: Element): string {
  const title = inlineText(find(document, "title"));
  if (title !== "" && !ABOUT_HIGHLIGHTS.test(title)) return title;
  const [product] = descendantsNamed(document, "manufacturedProduct").flatMap((outer) => {
    const name = inlineText(find(outer, "name"));
    const generic = inlineText(find(outer, "asEntityAsEquivalentWithGeneric", "genericMedicine", "name"));
    if (name === "") return [];
    return [generic === "" || generic.toLowerCase() === name.toLowerCase() ? name : `${name} (${generic})`];
  });
  return product ?? title;
}

/**
 * A drug label in SPL (HL7 Structured Product Labeling, as DailyMed publishes it): its sections under their titles, or under the
 * names of their LOINC codes. One set id is one label; a later version of it takes its place.
 * Throws UnreadableInput where it is no label.
 */
export function readSplLabel(xml: string): DocumentDraft {
  const root = parseXml(xml);
  const setId = find(root, "setId")?.attributes.root?.trim().toLowerCase();
  const body = find(root, "component", "structuredBody");
  if (root.name !== "document" || setId === undefined || !/^[\w.-]{1,64}$/u.test(setId) || body === undefined)
    throw new UnreadableInput(
      body === undefined ? "document.component.structuredBody" : "document.setId@root",
      "is missing: not a label",
      "give SPL as DailyMed publishes it",
    );
  const blocks = readBlocks(body.children, { roleOf: splRole });
  const title = titleOf(root);
  return {
    id: `dailymed:${setId}`,
    source: "DailyMed",
    title: title === "" ? setId : title,
    language: detectLanguage(blocks.map(({ text }) => text).join(" ")),
    date: dateOf(find(root, "effectiveTime")?.attributes.value),
    licence: null,
    level: "label",
    address: `https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=${setId}`,
    blocks,
  };
}
