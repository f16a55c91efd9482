import type { Language } from "@cdss/domain";
import type { TextBlock } from "../text/compose-text.ts";

/** What a file says, and what it states of itself: null where it states nothing. */
export interface FileText {
  readonly title: string | null;
  readonly language: Language | null;
  readonly blocks: readonly TextBlock[];
}
