import { z } from "zod";
import { Locator } from "./work-section.ts";

/** Ids of the packs: lower-case words joined by hyphens. */
export const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
/** A work of data/knowledge/sources.yaml. */
export const SourceKey = Key;
/** The place of a fact in each of several works, by the id of the work. */
export const LocatorsBySource = z.record(SourceKey, Locator).optional();
