import type { ObservationGrade, ObservationTerm, ObservationTest } from "../table/observation-table.ts";

/** The most specific term that the value reaches: the last grade of the data that fits, else the term of the direction. */
export function selectGrade(
  test: ObservationTest,
  direction: "low" | "high",
  value: number,
  upperLimit: number | undefined,
): ObservationTerm | undefined {
  const base = direction === "low" ? test.low : test.high;
  const grade = test.grades.findLast((entry) => entry.direction === direction && reaches(entry, value, upperLimit));
  return grade ?? base;
}

function reaches(grade: ObservationGrade, value: number, upperLimit: number | undefined): boolean {
  if (grade.from !== undefined && value < grade.from) return false;
  if (grade.above !== undefined && value <= grade.above) return false;
  if (grade.below !== undefined && value >= grade.below) return false;
  if (grade.to !== undefined && value > grade.to) return false;
  if (grade.aboveTimesUpper === undefined) return true;
  return upperLimit !== undefined && value > grade.aboveTimesUpper * upperLimit;
}
