import { tokenise } from "../../text/tokenise.ts";

/** Words of where, when and how much that narrow a patient's state and name nothing of their own, in both languages. */
const WORDS = `
after before since while now again again recent recently previous previously history known still despite
left right upper lower mid middle proximal distal bilateral anterior posterior
acute chronic severe moderate mild new onset large small long short deep wide stable unstable
cm mm ms mmHg minute minutes hour hours day days week weeks month months year years size length
后 前 术后 术前 近期 既往 左侧 右侧 左 右 上 下 急性 慢性 重度 中度 轻度 小时 分钟 厘米 毫米 毫秒 周 天 月 年 大小 长`;

/** Terms of these words, as `tokenise` writes them. */
export const CIRCUMSTANCE_TERMS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).flatMap(tokenise));

/** Terms of words by which a question says that two drugs meet, and asks what comes of it. */
export const MEETING_TERMS: ReadonlySet<string> = new Set(
  `on add adding added plus start starting started begin continue continuing keep stop stopping already problem problems issue issues risk risks
danger dangerous ok safe happens watch careful dose limit
加 加用 打着 打 吃着 用着 服着 正在 还要 继续 停 停用 停药 同时 一起 风险 危险 上限 限制 影响 注意 冲突 问题`
    .split(/\s+/)
    .flatMap(tokenise),
);
