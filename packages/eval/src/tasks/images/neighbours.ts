import { z } from "zod";

const Neighbour = z.object({ id: z.string().min(1), similarity: z.number() });

/** The answer of a system: reference images that look like the asked one, most similar first. */
export const Neighbours = z.object({
  neighbours: z
    .array(Neighbour)
    .min(1)
    .refine(
      (list) => list.every(({ similarity }, at) => at === 0 || similarity <= (list[at - 1]?.similarity ?? 0)),
      "expected the most similar first",
    )
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, "expected each id once"),
});
export type Neighbours = z.infer<typeof Neighbours>;

/** The longest list that a metric looks at: precision at 10. */
export const DEEPEST = 10;
