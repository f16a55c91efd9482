/** Words that carry no meaning of their own in a name: left out on both sides. */
export const ENGLISH_FILLERS: readonly string[] = [
  ..."a an the his her their its my your our this that these those some any it he she they them him i we you me".split(
    " ",
  ),
  ..."of in on at to for from by with into onto during".split(" "),
  ..."is are was were be been being am has have had having do does did gets got get getting".split(" "),
  ..."feel feels felt feeling seem seems seemed look looks looked appear appears appeared become becomes became".split(
    " ",
  ),
  ..."very really quite rather so also just then there which who as bit little kind sort".split(" "),
];

/** A clause does not go on beyond these: what stands on the other side belongs to another item. */
export const ENGLISH_BREAKS: readonly string[] = [
  "but",
  "or",
  "nor",
  "although",
  "though",
  "because",
  "however",
  "except",
];

/** Between two items of a list, and between two things that are said of one item. */
export const ENGLISH_JOINS: readonly string[] = ["and", "&"];

/** A denial inside a name would turn its meaning round: such places are left to the exact names. */
export const ENGLISH_DENIALS: readonly string[] =
  "no not non without never nor none neither denies denied deny absent negative cannot cant dont doesnt didnt isnt wasnt hasnt havent nothing normal".split(
    " ",
  );

/**
 * Words that say the same of a body in a note, the first standing for all. Not synonyms of the language: words that may change places in the name of
 * a finding without making another finding of it.
 */
export const ENGLISH_CLASSES: readonly string[] = [
  "pain ache achy aching painful pains hurt hurts hurting sore soreness discomfort agony",
  "tender tenderness ttp",
  "swollen swelling swell swells swelled puffy puffiness oedema edema oedematous edematous bloated",
  "red redness reddened reddish erythema erythematous pink",
  "itchy itch itching itches itched pruritus pruritic",
  "abdomen abdominal belly tummy stomach abdo",
  "vomit vomiting vomited vomits puking puked puke emesis",
  "stool stools poo poop faeces feces faecal fecal bm bms motion motions bowel",
  "urine urinary urinate urinating urinates urination pee peeing pees wee weeing void voiding voids micturition",
  "breathless breathlessness dyspnoea dyspnea dyspneic dyspnoeic puffed winded sob",
  "breath breathe breathing breathes respiration respiratory",
  "weak weakness weaker paresis",
  "numb numbness",
  "tingle tingling tingly prickling pins",
  "dizzy dizziness lightheaded lightheadedness giddy woozy",
  "faint fainting fainted faints syncope collapse collapsed collapses",
  "tired tiredness fatigue fatigued exhausted exhaustion weary drained",
  "stiff stiffness stiffen stiffened rigid rigidity",
  "lump lumps mass masses bump bumps nodule nodules",
  "blister blisters blistering vesicle vesicles vesicular bulla bullae bullous",
  "rash rashes exanthem eruption",
  "scaly scale scales scaling flaky flaking flakes",
  "bleed bleeding bleeds bled haemorrhage hemorrhage blood bloody",
  "bruise bruises bruising bruised ecchymosis ecchymoses",
  "blurry blurred blurring blur fuzzy hazy",
  "vision sight eyesight visual",
  "hearing hear",
  "swallow swallowing swallowed swallows",
  "burn burning burns burnt stinging stings",
  "throb throbbing throbs pulsating pounding",
  "sharp stabbing stab knifelike piercing",
  "dull nagging",
  "cramp cramps cramping crampy colicky gripey griping spasm spasms",
  "shake shaking shaky tremor tremors tremulous trembling trembles",
  "shiver shivering shivers chills chill rigor rigors",
  "sweat sweats sweating sweaty diaphoretic diaphoresis perspiration",
  "throat pharynx pharyngeal oropharynx",
  "leg legs",
  "calf calves",
  "arm arms",
  "nose nasal nostril nostrils",
  "ear ears aural",
  "eye eyes ocular",
  "lip lips",
  "knee knees",
  "joint joints",
  "finger fingers",
  "groin inguinal",
  "scrotum scrotal testicle testicles testicular testis ball balls",
  "child baby infant",
  "worse worsened worsens worsening aggravated exacerbated",
  "relieved relief relieves eases eased easing better improves improved",
  "exertion exercise effort walking climbing stairs exerting",
  "large enlarged enlargement big bigger huge",
  "discharge pus purulent oozing weeping secretion",
  "yellow yellowish jaundiced icteric",
  "stuffy stuffed blocked congested congestion bunged",
  "runny running streaming dripping rhinorrhoea rhinorrhea",
  "fever feverish febrile pyrexia",
  "headache headaches cephalalgia",
  "cough coughing coughs coughed",
  "phlegm sputum mucus catarrh",
  "confused confusion muddled disoriented disorientation",
  "sleepy drowsy drowsiness somnolent somnolence lethargic lethargy",
  "thirsty thirst",
  "hoarse hoarseness raspy husky croaky",
  "noisy noise noises sound sounds",
  "fast rapid quick quickly racing tachycardia tachycardic",
  "slow slowly slowed",
  "sudden suddenly abrupt abruptly",
  "loss lost losing lose loses",
  "weight",
  "light lights bright photophobia",
  "thick thickened thickening",
  "patch patches plaque plaques",
  "spot spots macule macules",
];
