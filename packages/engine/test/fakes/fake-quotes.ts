import type { QuotePicker } from "@cdss/domain";

/** Sentences, ended by a full stop, that hold a name as it is written; one with the word "no" denies. The subject is not looked at. */
export const plainQuotes: QuotePicker = {
  pick: (passage, _subject, topics) =>
    [...passage.text.matchAll(/[^.。]+[.。]/gu)].flatMap(({ index, 0: whole }) => {
      const quote = whole.trimStart();
      const start = index + whole.length - quote.length;
      const mentions = topics
        .filter(({ names }) => names.some((name) => quote.toLowerCase().includes(name.toLowerCase())))
        .map(({ key }) => ({ key, mention: /\bno\b|无/iu.test(quote) ? ("denied" as const) : ("affirmed" as const) }));
      const quotation = { passage: passage.id, start, end: start + quote.length, quote };
      return mentions.length === 0 ? [] : [{ quotation, mentions }];
    }),
};
