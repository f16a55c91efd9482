import type { Detector, Identifier } from "../identifier.ts";
import { EPONYM_AFTER, EPONYMS, GIVEN_NAMES, NOT_ENGLISH_NAMES } from "../words/english-names.ts";
import { isClinicalWord } from "../words/lexicon.ts";

const WORD =
  "(?:(?:Mc|Mac|O['’]|D['’]|Al-|El-|al-|el-|bin |ibn |Fitz)?\\p{Lu}[\\p{L}]+(?:[-'’]\\p{L}{2,})*|\\p{Lu}{2,}(?:-\\p{Lu}{2,})*)";
const INITIAL = "\\p{Lu}\\.?(?![\\p{L}\\d])";
const PARTICLE = "(?:van|von|de|der|den|del|della|di|da|dos|la|le|bin|ibn|ter|ten|y|e)";
/** Up to five words, initials and particles on one line. */
const NAME = `(?:${WORD}|${INITIAL})(?:[ ](?:${PARTICLE}[ ]){0,2}(?:${WORD}|${INITIAL})){0,4}`;
/** SMITH, John A. */
const REVERSED = `${WORD}(?:[ ]${WORD})?,[ ]?(?:${WORD})(?:[ ](?:${WORD}|${INITIAL})){0,2}`;

const TITLE =
  "(?:Mr|Mrs|Ms|Mx|Miss|Mister|Missus|Dr|DR|MR|MRS|MS|Doctor|Prof|Professor|Sir|Dame|Rev|Reverend|Fr|Hon|Capt|Sgt|Lt|Col|Nurse|Sister|Midwife|Matron|Officer|Judge|Señora?|Sra?|Mme|Monsieur|Herr|Frau)";
const FORM_LABEL =
  "(?:(?:patient|pt|full|legal|preferred|first|given|middle|last|family|maiden|mother|father|parent|guardian|carer|contact|nok|partner|spouse|physician|doctor|provider|surgeon|nurse|client|subject|account holder|subscriber|insured|guarantor|employer contact)(?:['’]s)?\\s*names?|name|patient|pt|client|surname|forenames?|alias|aka|a\\.k\\.a\\.|next of kin|nok|emergency contact|contact(?: person)?|guardian|parents?|(?:legal )?representative|power of attorney|poa|proxy|attending(?: physician)?|referring (?:physician|doctor|gp|provider)|referred by|referrer|primary care(?: physician| provider)?|pcp|gp|consultant|surgeon|assistant|anaesthetist|anesthesiologist|radiologist|pathologist|technologist|sonographer|physician|provider|clinician|nurse|midwife|pharmacist|author|(?:electronically )?signed(?: off)?(?: by)?|signature|dictated by|transcribed by|reported by|verified by|validated by|reviewed by|authori[sz]ed by|approved by|entered by|completed by|prepared by|written by|requested by|ordered by|ordering (?:physician|provider)|performed by|witness(?:ed by)?|interpreter|informant|accompanied by|case manager|social worker|cc|re|attn|attention|dear|sincerely|regards|faithfully|truly|wishes|s/)";
const KIN =
  "(?:wife|husband|spouse|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|twin|aunt|uncle|niece|nephew|cousin|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|boyfriend|girlfriend|fiancée?|fiance|neighbou?r|friend|roommate|flatmate|carer|caregiver|caretaker|landlord|landlady|employer|boss|colleague|coworker|co-worker|supervisor|teacher|guardian|interpreter|baby|infant|twins|patient|client|child|boy|girl|emergency contact|next of kin|nok|contact person|attending|registrar|lady|gentleman|man|woman)";
const SAID =
  "(?:(?:is|was|am) (?:called|named|known as)|named|called|known as|my name is|goes by|(?:seen|reviewed|examined|assessed|accompanied|brought(?: in)?|referred|signed|witnessed|counter-?signed|discussed|attended|treated|operated on|consented|performed|dictated|reported|verified|typed|prepared|admitted|discharged|interviewed|chaperoned|escorted|driven) by|(?:discussed|spoke|spoken|speaking|liaised|consulted|case discussed|d/w|lives|living|resides) with|spoke to|informed|contacted|telephoned|paged|handed over to|handover to|handover from|under the care of|under care of|c/o|on behalf of|cc:?|attn:?|thank you for referring|thanks for seeing|/s/)";
const DEGREE =
  "(?:M\\.?D\\.?|D\\.?O\\.?|R\\.?N\\.?|N\\.?P\\.?|FNP(?:-C|-BC)?|PA-?C|MBBS|MBChB|MB BS|BMBS|FRCP|FRCS|MRCP|MRCS|MRCGP|FRCA|FACP|FACS|FACC|PhD|Ph\\.D\\.|LPN|CRNA|PharmD|DPT|LCSW|BSN|MSN|APRN|ARNP|CNM|DDS|DMD|EMT|RDN?|SLP)";

const lower = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/[.,]/g, "");
const isGiven = (word: string): boolean =>
  GIVEN_NAMES.has(lower(word)) || GIVEN_NAMES.has(lower(word).split("-")[0] ?? "");
