import { parseArgs } from "node:util";
import { Language } from "@cdss/domain";

export const USAGE = `npm run demo -- [--once] [--patient ID] [--lang en|zh] [--port NUMBER]

Starts the service on 127.0.0.1, assesses a synthetic patient of data/patients through the HTTP API, prints the answer, and
stays until Ctrl-C.

  --once        stop after the answer
  --patient ID  another patient: demo-en-02, demo-zh-01, …
  --lang        language of the answer, en or zh
  --port        a port to listen on instead of one that is free`;

export interface DemoOptions {
  readonly once: boolean;
  readonly patient: string;
  readonly language: Language;
  /** 0 means any that is free. */
  readonly port: number;
  readonly help: boolean;
}

/** The options of the demonstration. Throws an Error that names the option and what it may be. */
export function parseDemoOptions(words: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      once: { type: "boolean", default: false },
      patient: { type: "string", default: "demo-en-01" },
      lang: { type: "string", default: "en" },
      port: { type: "string", default: "0" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const language = Language.safeParse(values.lang);
  if (!language.success) throw new Error("--lang is not a language of the service; give en or zh");
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new Error("--port is not a port; give a number from 1 to 65535");
  return { once: values.once, patient: values.patient, language: language.data, port, help: values.help };
}
