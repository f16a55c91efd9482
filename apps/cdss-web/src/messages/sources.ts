/** Works of the bibliography and where an entry comes from. */
export const sourceMessages = {
  "sources.count": { en: "Sources: {count}", zh: "来源 {count} 项" },
  "sources.living": { en: "living document", zh: "持续更新" },
  "origin.pack": { en: "clinical pack", zh: "临床知识包" },
  "origin.packLong": {
    en: "entry of this release's clinical packs: {id}",
    zh: "本版本临床知识包的条目：{id}",
  },
  "evidence.EST": { en: "a specialist's estimate", zh: "专科医师估计" },
  "citation.entry": { en: "entry of the packs", zh: "知识包条目" },
  "citation.work": { en: "work that the entry cites", zh: "条目引用的文献" },
} as const;
