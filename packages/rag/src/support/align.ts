/** A statement's token found in the source. */
const MATCH = 2;
/** A statement's token that the source does not have costs more than words of the source which the statement leaves out. */
const MISSING = -1;
const LEFT_OUT = -0.4;

/**
 * Best local alignment in order of a statement with a source (Smith and Waterman 1981, doi:10.1016/0022-2836(81)90087-5),
 * equal keys only. Gives for each token of the statement its place in the source, -1 for none. Work is the product of the lengths.
 */
export function align(statement: readonly string[], source: readonly string[]): Int32Array {
  const width = source.length + 1;
  const scores = new Float64Array((statement.length + 1) * width);
  let best = 0;
  let end = 0;
  for (let row = 1; row <= statement.length; row++) {
    for (let column = 1; column < width; column++) {
      const at = row * width + column;
      const diagonal =
        statement[row - 1] === source[column - 1] ? (scores[at - width - 1] ?? 0) + MATCH : Number.NEGATIVE_INFINITY;
      const score = Math.max(0, diagonal, (scores[at - width] ?? 0) + MISSING, (scores[at - 1] ?? 0) + LEFT_OUT);
      scores[at] = score;
      if (score > best) [best, end] = [score, at];
    }
  }
  const places = new Int32Array(statement.length).fill(-1);
  for (let at = end; (scores[at] ?? 0) > 0; ) {
    const row = Math.floor(at / width);
    const column = at % width;
    const score = scores[at] ?? 0;
    const isMatch = statement[row - 1] === source[column - 1];
    if (isMatch && score === (scores[at - width - 1] ?? 0) + MATCH) {
      places[row - 1] = column - 1;
      at -= width + 1;
    } else at -= score === (scores[at - width] ?? 0) + MISSING ? width : 1;
  }
  return places;
}
