/** A bar from 0 to 1. The number stands beside it, so the bar itself is hidden from assistive technology. */
export function ShareBar({ share, className = "" }: { share: number; className?: string }) {
  return (
    <span aria-hidden="true" className={`block h-1.5 overflow-hidden rounded-full bg-track ${className}`}>
      {/* A share above nothing keeps a visible sliver. */}
      <span
        className="block h-full rounded-full bg-bar motion-safe:transition-[width] motion-safe:duration-200"
        style={{ width: share > 0 ? `max(2px, ${share * 100}%)` : 0 }}
      />
    </span>
  );
}
