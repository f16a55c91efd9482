import { z } from "zod";

/** What the prompt `read-findings` asks for. Whether the words stand in the note, and what the term means, is checked by who asked. */
export const ReadFindingsOutput = z.strictObject({
  findings: z.array(
    z.strictObject({
      words: z.string().trim().min(1).max(500),
      term: z.string().trim().min(1).max(200),
      status: z.enum(["present", "absent"]),
    }),
  ),
});
export type ReadFindingsOutput = z.infer<typeof ReadFindingsOutput>;
