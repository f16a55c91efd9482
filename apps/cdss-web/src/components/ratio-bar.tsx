/** ln 100: a likelihood ratio of a hundred either way fills its half of the bar. */
const FULL = Math.log(100);

/** A likelihood ratio on a logarithmic bar: to the right it speaks for the condition, to the left against. */
export function RatioBar({ logLikelihoodRatio }: { logLikelihoodRatio: number }) {
  const share = Math.min(1, Math.abs(logLikelihoodRatio) / FULL) * 50;
  const speaksFor = logLikelihoodRatio >= 0;
  return (
    <span aria-hidden="true" className="relative block h-1.5 w-14 shrink-0 rounded-full bg-track">
      <span className="absolute inset-y-0 left-1/2 w-px bg-control" />
      <span
        className={`absolute inset-y-0 ${speaksFor ? "rounded-r-full bg-bar" : "rounded-l-full bg-bar-against"}`}
        style={speaksFor ? { left: "50%", width: `${share}%` } : { right: "50%", width: `${share}%` }}
      />
    </span>
  );
}
