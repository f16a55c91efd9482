import { CdssError, EvidenceLane, EvidenceQuery, type EvidenceSearchResult, type QuestionAnswerer } from "@cdss/domain";
import { procedure, router } from "../trpc.ts";
import { AnswerStreamInput } from "./inputs.ts";
import { trackEvents } from "./track-events.ts";

const SWITCHED_OFF: EvidenceSearchResult = {
  hits: [],
  lanes: EvidenceLane.options.map((lane) => ({ lane, state: "off", reason: "the search of passages is switched off" })),
  index: null,
};

/** Passages by words, meaning and concepts, best first. Where there is nothing to search, no hits and lanes that say why. */
const searchProcedure = procedure
  .input(EvidenceQuery)
  .query(({ input, ctx, signal }) => ctx.ports.evidence?.search(input, signal) ?? SWITCHED_OFF);

export const evidenceRouter = router({ search: searchProcedure });

/**
 * An answer to a follow-up question: the passages that were found, each verified sentence, then the whole. Numbered from 1, so that
 * a lost stream can be taken up; a model may write it anew then, and the whole is what counts.
 */
const streamProcedure = procedure.input(AnswerStreamInput).subscription(({ input, ctx, signal }) => {
  const { lastEventId, ...question } = input;
  return trackEvents(() => answererOf(ctx.ports.answers).answer(question, signal), lastEventId);
});

export const answerRouter = router({ stream: streamProcedure });

/** Throws CdssError UNAVAILABLE, naming `answers`, where questions are not answered here. */
function answererOf(answers: QuestionAnswerer | null): QuestionAnswerer {
  if (answers !== null) return answers;
  const issue = { path: "answers", message: "switched off", fix: "ask who runs this server to switch them on" };
  throw new CdssError("UNAVAILABLE", `answers: ${issue.message}; ${issue.fix}`, { issues: [issue] });
}
