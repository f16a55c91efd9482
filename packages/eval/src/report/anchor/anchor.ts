import { z } from "zod";

const Line = z.string().trim().min(1);
const Figure = z.strictObject({
  value: z.number(),
  /** 95 % interval, where the publication gives one. */
  ci95: z.tuple([z.number(), z.number()]).optional(),
});

/** A publication as a reader finds it. A preprint has a DOI too: 10.48550/arXiv.1909.06146. */
export const Reference = z.strictObject({
  authors: Line,
  year: z.number().int().min(1900),
  title: Line,
  /** Journal with volume and page, proceedings, or the preprint server. */
  venue: Line,
  doi: z.string().regex(/^10\.\d{4,9}\/\S+$/, "is not a DOI such as 10.1136/bmj.h3480"),
});
export type Reference = z.infer<typeof Reference>;

/** One row of the file: figures of one system on one data set, under the names of the metrics of a task here. */
export const AnchorEntry = z.strictObject({
  task: Line,
  system: Line,
  data: Line,
  figures: z.record(Line, Figure).refine((figures) => Object.keys(figures).length > 0, "holds no figure"),
  /** What a reader must know before putting it beside a figure measured here. */
  comparability: Line,
  /** Key under `references`. */
  reference: Line,
});

export const AnchorsFile = z.strictObject({
  references: z.record(z.string(), Reference),
  anchors: z.array(AnchorEntry),
});

/** A figure that others published, to be read beside those measured here. */
export type Anchor = Omit<z.infer<typeof AnchorEntry>, "reference"> & { readonly reference: Reference };
