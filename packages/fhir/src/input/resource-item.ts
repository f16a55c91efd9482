/** A resource of the input with its place and name, its elements not yet checked. */
export interface ResourceItem {
  readonly type: string;
  readonly elements: Readonly<Record<string, unknown>>;
  /** Position for issues: `entry[3].resource`, `entry[3].resource.contained[0]`, empty for a bare resource. */
  readonly path: string;
  /** Name for provenance: `Observation/hb1`, `DiagnosticReport/r1#hb1` for a contained resource. */
  readonly reference: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
  /** The resource that contains this one. */
  readonly container: ResourceItem | undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
