import type { Language } from "@cdss/domain";

/** Why a source says nothing, as the server words it, in Chinese. The server gives reasons in English, for logs and integrators. */
const REASONS: readonly (readonly [pattern: RegExp, zh: string])[] = [
  [/^this site keeps no cases of its own$/, "本机构未留存病例"],
  [/^no finding is present$/, "没有阳性表现"],
  [/^fewer than (\d+) other cases are in the store$/, "库中其他病例不足 $1 例"],
  [/^no embedding model is set$/, "未配置向量模型"],
  [/^the index was built without an embedding model$/, "索引建立时未使用向量模型"],
  [/^the index was built with another embedding model: build it again$/, "索引由另一向量模型建立，需重新建立"],
  [/^the search of passages is switched off$/, "文献检索未开启"],
  [/^there is no index: run `cdss evidence ingest`$/, "尚无索引：请运行 `cdss evidence ingest`"],
  [/^there is no index$/, "尚无索引"],
  [/^the record is not indexed$/, "该病历尚未建立索引"],
  [/^no cross-encoder is set$/, "未配置重排序模型"],
  [
    /^the search of passages reached its limit of (\d+) ms: (\d+) of (\d+) leading conditions were searched$/,
    "文献检索达到 $1 毫秒的时限：前列 $3 种疾病中已检索 $2 种",
  ],
];
const OF_THE_RECORD = /^the record of the patient: /;

/** The reason in the reader's language, with that language; one that has no translation stays as the server words it. */
export function serverReason(
  reason: string,
  language: Language,
): { readonly text: string; readonly language: Language } {
  const own = reason.replace(OF_THE_RECORD, "");
  const [pattern, words] = REASONS.find(([one]) => one.test(own)) ?? [];
  if (language === "en" || pattern === undefined || words === undefined) return { text: reason, language: "en" };
  return { text: `${own === reason ? "" : "患者病历："}${own.replace(pattern, words)}`, language: "zh" };
}
