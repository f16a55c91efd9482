import { type Curie, urlOf } from "@cdss/domain";
import { Icon } from "./icon.tsx";

/** A CURIE as a link to its public page; plain text where no page is known. */
export function ConceptLink({ id, title }: { id: Curie; title?: string }) {
  const url = urlOf(id);
  if (url === null) return <span className="text-faint tabular-nums">{id}</span>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener"
      title={title}
      className="link inline-block whitespace-nowrap tabular-nums"
    >
      {id}
      <Icon name="external" className="mb-0.5 ml-0.5 inline size-2.5" />
    </a>
  );
}
