import type { TriggerKind } from "../trigger.ts";

/** The kinds of trigger that say how a medicine stands to the patient. */
export type ExposureKind = Extract<TriggerKind, "notTaken" | "stoppedBefore" | "stoppedAfter" | "planned" | "unfit">;

type ExposurePhrases = Readonly<Record<ExposureKind, readonly string[]>>;

const words = (text: string): string[] => text.trim().split(/\s+/);
const phrases = (text: string): string[] => text.split("|").map((phrase) => phrase.trim());
/** Each opening with each verb: 能否用, 能否服用, 可否加用. */
const joined = (openings: readonly string[], verbs: readonly string[]): string[] =>
  openings.flatMap((opening) => verbs.map((verb) => opening + verb));

const TAKE = words("用 使用 服用 服 口服 吃 加用 应用 给予 予 予以");
const CHANGE = words("换用 改用 选用 启用 合用 联用 继续用 继续服用 恢复使用");

/** Orders, questions and refusals of medicines in Chinese notes and consultations. */
export const CHINESE_EXPOSURES: ExposurePhrases = {
  notTaken: joined(words("未 没 没有 从未 从不 不 并未 未曾 尚未 未再 不再 未规律性 未予"), TAKE),
  stoppedBefore: words(`
    停用 已停用 停服 已停服 停止服用 停止使用 自行停用 自行停服 停用了 停了 曾用 曾服用 曾服 曾口服 曾使用 撤用 撤掉
  `),
  stoppedAfter: words("停用 已停用 已停 停服 已停服 停药 已停药 自行停用 自行停药 已撤 已停服用"),
  planned: [
    ...joined(
      words(`
        能否 可否 能不能 可不可以 可以不可以 是否可 是否可以 是否能 是否能够 是否需 是否需要 是否应 要不要 该不该 应不应该 应否 拟 拟予 计划 准备
        打算 建议 推荐 可考虑 考虑 必要时 今后可 下一步 待
      `),
      [...TAKE, ...CHANGE],
    ),
    ...words("能否 可否 能不能 可不可以 是否可以 拟行 建议 推荐 计划 打算 准备 拟"),
  ],
  unfit: [
    ...joined(words("禁 禁止 忌 不能 不可 不得 不宜 避免 勿 请勿 切勿 严禁 慎 不建议 不推荐 无法"), TAKE),
    ...words("禁止 不建议 不推荐"),
  ],
};

/** The same in English. What is "not taken" the general denials read. */
export const ENGLISH_EXPOSURES: ExposurePhrases = {
  notTaken: phrases("never took | never taken | has not taken | has not been taking | not on | is not on | refuses"),
  stoppedBefore: phrases(`
    stopped | has stopped | had stopped | stopped taking | stopped using | has stopped taking | discontinued | came off | weaned off |
    taken off | has been off | is off | previously took | previously on | used to take
  `),
  stoppedAfter: phrases(`
    stopped | was stopped | were stopped | has been stopped | been stopped | has stopped | have stopped | discontinued | was discontinued |
    has been discontinued | was withdrawn | has been withdrawn
  `),
  planned: phrases(`
    plan to start | plan to give | plans to start | planned | to start | to commence | to begin | will start | we will give | start on |
    consider starting | consider adding | consider giving | suggest starting | suggest giving | recommend starting | recommend giving |
    before starting | can he take | can she take | can i take | could he take | could she take | can we give | could we give | should we give |
    should we start | whether to start | whether to give | whether to use | was offered | is offered
  `),
  unfit: phrases(`
    should not take | should not be given | must not take | must not be given | do not give | do not start | contraindication to |
    intolerant of | intolerant to | intolerance to | intolerance of | cannot take | cannot tolerate
  `),
};
