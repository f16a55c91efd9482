import type { Terminal } from "./terminal.ts";

const BAR_WIDTH = 28;
/** Milliseconds between two drawings: a terminal is redrawn often, a log gets few lines. */
const REDRAW = 100;
const LOG_EVERY = 15_000;

export interface Progress {
  /** `done` of the announced total are finished. */
  step(done: number): void;
  end(): void;
}

/** A progress line on the error stream: one redrawn line on a terminal, a line every 15 s elsewhere. */
export function startProgress(
  terminal: Terminal,
  label: string,
  total: number,
  now = () => performance.now(),
): Progress {
  const started = now();
  let drawn = started;
  const draw = (done: number): void => {
    const filled = total === 0 ? BAR_WIDTH : Math.round((BAR_WIDTH * done) / total);
    const bar = `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)}`;
    const seconds = ((now() - started) / 1000).toFixed(0);
    const text = `${label} ${bar} ${done}/${total} ${seconds} s`;
    terminal.writeError(terminal.isInteractive ? `\r${text}\u001b[K` : `${text}\n`);
  };
  return {
    step: (done) => {
      if (now() - drawn < (terminal.isInteractive ? REDRAW : LOG_EVERY)) return;
      drawn = now();
      draw(done);
    },
    end: () => {
      if (!terminal.isInteractive) return;
      draw(total);
      terminal.writeError("\n");
    },
  };
}
