export { renderAssessment } from "./output/render-assessment.ts";
