import type { RecordEntry } from "@cdss/domain";

/** Coded entries of one kind, as the record names them. */
export function RecordEntries({ title, entries }: { title: string; entries: readonly RecordEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 text-faint text-xs">{title}</h3>
      <ul className="space-y-0.5">
        {entries.map((entry) => (
          <li key={entry.id} className="flex justify-between gap-3">
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
