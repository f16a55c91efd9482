import type { AssessmentEvent } from "@cdss/domain";
import { assess, assessStream, buildCase } from "@cdss/engine";
import { tracked } from "@trpc/server";
import type { z } from "zod";
import type { ApiContext } from "../context.ts";
import { toTrpcError } from "../errors/to-trpc-error.ts";
import { procedure } from "../trpc.ts";
import { AssessInput, AssessStreamInput } from "./inputs.ts";

/** The whole assessment at once. */
export const assessProcedure = procedure.input(AssessInput).query(({ input, ctx, signal }) => {
  const { options, ...given } = input;
  return assess(buildCase(given, ctx.records), ctx.ports, { ...options, ...(signal === undefined ? {} : { signal }) });
});

/** An event as each stage ends, then the whole. Stages are numbered from 1, so that a lost stream can be taken up. */
export const assessStreamProcedure = procedure.input(AssessStreamInput).subscription(async function* ({
  input,
  ctx,
  signal,
}) {
  const seen = Number(input.lastEventId ?? 0);
  let number = 0;
  for await (const event of events(input, ctx, signal)) {
    number += 1;
    if (number > seen || event.type === "done") yield tracked(String(number), event);
  }
});

/** What fails in a stream fails after the middlewares: it is mapped here. */
async function* events(
  input: z.infer<typeof AssessStreamInput>,
  ctx: ApiContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<AssessmentEvent> {
  const { options, lastEventId: _lastEventId, ...given } = input;
  try {
    const record = buildCase(given, ctx.records);
    yield* assessStream(record, ctx.ports, { ...options, ...(signal === undefined ? {} : { signal }) });
  } catch (thrown) {
    throw toTrpcError(thrown);
  }
}
