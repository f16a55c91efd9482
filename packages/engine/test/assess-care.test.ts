import { Assessment } from "@cdss/domain";
import { describe, expect, test, vi } from "vitest";
import { assess, type EngineOptions } from "../src/index.ts";
import { carePorts, fakeDifferential, fakePorts, MEDICATION } from "./fakes/index.ts";
import { noted, patient } from "./patients.ts";
import { measured, recorded } from "./records.ts";

const NOTE = "He has ectopia lentis and long slender fingers, no seizure. Mother has tremor.";
const CANARY = "canary-4711";

describe("care for the leading conditions", () => {
  const record = patient({
    documents: [{ id: "note", title: "Note", text: NOTE }],
    medications: [recorded("clotarin"), recorded("Painoff"), recorded("moonroot")],
    allergies: [recorded("Bactipen")],
  });

  test("triage, tests, drafts, alerts and the works behind them, each leading to evidence of the answer", async () => {
    const answer = await assess(record, carePorts());
    expect(Assessment.parse(answer)).toEqual(answer);
    expect(answer.degraded).toEqual([]);
    expect(answer.triage).toMatchObject({ urgency: "urgent", reasons: [{ condition: "OMIM:154700", kind: "usual" }] });
    expect(answer.tests.map(({ key }) => key)).toEqual(["echocardiogram"]);
    // dolofen meets clotarin, and the patient is allergic to penbactil.
    expect(answer.treatments[0]?.options.map(({ drugs, fits }) => `${drugs[0]?.drug.id} ${fits}`)).toEqual([
      "macroflox true",
      "penbactil false",
      "dolofen false",
    ]);
    expect(answer.medication?.alerts.map(({ kind }) => kind)).toEqual(["interaction"]);
    expect(answer.medication?.unknown).toEqual(["moonroot"]);
    const { treatments, medication } = answer;
    const alerts = [
      ...(medication?.alerts ?? []),
      ...treatments.flatMap((one) => one.options.flatMap((each) => each.alerts)),
    ];
    const lines = [...answer.triage.reasons, ...answer.tests, ...treatments, ...alerts];
    const held = new Set(answer.evidence.map(({ id }) => id));
    expect(lines.flatMap(({ evidence }) => evidence).filter((id) => !held.has(id))).toEqual([]);
    const works = new Set(answer.works.map(({ id }) => id));
    expect([...works].sort()).toEqual(["bleeding-review", "label-us", "throat-guideline"]);
    for (const { source } of treatments) expect(works).toContain(source);
  });

  test("a finding that raises the condition", async () => {
    const text = `${NOTE} Aortic root aneurysm.`;
    const { triage, tests } = await assess(noted(text), carePorts());
    expect(triage).toMatchObject({
      urgency: "emergency",
      reasons: [{ kind: "raised", finding: { concept: "HP:0002616" } }],
    });
    // The one test would show what the note says already.
    expect(tests).toEqual([]);
  });

  test("no packs: no triage, no tests, no drafts, and nothing is down for it", async () => {
    const answer = await assess(record, fakePorts());
    expect(answer).toMatchObject({ triage: { urgency: null, reasons: [] }, tests: [], treatments: [], degraded: [] });
    expect(answer.medication).toMatchObject({ active: [], unknown: ["clotarin", "Painoff", "moonroot"] });
  });

  test("results are as old as the given day says, and without one as the clock does", async () => {
    const potassium = measured("2823-3", 6.1, "mmol/L", { date: "2026-03-01" });
    const withResult = patient({ medications: [recorded("glucomin")], observations: [potassium] });
    const interrupting = async (options?: EngineOptions) =>
      (await assess(withResult, carePorts(), options)).medication?.alerts.map(({ kind }) => kind);
    // Potassium is judged for 30 days: on the 31st of March it is new, on the 1st of April it is old.
    expect(await interrupting({ today: "2026-03-31" })).toEqual(["laboratory"]);
    expect(await interrupting({ today: "2026-04-01" })).toEqual([]);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-03-31T23:59:00Z") });
    try {
      expect(await interrupting()).toEqual(["laboratory"]);
      vi.setSystemTime(Date.parse("2026-04-01T00:01:00Z"));
      expect(await interrupting()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
    await expect(interrupting({ today: "31 March" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path: "options.today" }],
    });
  });

  test("a medication lane that is down is named, and the rest answers", async () => {
    const medication = new Proxy(MEDICATION, {
      get: () => {
        throw new Error(CANARY);
      },
    });
    const answer = await assess(record, carePorts({ medication }));
    expect(answer).toMatchObject({ medication: null, treatments: [], triage: { urgency: "urgent" } });
    expect(answer.degraded.map(({ lane }) => lane)).toEqual(["medication"]);
    expect(JSON.stringify(answer.degraded)).not.toContain(CANARY);
  });

  test("setting and season reach the ranking, and are left out where they are not given", async () => {
    const rank = vi.fn(fakeDifferential().rank);
    const ports = fakePorts({ differential: fakeDifferential({ rank }) });
    await assess(noted(NOTE), ports, { setting: "emergency", season: "winter" });
    await assess(noted(NOTE), ports);
    expect(rank.mock.calls[0]?.[0]).toMatchObject({ setting: "emergency", season: "winter" });
    expect(rank.mock.calls[1]?.[0].setting).toBeUndefined();
    expect(rank.mock.calls[1]?.[0].season).toBeUndefined();
    await expect(assess(noted(NOTE), ports, { setting: CANARY as "emergency" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path: "options.setting" }],
    });
  });
});
