/** Line icons on a 16 unit grid. They repeat what the words beside them say and are hidden from assistive technology. */
const PATHS = {
  present: "M3.5 8.5l3 3 6-7",
  absent: "M3.5 8h9",
  unknown: "M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.8v.1",
  family:
    "M5.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM2 13c0-2.2 1.5-3.5 3.5-3.5S9 10.8 9 13M11 8.5a1.6 1.6 0 1 0 0-3.2M11 10.2c1.8 0 3 1 3 2.8",
  close: "M4.5 4.5l7 7M11.5 4.5l-7 7",
  chevron: "M6 3.5L10.5 8 6 12.5",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3",
  warning: "M8 2.5l6 10.8H2zM8 6.5v3M8 11.4v.1",
  external: "M6.5 4H4v8h8V9.5M9 3.5h3.5V7M12.5 3.5L7.5 8.5",
  offline: "M2 6.5a8.5 8.5 0 0 1 12 0M4.5 9a5 5 0 0 1 7 0M8 12v.1M2.5 2.5l11 11",
  undo: "M5 4L2.5 6.5 5 9M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7",
  patient: "M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 13.5c0-2.8 2-4.5 5-4.5s5 1.7 5 4.5",
  note: "M4 2.5h5.5L12 5v8.5H4zM6 7h4M6 9.5h4",
} as const;

export type IconName = keyof typeof PATHS;

/** One icon, drawn in the colour of the text around it. */
export function Icon({ name, className = "size-4" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
