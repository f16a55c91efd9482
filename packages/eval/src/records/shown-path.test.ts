import { expect, it } from "vitest";
import { commandOf } from "./command-line.ts";
import { shownPath, shownValue } from "./shown-path.ts";

it.each([
  ["/data/qa/x.json", "$CDSS_DATA_DIR/qa/x.json"],
  ["/home/me/project/notes", "notes"],
  ["notes/en.yaml", "notes/en.yaml"],
  // Neither in the data nor in the project: its last part alone.
  ["/home/me/secret/y.csv", "y.csv"],
  ["/data-of-others/z", "z"],
])("shows %s as %s", (path, shown) => {
  expect(shownPath(path, "/data", "/home/me/project")).toBe(shown);
});

it.each([
  ["python3 /home/me/tools/run.py --in /data/a", "python3 run.py --in $CDSS_DATA_DIR/a"],
  ["'/usr/bin/python3' -c \"x\"", "'python3' -c \"x\""],
  ["--rules=/data/r.tsv", "--rules=$CDSS_DATA_DIR/r.tsv"],
  ["absent,demographics", "absent,demographics"],
  [7, 7],
])("shows the paths in %j as %j", (value, shown) => {
  expect(shownValue(value, "/data")).toBe(shown);
});

it("writes the command that repeats a run", () => {
  const facts = { system: "external", data: "$CDSS_DATA_DIR/a b.jsonl", seed: 7, limit: 20, cluster: null };
  const options = { leavePublicationOut: true, program: "python3 it's.py", programTimeout: 5 };
  expect(commandOf({ name: "differential-coded" }, { ...facts, options })).toBe(
    "npm run eval -- run differential-coded --data '$CDSS_DATA_DIR/a b.jsonl' --system external --seed 7 --limit 20 " +
      "--leave-publication-out --program 'python3 it'\\''s.py' --program-timeout 5",
  );
});