const isName = (word: string): boolean => !NOT_ENGLISH_NAMES.has(lower(word));

const IS_PARTICLE = new RegExp(`^${PARTICLE}$`);

/** The words of a name up to the first that is none; the length in units, 0 for nothing. */
function nameLength(words: string, trust: "strong" | "weak"): number {
  let length = 0;
  let count = 0;
  for (const match of words.matchAll(/\S+/g)) {
    const word = match[0];
    const isParticle = IS_PARTICLE.test(word) && count > 0;
    if (!isParticle && !isName(word)) break;
    // Capitals of up to four letters are abbreviations where no label says otherwise.
    const isShort = /^\p{Lu}{2,4}$/u.test(word) && count === 0 && !isGiven(word);
    if (isShort && trust === "weak" && !/^\S+ \p{Lu}{4,}(?!\S)/u.test(words.slice(match.index))) break;
    if (isParticle) continue;
    count++;
    length = match.index + word.length;
  }
  return length;
}

const isEponym = (text: string, end: number, name: string): boolean => {
  const last = lower(name.split(/[\s-]+/).at(-1) ?? "");
  const after = text.slice(end, end + 60);
  return (
    EPONYM_AFTER.test(after) ||
    (EPONYMS.has(last) && /^['’]s\b/.test(after) && !/^['’]s (?:wife|husband|mother|father|son|daughter)/.test(after))
  );
};

