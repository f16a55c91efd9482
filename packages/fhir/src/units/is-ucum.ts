/**
 * The part of UCUM (https://ucum.org/ucum, tables 1 to 6) that clinical records use: metric atoms take a prefix, the
 * others do not. A unit outside of it is reported, never guessed. Henry, gauss and tesla are left out on purpose: `pH`,
 * `G/L` and `T/L` in a record mean acidity and cell counts.
 */
const METRIC_ATOMS = "m s g mol rad Hz N Pa J W V K Cel L l bar Bq Gy Sv cal eq osm kat U [iU] [IU] m[Hg] m[H2O]";
const PLAIN_ATOMS =
  "% ' '' min h d a a_j mo mo_j wk deg 10* 10^ [pi] [ppm] [ppb] [ppth] [pH] [degF] [in_i] [ft_i] [lb_av] [oz_av] " +
  "[fl_us] [tsp_us] [tbs_us] [drp] [in_i'H2O] [in_i'Hg] [diop] [HPF] [LPF] [CFU] [FFU] [PFU] [arb'U] [USP'U] [GPL'U] " +
  "[MPL'U] [APL'U] [anti'Xa'U] [AU] [BAU] [EID_50] [ELU] [TCID_50] [todd'U] [tb'U] [bdsk'U] [ka'U] [S]";
const PREFIXES = "Y Z E P T G M k h da d c m u n p f a z y";

const METRIC = new Set(METRIC_ATOMS.split(" "));
const PLAIN = new Set(PLAIN_ATOMS.split(" "));
const PREFIXED = new Set(PREFIXES.split(" ").flatMap((prefix) => [...METRIC].map((atom) => prefix + atom)));

/** True for a unit of the supported part of UCUM, case-sensitive, such as `mg/dL`, `10*9/L`, `mL/min/{1.73_m2}`, `1`. */
export function isUcum(unit: string): boolean {
  if (unit.length === 0 || unit.length > 60) return false;
  const withoutAnnotations = unit.replace(/\{[!-z|~]*\}/g, "{}");
  const components = withoutAnnotations.replace(/^\//, "").split(/[./]/);
  return components.every(isComponent);
}

function isComponent(component: string): boolean {
  const bare = component.endsWith("{}") ? component.slice(0, -2) : component;
  if (bare === "") return component !== "";
  if (/^\d+$/.test(bare)) return true;
  if (isAtom(bare)) return true;
  const power = /^(.*?)([+-]?\d+)$/.exec(bare);
  return power?.[1] !== undefined && power[1] !== "" && isAtom(power[1]);
}

function isAtom(text: string): boolean {
  return METRIC.has(text) || PLAIN.has(text) || PREFIXED.has(text);
}
