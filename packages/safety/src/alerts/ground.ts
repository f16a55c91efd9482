import { type LocalizedText, type Locators, type SectionKind, sectionOf, type Work } from "@cdss/domain";
import { joinTexts } from "./say.ts";

/** Works on which one reason of an alert rests, and what is known of the place in them. */
export interface Ground {
  readonly sources: readonly string[];
  /** The kind of fact: places it in works that carry such facts under a heading of their own. */
  readonly section?: SectionKind;
  /** The place that the fact itself states, by the id of the work; it wins over the heading. */
  readonly locators?: Locators;
}

/** Works and places of an alert. */
export interface Grounded {
  readonly sources: readonly string[];
  readonly locators: Locators;
}

/** Ids of works and the places in them, works with a place first: a reader looks there. Of several grounds in one work all the places. */
export type GroundReader = (grounds: readonly Ground[]) => Grounded;

/** Places in works, each work's texts joined once. */
export function joinLocators(all: readonly Locators[]): Locators {
  const texts = new Map<string, Map<string, LocalizedText>>();
  for (const locators of all)
    for (const [work, text] of Object.entries(locators)) {
      const held = texts.get(work) ?? new Map();
      texts.set(work, held.set(text.en, text));
    }
  return Object.fromEntries(
    [...texts].map(([work, held]) => {
      const [first, ...others] = held.values();
      return [work, first !== undefined && others.length === 0 ? first : joinTexts([...held.values()])];
    }),
  );
}

/** Reads grounds against a bibliography. Works that it does not hold, or whose layout it does not state, have no place. */
export function createGroundReader(works: readonly Work[]): GroundReader {
  const laidOut = new Map(works.flatMap((work) => (work.sections === undefined ? [] : [[work.id, work] as const])));
  const placesOf = ({ sources, section, locators = {} }: Ground): Locators =>
    Object.fromEntries(
      sources.flatMap((id) => {
        const work = laidOut.get(id);
        const place = locators[id] ?? (section === undefined || work === undefined ? null : sectionOf(work, section));
        return place === null ? [] : [[id, place]];
      }),
    );
  return (grounds) => {
    const locators = joinLocators(grounds.map(placesOf));
    const sources = [...new Set(grounds.flatMap((ground) => ground.sources))];
    const isPlaced = (id: string): boolean => locators[id] !== undefined;
    return { sources: [...sources.filter(isPlaced), ...sources.filter((id) => !isPlaced(id))], locators };
  };
}
