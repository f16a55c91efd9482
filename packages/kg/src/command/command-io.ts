/** What a command may touch besides its arguments: two streams of lines and the environment. */
export interface CommandIo {
  /** A result or progress, one line without its end. */
  out(line: string): void;
  /** A warning or an error, one line without its end. */
  err(line: string): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}
