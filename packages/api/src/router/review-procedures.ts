import { AssessOptions } from "@cdss/domain";
import { assess, buildCase } from "@cdss/engine";
import { switchedOn } from "../errors/switched-off.ts";
import { procedure, router } from "../trpc.ts";
import { ReviewStreamInput } from "./inputs.ts";
import { trackEvents } from "./track-events.ts";

/** The chat model that reviews a case here, and where it stands; null where none is set. */
const modelProcedure = procedure.query(({ ctx }) => ctx.ports.reviews?.model ?? null);

/**
 * What a chat model says of a case beside the graph: it is assessed as `assess` does, then reviewed. The readings of the documents, each
 * place of the model's order and its proposals come as they are verified, then the whole. Nothing of it changes the assessment. Numbered
 * from 1, so that a lost stream can be taken up; the model writes anew then, and the whole is what counts.
 */
const streamProcedure = procedure.input(ReviewStreamInput).subscription(({ input, ctx, signal }) => {
  const { options, lastEventId, readerLanguage: language, tenant, ...given } = input;
  async function* events() {
    const reviewer = switchedOn(ctx.ports.reviews, "review", "set a chat model");
    const record = buildCase(given, ctx.records);
    const assessment = await assess(record, ctx.ports, { ...options, ...(signal === undefined ? {} : { signal }) });
    const asked = { record, assessment, options: AssessOptions.parse(options ?? {}), language, tenant };
    yield* reviewer.review(asked, signal);
  }
  return trackEvents(events, lastEventId);
});

export const reviewRouter = router({ model: modelProcedure, stream: streamProcedure });
