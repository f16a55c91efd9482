import { createHash } from "node:crypto";
import type { Figures, FinishedRun, RunFile, SampleLine } from "../src/records/run-files.ts";
import { bootstrapIntervals, clusterNumbers } from "../src/statistics/bootstrap.ts";
import { type Random, randomIndex, seededRandom } from "../src/statistics/random.ts";
import { FIXTURE_TASKS, type FixtureScore, type FixtureTask } from "./fixture-tasks.ts";

/** Resamples of the intervals here: enough to look real, and quick. */
const RESAMPLES = 200;

/** How a system of a fixture fares: chance of a right answer, how sure it says to be, its usual seconds. */
interface Skill {
  readonly system: string;
  readonly right: number;
  readonly seconds: number;
  readonly confident?: (right: boolean, random: Random) => number;
  /** One sample in so many fails with an error. */
  readonly failsEvery?: number;
  readonly options?: RunFile["options"];
}

interface Setting {
  readonly task: string;
  readonly data: string;
  readonly samples: number;
  readonly drawn?: number;
  readonly prefix: string;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly cluster?: string;
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

function score(setting: Setting, skill: Skill, kind: string, random: Random): FixtureScore {
  const right = random() < skill.right;
  const confidence = skill.confident === undefined ? {} : { confidence: skill.confident(right, random) };
  if (setting.task === "differential-coded") {
    // A right line that is not first stands further down with falling chance; a tenth stands nowhere.
    const rank = right
      ? 1
      : random() < 0.1
        ? null
        : Math.min(9_999, 2 + Math.floor(6 * (1 / (1 - random()) ** 1.5 - 1)));
    const reason = rank === null ? "the release holds no such disease" : `place ${rank} of 11,090; read 6 findings`;
    return { correct: right, ...confidence, rank, ...(right ? {} : { reason }) };
  }
  if (setting.task === "citations") {
    const supported = kind === "uncorrupted";
    const reason = supported
      ? "refused a statement that its passage carries"
      : `kept a statement whose ${kind} was changed`;
    return { correct: right, ...confidence, supported, ...(right ? {} : { reason }) };
  }
  return { correct: right, ...confidence, ...(right ? {} : { reason: "chose B where C is right" }) };
}

function sampleLines(setting: Setting, skill: Skill): SampleLine[] {
  const random = seededRandom(skill.system.length + 100 * setting.samples);
  const names = Object.keys(setting.groups);
  return Array.from({ length: setting.drawn ?? setting.samples }, (_, at): SampleLine => {
    // Groups depend on the sample alone: every system sees the same ones. Squares make the first values the commonest.
    const ofSample = seededRandom(at);
    const groups = Object.fromEntries(
      names.map((name) => {
        const values = setting.groups[name] ?? [];
        return [name, values[Math.floor(values.length * ofSample() ** 2)] ?? ""];
      }),
    );
    const seconds = skill.seconds * Math.exp(1.2 * (random() + random() + random() - 1.5));
    const id = `${setting.prefix}-${String(at + 1).padStart(4, "0")}`;
    if (skill.failsEvery !== undefined && randomIndex(random, skill.failsEvery) === 0)
      return {
        id,
        groups,
        output: null,
        score: { correct: false },
        error: { code: "UNAVAILABLE", message: "no answer within 120 s; raise --program-timeout" },
        seconds: 120,
      };
    return {
      id,
      groups,
      output: null,
      score: { ...score(setting, skill, groups.kind ?? "", random) },
      error: null,
      seconds,
    };
  });
}

function figuresOf(task: FixtureTask, lines: readonly SampleLine[], clusters?: Int32Array): Figures {
  const scores = lines.map((line) => line.score);
  const statistics = task.metrics.map((metric) => [metric.name, metric.prepare(scores)] as const);
  const names = statistics.map(([name]) => name);
  const values = (weights: Uint32Array) => Object.fromEntries(statistics.map(([name, of]) => [name, of(weights)]));
  const whole = values(new Uint32Array(lines.length).fill(1));
  const metrics = Object.fromEntries(
    names.map((name) => [name, Number.isFinite(whole[name]) ? (whole[name] ?? null) : null]),
  );
  const options = { size: lines.length, seed: 1, names, statistic: values, resamples: RESAMPLES };
  const intervals = bootstrapIntervals(clusters === undefined ? options : { ...options, clusters });
  const defined = names.map((name) => [name, metrics[name] === null ? [null, null] : intervals[name]] as const);
  return { n: lines.length, metrics, ci95: Object.fromEntries(defined) as Figures["ci95"] };
}

/** An invented run, measured as a real one: metrics over its scores, and bootstrap intervals. */
export function finishedRun(setting: Setting, skill: Skill, change: Partial<RunFile> = {}): FinishedRun {
  const task = FIXTURE_TASKS.get(setting.task);
  if (task === undefined) throw new RangeError(`no task ${setting.task} among the fixtures`);
  const samples = sampleLines(setting, skill);
  const figures = figuresOf(task, samples);
  const clusters =
    setting.cluster === undefined ? [] : samples.map(({ groups }) => groups[setting.cluster ?? ""] ?? "");
  const groups = Object.keys(setting.groups).filter((name) => name !== setting.cluster);
  const seconds = samples.reduce((sum, line) => sum + line.seconds, 0);
  const run: RunFile = {
    format: 2,
    task: setting.task,
    system: skill.system,
    title: null,
    command: `npm run eval -- run ${setting.task} --data $CDSS_DATA_DIR/${setting.data} --system ${skill.system} --seed 1`,
    options: skill.options ?? {},
    seed: 1,
    limit: setting.drawn ?? null,
    cluster: null,
    data: { name: setting.data, sha256: hash(setting.data), samples: setting.samples, skipped: 3 },
    commit: hash("commit").slice(0, 40),
    dirty: false,
    changes: null,
    packages: { cdss: "0.1.0", zod: "4.6.7" },
    release: { id: "2026-11-starter", hpoVersion: "2024-08-13", annotationVersion: "2023-01-27" },
    facts: {},
    machine: { cores: 2, cpu: "Example CPU at 2.50 GHz", memoryGigabytes: 8, node: "v20.19.0", platform: "linux x64" },
    threads: 1,
    started: "2026-11-23T02:11:05.000Z",
    fingerprint: hash(`${setting.data} ${skill.system}`),
    sampleIds: samples.map(({ id }) => id),
    ...change,
  };
  return {
    folder: `runs/${setting.task}-${skill.system}`,
    run,
    samples,
    metrics: {
      ...figures,
      format: 2,
      task: run.task,
      system: run.system,
      headline: task.headline,
      skipped: run.data.skipped,
      errors: samples.filter(({ error }) => error !== null).length,
      seconds,
      clustered:
        setting.cluster === undefined
          ? null
          : {
              group: setting.cluster,
              clusters: new Set(clusters).size,
              ci95: figuresOf(task, samples, clusterNumbers(clusters)).ci95,
            },
      groups: Object.fromEntries(
        groups.map((name) => {
          const values = [...new Set(samples.map((line) => line.groups[name] ?? ""))];
          const ofValue = (value: string) => samples.filter((line) => line.groups[name] === value);
          return [name, Object.fromEntries(values.map((value) => [value, figuresOf(task, ofValue(value))]))];
        }),
      ),
      finished: "2026-11-23T02:48:41.000Z",
    },
  };
}

const honest = (right: boolean, random: Random): number => {
  const sure = random();
  return right ? Math.sqrt(sure) : 1 - Math.sqrt(sure);
};
const boastful = (_: boolean, random: Random): number => 0.6 + 0.4 * random();

const CODED: Setting = {
  task: "differential-coded",
  data: "phenopackets/phenopacket-store-dev.tar.xz",
  samples: 600,
  prefix: "PMID_30000001_patient",
  groups: {
    gene: Array.from({ length: 90 }, (_, at) => `GENE${at + 1}`),
    category: [
      "nervous system",
      "skeletal system",
      "代谢/稳态异常",
      "eye",
      "ear",
      "immune system",
      "growth abnormality",
      "cardiovascular system",
      "digestive system",
      "genitourinary system",
      "integument",
      "blood and blood-forming tissues",
      "respiratory system",
      "voice",
    ],
  },
  cluster: "gene",
};
const CITED: Setting = {
  task: "citations",
  data: "qa/bioasq-7-10-golden.tar.xz",
  samples: 4_200,
  drawn: 400,
  prefix: "pair",
  groups: { kind: ["uncorrupted", "number", "negation", "entity", "dose", "direction"], lang: ["en", "zh"] },
};
const EXAM: Setting = {
  task: "question-answering",
  data: "qa/medqa-us-test.jsonl.gz",
  samples: 1_273,
  drawn: 300,
  prefix: "medqa",
  groups: { step: ["step1", "step2&3"] },
};
const ABSTRACTS: Setting = {
  ...EXAM,
  data: "qa/pubmedqa-l.json.gz",
  samples: 250,
  drawn: 250,
  prefix: "pubmedqa",
  groups: {},
};

/** Several tasks and systems: clusters, two data sets of a task, failed answers, figures that are not defined. */
export function finishedRuns(): FinishedRun[] {
  const noRelease = { release: null };
  return [
    finishedRun(CODED, { system: "engine", right: 0.42, seconds: 0.004, confident: honest }, { threads: 2 }),
    finishedRun(CODED, { system: "resnik", right: 0.31, seconds: 0.09 }, { threads: 2 }),
    finishedRun(CODED, { system: "majority", right: 0.02, seconds: 0.00002 }, noRelease),
    finishedRun(CITED, { system: "engine", right: 0.9, seconds: 0.0011, confident: honest }),
    finishedRun(CITED, { system: "overlap", right: 0.66, seconds: 0.0003, confident: boastful }, noRelease),
    finishedRun(EXAM, { system: "bm25", right: 0.29, seconds: 0.02, confident: boastful }, noRelease),
    finishedRun(EXAM, { system: "majority", right: 0.27, seconds: 0.00001 }, noRelease),
    finishedRun(
      EXAM,
      { system: "external", right: 0.55, seconds: 1.4, failsEvery: 40 },
      { ...noRelease, dirty: true, facts: { name: "example-model", version: "1.2.0" } },
    ),
    finishedRun(ABSTRACTS, { system: "bm25", right: 0.6, seconds: 0.01 }, noRelease),
    finishedRun(ABSTRACTS, { system: "majority", right: 0.55, seconds: 0.00001 }, noRelease),
  ];
}
