/**
 * What may identify a person, after the 18 kinds of HIPAA's Safe Harbor (45 CFR 164.514(b)(2)) and the identifiers that GB/T 39725-2020
 * adds for China. Photographs and fingerprints are no text.
 */
export const IDENTIFIER_KINDS = [
  "name",
  "id",
  "phone",
  "email",
  "url",
  "ip",
  "account",
  "vehicle",
  "device",
  "address",
  "organisation",
  "date",
  "age",
  // Numbers of a hospital, and those of which only the length tells that they are one: the last guess.
  "record",
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** A place of a text. Half-open, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A place of a text that identifies someone. */
export interface Identifier extends Place {
  readonly kind: IdentifierKind;
  /** Written in its place; a numbered placeholder where there is none. */
  readonly replacement?: string;
}

/** Finds identifiers of some kinds in a text as `readableText` gives it. */
export type Detector = (text: string) => readonly Identifier[];

/** The word of a placeholder: `[NAME-1]`. An id and an account are told apart, because a model may be asked about either. */
export const PLACEHOLDER_WORDS: Readonly<Record<IdentifierKind, string>> = {
  name: "NAME",
  id: "ID",
  record: "RECORD",
  phone: "PHONE",
  email: "EMAIL",
  url: "URL",
  ip: "IP",
  account: "ACCOUNT",
  vehicle: "VEHICLE",
  address: "PLACE",
  organisation: "ORGANISATION",
  device: "DEVICE",
  date: "DATE",
  age: "AGE",
};
