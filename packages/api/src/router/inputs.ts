import {
  AnswerQuery,
  AssessOptions,
  ConceptKind,
  Curie,
  DifferentialQuery,
  EvidenceQuery,
  Language,
  RecordKey,
  SimilarCasesQuery,
  strictInput,
  Tenant,
} from "@cdss/domain";
import { CaseInput } from "@cdss/engine";
import { z } from "zod";

/** A bundle, a note, coded findings, or several of them together; at least one. */
export const AssessInput = CaseInput.extend({ options: strictInput(AssessOptions.shape).optional() });

/** `lastEventId` comes from a client that lost the stream: events up to it are not sent again. */
const lastEventId = z.string().max(20).optional();
export const AssessStreamInput = AssessInput.extend({ lastEventId });
/** The case of an assessment; `readerLanguage` is that of the model's reasons, `language` that of the caller's note. */
export const ReviewStreamInput = AssessStreamInput.extend({
  readerLanguage: Language.default("en"),
  tenant: Tenant.default("local"),
});
export const EvidenceSearchInput = strictInput(EvidenceQuery.shape);
export const AnswerStreamInput = strictInput({ ...AnswerQuery.shape, lastEventId });
export const SimilarInput = strictInput(SimilarCasesQuery.shape);
export const RankInput = strictInput(DifferentialQuery.shape);

/** The record of one patient: a bundle, which names the patient, or a note with the id that the caller knows him by. */
export const RecordIndexInput = CaseInput.extend({
  tenant: RecordKey.shape.tenant,
  patient: RecordKey.shape.patient.optional(),
});
export const RecordKeyInput = strictInput(RecordKey.shape);

export const SearchInput = strictInput({
  query: z.string().trim().min(1).max(200),
  kind: ConceptKind.optional(),
  limit: z.number().int().min(1).max(100).default(10),
});

/** A drug by its international, salt or brand name. */
export const DrugSearchInput = SearchInput.omit({ kind: true });

export const ExplainInput = strictInput({ query: RankInput, condition: Curie });
export const ConceptInput = strictInput({ id: Curie });
export const ConditionInput = strictInput({ condition: Curie });
export const PatientInput = strictInput({ id: z.string().min(1).max(200) });
