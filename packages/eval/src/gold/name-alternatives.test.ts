import { expect, it } from "vitest";
import { nameAlternatives } from "./name-alternatives.ts";

it.each([
  ["Asthma", ["Asthma"]],
  ["Asthma (or acute asthma, status asthmaticus)", ["Asthma", "acute asthma", "status asthmaticus"]],
  ["Ulcer (or erosion or perforation)", ["Ulcer", "erosion", "perforation"]],
  ["Liver failure (poisoning acceptable)", ["Liver failure", "poisoning"]],
  ["Liver failure (poisoning is also acceptable)", ["Liver failure", "poisoning"]],
  ["Rubella (also known as German measles)", ["Rubella", "German measles"]],
  ["哮喘（又称支气管哮喘）", ["哮喘", "支气管哮喘"]],
  // Abbreviations of the name itself.
  ["Systemic lupus erythematosus (SLE)", ["Systemic lupus erythematosus"]],
  ["Syndrome of inappropriate antidiuretic hormone (SIADH)", ["Syndrome of inappropriate antidiuretic hormone"]],
  ["Juvenile idiopathic arthritis (JIA)", ["Juvenile idiopathic arthritis"]],
  // Not an abbreviation of the name: what it says may matter.
  ["Spinocerebellar ataxia (SCA1)", ["Spinocerebellar ataxia (SCA1)"]],
  ["Deafness (AR)", ["Deafness (AR)"]],
  ["Cholangitis (PSC)", ["Cholangitis (PSC)"]],
  ["Stones (kidney stones)", ["Stones (kidney stones)"]],
  ["Orchitis (left)", ["Orchitis (left)"]],
  ["(A) only", ["(A) only"]],
  ["A (b) (c)", ["A (b) (c)"]],
])("%s names %j", (cell, names) => {
  // The cell itself, in one width of letters, comes first.
  expect([...new Set([cell.normalize("NFKC"), ...names])]).toEqual(nameAlternatives(cell));
});
