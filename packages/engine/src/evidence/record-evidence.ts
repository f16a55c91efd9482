import {
  type Evidence,
  evidenceIdOf,
  type Finding,
  type Provenance,
  type ReadFinding,
  type RecordEvidence,
} from "@cdss/domain";

/** The places of the record behind the findings and those of what else the record tells (`told`), each once, with what was read there. */
export function recordEvidence(findings: readonly Finding[], told: readonly Provenance[]): Evidence[] {
  const places = new Map<string, RecordEvidence & { findings: ReadFinding[] }>();
  for (const finding of findings) {
    const { concept, status, experiencer } = finding;
    for (const provenance of finding.provenance) {
      add(provenance, finding.id, { concept, status, experiencer });
    }
    for (const provenance of finding.contradictedBy ?? []) {
      add(provenance, finding.id, { concept, status: opposite(status), experiencer });
    }
  }
  for (const provenance of told) {
    const id = evidenceIdOf(provenance, "told");
    if (!places.has(id)) places.set(id, { ...toEvidence(id, provenance, "told"), findings: [] });
  }
  return [...places.values()];

  function add(provenance: Provenance, findingId: string, reading: ReadFinding): void {
    const id = evidenceIdOf(provenance, findingId);
    const known = places.get(id);
    if (known === undefined) places.set(id, { ...toEvidence(id, provenance, findingId), findings: [reading] });
    else known.findings.push(reading);
  }
}

/** Of a finding left unknown nobody can say what its contradicting places state. */
function opposite(status: Finding["status"]): Finding["status"] {
  if (status === "unknown") return "unknown";
  return status === "present" ? "absent" : "present";
}

function toEvidence(id: string, provenance: Provenance, findingId: string): RecordEvidence {
  switch (provenance.kind) {
    case "text": {
      const { documentId, start, end, quote } = provenance;
      return { kind: "span", id, documentId, start, end, quote };
    }
    case "resource":
      return { kind: "resource", id, reference: provenance.reference, path: provenance.path };
    case "physician":
      return { kind: "physician", id, findingId };
  }
}
