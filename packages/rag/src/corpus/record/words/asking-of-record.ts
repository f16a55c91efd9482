import type { FactKind } from "./fact-words.ts";

/** Words that ask for the latest, or for what holds now. Entries are given so anyway: active before past, latest first. */
export const TIME_WORDS =
  /\b(?:last|latest|most recent(?:ly)?|recent(?:ly)?|newest|current(?:ly)?|now|at present|today|previous|prior|ago|so far|ever|trend|anything|something|anyone|still)\b|任何|还有?|上一次|上次|最近一次|最近|最新|末次|近期|近来|目前|现在|当前|现有|既往|以前|曾经?|一直|趋势|变化/giu;

/** Words that ask for the value of a test, whichever it is. */
export const VALUE_WORDS =
  /\b(?:results?|values?|levels?|readings?|measurements?|measured|labs?|laboratory|tests?|tested|check(?:ed)?|high|low|normal)\b|结果|数值|水平|化验|检查|检验|检测|高不高|低不低|高吗|低吗|正常/giu;

/** Words that ask for entries of a kind. */
export const KIND_WORDS: Readonly<Record<FactKind, RegExp>> = {
  allergy: /\ballerg(?:y|ies|ic|ens?)\b|\bintoleran(?:t|ces?)\b|过敏史?|不耐受/giu,
  medication:
    /\b(?:medications?|medicines?|drugs?|meds|prescriptions?|prescribed|taking|takes?|took)\b|\bon\b(?=\s+(?:any\s+)?\p{L}+\??\s*$)|用药史?|药物|服药|服用|在吃|吃着|(?:用|吃)(?:着|过)?(?:什么|哪些)药|用了?(?:什么|哪些)药/giu,
  condition:
    /\b(?:diagnos(?:is|es|ed)|problems?|conditions?|diseases?|illness(?:es)?|comorbidit(?:y|ies)|history|past medical)\b|诊断|病史|既往史|疾病|基础病|合并症|患有|得过|患过/giu,
};

/** A question that seeks advice: what is on record does not answer it. */
export const ADVICE =
  /\b(?:should|recommend\w*|best|first|prefer\w*|may|could|treat\w*|dos(?:e|es|age|ing)|why|cause[ds]?|differential|rule out|risk)\b|应|推荐|首选|可以|能否|宜|治疗|剂量|为什么|为何|原因|鉴别|风险/iu;

/** Chinese asks what to give in the words in which it asks what is given: the time decides. */
export const OF_NOW = /目前|现在|当前|正在|平时|长期|现用|在用|在吃|已用|一直|过/u;
