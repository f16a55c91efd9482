/** Keys and indices that lead to a field, from the entry inwards. */
export type Field = readonly (string | number)[];

/** One entry of a pack with the place that an issue about it names. */
export interface PackEntry<T> {
  /** File below the folder of the packs. */
  readonly file: string;
  /** Its id or key; null where it has none. */
  readonly id: string | null;
  readonly value: T;
  /** Line of a field in the file, from 1; of what surrounds it where the field is not written. */
  lineOf(field: Field): number;
}

/** A field as it is read aloud: `doses.adult[0].max`. */
export function fieldText(field: Field): string {
  return field.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    "",
  );
}
