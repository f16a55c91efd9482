import { describe, expect, it } from "vitest";
import { recordCorpus } from "../../src/corpus/record/record-corpus.ts";
import { readAll } from "./read-corpus.ts";

describe("record of a patient", () => {
  it("keeps every character of a document, because findings point into it", async () => {
    const text = "  BP 120/80\r\n\r\n患者\u200b无发热。 ";
    const { documents, issues } = await readAll(
      recordCorpus([
        { id: "n1", title: "Admission note", text, date: "2024-05-06T10:00:00+08:00" },
        { id: "n2", title: "", text: "患者无发热。" },
        { id: "n4", title: "", text: "No fever." },
        { id: "n3", title: "Blank", text: " \n" },
      ]),
    );
    expect(issues).toEqual([]);
    expect(documents).toEqual([
      {
        id: "record:n1",
        source: "病历",
        title: "Admission note",
        language: "zh",
        date: "2024-05-06",
        licence: null,
        level: "record",
        address: null,
        text,
        sections: [],
      },
      expect.objectContaining({ id: "record:n2", source: "病历", title: "病历", language: "zh", date: null }),
      expect.objectContaining({ id: "record:n4", source: "Patient record", title: "Patient record", language: "en" }),
    ]);
  });

  it("tells an id that cannot be cited by its place, without words of the record", async () => {
    const { documents, issues } = await readAll(recordCorpus([{ id: "x".repeat(400), title: "t", text: "secret" }]));
    expect(documents).toEqual([]);
    expect(issues).toEqual([
      { file: "documents[0]", path: "id", message: "cannot be cited as it is", fix: "correct this field" },
    ]);
  });
});
