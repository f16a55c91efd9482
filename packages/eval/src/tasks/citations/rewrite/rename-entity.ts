import { pick, type Rewrite, splice, withCaseOf } from "./rewrite.ts";

/** Another exact name of a finding or disease. Abbreviations are left out: most stand for several things. */
export const renameEntity: Rewrite = (statement, { lexicon, lang, random }) => {
  const renamed = lexicon.find(statement).flatMap(({ ids, start, end }) => {
    const [id] = ids;
    if (id === undefined || ids.length > 1) return [];
    const written = statement.slice(start, end);
    return lexicon
      .namesOf(id, lang)
      .filter((name) => name.toLowerCase() !== written.toLowerCase() && !/^[\p{Lu}\d-]+$/u.test(name))
      .map((name) => splice(statement, start, end, withCaseOf(written, name.charAt(0).toLowerCase() + name.slice(1))));
  });
  return pick(random, renamed) ?? null;
};
