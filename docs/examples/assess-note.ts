import { createClient } from "@cdss/api";

const api = createClient({ url: `${process.env.CDSS_URL ?? "http://127.0.0.1:3000"}/api/trpc` });

// A note, a FHIR R4 bundle, coded findings, or any of them together. Sent by POST: no record stands in an address.
const answer = await api.assess.query({
  text: "Ectopia lentis and arachnodactyly. No seizures. Father had an aortic dissection.",
  demographics: { sex: "female", ageYears: 12 },
  options: { limit: 3 },
});
for (const { rank, label, posterior, supporting } of answer.differential) {
  const reasons = supporting.map((reason) => reason.label.en).join(", ");
  console.log(`${rank}. ${label.en} (${(100 * posterior).toFixed(1)} %): ${reasons}`);
}

// The same, an event as each stage ends.
await new Promise<void>((resolve, reject) => {
  api.assessStream.subscribe(
    { findings: [{ concept: "HP:0001083", status: "present" }] },
    {
      onData: ({ data }) => console.log(data.type === "stage" ? `${data.lane}: ${data.milliseconds} ms` : "done"),
      onError: reject,
      onComplete: resolve,
    },
  );
});
