import { CdssError, type RecordIndex, RecordKey } from "@cdss/domain";
import { buildCase } from "@cdss/engine";
import type { Command } from "commander";
import { invalidOption } from "../input/invalid-option.ts";
import { readSources } from "../input/read-source.ts";
import type { CommandContext } from "../main.ts";

interface TenantFlag {
  readonly tenant: string;
}

const keyOf = (tenant: string, patient: string): RecordKey => {
  const key = RecordKey.safeParse({ tenant, patient });
  if (key.success) return key.data;
  const [issue] = key.error.issues;
  const option = issue?.path[0] === "tenant" ? "--tenant" : "patient";
  throw invalidOption(option, "cannot be used as it is", issue?.message ?? "correct it");
};

/** `evidence record index`, `evidence record forget`, `evidence record status`: the record of one patient. */
export function addEvidenceRecord(evidence: Command, context: CommandContext): void {
  const record = evidence.command("record").description("The record of a patient as evidence: index it, and forget it");
  const site = ["--tenant <name>", "the site whose patient it is", "local"] as const;
  record
    .command("index")
    .description("Index a record, or bring it up to date; prints the id that forgets it")
    .argument("<bundle>", "a FHIR R4 bundle as JSON; - reads standard input")
    .option(...site)
    .action(async (bundle: string, { tenant }: TenantFlag) => {
      const given = await readSources({ fhir: bundle }, context.terminal);
      await withRecords(context, async (index, reader) => {
        const read = buildCase(given, reader);
        // A Patient without id or address is named by its place, which every such bundle shares.
        if (!/[/:]/u.test(read.id)) throw invalidOption("bundle", "its Patient has no id", "give the Patient an id");
        const key = keyOf(tenant, read.id);
        const { patient, documents, unchanged, passages, issues } = await index.index(key.tenant, read);
        for (const { path, message, fix } of issues)
          context.terminal.writeError(`cdss: warning: ${path}: ${message}; ${fix}\n`);
        const counts = `${documents} texts, ${unchanged} of them unchanged, ${passages} passages`;
        context.terminal.write(`${patient}: ${counts}\n`);
      });
    });
  record
    .command("forget")
    .description("Remove all that is kept of a patient: passages, and the entry among the site's cases")
    .argument("<patient>", "the id that `index` printed, such as Patient/123")
    .option(...site)
    .action((patient: string, { tenant }: TenantFlag) =>
      withRecords(context, async (index) => {
        await index.forget(keyOf(tenant, patient));
        context.terminal.write("the record is not in the index\n");
      }),
    );
  record
    .command("status")
    .description("Whether the record of a patient is in the index")
    .argument("<patient>", "the id that `index` printed, such as Patient/123")
    .option(...site)
    .action((patient: string, { tenant }: TenantFlag) =>
      withRecords(context, async (index) => {
        const { isIndexed, documents, passages, keptDays } = await index.status(keyOf(tenant, patient));
        const kept = `${documents} texts, ${passages} passages; dropped after ${keptDays} days without a question`;
        context.terminal.write(isIndexed ? `${kept}\n` : "the record is not in the index\n");
      }),
    );
}

function withRecords(
  { withRuntime }: CommandContext,
  work: (index: RecordIndex, reader: Parameters<typeof buildCase>[1]) => Promise<void>,
): Promise<void> {
  return withRuntime(({ ports: { recordIndex }, records }) => {
    if (recordIndex !== null) return work(recordIndex, records);
    const issue = { path: "CDSS_EVIDENCE", message: "switches the lane of evidence off", fix: "unset it" };
    throw new CdssError("CONFIGURATION", `${issue.path} ${issue.message}; ${issue.fix}`, { issues: [issue] });
  });
}
