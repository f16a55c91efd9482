import { createMemoryGraphStore } from "../src/stores/memory/memory-store.ts";
import { describeGraphStoreContract } from "./store-contract/contract.ts";
import { starterRelease } from "./store-contract/starter-release.ts";

describeGraphStoreContract("memory", async () => createMemoryGraphStore(await starterRelease()));
