import type { Work } from "@cdss/domain";

const guideline = (id: string, title: string, by: string, year: number | null, doi?: string): Work => ({
  ...{ id, kind: "guideline", title, by, year },
  ...(doi === undefined ? {} : { doi }),
});

/**
 * Works that the thresholds of the check cite, beside those of the knowledge. Written here and not in the packs because the numbers stand here:
 * one place to read a threshold and its source.
 */
export const CHECK_WORKS: readonly Work[] = [
  guideline(
    "nice-ng203",
    "Chronic kidney disease: assessment and management (NG203)",
    "National Institute for Health and Care Excellence",
    2021,
  ),
  guideline(
    "ctcae-5",
    "Common Terminology Criteria for Adverse Events, version 5.0",
    "US National Cancer Institute",
    2017,
  ),
  guideline(
    "drew-2010",
    "Prevention of torsade de pointes in hospital settings: a scientific statement",
    "American Heart Association and American College of Cardiology Foundation",
    2010,
    "10.1161/CIRCULATIONAHA.109.192704",
  ),
  guideline(
    "holbrook-2012",
    "Evidence-based management of anticoagulant therapy (Antithrombotic Therapy and Prevention of Thrombosis, 9th edition)",
    "American College of Chest Physicians",
    2012,
    "10.1378/chest.11-2295",
  ),
  guideline(
    "isth-thrombocytopenia-2018",
    "Management of cancer-associated thrombosis in patients with thrombocytopenia: guidance from the SSC of the ISTH",
    "International Society on Thrombosis and Haemostasis",
    2018,
    "10.1111/jth.14015",
  ),
  guideline(
    "esc-cardio-oncology-2022",
    "2022 ESC Guidelines on cardio-oncology",
    "European Society of Cardiology",
    2022,
    "10.1093/eurheartj/ehac244",
  ),
  guideline(
    "spasovski-2014",
    "Clinical practice guideline on diagnosis and treatment of hyponatraemia",
    "European Society of Endocrinology, ESICM and ERA-EDTA",
    2014,
    "10.1530/EJE-13-1020",
  ),
  guideline(
    "esc-eas-lipids-2019",
    "2019 ESC/EAS Guidelines for the management of dyslipidaemias",
    "European Society of Cardiology and European Atherosclerosis Society",
    2019,
    "10.1093/eurheartj/ehz455",
  ),
  guideline(
    "fda-dili-2009",
    "Guidance for Industry. Drug-Induced Liver Injury: Premarketing Clinical Evaluation",
    "US Food and Drug Administration",
    2009,
  ),
  guideline(
    "acc-bradycardia-2018",
    "2018 ACC/AHA/HRS guideline on the evaluation and management of patients with bradycardia and cardiac conduction delay",
    "American College of Cardiology, American Heart Association and Heart Rhythm Society",
    2018,
    "10.1161/CIR.0000000000000628",
  ),
  {
    ...{ id: "rathore-2003", kind: "trial", year: 2003, doi: "10.1001/jama.289.7.871" },
    ...{
      title: "Association of serum digoxin concentration and outcomes in patients with heart failure",
      by: "Rathore SS and others",
    },
  },
];
