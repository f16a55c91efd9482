import { inputError } from "../input/input-error.ts";

/** The lanes that `--without` switches off, checked against those that the system has. Throws CdssError INVALID_INPUT. */
export function lanesOf<Lane extends string>(option: unknown, known: readonly Lane[]): ReadonlySet<Lane> {
  if (option === undefined || option === "") return new Set();
  return new Set(
    String(option)
      .split(",")
      .map((word) => {
        const lane = known.find((one) => one === word.trim());
        if (lane === undefined)
          throw inputError("--without", "names a lane that this system does not have", `choose of ${known.join(", ")}`);
        return lane;
      }),
  );
}
