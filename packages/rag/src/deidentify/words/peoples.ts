/** Two letters for each place of ISO 3166-1 and each language of ISO 639-1: whatever of them has a name is kept. */
const CODES = Array.from({ length: 26 * 26 }, (_, at) => String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26)));

/** English names of countries and languages, from the Unicode Common Locale Data Repository that the runtime carries. */
function namesOf(type: "region" | "language"): string[] {
  const names = new Intl.DisplayNames(["en"], { type, fallback: "none" });
  return CODES.flatMap((code) => names.of(type === "region" ? code.toUpperCase() : code) ?? []);
}

/** Peoples, faiths and regions that are no country and give their name to no language. */
const OTHERS =
  "african american americas arab asian european nigerian ghanaian kenyan ethiopian eritrean sudanese egyptian moroccan tunisian algerian libyan congolese rwandan ugandan tanzanian zimbabwean zambian mexican brazilian colombian peruvian chilean argentinian argentine venezuelan ecuadorian bolivian cuban jamaican haitian dominican puerto rican salvadoran guatemalan honduran nicaraguan panamanian barbadian trinidadian guyanese canadian australian zealander maori samoan tongan fijian hawaiian filipino filipina malaysian singaporean indonesian thai burmese cambodian laotian taiwanese mongolian nepalese sri lankan bangladeshi pakistani afghan iranian iraqi syrian lebanese jordanian israeli palestinian saudi yemeni emirati kuwaiti omani turkish kurdish cypriot belarusian austrian swiss belgian luxembourger scandinavian icelander slav slavic roma romani traveller balkan caribbean latino latina latinx hispanic indigenous aboriginal inuit navajo cherokee mediterranean ashkenazi sephardi ashkenazic sephardic jew jews jewish judaism islam islamic muslim sunni shia hindu hinduism sikh sikhism buddhist buddhism christian christianity catholic protestant anglican baptist methodist orthodox mormon quaker pentecostal jehovah's jehovah witness witnesses adventist rastafarian ramadan easter christmas eid diwali lent sabbath asia africa europe america oceania antarctica sahara sahel amazon himalaya himalayas alps andes pacific atlantic arctic mandarin cantonese hokkien hakka tigrinya amharic oromo yoruba igbo hausa twi fulani wolof lingala shona zulu xhosa dari farsi pashto tagalog cebuano ilocano sylheti hindi urdu punjabi bengali tamil telugu gujarati marathi malayalam kannada han hui uyghur tibetan manchu miao zhuang british english scottish welsh irish london";

/** Words of the names of countries, languages, peoples and faiths, in small letters without accents: they stay (45 CFR 164.514(b)(2)(i)(B)). */
export const PEOPLES: ReadonlySet<string> = new Set(
  [...namesOf("region"), ...namesOf("language"), ...OTHERS.split(" ")].flatMap((name) =>
    name
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^a-z']+/)
      .filter((word) => word.length > 2),
  ),
);
