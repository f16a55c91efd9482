import type { RecordEntry } from "@cdss/domain";

/** Coded entries of one kind, as the record names them. `place` is the reference of the one that a reader asked to see. */
export function RecordEntries(props: { title: string; entries: readonly RecordEntry[]; place: string | null }) {
  const { title, entries, place } = props;
  const isPlace = ({ provenance }: RecordEntry) => provenance.kind === "resource" && provenance.reference === place;
  if (entries.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 text-faint text-xs">{title}</h3>
      <ul className="space-y-0.5">
        {entries.map((entry) => (
          <li
            key={entry.id}
            {...(isPlace(entry) ? { "data-place": "", tabIndex: -1 } : {})}
            className={`flex justify-between gap-3 rounded ${isPlace(entry) ? "bg-accent-ground" : ""}`}
          >
            <span>{entry.text}</span>
            <span className="shrink-0 text-faint text-xs">
              {[entry.status, entry.date?.slice(0, 10)].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
