/** Id that the engine gives to the document of a pasted note. */
export const NOTE_DOCUMENT = "note";
