/** A patient as a textbook draws the disease. */
interface Classic {
  readonly disease: string;
  readonly sex: "female" | "male";
  readonly ageYears: number;
  /** Names of the findings that a textbook gives first. */
  readonly findings: readonly string[];
  /** The record, or those of the subtypes that these findings do not tell apart. */
  readonly records: readonly string[];
}

export const CLASSICS: readonly Classic[] = [
  {
    disease: "Marfan syndrome",
    sex: "male",
    ageYears: 24,
    findings: [
      "Tall stature",
      "Arachnodactyly",
      "Ectopia lentis",
      "Aortic root aneurysm",
      "Pectus excavatum",
      "Scoliosis",
    ],
    records: ["OMIM:154700"],
  },
  {
    disease: "neurofibromatosis 1",
    sex: "female",
    ageYears: 12,
    findings: ["Multiple cafe-au-lait spots", "Axillary freckling", "Neurofibroma", "Lisch nodules"],
    records: ["OMIM:162200"],
  },
  {
    disease: "Wilson disease",
    sex: "male",
    ageYears: 17,
    findings: [
      "Kayser-Fleischer ring",
      "Cirrhosis",
      "Tremor",
      "Dysarthria",
      "Decreased circulating ceruloplasmin concentration",
    ],
    records: ["OMIM:277900"],
  },
  {
    disease: "Duchenne muscular dystrophy",
    sex: "male",
    ageYears: 5,
    findings: [
      "Calf muscle pseudohypertrophy",
      "Gowers sign",
      "Elevated circulating creatine kinase concentration",
      "Waddling gait",
    ],
    records: ["OMIM:310200"],
  },
  {
    disease: "phenylketonuria",
    sex: "female",
    ageYears: 1,
    findings: ["Hyperphenylalaninemia", "Intellectual disability", "Musty odor", "Fair hair", "Seizure", "Eczema"],
    records: ["OMIM:261600"],
  },
  {
    disease: "Fabry disease",
    sex: "male",
    ageYears: 30,
    findings: [
      "Angiokeratoma",
      "Acroparesthesia",
      "Hypohidrosis",
      "Corneal opacity",
      "Proteinuria",
      "Left ventricular hypertrophy",
    ],
    records: ["OMIM:301500"],
  },
  {
    disease: "tuberous sclerosis",
    sex: "female",
    ageYears: 6,
    findings: ["Hypomelanotic macule", "Seizure", "Cortical tubers", "Subependymal nodules", "Renal angiomyolipoma"],
    records: ["OMIM:191100", "OMIM:613254"],
  },
  {
    disease: "achondroplasia",
    sex: "male",
    ageYears: 3,
    findings: [
      "Disproportionate short-limb short stature",
      "Macrocephaly",
      "Frontal bossing",
      "Trident hand",
      "Midface retrusion",
    ],
    records: ["OMIM:100800"],
  },
  {
    disease: "cystic fibrosis",
    sex: "female",
    ageYears: 4,
    findings: [
      "Recurrent respiratory infections",
      "Elevated sweat chloride",
      "Exocrine pancreatic insufficiency",
      "Failure to thrive",
    ],
    records: ["OMIM:219700"],
  },
  {
    disease: "Rett syndrome",
    sex: "female",
    ageYears: 4,
    findings: [
      "Developmental regression",
      "Stereotypical hand wringing",
      "Loss of speech",
      "Gait ataxia",
      "Seizure",
      "Microcephaly",
    ],
    records: ["OMIM:312750"],
  },
];
