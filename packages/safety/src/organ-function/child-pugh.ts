/** What the Child-Pugh score is made of. Bilirubin in mg/dL, albumin in g/dL. */
export interface ChildPughInput {
  readonly bilirubin: number;
  readonly albumin: number;
  readonly inr: number;
  readonly ascites: "none" | "mild" | "moderate-severe";
  readonly encephalopathy: "none" | "grade-1-2" | "grade-3-4";
}

export interface ChildPugh {
  /** 5 to 15. */
  readonly points: number;
  readonly class: "A" | "B" | "C";
}

const GRADES = { none: 1, mild: 2, "moderate-severe": 3, "grade-1-2": 2, "grade-3-4": 3 } as const;

/**
 * Severity of cirrhosis (Pugh et al. 1973, doi:10.1002/bjs.1800600817): 1 to 3 points each for bilirubin (< 2, 2 to 3, > 3 mg/dL), albumin (> 3.5, 2.8 to
 * 3.5, < 2.8 g/dL), INR (< 1.7, 1.7 to 2.3, > 2.3), ascites and encephalopathy. Class A 5 to 6, B 7 to 9, C 10 to 15.
 */
export function childPugh({ bilirubin, albumin, inr, ascites, encephalopathy }: ChildPughInput): ChildPugh {
  const points =
    (bilirubin < 2 ? 1 : bilirubin <= 3 ? 2 : 3) +
    (albumin > 3.5 ? 1 : albumin >= 2.8 ? 2 : 3) +
    (inr < 1.7 ? 1 : inr <= 2.3 ? 2 : 3) +
    GRADES[ascites] +
    GRADES[encephalopathy];
  return { points, class: points <= 6 ? "A" : points <= 9 ? "B" : "C" };
}
