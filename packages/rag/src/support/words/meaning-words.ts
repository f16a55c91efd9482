import type { SupportKind } from "../support-token.ts";

/** Words of one meaning, by what they do. English words are compared by their stem, Chinese ones where they stand. */
export interface Meaning {
  readonly kind: SupportKind;
  readonly key: string;
  readonly en: string;
  readonly zh: string;
}

const row = (kind: SupportKind, key: string, en: string, zh = ""): Meaning => ({ kind, key, en, zh });

export const MEANINGS: readonly Meaning[] = [
  row("negation", "not", "no not non without never neither nor none cannot", "没有 未 无 不 非 否认"),
  row("negation", "lack", "lack lacking", "缺乏 缺少"),
  row("negation", "absent", "absent absence"),
  // "Failure" is a disease of heart, liver and kidney.
  row("negation", "fail", "fail failed unable"),
  row(
    "direction",
    "up",
    "increase increasing elevate elevation raise rise rising rose risen high higher highest great greater greatest more most larger largest enhance upregulate upregulation heighten",
    "升高 增高 增加 上升 增多 增大 增强 提高 高于 多于 大于 上调 较高 更高",
  ),
  row(
    "direction",
    "down",
    "decrease decreasing reduce reduction decline low lower lowest fewer less least smaller smallest diminish fall fell fallen downregulate downregulation",
    "降低 减少 下降 减小 减弱 缩小 低于 少于 小于 下调 较低 更低",
  ),
  row("direction", "better", "improve improvement better best ameliorate", "改善 好转 优于"),
  row("direction", "worse", "worsen worsening worse worst deteriorate deterioration", "恶化 加重 劣于"),
  row("direction", "long", "longer longest prolong lengthen", "延长 更长"),
  row("direction", "short", "shorter shortest shorten", "缩短 更短"),
  row("direction", "positive", "positive positively", "阳性"),
  row("direction", "negative", "negative negatively", "阴性"),
  row("direction", "gain", "gain"),
  row("direction", "loss", "loss lose lost"),
  row("direction", "above", "above", "以上"),
  row("direction", "below", "below", "以下 以内"),
  row("direction", "promote", "promote promotion", "促进"),
  row("direction", "activate", "activate activation", "激活"),
  row("direction", "inhibit", "inhibit inhibition suppress suppression", "抑制"),
  row("population", "child", "child children pediatric childhood", "儿童 小儿 患儿"),
  row("population", "adult", "adult adults adulthood", "成人 成年人 成年"),
  row("population", "male", "man men male", "男性 男"),
  row("population", "female", "woman women female", "女性 女"),
  row("population", "boy", "boy boys"),
  row("population", "girl", "girl girls"),
  row("population", "old", "old older elderly aged geriatric", "老年人 老年 高龄"),
  row("population", "young", "young younger", "青年 年轻"),
  row("population", "adolescent", "adolescent teenager", "青少年"),
  row("population", "infant", "infant infants infancy", "婴儿 婴幼儿"),
  row("population", "newborn", "newborn neonate neonatal", "新生儿"),
  row("population", "pregnant", "pregnant pregnancy", "孕妇 妊娠 怀孕"),
  row("population", "human", "human humans", "人类"),
  row("population", "mouse", "mouse mice murine", "小鼠"),
  row("population", "rat", "rat rats", "大鼠"),
  row("time", "before", "before prior preceding", "之前 以前 前"),
  row("time", "after", "after following afterwards", "之后 以后 后"),
  row("time", "during", "during", "期间"),
  row("time", "until", "until"),
  row("time", "once", "once"),
  row("time", "twice", "twice"),
  row("time", "daily", "daily", "每日 每天"),
  row("time", "weekly", "weekly", "每周"),
  row("time", "monthly", "monthly", "每月"),
  row("time", "yearly", "yearly annual annually", "每年"),
  row("time", "acute", "acute", "急性"),
  row("time", "chronic", "chronic", "慢性"),
  row("time", "early", "early earlier", "早期"),
  row("time", "late", "late later", "晚期"),
  row("time", "preoperative", "preoperative preoperatively", "术前"),
  row("time", "postoperative", "postoperative postoperatively", "术后"),
];
