/** Grey lines of the height of the rows to come, so that nothing jumps when they arrive. */
export function Skeleton({ rows, rowClassName }: { rows: number; rowClassName: string }) {
  return (
    <div aria-hidden="true" className="divide-y divide-line">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <div key={row} className={`flex items-center gap-3 px-3.5 ${rowClassName}`}>
          <div className="h-3 w-4 motion-safe:animate-pulse rounded bg-track" />
          <div className="h-3 flex-1 motion-safe:animate-pulse rounded bg-track" />
          <div className="h-3 w-16 motion-safe:animate-pulse rounded bg-track" />
        </div>
      ))}
    </div>
  );
}
