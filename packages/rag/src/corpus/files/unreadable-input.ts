import type { CorpusIssue } from "../corpus.ts";

/** A file, or a part of one, that cannot be read: its corpus tells it and goes on with the next. It holds no words of the document. */
export class UnreadableInput extends Error {
  /** Field or place in the file. */
  readonly path: string;
  readonly fix: string;

  constructor(path: string, message: string, fix: string, cause?: unknown) {
    super(message, { cause });
    this.name = "UnreadableInput";
    this.path = path;
    this.fix = fix;
  }

  /** The same, with the place of the part that it was read in. */
  below(place: string): UnreadableInput {
    return new UnreadableInput(`${place}: ${this.path}`, this.message, this.fix, this.cause);
  }

  /** As it is told of a file. */
  of(file: string): CorpusIssue {
    return { file, path: this.path, message: this.message, fix: this.fix };
  }
}

/** What a damaged .gz, an unreadable folder or a file that went away meanwhile throws: an error of the system, with its code. */
const SYSTEM_CODE = /^(?:E[A-Z]+|Z_[A-Z_]+|ERR_STREAM_PREMATURE_CLOSE)$/;

/** Any failure to read as UnreadableInput. What no input explains is thrown on: it is a fault of the reader. */
export function unreadable(thrown: unknown): UnreadableInput {
  if (thrown instanceof UnreadableInput) return thrown;
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  if (code.startsWith("Z_"))
    return new UnreadableInput("(whole file)", "cannot be unpacked", "give a whole .gz file", thrown);
  if (SYSTEM_CODE.test(code))
    return new UnreadableInput("(whole file)", `cannot be read (${code})`, "give a file that you may read", thrown);
  throw thrown;
}
