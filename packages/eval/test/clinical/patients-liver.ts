import { patients } from "./check.ts";

patients("Child-Pugh class: labels of direct oral anticoagulants", [
  ["rivaroxaban", { childPugh: "B" }, "contraindicated", true],
  ["rivaroxaban", { childPugh: "C" }, "contraindicated", true],
  ["rivaroxaban", { childPugh: "A" }, "none", false],
  ["apixaban", { childPugh: "C" }, "major", true],
  ["apixaban", { childPugh: "B" }, "moderate", false],
  ["apixaban", { childPugh: "A" }, "none", false],
  ["edoxaban", { childPugh: "B" }, "major", true],
  ["edoxaban", { childPugh: "A" }, "none", false],
]);

patients("Child-Pugh class: hepatitis C, US labels, sections 2 and 4", [
  // NS3/4A protease inhibitors accumulate; sofosbuvir with velpatasvir does not.
  ["glecaprevir-pibrentasvir", { childPugh: "C" }, "contraindicated", true],
  ["glecaprevir-pibrentasvir", { childPugh: "B" }, "contraindicated", true],
  ["glecaprevir-pibrentasvir", { childPugh: "A" }, "none", false],
  ["elbasvir-grazoprevir", { childPugh: "B" }, "contraindicated", true],
  ["elbasvir-grazoprevir", { childPugh: "A" }, "none", false],
  ["sofosbuvir-velpatasvir", { childPugh: "C" }, "none", false],
]);

patients("Child-Pugh class: other labels, sections 2, 4 and 8.7", [
  ["ranolazine", { childPugh: "A" }, "contraindicated", true],
  ["dronedarone", { childPugh: "C" }, "contraindicated", true],
  ["duloxetine", { childPugh: "B" }, "major", true],
  ["metformin", { childPugh: "C" }, "major", true],
  ["voriconazole", { childPugh: "A" }, "moderate", false],
  ["voriconazole", { childPugh: "C" }, "major", true],
  ["docetaxel", { childPugh: "B" }, "major", true],
  // Worse liver, no less of a warning.
  ["docetaxel", { childPugh: "C" }, "major", true],
  ["tenofovir-alafenamide", { childPugh: "C" }, "major", true],
  ["ivabradine", { childPugh: "C" }, "contraindicated", true],
  ["ivabradine", { childPugh: "A" }, "none", false],
  // EU label, 4.3: moderate to severe impairment.
  ["bosentan", { childPugh: "B" }, "contraindicated", true],
  ["ticagrelor", { childPugh: "A" }, "none", false],
  ["amoxicillin", { childPugh: "C" }, "none", false],
  ["enoxaparin", { childPugh: "A" }, "none", false],
]);

patients("Active liver disease as a condition: US labels, section 4", [
  ["atorvastatin", { conditions: ["hepatitis-active"] }, "contraindicated", true],
  ["simvastatin", { conditions: ["liver-disease-severe"] }, "contraindicated", true],
  ["valproate", { conditions: ["liver-disease-severe"] }, "contraindicated", true],
  ["methotrexate", { conditions: ["liver-disease-severe"] }, "contraindicated", true],
  ["bosentan", { conditions: ["cholestasis"] }, "quiet", false],
  ["levetiracetam", { conditions: ["hepatitis-active"] }, "none", false],
  ["amlodipine", { conditions: ["hepatitis-active"] }, "none", false],
]);
