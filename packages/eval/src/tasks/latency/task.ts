import { z } from "zod";
import { type Metric, meanMetric, percentileMetric, ratioMetric } from "../../core/metric.ts";
import type { Sample } from "../../core/sample.ts";
import type { SystemKind } from "../../core/system.ts";
import type { Task } from "../../core/task.ts";
import { inputError } from "../../input/input-error.ts";
import { samplePositions, seededRandom } from "../../statistics/random.ts";

/** Clients that ask at the same time, each its next question as soon as it has its answer. */
const LEVELS = [1, 4, 16] as const;
/** Questions asked before the clock counts: the runtime has compiled the hot loops by then. */
const WARM_UP = 50;
const BYTES_PER_MEGABYTE = 1e6;

/** A question of another task, asked while so many clients ask. */
interface LatencyInput {
  readonly clients: number;
  readonly question: unknown;
}

const Timing = z.object({
  seconds: z.number().nonnegative(),
  /** Most memory that the process has held so far (resident set), in megabytes. */
  megabytes: z.number().positive(),
});
type Timing = z.infer<typeof Timing>;

const LatencyScore = z.object({
  correct: z.null(),
  /** 0 for the warm-up, which no figure counts; 1 for one client, and so on. */
  clients: z.number().int().nonnegative(),
  /** Null where the system failed. */
  seconds: z.number().nonnegative().nullable(),
  megabytes: z.number().positive().nullable(),
});
type LatencyScore = z.infer<typeof LatencyScore>;

const PERCENTILES = [
  ["p50", 0.5],
  ["p95", 0.95],
  ["p99", 0.99],
] as const;

const timeOf =
  (clients: number) =>
  (score: LatencyScore): number | undefined =>
    score.clients === clients && score.seconds !== null ? 1000 * score.seconds : undefined;

/**
 * Percentiles in milliseconds for one client (`p50`) and for more (`p95At16`); answers a second (`throughput16`) as clients over
 * mean time: in a closed loop without pauses the two are equal (Little 1961, doi:10.1287/opre.9.3.383).
 */
const METRICS: readonly Metric<LatencyScore>[] = [
  ...LEVELS.flatMap((clients) =>
    PERCENTILES.map(([name, share]) =>
      percentileMetric<LatencyScore>(clients === 1 ? name : `${name}At${clients}`, share, timeOf(clients), {
        unit: "ms",
        better: "lower",
      }),
    ),
  ),
  ...LEVELS.map((clients) =>
    ratioMetric<LatencyScore>(
      `throughput${clients}`,
      (score) => (score.clients === clients && score.seconds !== null ? [clients, score.seconds] : [0, 0]),
      { unit: "count" },
    ),
  ),
  meanMetric<LatencyScore>("memory", ({ clients, megabytes }) => (clients === LEVELS.at(-1) ? megabytes : null), {
    unit: "count",
    better: "lower",
  }),
];

function timed(kind: SystemKind): SystemKind<LatencyInput, Timing> {
  return {
    summary: kind.summary,
    // One process, as a service would be: threads of this one would hide how answers wait for each other.
    threads: false,
    create: async (setup) => {
      const system = await kind.create(setup);
      return {
        ...(system.facts === undefined ? {} : { facts: system.facts }),
        answer: async ({ question }, id) => {
          const started = performance.now();
          await system.answer(question, id);
          const seconds = (performance.now() - started) / 1000;
          // maxRSS is in kilobytes on every platform (libuv).
          return { seconds, megabytes: (process.resourceUsage().maxRSS * 1024) / BYTES_PER_MEGABYTE };
        },
        ...(system.close === undefined ? {} : { close: () => system.close?.() ?? Promise.resolve() }),
      };
    },
  };
}

/** The task `latency` over any of `tasks`: the same questions, timed while 1, 4 and 16 clients ask. */
export function latencyTask(
  tasks: readonly Task[],
  systemOf: (task: Task, name: string) => SystemKind,
): Task<LatencyInput, unknown, Timing, LatencyScore> {
  const innerOf = (name: unknown): Task => {
    const task = tasks.find((one) => one.name === name);
    if (task === undefined)
      throw inputError("--of", "names no task", `choose of ${tasks.map((one) => one.name).join(", ")}`);
    return task;
  };
  const names = [...new Set([...tasks.flatMap((task) => Object.keys(task.systems)), "external", "chat"])];
  const kindOf = (name: string): SystemKind<LatencyInput, Timing> => ({
    summary: "of the task that is timed",
    threads: false,
    create: (setup) => {
      const inner = innerOf(setup.options.of);
      return timed(systemOf(inner, name)).create({ ...setup, task: inner.name });
    },
  });
  return {
    name: "latency",
    summary: "time the answers to any of the other tasks while 1, 4 and 16 clients ask",
    ...(tasks[0]?.defaultData === undefined ? {} : { defaultData: tasks[0].defaultData }),
    collections: Object.assign({}, ...tasks.map((task) => task.collections ?? {})),
    options: [
      { flags: "--of <task>", description: "the task whose questions are asked", default: tasks[0]?.name ?? "" },
    ],
    read: async (path, setup) => {
      const { samples: all, skipped, shared } = await innerOf(setup.options.of).read(path, setup);
      const positions = samplePositions(seededRandom(setup.seed), all.length, setup.limit ?? all.length);
      const samples = positions.flatMap((at) => all[at] ?? []);
      const block = (clients: number, some: readonly Sample[], name: string): Sample<LatencyInput>[] =>
        some.map(({ id, input }) => ({
          id: `${name}:${id}`,
          input: { clients, question: input },
          gold: null,
          groups: { clients: name },
        }));
      return {
        samples: [
          ...block(0, samples.slice(0, WARM_UP), "warm-up"),
          ...LEVELS.flatMap((clients) => block(clients, samples, String(clients))),
        ],
        skipped,
        shared,
      };
    },
    limitsItself: true,
    clientsOf: ({ clients }) => Math.max(1, clients),
    systems: Object.fromEntries(names.map((name) => [name, kindOf(name)])),
    defaultSystem: "engine",
    output: Timing,
    scorer:
      async () =>
      ({ input: { clients } }, timing) => ({
        correct: null,
        clients,
        seconds: timing?.seconds ?? null,
        megabytes: timing?.megabytes ?? null,
      }),
    score: LatencyScore,
    record: () => null,
    metrics: METRICS,
    headline: "p95",
  };
}
