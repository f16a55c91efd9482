import { CdssError, PatientCase } from "@cdss/domain";
import { fakePorts } from "@cdss/engine/testing";
import type { ApiContext } from "../src/index.ts";

export const CANARY = "canary-4711";
export const NOTE = `He has ectopia lentis, no seizure. ${CANARY}`;

/** The test world behind the API, with one patient. A bundle is read by its type alone: FHIR is proven elsewhere. */
export function context(overrides: Partial<ApiContext> = {}): ApiContext {
  return {
    ports: fakePorts(),
    records: {
      read: (record) => {
        if (typeof record === "object" && record !== null && "resourceType" in record) {
          const documents = [{ id: "letter", title: "Letter", text: "Arachnodactyly." }];
          return PatientCase.parse({ id: "Patient/p1", demographics: { sex: "female", ageYears: 9 }, documents });
        }
        const issue = { path: "resourceType", message: "missing", fix: "send a Bundle" };
        throw new CdssError("INVALID_FHIR", "resourceType: missing", { issues: [issue] });
      },
    },
    patients: {
      list: async () => [
        {
          id: "p1",
          title: { en: "Girl, 9", zh: "女，9 岁" },
          language: "en",
          summary: { en: "Long fingers", zh: "手指细长" },
        },
      ],
      bundle: async (id) => {
        if (id === "p1") return { resourceType: "Bundle", type: "collection" };
        throw new CdssError("NOT_FOUND", "id: there is no such patient");
      },
    },
    ...overrides,
  };
}
