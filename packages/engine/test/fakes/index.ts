export { CLINICAL, conditionOf, DRUGS, MEDICATION } from "./care-world.ts";
export { fakeAnswers } from "./fake-answers.ts";
export { fakeDifferential } from "./fake-differential.ts";
export { fakeEvidence, passageOf, resultOf } from "./fake-evidence.ts";
export { fakeExtractor } from "./fake-extractor.ts";
export { fakeGraph } from "./fake-graph.ts";
export { carePorts, fakePorts, quotingComposer, trustingVerifier } from "./fake-ports.ts";
export { fakeReviews } from "./fake-reviews.ts";
export { CONCEPTS, EDGES, RELEASE } from "./world.ts";
