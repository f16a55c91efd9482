/** Typed errors in the reader's words: one per code of the domain's table, and the fields of the form. */
export const failureMessages = {
  "failure.INVALID_INPUT": { en: "The input cannot be used as it is.", zh: "输入的内容无法使用。" },
  "failure.INVALID_FHIR": { en: "The record is not valid FHIR.", zh: "病历不是有效的 FHIR 数据。" },
  "failure.INVALID_SOURCE": { en: "A knowledge source is not valid.", zh: "知识来源无效。" },
  "failure.INVALID_RELEASE": { en: "The knowledge release on the server is damaged.", zh: "服务器上的知识库已损坏。" },
  "failure.RELEASE_DRIFT": {
    en: "The parts of the server hold different knowledge releases.",
    zh: "服务器各部分的知识库版本不一致。",
  },
  "failure.UNKNOWN_CONCEPT": { en: "This release does not know the concept.", zh: "此版本知识库不认识该概念。" },
  "failure.NOT_FOUND": { en: "Not found.", zh: "未找到。" },
  "failure.CONFIGURATION": { en: "The server is not configured correctly.", zh: "服务器配置有误。" },
  "failure.UNAVAILABLE": { en: "The service cannot be reached.", zh: "无法连接服务。" },
  "failure.TIMEOUT": { en: "The service took too long.", zh: "服务响应超时。" },
  "failure.CANCELLED": { en: "The request was cancelled.", zh: "请求已取消。" },
  "failure.INTERNAL": { en: "The service failed unexpectedly.", zh: "服务发生意外错误。" },
  "failure.field": { en: "Field", zh: "字段" },
  "failure.kept": { en: "The last answer is still shown below.", zh: "下方仍显示上一次的结果。" },
  "field.text": { en: "Note", zh: "病历文本" },
  "field.text.fix": {
    en: "paste a note, choose a patient, or add a finding",
    zh: "请粘贴病历、选择患者，或添加一项体征或症状",
  },
  "field.demographics.ageYears": { en: "Age", zh: "年龄" },
  "field.demographics.ageYears.fix": {
    en: "give an age from 0 to 130 years, or leave it empty",
    zh: "请填写 0 至 130 之间的年龄，或留空",
  },
  "field.demographics.sex": { en: "Sex", zh: "性别" },
  "field.demographics.sex.fix": { en: "choose one of the offered values", zh: "请选择所列选项之一" },
} as const;
