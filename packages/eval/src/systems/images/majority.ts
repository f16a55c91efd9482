import { type ImageSystemKind, listedOf } from "./nearest.ts";

/** The first images of the label that most reference images have: what any system must beat. */
export const majorityKind: ImageSystemKind = {
  summary: "baseline: the most frequent label of the reference, whatever the image",
  threads: true,
  create: async ({ shared, options }) => {
    const counts = new Map<string, number>();
    for (const label of shared.labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const neighbours = shared.ids
      .filter((_, at) => shared.labels[at] === most)
      .slice(0, listedOf(options.neighbours))
      .map((id) => ({ id, similarity: 1 }));
    return { answer: async () => ({ neighbours }) };
  },
};
