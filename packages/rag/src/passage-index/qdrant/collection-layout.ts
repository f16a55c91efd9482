import type { QdrantClient, Schemas } from "@qdrant/js-client-rest";
import { z } from "zod";
import type { IndexBasis } from "../passage-index.ts";
import { StoredBasis } from "../stored-basis.ts";
import { CONCEPTS, MEANING, TERMS } from "./points.ts";
import { tooOld } from "./qdrant-error.ts";

/** Points are laid out and weighed in this way; an index of another layout is built again. */
const LAYOUT = 1;

/** What searches and removals filter by. */
const PAYLOAD_INDEXES: Readonly<Record<string, Schemas["PayloadSchemaParams"]>> = {
  // Points of one tenant are stored next to each other.
  tenant: { type: "keyword", is_tenant: true },
  language: { type: "keyword" },
  level: { type: "keyword" },
  source: { type: "keyword" },
  document_id: { type: "keyword" },
  first_day: { type: "integer", lookup: false, range: true },
  last_day: { type: "integer", lookup: false, range: true },
};

/** Metadata of a collection: which build it is, in every layout, and for what. Null is left out, for merging metadata may drop it. */
const Identity = z.object({ build: z.uuid(), asked: z.number().default(0) });
const Metadata = z.object({
  ...Identity.shape,
  layout: z.literal(LAYOUT),
  release: StoredBasis.shape.release,
  model: StoredBasis.shape.model.default(null),
});

/** A collection of this program, as its metadata state it. */
export interface FoundBuild {
  readonly build: string;
  /** Milliseconds since 1970 when it was made or last asked for; 0 where nothing tells. */
  readonly asked: number;
  /** Null where it is of another layout. */
  readonly basis: IndexBasis | null;
}

/** What the server says of a collection; null where it is none of ours, or was cut off before it held anything. */
export function readBuild({ config }: Pick<Schemas["CollectionInfo"], "config">): FoundBuild | null {
  const identity = Identity.safeParse(config.metadata);
  if (!identity.success) return null;
  const { data } = Metadata.safeParse(config.metadata);
  const basis = data === undefined ? null : { release: data.release, model: data.model };
  return { ...identity.data, basis };
}

/** Notes when a collection was asked for. */
export async function noteAsked(client: QdrantClient, name: string, at: number): Promise<void> {
  await client.updateCollection(name, { metadata: { asked: at } });
}

/** Makes an empty collection for the passages of a build, `quantise` as in QdrantSettings. Throws CdssError UNAVAILABLE where the server is too old. */
export async function createCollection(
  client: QdrantClient,
  name: string,
  build: string,
  { release, model }: IndexBasis,
  quantise: boolean,
): Promise<void> {
  const quantisation = { scalar: { type: "int8", always_ram: true } } as const;
  await client.createCollection(name, {
    vectors:
      model === null
        ? {}
        : {
            [MEANING]: {
              size: model.dimensions,
              distance: "Cosine",
              on_disk: true,
              ...(quantise ? { quantization_config: quantisation } : {}),
            },
          },
    sparse_vectors: { [TERMS]: { modifier: "idf" }, [CONCEPTS]: { modifier: "idf" } },
    on_disk_payload: true,
  });
  for (const [field, schema] of Object.entries(PAYLOAD_INDEXES))
    await client.createPayloadIndex(name, { field_name: field, field_schema: schema, wait: true });
  // Last: a build without metadata was cut off before it held anything.
  const metadata: z.input<typeof Metadata> = {
    ...{ build, layout: LAYOUT, asked: Date.now(), release },
    ...(model === null ? {} : { model }),
  };
  await client.updateCollection(name, { metadata });
  if (readBuild(await client.getCollection(name)) === null) throw tooOld();
}
