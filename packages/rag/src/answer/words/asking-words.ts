/**
 * Words that ask and name nothing: a sentence may answer without them. Chinese ones are taken out before the rest is split into words.
 */
const ENGLISH = `
a i an the of in on at to for from by with and or as is are was were be been being do does did has have had it its this that these those there their they them
what which who whom whose when where why how much many often long can could may might shall should will would must
use used uses using receive receives received receiving take taken takes taking give given gives giving get need needs needed required happen happens
patient patients person people someone anyone one my me his her he she you your i we our please tell explain describe list name
drug drugs medicine medicines medication medications agent agents usual usually typical typically normal standard recommended recommend appropriate
main most best common commonly first kind kinds type types effect effects any if not yes whether about during while still also
day days daily per time times week month year case cases risk say says said record know known suspected suspect
every other another level levels value amount disease diseases condition conditions illness disorder interval
change changes changed done do point points combined combine new old so course risk adjusted adjust adjustment ok okay choose chosen choice before start starts starting started begin beginning`;

const CHINESE = `请问 请 如何 怎么办 开始前 用药前 使用前 怎么样 怎么 怎样 哪些 哪种 哪个 哪 什么 为什么 多少 多久 几 吗 呢 么 患者 病人 病友 可以 可 加 应该 应当 应 需要 需 要 须 必须 使用 服用 应用 用于 用 服 吃 给予 给 有没有
有无 有 没有 能 是否 会不会 会 是 时候 时 主要 常用 常规 一般 通常 推荐 建议 目前 情况 下 药物 药品 药 的 和 与 及 或 在 对 为 被 由 后 了 吧 中 里 到 做 进行 行 期间 同时 哪里 它 其 该 这 那 都 还 就 最 方法 措施 方案 问题 注意 是不是 要不要 需不需要 记录 病历 中写 提到 每日 每天 一天 每次 一次 次 天 日 也 若 期 怀疑 疑似 时应 应做 应如何 有多大 多大 风险 要点 调整 疾病 病 种类 哪几 如果 若是 出现 发生 得了 得 患 患有 合并 伴有 伴 人 者 名称 以及 关于 什么样 属 叫 又`;

/** What clinicians cut short, by the whole word that sources write. */
export const CLIPPED: readonly (readonly [short: RegExp, whole: string])[] = [[/\bhypos?\b/giu, "hypoglycaemia"]];

export const ENGLISH_ASKING: ReadonlySet<string> = new Set(ENGLISH.trim().split(/\s+/));

const CHINESE_PHRASES = CHINESE.split(/\s+/);

/** Phrases of more than one character, wherever they stand. */
export const CHINESE_ASKING = new RegExp(
  CHINESE_PHRASES.filter((phrase) => phrase.length > 1)
    .sort((one, other) => other.length - one.length)
    .join("|"),
  "gu",
);

/** Single characters name nothing only where they are a word: 下 asks nothing, and 皮下 names a place. */
export const CHINESE_ASKING_WORDS: ReadonlySet<string> = new Set(CHINESE_PHRASES);
