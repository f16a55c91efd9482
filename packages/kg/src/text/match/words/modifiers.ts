/**
 * Words that may stand inside a name without changing which finding it is: "pain in the left knee" is knee pain,
 * 下肢轻度水肿 is 下肢水肿. A name that contains such a word itself ("left ventricular hypertrophy") still wins.
 */
export const MODIFIERS: readonly string[] = [
  ...["a", "an", "the", "his", "her", "their", "its", "my", "your", "our", "this", "these", "some", "any"],
  ...["left", "right", "bilateral", "both", "unilateral", "either"],
  ...["mild", "moderate", "severe", "marked", "significant", "slight", "profound", "intense", "extreme"],
  ...["mildly", "moderately", "severely", "markedly", "significantly", "slightly", "very", "quite", "somewhat"],
  ...["progressively", "increasingly", "bilaterally", "visibly", "diffusely", "also", "now", "still"],
  ..."轻度 中度 重度 轻微 轻 明显 显著 剧烈 严重 持续性 持续 间断性 间断 间歇性 阵发性 反复 进行性 稍 较 略 稍微".split(
    " ",
  ),
  ..."过 了 也 很 特别 非常 十分 比较 挺 越来越 双侧 左侧 右侧 单侧 两侧 双 左 右 两 部 处 的 有 出现 可见 呈 有些 有点 凹陷性".split(
    " ",
  ),
];

/** Denials that Chinese puts between a site and its finding (淋巴结未触及肿大): the name is read across them. */
export const INFIX_NEGATIONS: readonly string[] =
  "无 无明显 未见 未见明显 未触及 未触及明显 未扪及 未及 未闻及 未出现 没有 未见异常 不 没 未 并不 也不 并未 也没 未再".split(
    " ",
  );

/** Between a head and its site: "swelling of the hands". */
export const SITE_PREPOSITIONS: readonly string[] = ["of", "in", "over", "around", "at", "on", "within", "across"];

/** Between a site and what is said of it: "the liver is enlarged". */
export const COPULAS: readonly string[] = [
  ..."is are was were appears appear appeared looks looked seems seemed".split(" "),
  ..."became become becomes remains remained feels felt gone went turned got gets grown".split(" "),
];

/** Before a copula in another tense: "the eyes have become prominent", "vision has gone blurry". */
export const AUXILIARIES: readonly string[] = ["has", "have", "had"];

/** Joins two items of a list, in both languages. */
export const CONJUNCTIONS: readonly string[] = ["and", "or", "nor", ",", "/", "&", "、", "及", "和", "与", "或", "跟"];
