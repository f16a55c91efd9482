import { duplicates } from "./check.ts";

duplicates("The same drug again stops", [
  ["amlodipine", "amlodipine", "major", true],
  ["metformin", "metformin", "major", true],
  // The salt and the brand are the same drug.
  ["metoprolol succinate", "metoprolol", "major", true],
  ["络活喜", "amlodipine", "major", true],
  ["metformin", "acarbose", "none", false],
]);

duplicates("Two drugs of one class are said", [
  ["amlodipine", "nifedipine", "moderate", false],
  ["omeprazole", "pantoprazole", "moderate", false],
  ["ibuprofen", "naproxen", "moderate", false],
  ["metoprolol", "bisoprolol", "moderate", false],
  ["cetirizine", "loratadine", "moderate", false],
  ["enalapril", "lisinopril", "moderate", false],
  ["diazepam", "lorazepam", "moderate", false],
  // Combination products name their parts.
  ["ganmaoling", "paracetamol", "moderate", false],
  ["xiaoke-pills", "glimepiride", "moderate", false],
]);

duplicates("Two drugs for one disease are no duplication", [
  ["amlodipine", "lisinopril", "none", false],
  ["omeprazole", "famotidine", "none", false],
  ["salbutamol", "salmeterol", "none", false],
  ["insulin-glargine", "insulin-lispro", "none", false],
  ["spironolactone", "furosemide", "none", false],
  ["budesonide", "prednisolone", "none", false],
  ["verapamil", "amlodipine", "none", false],
]);
