import type { Anchor, Reference } from "../anchor/anchor.ts";
import { type Html, html } from "../html.ts";

/** Numbers of publications in the order in which they are first cited, from 1, by DOI. */
export function numberReferences(anchors: readonly Anchor[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { reference } of anchors) if (!numbers.has(reference.doi)) numbers.set(reference.doi, numbers.size + 1);
  return numbers;
}

/** The publications behind the rows that are marked as published elsewhere; nothing where there are none. */
export function referenceSection(anchors: readonly Anchor[], numbers: ReadonlyMap<string, number>): Html {
  const references = new Map<string, Reference>(anchors.map(({ reference }) => [reference.doi, reference]));
  const items = [...numbers].map(([doi, number]) => {
    const { authors = "", title = "", venue = "", year = "" } = references.get(doi) ?? {};
    return html`<li id="reference-${number}">${authors.replace(/\.$/, "")}. ${title}. ${venue}, ${year}. <a href="https://doi.org/${doi}">doi:${doi}</a></li>`;
  });
  return items.length === 0
    ? html``
    : html`<section id="references"><h2>Published elsewhere</h2><ol>${items}</ol></section>`;
}