function add(found: Identifier[], text: string, start: number, name: string, trust: "strong" | "weak"): void {
  const length = nameLength(name, trust);
  const kept = name
    .slice(0, length)
    .replace(/['’]s$/i, "")
    .replace(/[\s,]+$/, "");
  if (kept.length < 2 || !/\p{L}{2}|^\p{Lu}\.? ?\p{Lu}/u.test(kept)) return;
  if (trust === "weak" && isEponym(text, start + kept.length, kept)) return;
  found.push({ start, end: start + kept.length, kind: "name" });
}

/** What follows a name after a bare label (`Patient: Okonkwo presents …`), and not a finding (`Patient: Alert and oriented`). */
const AFTER_FORM_NAME =
  /^(?:\s*$|\s*[\n,;.()|/\d<[-]|\s{2,}|\s+(?:is|was|has|had|presents?|presented|reports?|attended|came|denies|DOB|MRN|NHS|Age|Sex|Date|aged|age|at|on|and|Tel|Phone|ID|Male|Female|M|F|who|with|MD|RN|NP|DO|MBBS|d\.o\.b|\())/;

const NAME_HERE = new RegExp(`^(?:${REVERSED}|${NAME})`, "u");
const LABEL_BEFORE = new RegExp(
  `(?<![\\p{L}])(?<!(?:drug|brand|trade|generic|test|gene|file|product|study|organism) )${FORM_LABEL}\\s*(?:\\([^()\\n]{1,30}\\)\\s*)?(?:[:=|]|\\s-\\s|,?\\s*\\n)\\s*(?:${TITLE}\\.?\\s+)?`,
  "giu",
);
function afterLabels(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(LABEL_BEFORE)) {
    let at = match.index + match[0].length;
    for (let more = true; more; ) {
      const words = NAME_HERE.exec(text.slice(at, at + 80))?.[0];
      if (words === undefined) break;
      const length = nameLength(words.replace(/,/g, " "), "strong");
      if (length === 0) break;
      const isClosed =
        AFTER_FORM_NAME.test(text.slice(at + length)) ||
        words
          .slice(0, length)
          .split(/\s+/)
          .some((word) => GIVEN_NAMES.has(lower(word)));
      if (isClosed) add(found, text, at, words.slice(0, Math.max(length, 0)).replace(/,$/, ""), "strong");
      // SMITH, John: the comma was counted as a blank.
      const next = /^\s*(?:\/|;|&|\band\b)\s*(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?(?=\p{Lu})/u.exec(text.slice(at + length));
      more = next !== null && isClosed;
      at += length + (next?.[0].length ?? 0);
    }
  }
  return found;
}

const REVERSED_HERE = new RegExp(`^${REVERSED}`, "u");
const CAPITALS_HERE = new RegExp(`^${NAME}`, "u");
const WORDS_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:${KIN}(?:['’]s name is|,? (?:is )?(?:called|named|is)|,)? ?[("]?|${SAID} (?:(?:his|her|their|the|a|my|our) )?(?:(?:on-call|duty|medical|surgical|own|eldest|youngest|elder|younger|late) )?(?:(?:${KIN}|registrar|consultant|nurse|doctor|physician|colleague|therapist|paramedic|midwife|pharmacist),? \\(?)?)(?:${TITLE}\\.? )?\\s?`,
  "giu",
);
const TITLED = new RegExp(
  `(?<![\\p{L}])(?:${TITLE}\\.?(?:\\s*(?:and|&|/)\\s*${TITLE}\\.?)?)[ \\t]+(?=\\p{Lu})(?<name>${NAME})`,
  "gu",
);
function afterWords(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(TITLED)) {
    const name = match.groups?.name ?? "";
    const start = match.index + match[0].length - name.length;
    if (EPONYM_AFTER.test(text.slice(start + name.length)) && EPONYMS.has(lower(name))) continue;
    add(found, text, start, name, "strong");
  }
  // The words before a name may begin a sentence; the name itself is read with its capitals.
  for (const match of text.matchAll(WORDS_BEFORE)) {
    let start = match.index + match[0].length;
    if (/\p{L}$/u.test(match[0])) continue;
    for (let more = true; more; ) {
      const rest = text.slice(start, start + 80);
      const turned = REVERSED_HERE.exec(rest)?.[0];
      // Fitzgerald, Brendan; but not "with Tunde, Raynaud phenomenon".
      const isTurned =
        turned !== undefined && !isGiven(turned.split(",")[0] ?? "") && turned.split(/[ ,]+/).every(isName);
      const name = isTurned ? turned : CAPITALS_HERE.exec(rest)?.[0];
      if (name === undefined) break;
      const length = isTurned ? name.length : nameLength(name, "weak");
      if (isTurned) found.push({ start, end: start + name.length, kind: "name" });
      else add(found, text, start, name, "weak");
      // One more after "and" or "to": a handover has two people.
      const next = /^(?: and | to | & |\/)(?=\p{Lu}\p{Ll})/u.exec(text.slice(start + length));
      more = next !== null && length > 0;
      start += length + (next?.[0].length ?? 0);
    }
  }
  return found;
}

const BEFORE_KIN = new RegExp(
  `(?<![\\p{L}\\p{N}'’/^-])(?<name>${NAME})(?=\\s?(?:\\((?:(?:his|her|their|the|patient['’]s) )?|, (?:his|her|their|the patient['’]s) (?:[a-z]+ )?)${KIN}\\b)`,
  "gu",
);
/** Kenji (carer), Rania, his sister: who somebody is stands after the name. */
function beforeKin(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(BEFORE_KIN)) add(found, text, match.index, match.groups?.name ?? "", "weak");
  return found;
}

function beforeDegrees(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(
    new RegExp(`(?<![\\p{L}])(?<name>${NAME}),?[ ]\\(?(?=${DEGREE}(?![\\p{L}]))`, "gu"),
  )) {
    const words = (match.groups?.name ?? "").split(" ");
    // "Signed Jane Roe, MD": words before the name are left out.
    while (words.length > 0 && !isName(words[0] ?? "")) words.shift();
    const name = words.join(" ");
    if (words.length > 0 && !words.some((word) => !isName(word)))
      add(found, text, match.index + (match.groups?.name ?? "").length - name.length, name, "weak");
  }
  return found;
}

/** Two words or more of which one is a known given name; a name told by an age or a sex after it. */
function bare(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}'’/^-])(?:${REVERSED}|${NAME})`, "gu"))) {
    const words = match[0].split(/[\s]+/);
    const start = words.findIndex((word, at) => isGiven(word) && (words.length > at + 1 || at > 0));
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const isAged =
      /^,?\s*(?:\(?(?:is |was )?(?:an? )?\d{1,3}[- ]?(?:year|yo\b|y\/o|y\.o|yr|[MF]\b|month|week|day)|\(\s*(?:DOB|MRN|NHS|age|aged|[A-Z]{0,4}-?\d{5,})|,\s*(?:DOB|MRN|NHS|aged|born)|,? (?:aged|born|DOB|d\.o\.b|MRN)\b)/i.test(
        after,
      );
    if (
      start < 0 &&
      !(
        isAged &&
        words.every((word) => isName(word) && !isClinicalWord(lower(word))) &&
        words.length <= 4 &&
        /\p{L}{2}/u.test(match[0]) &&
        !/^\p{Lu}{1,4}$/u.test(match[0])
      )
    )
      continue;
    // The given name is the first word, or the second after a surname and a comma, or stands in an Asian order.
    const first = start <= 0 ? 0 : words.slice(0, start).every(isName) ? 0 : start;
    const skipped = words.slice(0, first).join(" ").length + (first > 0 ? 1 : 0);
    const name = match[0].slice(skipped);
    const length = nameLength(name.replace(/,/g, " "), "weak");
    const kept = name.slice(0, length);
    if (start >= 0 && !isAged && !/[\s]/.test(kept)) continue;
    if (isEponym(text, match.index + skipped + kept.length, kept)) continue;
    if (
      kept.split(/[\s-]+/).some((word) => EPONYMS.has(lower(word))) &&
      !isAged &&
      /^\s+[a-z]+/.test(after) &&
      EPONYM_AFTER.test(after)
    )
      continue;
    found.push({ start: match.index + skipped, end: match.index + skipped + kept.length, kind: "name" });
  }
  return found.filter(({ start, end }) => end > start);
}

/** English and other Latin names: after labels, titles and kin, before degrees, by known given names. */
export const detectEnglishNames: Detector = (text) => [
  ...afterLabels(text),
  ...afterWords(text),
  ...beforeKin(text),
  ...beforeDegrees(text),
  ...bare(text),
];
