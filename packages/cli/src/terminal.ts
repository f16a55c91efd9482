/** The world outside the commands: what a test replaces. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Colours are for eyes, not for pipes. */
  readonly hasColour: boolean;
  write(text: string): void;
  writeError(text: string): void;
  readInput(): Promise<string>;
}

/** The terminal of this process. NO_COLOR (no-color.org) is heeded. */
export function processTerminal(): Terminal {
  return {
    environment: process.env,
    hasColour: process.stdout.isTTY === true && (process.env.NO_COLOR ?? "") === "",
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    readInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks).toString("utf8");
    },
  };
}
