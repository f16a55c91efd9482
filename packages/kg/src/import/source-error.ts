import { CdssError, type Issue } from "@cdss/domain";

/** How many issues of one file are reported before reading stops: enough to mend a file, not enough to flood a terminal. */
const MOST_ISSUES = 50;

/** Collects what is wrong with one source file and throws it as one typed error. */
export class SourceIssues {
  private readonly issues: Issue[] = [];
  constructor(private readonly file: string) {}

  /** `where` is a line number or a field path inside the file. */
  add(where: string | number, message: string, fix: string): void {
    if (this.issues.length < MOST_ISSUES) this.issues.push({ path: `${this.file}:${where}`, message, fix });
  }

  throwIfAny(): void {
    const first = this.issues[0];
    if (first === undefined) return;
    throw new CdssError("INVALID_SOURCE", `${first.path}: ${first.message}; ${first.fix}`, { issues: this.issues });
  }
}

/**
 * Split a line-based source. A last line without its end is how a broken download looks, and half an id may read as
 * another id: it is an issue, not a line.
 */
export function linesOf(text: string, issues: SourceIssues): string[] {
  const lines = text.split(/\r?\n/);
  const last = lines.pop();
  if (last !== undefined && last !== "")
    issues.add(lines.length + 1, "the last line is not ended", "fetch the file again, or end its last line");
  return lines;
}

/** The version inside `hp/releases/2025-01-16` and the like; the whole text when it has no date. */
export function versionOf(text: string): string {
  return /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? text.trim();
}
