import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Assessment, CdssError, curie, type Language, NOTICE } from "@cdss/domain";
import { fakeDifferential, fakeExtractor, fakePorts, RELEASE } from "@cdss/engine/testing";
import type { Runtime } from "@cdss/runtime";
import { afterAll, describe, expect, test, vi } from "vitest";
import { main } from "../src/main.ts";

const CANARY = "canary-4711";
const NOTE = `He has ectopia lentis and long slender fingers, no seizure. Mother has tremor. ${CANARY}`;
const folder = mkdtempSync(join(tmpdir(), "cdss-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));
const bundle = join(folder, "bundle.json");
const patient = { resourceType: "Patient", id: "p1", gender: "male", birthDate: "2000-01-01" };
const entry = (...resources: object[]) => resources.map((resource) => ({ resource }));
writeFileSync(
  bundle,
  JSON.stringify({
    resourceType: "Bundle",
    type: "collection",
    entry: entry(patient, {
      resourceType: "Condition",
      id: "c1",
      subject: { reference: "Patient/p1" },
      code: { text: "Cafe-au-lait spot", coding: [{ system: "http://snomed.info/sct", code: "201281002" }] },
    }),
  }),
);
writeFileSync(
  join(folder, "bad.json"),
  JSON.stringify({ resourceType: "Bundle", type: "collection", entry: entry({ ...patient, gender: CANARY }) }),
);

const close = vi.fn(async () => undefined);
function runtime(overrides: Partial<Runtime> = {}): Runtime {
  return {
    ports: fakePorts(),
    records: {
      read: () => {
        throw new Error("not read here");
      },
    },
    patients: { list: async () => [], bundle: async () => null },
    evidence: null,
    release: RELEASE,
    warnings: [],
    close,
    ...overrides,
  };
}

async function run(argv: string[], input = "", opened: Runtime = runtime(), hasColour = false) {
  let out = "";
  let error = "";
  const open = vi.fn(async () => opened);
  const terminal = {
    environment: {},
    hasColour,
    write: (text: string) => {
      out += text;
    },
    writeError: (text: string) => {
      error += text;
    },
    readInput: async () => input,
  };
  const code = await main(argv, terminal, open);
  return { code, out, error, open };
}

describe("assess", () => {
  test("a note: findings, ranking with reasons and sources, questions, sufficiency and the notice", async () => {
    const { code, out, error } = await run(["assess", "--text", NOTE]);
    expect([code, error]).toEqual([0, ""]);
    for (const part of [
      "+ Ectopia lentis  HP:0001083 “ectopia lentis”",
      "- Seizure  HP:0001250 “seizure”",
      "+ family: Tremor",
      "Differential: 5 of 5 conditions",
      "not an incidence",
      "Marfan syndrome  OMIM:154700 ORPHA:558",
      "for: Ectopia lentis, ×7.8, exact, 7/9 patients [PMID:100001, ORPHA:558]",
      "missing: Aortic root aneurysm, 30/40 patients [PMID:100002]",
      "Aortic root aneurysm  HP:0002616 0.50 bits, present with 75.0 %",
      "Input: low (2.0 bits from 2 present findings)",
      NOTICE.en,
    ]) {
      expect(out).toContain(part);
    }
    expect(out).not.toContain("\u001b");
  });

  test("in Chinese, from standard input", async () => {
    const { code, out } = await run(["assess", "--text", "-", "--lang", "zh"], "患者晶状体异位，无癫痫发作。");
    expect(code).toBe(0);
    for (const part of [
      "+ 晶状体异位",
      "- 癫痫发作",
      "马凡综合征 Marfan syndrome",
      "支持: 晶状体异位",
      NOTICE.zh ?? "",
    ]) {
      expect(out).toContain(part);
    }
  });

  test("a bundle, with what was read and not used", async () => {
    const { code, out } = await run(["assess", "--fhir", bundle]);
    expect(code).toBe(0);
    expect(out).toContain("+ Cafe-au-lait spot  HP:0000957 Condition/c1");
    expect(out).toContain("Neurofibromatosis, type I");
    expect(out).toMatch(/Read and not used: \d+\n {2}Condition\/c1: unknown-code http:\/\/snomed.info\/sct 201281002/);
  });

  test("findings, absent behind a minus, with every other option, as JSON", async () => {
    const rank = vi.fn(fakeDifferential().rank);
    const { code, out } = await run(
      [
        "assess",
        "--findings",
        "-HP:0001250,HP:0001083,HP:9999999",
        "--sex",
        "female",
        "--age",
        "0.5",
        "--limit",
        "2",
        "--exclude-references",
        "PMID:100001",
        "--json",
      ],
      "",
      runtime({ ports: fakePorts({ differential: fakeDifferential({ rank }) }) }),
    );
    expect(code).toBe(0);
    const answer = Assessment.parse(JSON.parse(out));
    expect(answer.differential).toHaveLength(2);
    expect(answer.unknownFindings).toEqual(["HP:9999999"]);
    expect(rank.mock.calls[0]?.[0]).toMatchObject({
      sex: "female",
      ageYears: 0.5,
      limit: 2,
      excludeReferences: ["PMID:100001"],
      findings: [
        { concept: "HP:0001250", status: "absent" },
        { concept: "HP:0001083", status: "present" },
      ],
    });
  });

  test("what is down and what was left out is said", async () => {
    const compose = async () => [{ id: "s", text: { en: "x" }, citations: [] }];
    const questions = async () => Promise.reject(new Error(CANARY));
    const ports = fakePorts({ composer: { compose }, differential: fakeDifferential({ questions }) });
    const { code, out } = await run(["assess", "--findings", "HP:0001083,HP:9999999"], "", runtime({ ports }));
    expect(code).toBe(0);
    expect(out).toContain("Down: questions: unexpected failure while choosing the next questions");
    expect(out).toContain("evidence did not carry them: 1");
    expect(out).toContain("not ranked by: HP:9999999");
    expect(out).not.toContain(CANARY);
  });

  test("normal measurements share one line", async () => {
    const place = { reference: "Observation/hb", path: "Observation" };
    const fromObservations = () => ({ findings: normal, unmapped: [] });
    const normal = ["HP:0001903", "HP:0001744"].map((id) => ({
      id,
      concept: curie(id),
      label: { en: id },
      status: "absent" as const,
      certainty: "certain" as const,
      experiencer: "patient" as const,
      temporality: "current" as const,
      origin: "measurement" as const,
      provenance: [{ kind: "resource" as const, ...place }],
    }));
    const ports = fakePorts({ extractor: fakeExtractor({ fromObservations }) });
    const { out } = await run(["assess", "--text", NOTE], "", runtime({ ports }));
    expect(out).toContain("  - measured, and not: Anemia, Splenomegaly\n");
  });

  test("colours for a terminal", async () => {
    const { out } = await run(["assess", "--findings", "HP:0001083"], "", runtime(), true);
    expect(out).toContain("\u001b[1mMarfan syndrome\u001b[0m");
  });
});

describe("explain and search", () => {
  test("explain", async () => {
    const { code, out } = await run(["explain", "--findings", "HP:0001083", "--condition", "OMIM:277900"]);
    expect(code).toBe(0);
    expect(out).toContain("Wilson disease  OMIM:277900  rank ");
    expect(out).toContain("against: Ectopia lentis, ×0.2, not in the profile");
    expect(out).toContain("missing: Kayser-Fleischer ring, 45/60 patients [PMID:100005]");
    expect((await run(["explain", "--findings", "HP:0001083", "--condition", "OMIM:999999"])).code).toBe(2);
    const json = await run(["explain", "--findings", "HP:0001083", "--condition", "OMIM:277900", "--json"]);
    expect(JSON.parse(json.out).condition.condition).toBe("OMIM:277900");
  });

  const searches: [Language, string[], string][] = [
    ["en", ["dislocated", "lens"], "HP:0001083      Ectopia lentis · 晶状体异位 · dislocated lens\n"],
    ["zh", ["晶状体异位", "--kind", "phenotype"], "HP:0001083      晶状体异位 · Ectopia lentis\n"],
    ["en", ["nothing", "like", "it"], "No hit.\n"],
  ];
  test.each(searches)("search in %s: %s", async (language, words, expected) => {
    const { code, out } = await run(["search", ...words, "--lang", language]);
    expect([code, out]).toEqual([0, expected]);
  });

  test("search as JSON", async () => {
    const { out } = await run(["search", "lens", "--limit", "1", "--json"]);
    expect(JSON.parse(out)).toMatchObject([{ id: "HP:0001083" }]);
  });
});

describe("bad input: exit 2, one line that names field and fix, and the release is not loaded for it", () => {
  const bad: [string[], string][] = [
    [["assess"], "arguments: no patient is given; give --fhir, --text or --findings"],
    [["assess", "--text", " "], "text: is empty; "],
    [["assess", "--findings", `HP:0001250,${CANARY}`], "--findings[1]: not an id; "],
    [["assess", "--findings", ","], "findings: is empty; "],
    [["assess", "--text", NOTE, "--age", "4711"], "--age: not an age; "],
    [["assess", "--text", NOTE, "--sex", CANARY], "--sex: not known; give one of female"],
    [["assess", "--text", NOTE, "--lang", CANARY], "--lang: not known; "],
    [["assess", "--text", NOTE, "--limit", "0"], "--limit: not a number that fits; "],
    [["assess", "--text", NOTE, "--exclude-references", CANARY], "--exclude-references[0]: not an id; "],
    [["assess", "--fhir", join(folder, CANARY)], "--fhir: the file cannot be read; "],
    [["assess", "--fhir", join(folder, "bad.json")], "entry[0].resource.gender: "],
    [["assess", "--fhir", "-", "--text", "-"], "--text: standard input is taken by --fhir; "],
    [["explain", "--findings", "HP:0001250", "--condition", CANARY], "--condition: not an id; "],
    [["explain", "--findings", "HP:0001250"], "--condition: "],
    [["search", "x", "--kind", CANARY], "--kind: not known; "],
    [["search"], "arguments: missing required argument"],
    [["assess", "--unheard-of"], "--unheard-of: unknown option"],
  ];
  test.each(bad)("%j", async (argv, line) => {
    const { code, out, error, open } = await run(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(error.startsWith(`cdss: ${line}`)).toBe(true);
    expect(error.trimEnd()).not.toContain("\n");
    expect(error).not.toMatch(/4711/);
    expect(open).not.toHaveBeenCalled();
  });

  test("no JSON on standard input", async () => {
    const { code, error } = await run(["assess", "--fhir", "-"], CANARY);
    expect(code).toBe(2);
    expect(error).not.toContain(CANARY);
  });

  test("as JSON where JSON was asked for", async () => {
    const { code, error } = await run(["assess", "--findings", CANARY, "--json"]);
    expect(code).toBe(2);
    expect(JSON.parse(error)).toMatchObject({ error: { code: "INVALID_INPUT", issues: [{ path: "--findings[0]" }] } });
  });
});

describe("other ends", () => {
  test("a failure is exit 1, in safe words, and the runtime is closed", async () => {
    close.mockClear();
    const rank = async () => Promise.reject(new Error(CANARY));
    const broken = runtime({ ports: fakePorts({ differential: fakeDifferential({ rank }) }) });
    const { code, error } = await run(["assess", "--text", NOTE], "", broken);
    expect([code, error]).toEqual([1, "cdss: unexpected failure while running the differential stage\n"]);
    expect(close).toHaveBeenCalledOnce();
  });

  test("a setting that is missing is exit 1 and names the variable", async () => {
    let error = "";
    const terminal = {
      environment: {},
      hasColour: false,
      write: () => undefined,
      writeError: (text: string) => {
        error += text;
      },
      readInput: async () => "",
    };
    const issue = { path: "CDSS_RELEASE_DIR", message: "is not set", fix: "set it" };
    const open = async () => Promise.reject(new CdssError("CONFIGURATION", "x", { issues: [issue] }));
    expect(await main(["search", "x"], terminal, open)).toBe(1);
    expect(error).toBe("cdss: CDSS_RELEASE_DIR: is not set; set it\n");
  });

  test("warnings of the runtime go to the error stream", async () => {
    const { code, error } = await run(
      ["search", "lens"],
      "",
      runtime({ warnings: [{ code: "RELEASE_DRIFT", message: "drift" }] }),
    );
    expect([code, error]).toEqual([0, "cdss: warning: drift\n"]);
  });

  test("help is exit 0", async () => {
    const { code, out, error } = await run(["--help"]);
    expect([code, error]).toEqual([0, ""]);
    for (const command of ["assess", "explain", "search", "knowledge"]) expect(out).toContain(command);
    expect((await run(["assess", "--help"])).out).toContain("--exclude-references");
  });
});
