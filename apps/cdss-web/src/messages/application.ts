/** Frame of the page: title, switches, connection, release. */
export const applicationMessages = {
  "application.title": { en: "Differential assistant", zh: "鉴别诊断助手" },
  "application.subtitle": { en: "Ranked, cited, open", zh: "有排序 · 有依据 · 开放" },
  "application.description": {
    en: "A ranked, cited differential from a record or a note, in Chinese and English",
    zh: "由病历或病程记录给出有排序、有依据的鉴别诊断，支持中文与英文",
  },
  "application.skip": { en: "Skip to the differential", zh: "跳到鉴别诊断" },
  "language.label": { en: "Language", zh: "语言" },
  "connection.offline": {
    en: "No connection. The last answer stays; changes are assessed when the connection is back.",
    zh: "网络已断开。保留上一次的结果；恢复连接后将重新评估。",
  },
  "release.label": { en: "Knowledge release", zh: "知识库版本" },
  "release.loading": { en: "reading the release…", zh: "正在读取知识库版本…" },
  "release.unavailable": { en: "knowledge release not available", zh: "知识库不可用" },
  "release.versions": {
    en: "HPO {hpo} · annotations {annotations} · engine {engine}",
    zh: "HPO {hpo} · 注释 {annotations} · 引擎 {engine}",
  },
  "release.versionsShort": { en: "HPO {hpo} · annotations {annotations}", zh: "HPO {hpo} · 注释 {annotations}" },
  "release.counts": {
    en: "{conditions} condition records, {phenotypes} findings, {annotations} annotations",
    zh: "疾病条目 {conditions}，体征与症状 {phenotypes}，注释 {annotations}",
  },
  "timings.total": { en: "answered in {milliseconds} ms", zh: "用时 {milliseconds} 毫秒" },
  "timings.lane": { en: "{lane} {milliseconds} ms", zh: "{lane} {milliseconds} 毫秒" },
  "timings.progress": { en: "working: {lane}", zh: "正在进行：{lane}" },
  "lane.findings": { en: "reading findings", zh: "读取体征与症状" },
  "lane.differential": { en: "ranking", zh: "排序" },
  "lane.triage": { en: "triage and tests", zh: "分诊与检查" },
  "lane.questions": { en: "next questions", zh: "下一步询问" },
  "lane.compose": { en: "writing statements", zh: "撰写说明" },
  "lane.verify": { en: "checking citations", zh: "核对依据" },
  "page.notFound": { en: "This page does not exist.", zh: "该页面不存在。" },
  "page.back": { en: "Back to the assistant", zh: "返回助手" },
  "page.crashed": {
    en: "The page failed to draw. Your input was not sent anywhere else.",
    zh: "页面显示出错。您输入的内容没有发送到其他地方。",
  },
  "action.retry": { en: "Try again", zh: "重试" },
  "action.close": { en: "Close", zh: "关闭" },
} as const;
