import { CdssError } from "@cdss/domain";

/** The part that a procedure needs. Throws CdssError UNAVAILABLE, naming the part and what to ask for, where this server runs without it. */
export function switchedOn<Part>(part: Part | null, name: string, wish: string): Part {
  if (part !== null) return part;
  const issue = { path: name, message: "switched off", fix: `ask who runs this server to ${wish}` };
  throw new CdssError("UNAVAILABLE", `${name}: ${issue.message}; ${issue.fix}`, { issues: [issue] });
}
