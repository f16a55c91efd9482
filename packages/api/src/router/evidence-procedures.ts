import { EvidenceLane, type EvidenceSearchResult } from "@cdss/domain";
import { switchedOn } from "../errors/switched-off.ts";
import { procedure, router } from "../trpc.ts";
import { AnswerStreamInput, EvidenceSearchInput } from "./inputs.ts";
import { trackEvents } from "./track-events.ts";

const SWITCHED_OFF: EvidenceSearchResult = {
  hits: [],
  lanes: EvidenceLane.options.map((lane) => ({ lane, state: "off", reason: "the search of passages is switched off" })),
  index: null,
};

/** Passages by words, meaning and concepts, best first. Where there is nothing to search, no hits and lanes that say why. */
const searchProcedure = procedure
  .input(EvidenceSearchInput)
  .query(({ input, ctx, signal }) => ctx.ports.evidence?.search(input, signal) ?? SWITCHED_OFF);

export const evidenceRouter = router({ search: searchProcedure });

/**
 * An answer to a follow-up question: the passages that were found, each verified sentence, then the whole. Numbered from 1, so that
 * a lost stream can be taken up; a model may write it anew then, and the whole is what counts.
 */
const streamProcedure = procedure.input(AnswerStreamInput).subscription(({ input, ctx, signal }) => {
  const { lastEventId, ...question } = input;
  const events = () => switchedOn(ctx.ports.answers, "answers", "switch them on").answer(question, signal);
  return trackEvents(events, lastEventId);
});

export const answerRouter = router({ stream: streamProcedure });
