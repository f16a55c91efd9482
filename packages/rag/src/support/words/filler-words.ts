/**
 * Words that no claim hangs on: articles, auxiliaries, prepositions, pronouns, and the words in which a source reports
 * ("the study that"). A statement may add or drop them. None denies, counts, compares or names anything.
 */
const ENGLISH = `
a an the this that these those such there here it its itself they them their theirs he him his she her hers we us our ours i you your
which who whom whose what when where how as so than then thus also too very quite rather both each either all any some other
others another same several various
is are was were be been being am do does did done doing has have had having can could will would shall should
of in on at by for from to into onto with within among amongst between through throughout via per about around against across
and or but if while whereas although though because since however therefore moreover furthermore hence yet
using used use uses
study studies trial report reports reporting show shows showed showing find finds found finding findings result results
suggest suggests suggested indicate indicates indicated demonstrate demonstrates observe observes describe
describes conclude concludes concluded conclusion according author authors data evidence passage source paper article previously recently
yes include includes included including namely overall respectively approximately nearly roughly
`;
const CHINESE =
  "的 了 着 过 在 与 和 及 或 是 为 对 于 其 该 此 这 那 本 等 中 并 而 也 均 已 被 由 从 以 将 有 可 能 会 且 但 则 又 都 个 研究 结果 显示 表明 发现 提示 认为 报道 报告 分别 约 大约 通过 根据 以及 由于 因此 然而";

export const ENGLISH_FILLERS: ReadonlySet<string> = new Set(ENGLISH.trim().split(/\s+/));
export const CHINESE_FILLERS: readonly string[] = CHINESE.split(" ");
