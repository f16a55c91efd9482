/** Loads the starter release and prints a line per batch, to be killed by its parent while it does. */
import { loadIntoNeo4j } from "../../src/stores/neo4j/index.ts";
import { neo4jServer } from "./neo4j-server.ts";
import { starterRelease } from "./starter-release.ts";

const result = await loadIntoNeo4j(await starterRelease(), neo4jServer(), {
  onProgress: ({ stage, done }) => console.log(`${stage} ${done}`),
});
console.log(result.outcome);
