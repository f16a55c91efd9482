"""The part of Qdrant's REST interface that our passage index calls, on loopback, without the server.

This is NOT the Qdrant server. Behind the requests stands the local mode of Qdrant's own Python client: its reference
implementation of what the server answers, in memory and in NumPy. It proves that requests are well formed (each is
validated by the client's pydantic models, which forbid unknown fields) and that filters, sparse scores with the `idf`
modifier, cosine, facets, scrolling, aliases and metadata give what we expect. It proves nothing of the server's speed,
durability, approximate graphs, quantisation or sharding: those are ignored here. For them, set QDRANT_URL to a real one.

Run by start.mjs. Prints its port on one line once it listens, and ends when standard input closes. Asks for the key in
QDRANT_API_KEY, where it is set, as the server does.
"""

import http.server
import json
import os
import re
import sys
import threading
import time
import urllib.parse
import warnings

from pydantic import TypeAdapter, ValidationError
from qdrant_client import QdrantClient
from qdrant_client.http import models

warnings.filterwarnings("ignore", message="Payload indexes have no effect in the local Qdrant")

CLIENT = QdrantClient(":memory:")
# Local mode is not safe for use from several threads.
LOCK = threading.Lock()
API_KEY = os.environ.get("QDRANT_API_KEY")


class Refusal(Exception):
    """A request that is not answered, with the status that the server would give."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


def parsed(model, body):
    return TypeAdapter(model).validate_python(body)


def list_collections(_name, _body):
    return CLIENT.get_collections()


def get_collection(name, _body):
    return CLIENT.get_collection(name)


def create_collection(name, body):
    if CLIENT.collection_exists(name):
        raise Refusal(409, "the collection exists")
    asked = parsed(models.CreateCollection, body)
    return CLIENT.create_collection(
        name, vectors_config=asked.vectors, sparse_vectors_config=asked.sparse_vectors, metadata=asked.metadata
    )


def update_collection(name, body):
    return CLIENT.update_collection(name, metadata=parsed(models.UpdateCollection, body).metadata)


def delete_collection(name, _body):
    return CLIENT.delete_collection(name)


def update_aliases(_name, body):
    actions = parsed(models.ChangeAliasesOperation, body).actions
    for action in actions:
        if isinstance(action, models.CreateAliasOperation) and action.create_alias.alias_name in names():
            raise Refusal(400, "a collection has the name of the alias")
    return CLIENT.update_collection_aliases(actions)


def names():
    return {collection.name for collection in CLIENT.get_collections().collections}


def list_aliases(_name, _body):
    return CLIENT.get_aliases()


def create_payload_index(name, body):
    asked = parsed(models.CreateFieldIndex, body)
    return CLIENT.create_payload_index(name, asked.field_name, asked.field_schema)


def upsert(name, body):
    return CLIENT.upsert(name, parsed(models.PointsList, body).points)


def retrieve(name, body):
    asked = parsed(models.PointRequest, body)
    return CLIENT.retrieve(name, asked.ids, with_payload=asked.with_payload, with_vectors=asked.with_vector or False)


def delete_points(name, body):
    return CLIENT.delete(name, parsed(models.PointsSelector, body))


def query(name, body):
    asked = parsed(models.QueryRequest, body)
    return CLIENT.query_points(
        name,
        query=asked.query,
        using=asked.using,
        query_filter=asked.filter,
        search_params=asked.params,
        limit=asked.limit or 10,
        offset=asked.offset,
        score_threshold=asked.score_threshold,
        with_payload=asked.with_payload or False,
        with_vectors=asked.with_vector or False,
    )


def scroll(name, body):
    asked = parsed(models.ScrollRequest, body)
    points, next_page = CLIENT.scroll(
        name,
        scroll_filter=asked.filter,
        limit=asked.limit or 10,
        offset=asked.offset,
        with_payload=True if asked.with_payload is None else asked.with_payload,
        with_vectors=asked.with_vector or False,
    )
    return {"points": jsonable(points), "next_page_offset": next_page}


def count(name, body):
    asked = parsed(models.CountRequest, body)
    return CLIENT.count(name, count_filter=asked.filter, exact=True)


def facet(name, body):
    asked = parsed(models.FacetRequest, body)
    return CLIENT.facet(name, asked.key, facet_filter=asked.filter, limit=asked.limit or 10, exact=True)


NAME = r"/collections/(?P<name>[^/]+)"
ROUTES = [
    ("GET", r"/collections", list_collections),
    ("POST", r"/collections/aliases", update_aliases),
    ("GET", r"/aliases", list_aliases),
    ("GET", NAME, get_collection),
    ("PUT", NAME, create_collection),
    ("PATCH", NAME, update_collection),
    ("DELETE", NAME, delete_collection),
    ("PUT", NAME + r"/index", create_payload_index),
    ("PUT", NAME + r"/points", upsert),
    ("POST", NAME + r"/points", retrieve),
    ("POST", NAME + r"/points/delete", delete_points),
    ("POST", NAME + r"/points/query", query),
    ("POST", NAME + r"/points/scroll", scroll),
    ("POST", NAME + r"/points/count", count),
    ("POST", NAME + r"/facet", facet),
]


def jsonable(value):
    if isinstance(value, list):
        return [jsonable(one) for one in value]
    return value.model_dump(mode="json", exclude_none=True) if hasattr(value, "model_dump") else value


def answer(method, path, body):
    """The result of a request. Raises Refusal."""
    for verb, pattern, handle in ROUTES:
        match = re.fullmatch(pattern, path)
        if match is None or verb != method:
            continue
        name = urllib.parse.unquote(match.groupdict().get("name", ""))
        # All but these two name a collection, or an alias of one, that is there.
        if name and handle not in (create_collection, delete_collection) and not CLIENT.collection_exists(name):
            raise Refusal(404, "there is no such collection")
        try:
            return jsonable(handle(name, body))
        except ValidationError as error:
            raise Refusal(400, f"{error.error_count()} fields are wrong") from error
        except (ValueError, AssertionError) as error:
            raise Refusal(400, str(error)) from error
    raise Refusal(404, "local-server.py does not map this request")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body in one packet: in two, the second waits 40 ms for the acknowledgement of the first.
    wbufsize = -1

    def handle_request(self):
        started = time.monotonic()
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        path = urllib.parse.urlsplit(self.path).path
        status, said = 200, {"status": "ok"}
        try:
            if path == "/readyz":
                said["result"] = True
            elif API_KEY and self.headers.get("api-key") != API_KEY:
                raise Refusal(401, "the key is wrong or missing")
            else:
                with LOCK:
                    said["result"] = answer(self.command, path, json.loads(body) if body else {})
        except Refusal as refusal:
            status, said["status"] = refusal.status, {"error": str(refusal)}
        except Exception as error:  # noqa: BLE001 - the server, too, answers 500 whatever went wrong
            status, said["status"] = 500, {"error": type(error).__name__}
            self.log_error("%s %s: %r", self.command, path, error)
        said["time"] = time.monotonic() - started
        content = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_request

    def log_request(self, *_):
        """Only errors are worth a line."""


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_port, flush=True)
    sys.stdin.buffer.read()


if __name__ == "__main__":
    main()
