/**
 * Best-match average of a query and a disease (Pesquita et al. 2008, doi:10.1186/1471-2105-9-S5-S4): the mean of the two
 * directions, each the mean over its terms of the similarity to the best term of the other side, in nats.
 * `rows` holds the similarity of each query term to every term. 0 where either side is empty.
 */
export function bestMatchAverage(rows: readonly Float32Array[], disease: Int32Array): number {
  if (rows.length === 0 || disease.length === 0) return 0;
  let fromQuery = 0;
  const bestOfTerm = new Float32Array(disease.length);
  for (const row of rows) {
    let best = 0;
    for (let at = 0; at < disease.length; at++) {
      const value = row[disease[at] ?? 0] ?? 0;
      if (value > best) best = value;
      if (value > (bestOfTerm[at] ?? 0)) bestOfTerm[at] = value;
    }
    fromQuery += best;
  }
  let fromDisease = 0;
  for (const best of bestOfTerm) fromDisease += best;
  return (fromQuery / rows.length + fromDisease / disease.length) / 2;
}
