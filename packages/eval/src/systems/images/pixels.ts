import { nearest } from "./nearest.ts";

/** Grey values less their mean, so that a brighter exposure changes nothing; with the cosine, the correlation of two pictures. */
export const pixelsKind = nearest(
  "baseline: correlation of the grey values",
  (values) => {
    let sum = 0;
    for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
    return Float64Array.from(values, (value) => value - sum / values.length);
  },
  { isCentred: false },
);
