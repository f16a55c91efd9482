// A thread that answers samples. The packages are TypeScript sources: tsx's loader lets it run them without a build.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
