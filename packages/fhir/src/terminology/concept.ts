import { type Coding, type Curie, curie, type LocalizedText } from "@cdss/domain";
import type { CodeableConcept, FhirCoding } from "../schemas/datatypes.ts";
import { type CodeSystem, codeSystemOf } from "./code-systems.ts";

/** A phenotype term as a record codes it. */
export interface CodedTerm {
  readonly term: Curie;
  readonly label: LocalizedText;
}

/** Text without outer white space, undefined when nothing is left: a blank element says nothing. */
export function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** What a reader would call the concept: its text, a display (the one the user selected first), a code. */
export function textOf(concept: CodeableConcept | undefined): string | undefined {
  const codings = concept?.coding ?? [];
  const selected = codings.find((coding) => coding.userSelected === true && filled(coding.display) !== undefined);
  const shown = selected ?? codings.find((coding) => filled(coding.display) !== undefined);
  return filled(concept?.text) ?? filled(shown?.display) ?? codings.find((coding) => coding.code !== undefined)?.code;
}

/** The codings that carry a code, in the domain's shape; a coding without system keeps an empty one. */
export function codingsOf(concept: CodeableConcept | undefined): Coding[] {
  return (concept?.coding ?? []).flatMap((coding) => toCoding(coding));
}

/** One coding in the domain's shape, none where it has no code. */
export function toCoding(coding: FhirCoding): Coding[] {
  if (coding.code === undefined) return [];
  const display = filled(coding.display);
  return [{ system: coding.system ?? "", code: coding.code, ...(display === undefined ? {} : { display }) }];
}

/** The distinct HPO terms of a concept. `HP:0001250`, `HP_0001250` and `0001250` are read, the system given. */
export function hpoTermsOf(concept: CodeableConcept | undefined): CodedTerm[] {
  const terms = new Map<string, CodedTerm>();
  for (const coding of codingsOf(concept)) {
    if (codeSystemOf(coding.system) !== "HPO") continue;
    const digits = /^(?:HP[:_])?(\d{7})$/i.exec(coding.code)?.[1];
    if (digits === undefined || terms.has(digits)) continue;
    const term = curie(`HP:${digits}`);
    terms.set(digits, { term, label: labelOf(term, coding.display ?? filled(concept?.text)) });
  }
  return [...terms.values()];
}

/** True when one coding of the concept is of one of the systems. */
export function isCodedIn(concept: CodeableConcept | undefined, systems: readonly CodeSystem[]): boolean {
  return codingsOf(concept).some((coding) => {
    const system = codeSystemOf(coding.system);
    return system !== undefined && systems.includes(system);
  });
}

/** The codings of a concept for a report; for text alone a coding of system `text` that keeps the words. */
export function reportableCodings(concept: CodeableConcept | undefined): Coding[] {
  const codings = codingsOf(concept);
  const text = textOf(concept);
  return codings.length > 0 || text === undefined ? codings : [{ system: "text", code: "", display: text }];
}

function labelOf(term: Curie, display: string | undefined): LocalizedText {
  if (display === undefined) return { en: term };
  return /\p{Script=Han}/u.test(display) ? { en: term, zh: display } : { en: display };
}
