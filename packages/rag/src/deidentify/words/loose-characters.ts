/** Characters that stand alone in running text, of grammar, time, measure and of the trade: no given name begins or ends with one unlisted. */
export const LOOSE_CHARACTERS: ReadonlySet<string> = new Set(
  "的了在是有无不未与和及或于因为由经予给被把对向从到至自以其该此并且但而则又再也均皆各每等后前内外间时次个例岁男女左右双侧行查见示诉述称说伴诊治服术嘱需要请做打吃喝胀软硬多少轻重快慢即仅已曾将尚仍更最较很太都还就才刚正约共计另余处所者式型期级度率量值比位层片张份支根条块针剂粒袋瓶杯口步段部区床科室号们你我他她它这那哪何谁吗呢吧啊呀哦嗯去来出入进回过起送带拿看听问答叫让使令随同跟按照依据凭借除非只如若虽然否则既能会可应须必得该敢肯愿想打算觉".replace(
    /[正同如若能]/g,
    "",
  ),
);
