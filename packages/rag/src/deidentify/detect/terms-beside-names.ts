import type { Identifier } from "../identifier.ts";
import { EPONYMS } from "../words/english-names.ts";
import { plainWord } from "../words/lexicon.ts";

/** What makes a term of the Latin word before it in a Chinese text: Rh阳性, Braden评分, ASA III级, NapsinA（+）. */
const HAN_TERM_AFTER =
  /^\s?(?:[阳阴]性|评分|量表|指数|分[级期型类]|级|期|型|征|三联征|试验|反射|综合[征症]|病(?![人房区历床])|法|术|针|线|管|切口|标准|公式|位点|突变|融合|重排|基因|蛋白|抗体|抗原|细胞|菌|[（(]\s?[+＋\-－±](?!\d))/;
/** HBsAg, LFTs, NapsinA: capitals in a place that no name has them. */
const SYMBOL = /^(?:\p{Lu}{2,}\p{Ll}+|\p{Lu}\p{Ll}+\p{Lu}|\p{Lu}{1,3}\p{Ll}{1,2}\p{Lu}\p{Ll}?)$/u;
const PROCEDURE_BEFORE = /(?:s\/p|h\/o|post|status post|p\/w|r\/o)\s$/i;

/**
 * A drug, a term or a symbol that was taken for a name, or for the end of one: what is left of the name, null for nothing. 贺普丁100mg: what
 * a dose follows in Chinese is a drug, whoever's name it looks like.
 */
export function withoutTerm(text: string, one: Identifier): Identifier | null {
  const { start, end, kind } = one;
  if (kind !== "name") return one;
  const name = text.slice(start, end);
  const after = text.slice(end, end + 12);
  if (/^\p{Script=Han}{2,4}$/u.test(name))
    return /^\s?[\d.]+\s?(?:mg|g|ml|μg|ug|mcg|万单位|iu|片|粒|支|袋|瓶|丸)(?![A-Za-z])/i.test(after) ? null : one;
  if (!/^[\p{Script=Latin}\p{M}\s.,'’-]+/u.test(name)) return one;
  if (/^\p{Lu}[\p{L}]*(?:[ -][\p{Lu}][\p{L}]*)?$/u.test(name) && HAN_TERM_AFTER.test(after)) return null;
  if (/^\p{Lu}{2,5} [IVX]+级?$/u.test(name)) return null;
  if (/^\p{Lu}{2,4}$/u.test(name) && PROCEDURE_BEFORE.test(text.slice(Math.max(0, start - 12), start))) return null;
  const parts = name.split("-");
  if (parts.length > 1 && parts.every((part) => EPONYMS.has(plainWord(part)))) return null;
  // Brackenridge, HBsAg: the symbol is no given name.
  const last = /[\s,]+(?<word>\S+)$/.exec(name);
  if (last?.groups?.word !== undefined && SYMBOL.test(last.groups.word)) return { ...one, end: start + last.index };
  return one;
}
