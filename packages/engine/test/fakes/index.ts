export { fakeDifferential } from "./fake-differential.ts";
export { fakeExtractor } from "./fake-extractor.ts";
export { fakeGraph } from "./fake-graph.ts";
export { fakePorts, quotingComposer, trustingVerifier } from "./fake-ports.ts";
export { CONCEPTS, EDGES, RELEASE } from "./world.ts";
