import { workOfCurie } from "./condition.ts";

/** A text in which works are named by what a reader knows them by instead of by `CDSS-WORK:` ids; an id that nobody can name stays. */
export function nameWorks(text: string, nameOf: (id: string) => string | undefined): string {
  return text.replace(/CDSS-WORK:[a-z0-9]+(?:-[a-z0-9]+)*/g, (curie) => nameOf(workOfCurie(curie) ?? "") ?? curie);
}
