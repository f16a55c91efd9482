/** Width of a text in pixels at a font size, near enough to reserve room: Chinese characters are square, others half as wide. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? size : 0.58 * size;
  return width;
}

/**
 * Moves labels at heights `ys` apart until neighbours are `gap` from each other, within `top` to `bottom` as far as they fit.
 * Keeps their order; returned in the order of `ys`.
 */
export function spreadLabels(ys: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = [...ys.keys()].sort((a, b) => (ys[a] ?? 0) - (ys[b] ?? 0) || a - b);
  const placed = [...ys];
  let least = top;
  for (const at of order) {
    placed[at] = Math.max(least, placed[at] ?? 0);
    least = (placed[at] ?? 0) + gap;
  }
  let most = bottom;
  for (const at of order.reverse()) {
    placed[at] = Math.min(most, placed[at] ?? 0);
    most = (placed[at] ?? 0) - gap;
  }
  return placed;
}
