import type { Passage } from "@cdss/domain";
import type { Deidentified } from "../deidentify/deidentify.ts";
import type { KnownIdentifiers } from "../deidentify/known-identifiers.ts";
import { type DataLevel, type LeaveDecision, type LeavePolicy, mayLeaveSite } from "../deidentify/may-leave-site.ts";

/** Whose text it is: their known names and the shift of their dates belong to it. */
export interface Whose {
  readonly tenant: string;
  readonly patient: string | null;
  /** What is known of the people of the case beyond what the site remembers of it. */
  readonly known?: KnownIdentifiers;
}

/** Removes what identifies a person from a text of somebody; `deidentify` with what the site knows of the case. */
export type Deidentifier = (text: string, whose: Whose) => Deidentified;

/** What a model is shown, and the way back for what it writes. */
export interface Shown {
  readonly question: string;
  /** Passages with the text that is shown; ids and the order stay. */
  readonly passages: readonly Passage[];
  /** Passages of a record, or of the site's own documents, were held back by policy. */
  readonly heldBack: boolean;
  readonly restore: (answer: string) => string;
}

/** Literature is open; a question about nobody names nobody; a record is what GB/T 39725-2020 counts as level 4, details of care. */
const QUESTION_LEVEL = 2;
const PERSONAL_QUESTION_LEVEL = 3;
const RECORD_LEVEL = 4;

/** A site's own documents may name patients: they count as level 3. Their passages carry the tenant in their id. */
const OWN_DOCUMENT_LEVEL = 3;
const OPEN_LEVEL = 1;

/** Stands for title and source of what is shown de-identified. */
const OWN_TITLE = "record";

/** The level of a passage by GB/T 39725-2020. */
export const levelOfPassage = ({ id, document }: Passage): DataLevel => {
  if (document.level === "record") return RECORD_LEVEL;
  return /#\d+-\d+@/.test(id) ? OWN_DOCUMENT_LEVEL : OPEN_LEVEL;
};

/** Of a record, or of the site's own documents: such a passage leaves the site by policy alone, and de-identified. */
export const isGuarded = (passage: Passage): boolean => levelOfPassage(passage) > OPEN_LEVEL;

/** U+241E, the sign for a record separator, on a line of its own: no identifier reaches over it. */
const BETWEEN = "\n\n\u241E\n\n";

/** Several texts de-identified as one, so that a person is the same placeholder in all. Null where they cannot be parted again. */
function hideTogether(texts: readonly string[], deidentify: (text: string) => Deidentified) {
  if (texts.some((text) => text.includes("\u241E"))) return null;
  const hidden = deidentify(texts.join(BETWEEN));
  const parts = hidden.text.split(BETWEEN);
  return parts.length === texts.length ? { parts, restore: hidden.restore } : null;
}

/**
 * What may be shown to a model at a site: everything to a local one; to a remote one the question and, where policy allows, record
 * passages, both de-identified, and literature as it is. Refused, with the rule that says so, where the question may not leave.
 */
export function hideIdentifiers(
  { question, passages }: { readonly question: string; readonly passages: readonly Passage[] },
  whose: Whose,
  {
    destination,
    deidentify,
    policy,
  }: { readonly destination: "local" | "remote"; readonly deidentify: Deidentifier; readonly policy: LeavePolicy },
): Shown | { readonly refused: string } {
  if (destination === "local") return { question, passages, heldBack: false, restore: (answer) => answer };
  const may = (level: DataLevel): LeaveDecision => mayLeaveSite({ level, destination, deidentified: true, policy });
  const hide = (text: string): Deidentified => deidentify(text, whose);

  const isPersonal = whose.patient !== null || hide(question).removed.length > 0;
  const decision = may(isPersonal ? PERSONAL_QUESTION_LEVEL : QUESTION_LEVEL);
  if (!decision.allowed) return { refused: decision.message };
  const shown = passages.filter((passage) => may(levelOfPassage(passage)).allowed);
  const records = shown.filter(isGuarded);
  const hidden = hideTogether([question, ...records.map(({ text }) => text)], hide);
  if (hidden === null) return { refused: "the texts cannot be parted after de-identification; use a local model" };
  const [hiddenQuestion = "", ...hiddenRecords] = hidden.parts;
  const textOf = new Map(records.map(({ id }, at) => [id, hiddenRecords[at] ?? ""]));
  return {
    question: hiddenQuestion,
    // Titles, headings and addresses may name the patient too: they stay here.
    passages: shown.map((passage) => {
      const text = textOf.get(passage.id);
      if (text === undefined) return passage;
      return {
        ...passage,
        text,
        headings: [],
        document: { ...passage.document, title: OWN_TITLE, source: OWN_TITLE, date: null, address: null },
      };
    }),
    heldBack: shown.length < passages.length,
    restore: hidden.restore,
  };
}
