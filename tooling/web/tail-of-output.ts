import type { ChildProcess } from "node:child_process";

const MOST_LINES = 80;

/** The last lines of what a process writes, for the error message if it fails. The server writes no patient content. */
export class TailOfOutput {
  #lines: string[] = [""];

  constructor(child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => this.#add(text));
    }
  }

  #add(text: string): void {
    const [rest = "", ...lines] = text.split("\n");
    this.#lines.push((this.#lines.pop() ?? "") + rest, ...lines);
    this.#lines = this.#lines.slice(-MOST_LINES);
  }

  text(): string {
    return this.#lines.join("\n").trim();
  }
}
