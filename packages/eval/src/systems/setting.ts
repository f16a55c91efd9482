import { CareSetting } from "@cdss/domain";
import { inputError } from "../input/input-error.ts";

/** The setting that `--setting` names, for a query. Throws CdssError INVALID_INPUT for any other word. */
export function settingOf(option: unknown): { readonly setting?: CareSetting } {
  if (option === undefined || option === "") return {};
  const parsed = CareSetting.safeParse(option);
  if (parsed.success) return { setting: parsed.data };
  throw inputError("--setting", "is no setting", `choose of ${CareSetting.options.join(", ")}`);
}
