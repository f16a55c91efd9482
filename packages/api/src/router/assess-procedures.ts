import { assess, assessStream, buildCase } from "@cdss/engine";
import { procedure } from "../trpc.ts";
import { AssessInput, AssessStreamInput } from "./inputs.ts";
import { trackEvents } from "./track-events.ts";

/** The whole assessment at once. */
export const assessProcedure = procedure.input(AssessInput).query(({ input, ctx, signal }) => {
  const { options, ...given } = input;
  return assess(buildCase(given, ctx.records), ctx.ports, { ...options, ...(signal === undefined ? {} : { signal }) });
});

/** An event as each stage ends, then the whole. Stages are numbered from 1, so that a lost stream can be taken up. */
export const assessStreamProcedure = procedure.input(AssessStreamInput).subscription(({ input, ctx, signal }) => {
  const { options, lastEventId, ...given } = input;
  async function* events() {
    const record = buildCase(given, ctx.records);
    yield* assessStream(record, ctx.ports, { ...options, ...(signal === undefined ? {} : { signal }) });
  }
  return trackEvents(events, lastEventId);
});
