import { type ReactNode, useId } from "react";

/** A titled region of the page. `aside` stands at the right of the title. */
export function Panel(props: {
  title: string;
  aside?: ReactNode;
  note?: ReactNode;
  busy?: boolean;
  id?: string;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section
      id={props.id}
      tabIndex={props.id === undefined ? undefined : -1}
      aria-labelledby={heading}
      aria-busy={props.busy === true}
      className="rounded-lg border border-line bg-panel"
    >
      <header className="flex min-h-10 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-line border-b px-3.5 py-2">
        <h2 id={heading} className="font-semibold text-[0.9375rem]">
          {props.title}
        </h2>
        {props.aside}
        {props.note === undefined ? null : <div className="w-full text-faint text-xs">{props.note}</div>}
      </header>
      {props.children}
    </section>
  );
}
