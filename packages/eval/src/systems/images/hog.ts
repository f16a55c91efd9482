import { histogramOfGradients } from "./histogram-of-gradients.ts";
import { nearest } from "./nearest.ts";

/** Shape without brightness: histograms of oriented gradients, less what all reference images share. */
export const hogKind = nearest("histograms of oriented gradients, by cosine", histogramOfGradients, {
  isCentred: true,
});
