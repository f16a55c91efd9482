import type { MessageKey } from "../messages/catalogue.ts";
import type { MessageValues } from "../messages/translate.ts";

/** The text of a key in the reader's language, as components and formatters are handed it. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;
