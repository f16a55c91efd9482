import packageJson from "../../package.json" with { type: "json" };

/** Version of this package: part of every assessment, so that an answer can be repeated. */
export const ENGINE_VERSION: string = packageJson.version;
