import { openBundle } from "../input/open-bundle.ts";
import { readJson } from "../input/read-json.ts";
import { isRecord } from "../input/resource-item.ts";

/**
 * What a record states of the people in it: of the patient, of kin and of those who treat. It is for taking these words out of texts, and
 * for nothing else: it enters no case, no finding, no log and no error.
 */
export interface RecordIdentifiers {
  readonly names: readonly string[];
  readonly ids: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly string[];
  readonly organisations: readonly string[];
}

type Field = keyof RecordIdentifiers;

/** A hostile record shall not make a pattern of a megabyte, nor a million of them. */
const MOST_VALUES = 500;
const MOST_CHARACTERS = 200;

const PERSONS = new Set(["Patient", "RelatedPerson", "Practitioner", "Person"]);
const PLACES = new Set(["Organization", "Location", "HealthcareService", "CareTeam"]);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

class Collected {
  readonly #values: Record<Field, Set<string>> = {
    names: new Set(),
    ids: new Set(),
    phones: new Set(),
    emails: new Set(),
    addresses: new Set(),
    organisations: new Set(),
  };

  add(field: Field, value: unknown): void {
    if (typeof value !== "string") return;
    const text = value.trim();
    const values = this.#values[field];
    if (text.length >= 2 && text.length <= MOST_CHARACTERS && values.size < MOST_VALUES) values.add(text);
  }

  done(): RecordIdentifiers {
    const lists = Object.entries(this.#values).map(([field, values]) => [field, [...values]]);
    return Object.fromEntries(lists) as unknown as RecordIdentifiers;
  }
}

/** HumanName: the text as it stands, the parts in both orders, and each by itself. */
function addName(name: unknown, found: Collected): void {
  if (!isRecord(name)) return;
  found.add("names", name.text);
  found.add("names", name.family);
  const given = listOf(name.given).filter((part) => typeof part === "string");
  for (const part of given) found.add("names", part);
  if (given.length === 0 || typeof name.family !== "string") return;
  found.add("names", [...given, name.family].join(" "));
  found.add("names", name.family + given.join(""));
}

function addTelecom(telecom: unknown, found: Collected): void {
  if (!isRecord(telecom)) return;
  if (telecom.system === "email") found.add("emails", telecom.value);
  else if (telecom.system === "url" || telecom.system === "other") found.add("ids", telecom.value);
  else found.add("phones", telecom.value);
}

/** Address: the text and each line; a city or a district alone tells where somebody lives as well. */
function addAddress(address: unknown, found: Collected): void {
  if (!isRecord(address)) return;
  for (const part of [address.text, ...listOf(address.line), address.city, address.district, address.postalCode])
    found.add("addresses", part);
}

function addPerson(elements: Readonly<Record<string, unknown>>, found: Collected): void {
  for (const name of listOf(elements.name)) addName(name, found);
  for (const identifier of listOf(elements.identifier)) if (isRecord(identifier)) found.add("ids", identifier.value);
  for (const telecom of listOf(elements.telecom)) addTelecom(telecom, found);
  for (const address of listOf(elements.address)) addAddress(address, found);
  for (const contact of listOf(elements.contact)) if (isRecord(contact)) addPerson(contact, found);
}

function addPlace(elements: Readonly<Record<string, unknown>>, found: Collected): void {
  for (const name of [elements.name, ...listOf(elements.alias)]) found.add("organisations", name);
  for (const telecom of listOf(elements.telecom)) addTelecom(telecom, found);
  for (const address of listOf(elements.address)) addAddress(address, found);
}

/** Names that stand beside references: `{ reference: "Practitioner/1", display: "Dr Jane Roe" }`. */
function addDisplays(value: unknown, found: Collected): void {
  if (Array.isArray(value)) for (const one of value) addDisplays(one, found);
  if (!isRecord(value)) return;
  const { reference, display, type } = value;
  if (typeof display === "string" && (typeof reference === "string" || typeof type === "string")) {
    const target = typeof type === "string" ? type : (/([A-Z][A-Za-z]+)\/[^/]+$/.exec(String(reference))?.[1] ?? "");
    if (PERSONS.has(target) || target === "PractitionerRole") {
      found.add("names", display);
      found.add("names", display.replace(/^(?:Dr|Prof|Mrs?|Ms|Miss)\.?\s+/, ""));
    } else if (PLACES.has(target)) found.add("organisations", display);
  }
  for (const [key, inner] of Object.entries(value)) if (key !== "contained") addDisplays(inner, found);
}

/**
 * The identifiers that a FHIR R4 record states, as JSON text or parsed: names, numbers, telecom and addresses of Patient, its contacts,
 * RelatedPerson, Practitioner and Organization, numbers of Encounter, and what references to them display. Dates are not among them:
 * de-identification moves every date. Elements that are not as FHIR has them are passed over, for `parseBundle` names them.
 * Throws CdssError INVALID_FHIR where the input is no record, as `parseBundle` does.
 */
export function identifiersOf(input: unknown): RecordIdentifiers {
  const found = new Collected();
  for (const { type, elements } of openBundle(typeof input === "string" ? readJson(input) : input)) {
    if (PERSONS.has(type)) addPerson(elements, found);
    if (PLACES.has(type)) addPlace(elements, found);
    if (type === "Encounter" || type === "EpisodeOfCare" || type === "Coverage" || type === "Account")
      for (const identifier of listOf(elements.identifier))
        if (isRecord(identifier)) found.add("ids", identifier.value);
    addDisplays(elements, found);
  }
  return found.done();
}
