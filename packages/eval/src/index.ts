export { main } from "./command/main.ts";
