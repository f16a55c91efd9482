import { type AssessmentEvent, type EnginePorts, NOTICE, type PatientCase } from "@cdss/domain";
import { citedWorks } from "../evidence/cited-entries.ts";
import { collectFindings } from "../findings/collect-findings.ts";
import { LaneRunner } from "../lane/lane-runner.ts";
import { searchLiterature } from "../literature/search-literature.ts";
import { medicationLane } from "../medication/medication-lane.ts";
import { NOTHING_PLANNED, planLeading } from "../plan/plan.ts";
import { leadingEntries } from "../triage/leading-entries.ts";
import { differentialQuery } from "./differential-query.ts";
import { checkCase, checkOptions, type EngineOptions } from "./engine-options.ts";
import { rankConditions } from "./rank-conditions.ts";
import { verifyStatements } from "./verify-statements.ts";

/**
 * Assess a case, with an event as each stage ends (findings, differential, triage, medication, questions, compose, verify,
 * evidence) and the whole assessment at last. Statements travel only once they are verified. Passages are searched beside the stages
 * after medication, and nothing else waits for them or reads them. Throws as `assess` does.
 */
export async function* assessStream(
  patientCase: PatientCase,
  ports: EnginePorts,
  options: EngineOptions = {},
): AsyncGenerator<AssessmentEvent, void, undefined> {
  const record = checkCase(patientCase);
  const { corrections, questions: questionLimit, today, ...asked } = checkOptions(options);
  const runner = new LaneRunner(options.signal);

  const collected = await runner.timed("findings", () => collectFindings(record, corrections, ports, runner));
  const { findings, course, named, unmapped } = collected;
  yield runner.event("findings", {
    caseId: record.id,
    findings,
    course,
    named,
    unmapped,
    unknownFindings: collected.unknown,
  });

  const query = differentialQuery(record, collected, asked);
  const ranking = await runner.timed("differential", () => rankConditions(query, collected, ports, runner));
  const { differential, sufficiency } = ranking;
  yield runner.event("differential", ranking);

  const { leading, plan } = await runner.timed("triage", async () => {
    const lookUp = async () => leadingEntries(differential, ports.conditions);
    const entries = await runner.attempt("triage", "looking up the leading conditions", lookUp, []);
    const planEntries = () => planLeading(entries, findings, ports);
    return { leading: entries, plan: await runner.attempt("triage", "planning care", planEntries, NOTHING_PLANNED) };
  });
  yield runner.event("triage", plan);

  const advise = async () =>
    medicationLane(ports.medication, ports.conditions).advise(record, findings, leading, {
      release: ranking.versions.release,
      today,
    });
  const advice = await runner.timed("medication", () =>
    runner.attempt("medication", "checking medication", advise, null),
  );
  const { medication, treatments } = advice ?? { medication: null, treatments: [] };
  const evidence = [...ranking.evidence, ...(advice?.evidence ?? [])];
  const works = citedWorks(evidence, ports.conditions);
  const literatureQuestion = { differential, treatments, findings, evidence };
  const literatureOf = runner.begin("evidence", () => searchLiterature(literatureQuestion, ports, options.signal));
  yield runner.event("medication", { medication, treatments, evidence, works });

  const ask = async () => (questionLimit === 0 ? [] : ports.differential.questions(query, questionLimit));
  const questions = await runner.timed("questions", () =>
    runner.attempt("questions", "choosing the next questions", ask, []),
  );
  yield runner.event("questions", { questions });

  const draft = { findings, differential, questions, sufficiency, evidence };
  const composed = await runner.timed("compose", () =>
    runner.attempt("compose", "writing statements", () => ports.composer.compose(draft), []),
  );
  yield runner.event("compose", {});

  const verify = () => verifyStatements(composed, evidence, record, ports);
  const verified = await runner.timed("verify", () =>
    runner.attempt("verify", "verifying statements", verify, { statements: [], evidence }),
  );
  const droppedStatements = composed.length - verified.statements.length;
  yield runner.event("verify", { ...verified, droppedStatements });

  const { literature, problems } = await literatureOf();
  for (const problem of problems) runner.fail("evidence", problem, "searching passages");
  yield runner.event("evidence", { literature });

  yield {
    type: "done",
    assessment: {
      caseId: record.id,
      findings,
      course,
      named,
      ...ranking,
      ...plan,
      medication,
      treatments,
      works,
      ...verified,
      questions,
      droppedStatements,
      literature,
      unmapped,
      degraded: [...runner.degraded],
      timings: runner.timings,
      notice: NOTICE,
    },
  };
}
