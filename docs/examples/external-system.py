"""A program that `npm run eval -- run differential-coded --system external` can measure.

    npm run eval -- run differential-coded --system external --program "python3 docs/examples/external-system.py" --limit 10

It speaks the protocol of docs/external-systems.md and ranks nothing, so that every score of it is the worst that there is.
Put a real tool into `rank`. Python 3.9 or newer, standard library alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator


def rank(findings: dict) -> list[dict]:
    """Diseases for one patient, best first: [{"id": "OMIM:154700", "name": "Marfan syndrome", "score": 12.5}, ...].

    `findings` holds HPO terms (`present`, `absent`), `sex`, and `ageYears` where it is known.

    For LIRICAL: write the terms into a phenopacket, run it on that with `--output-format tsv`, and return a line for each row of
    its table: `id` from diseaseCurie, `name` from diseaseName, `score` from compositeLR. Start what loads for long once, in
    `main`, before "ready" is said. `excludeReferences` names publications to leave out; say so in `name` when a tool cannot.
    """
    return []


def messages() -> Iterator[dict]:
    for line in sys.stdin:
        yield json.loads(line)


def say(message: dict) -> None:
    # Flushed, because the harness waits for this line while the program waits for the next.
    print(json.dumps(message), flush=True)


def main() -> None:
    for message in messages():
        if message["type"] == "begin":
            if message["protocol"] != 1 or message["task"] != "differential-coded":
                sys.exit("this program answers differential-coded in protocol 1")
            say({"type": "ready", "name": "empty-ranking", "version": "1"})
        elif message["type"] == "sample":
            try:
                output = {"ranking": rank(message["input"])}
            except Exception as error:  # One patient that fails must not end the run. Its text is not for the record.
                say({"type": "error", "id": message["id"], "message": type(error).__name__})
            else:
                say({"type": "answer", "id": message["id"], "output": output})
        elif message["type"] == "end":
            return


if __name__ == "__main__":
    main()
