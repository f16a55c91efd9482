import { EvidenceLevel, Language, PartialDate } from "@cdss/domain";
import { z } from "zod";
import { UnreadableInput } from "../files/unreadable-input.ts";
import { webAddress } from "../text/web-address.ts";

/** YAML reads a bare year as a number. */
const StatedDate = z.union([z.string(), z.number()]).transform(String).pipe(PartialDate);
const StatedAddress = z.string().refine((address) => webAddress(address) !== null, "expected an http or https address");

/** What a manifest, or the front matter of a file, may state of it. A patient's record is no file of a library. */
export const FileFacts = z.strictObject({
  source: z.string().trim().min(1).max(200).optional(),
  title: z.string().trim().min(1).max(1000).optional(),
  language: Language.optional(),
  date: StatedDate.optional(),
  licence: z.string().trim().min(1).max(300).optional(),
  level: EvidenceLevel.exclude(["record"]).optional(),
  address: StatedAddress.optional(),
});
export type FileFacts = z.infer<typeof FileFacts>;

const FIX = "state source, title, language, date, licence, level or address, as the documentation describes them";

/** Facts as they are stated at `place`. Throws UnreadableInput naming the key. */
export function readFacts(stated: unknown, place: string): FileFacts {
  const facts = FileFacts.safeParse(stated ?? {});
  if (facts.success) return facts.data;
  const [issue] = facts.error.issues;
  const key = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : issue?.path.join(".");
  throw new UnreadableInput(
    [place, key].filter((part) => part !== undefined && part !== "").join(": "),
    issue?.code === "unrecognized_keys" ? "is no key of a manifest" : "is not as expected",
    FIX,
  );
}
