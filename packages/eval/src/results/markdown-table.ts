/** A table in Markdown, words to the left in the first column and figures to the right in the others. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return line(head) + line(head.map((_, at) => (at === 0 ? "---" : "---:"))) + rows.map(line).join("");
}
