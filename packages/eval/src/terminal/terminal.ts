/** The world outside the commands: what a test replaces. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Progress is redrawn on a terminal, and said in single lines elsewhere. */
  readonly isInteractive: boolean;
  write(text: string): void;
  writeError(text: string): void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    environment: process.env,
    isInteractive: process.stderr.isTTY === true,
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
  };
}
