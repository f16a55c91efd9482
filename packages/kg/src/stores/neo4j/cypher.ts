/**
 * Every Cypher statement of the project, fixed and parameterised; nothing is ever spliced into one. Layout of the graph:
 *
 *   (:Concept:Phenotype | :Concept:Condition {id, label, zh, definition, alternativeIds, genes})
 *   (:Alias {id})-[:RESOLVES_TO]->(:Concept)             alternative ids, and obsolete ids with a replacement
 *   (:Name {row, text, language, scope, lay, tokens})-[:NAMES]->(:Concept)
 *   (:Phenotype)-[:IS_A {position}]->(:Phenotype)
 *   (:Condition)-[:EQUIVALENT_TO {by, position}]->(:Condition)
 *   (:Condition)-[:HAS_PHENOTYPE {id, row, negated, frequency, ...}]->(:Phenotype)   one per annotation row
 *   (:Release {slot: 'current', id, stage, done, ...})   what the graph holds, and how far a load has come
 *
 * A reader of the graph in other tools should know two things: `negated` edges say that the condition does NOT have the
 * finding, and nothing may be used while `stage` is not 'ready'.
 */

/** Raised when the layout above changes: a graph of another layout is loaded again. */
export const GRAPH_LAYOUT = 1;

/**
 * Longest is-a chain that the hierarchy queries follow. HPO's longest is 16 steps (release 2025-01-16); the loader
 * refuses a release with a longer chain than this, so that no answer is ever cut short.
 */
export const DEEPEST_HIERARCHY = 64;

const NAME_INDEX = "cdss_name_tokens";

/** Run one by one before a load; each does nothing where it is in place. Deleting an old release uses them as well. */
export const SCHEMA = [
  "CREATE CONSTRAINT cdss_release_slot IF NOT EXISTS FOR (r:Release) REQUIRE r.slot IS UNIQUE",
  "CREATE CONSTRAINT cdss_concept_id IF NOT EXISTS FOR (c:Concept) REQUIRE c.id IS UNIQUE",
  "CREATE CONSTRAINT cdss_alias_id IF NOT EXISTS FOR (a:Alias) REQUIRE a.id IS UNIQUE",
  "CREATE CONSTRAINT cdss_name_row IF NOT EXISTS FOR (n:Name) REQUIRE n.row IS UNIQUE",
  "CREATE CONSTRAINT cdss_edge_id IF NOT EXISTS FOR ()-[e:HAS_PHENOTYPE]-() REQUIRE e.id IS UNIQUE",
  "CREATE INDEX cdss_release_id IF NOT EXISTS FOR (r:Release) ON (r.id)",
] as const;

/**
 * The full-text index is taken away for a load and built at its end: one population costs less than keeping it up to date
 * batch by batch. Names are cut into tokens before they are stored (`searchTokens`), so it only has to split at spaces.
 */
export const NAME_INDEX_STATEMENTS = {
  drop: `DROP INDEX ${NAME_INDEX} IF EXISTS`,
  create: `
    CREATE FULLTEXT INDEX ${NAME_INDEX} IF NOT EXISTS FOR (n:Name) ON EACH [n.tokens]
    OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false } }`,
  await: "CALL db.awaitIndexes($seconds)",
} as const;

/** Reads. All of them run in read transactions. */
export const READ = {
  releaseState: `
    MATCH (r:Release {slot: 'current'})
    RETURN r.id AS id, r.stage AS stage, r.done AS done, r.total AS total, r.layout AS layout,
           r.hpoVersion AS hpoVersion, r.annotationVersion AS annotationVersion`,

  concept: `
    OPTIONAL MATCH (own:Concept {id: $id})
    OPTIONAL MATCH (:Alias {id: $id})-[:RESOLVES_TO]->(other:Concept)
    WITH coalesce(own, other) AS c WHERE c IS NOT NULL
    RETURN c.id AS id, c:Condition AS isCondition, c.label AS label, c.zh AS zh, c.definition AS definition,
      c.alternativeIds AS alternativeIds, c.genes AS genes,
      [(n:Name)-[:NAMES]->(c) WHERE n.scope <> 'label' | [n.row, n.text, n.language]] AS synonyms,
      [(c)-[s:IS_A]->(parent:Concept) | [s.position, parent.id]] AS parents,
      [(c)-[s:EQUIVALENT_TO]->(same:Concept) | [s.position, same.id]] AS equivalents`,

  ancestors: `
    OPTIONAL MATCH (own:Concept {id: $id})
    OPTIONAL MATCH (:Alias {id: $id})-[:RESOLVES_TO]->(other:Concept)
    WITH coalesce(own, other) AS c WHERE c IS NOT NULL
    MATCH (c)-[:IS_A*1..${DEEPEST_HIERARCHY}]->(found:Concept)
    WITH DISTINCT found RETURN collect(found.id) AS ids`,

  descendants: `
    OPTIONAL MATCH (own:Concept {id: $id})
    OPTIONAL MATCH (:Alias {id: $id})-[:RESOLVES_TO]->(other:Concept)
    WITH coalesce(own, other) AS c WHERE c IS NOT NULL
    MATCH (c)<-[:IS_A*1..${DEEPEST_HIERARCHY}]-(found:Concept)
    WITH DISTINCT found RETURN collect(found.id) AS ids`,

  conditionsWith: `
    OPTIONAL MATCH (own:Concept {id: $id})
    OPTIONAL MATCH (:Alias {id: $id})-[:RESOLVES_TO]->(other:Concept)
    WITH coalesce(own, other) AS c WHERE c IS NOT NULL
    MATCH (c)<-[:IS_A*0..${DEEPEST_HIERARCHY}]-(term:Concept)
    WITH DISTINCT term
    MATCH (term)<-[e:HAS_PHENOTYPE]-(condition:Condition) WHERE NOT e.negated
    WITH DISTINCT condition RETURN collect(condition.id) AS ids`,

  annotationsOf: `
    OPTIONAL MATCH (own:Concept {id: $id})
    OPTIONAL MATCH (:Alias {id: $id})-[:RESOLVES_TO]->(other:Concept)
    WITH coalesce(own, other) AS c WHERE c IS NOT NULL
    MATCH (c)-[e:HAS_PHENOTYPE]->(finding:Concept)
    RETURN c.id AS condition, finding.id AS finding, e {.*} AS edge ORDER BY e.row`,

  edges: `
    UNWIND $ids AS id
    MATCH (c:Concept)-[e:HAS_PHENOTYPE {id: id}]->(finding:Concept)
    RETURN c.id AS condition, finding.id AS finding, e {.*} AS edge`,

  /** All names that hold the query's tokens; which of them answer best is decided by the shared `nameScore`. */
  nameCandidates: `
    CALL db.index.fulltext.queryNodes('${NAME_INDEX}', $query) YIELD node
    MATCH (node)-[:NAMES]->(c:Concept)
    WHERE $kind IS NULL OR (c:Condition) = ($kind = 'condition')
    RETURN collect([node.row, node.text, node.scope = 'label', c.id]) AS names`,

  labels: `
    UNWIND $ids AS id MATCH (c:Concept {id: id})
    RETURN c.id AS id, c:Condition AS isCondition, c.label AS label, c.zh AS zh`,
} as const;

/** Counted, not remembered: a graph that was edited by hand shows. Each is answered from the count store. */
export const COUNT = {
  phenotypes: "MATCH (n:Phenotype) RETURN count(n) AS count",
  conditions: "MATCH (n:Condition) RETURN count(n) AS count",
  annotations: "MATCH ()-[e:HAS_PHENOTYPE]->() RETURN count(e) AS count",
  names: "MATCH (n:Name) RETURN count(n) AS count",
} as const;

/** Writes of the loader. Each batch runs `lock`, `advance` and one of `create` or `remove` in one transaction. */
export const WRITE = {
  /** Waits for any batch that is still being written, a killed loader's included, and claims the graph. */
  claim: `
    MERGE (r:Release {slot: 'current'})
    SET r.loader = $loader`,

  /** Takes the write lock of the release before anything of it is read. */
  lock: "MATCH (r:Release {slot: 'current'}) SET r.locked = true",

  /** Begin another release: from here on the graph is unfinished until the last stage is done. */
  begin: `
    MATCH (r:Release {slot: 'current'}) WHERE r.loader = $loader
    SET r.id = $id, r.layout = $layout, r.hpoVersion = $hpoVersion, r.annotationVersion = $annotationVersion,
        r.stage = $stage, r.done = 0, r.total = 0
    RETURN r.id AS id`,

  /** Moves the progress on where it still stands as this loader left it; no row means that another one took over. */
  advance: `
    MATCH (r:Release {slot: 'current'})
    WHERE r.loader = $loader AND r.id = $id AND r.stage = $stage AND r.done = $from
    SET r.stage = $toStage, r.done = $to, r.total = $total
    RETURN r.id AS id`,
} as const;

/** Deletes up to $size things of an older release and says how many; edges first, so that no node is deleted with a crowd. */
export const REMOVE = [
  "MATCH ()-[e:HAS_PHENOTYPE]->() WITH e LIMIT $size DELETE e RETURN count(*) AS removed",
  "MATCH (n:Name) WITH n LIMIT $size DETACH DELETE n RETURN count(*) AS removed",
  "MATCH (a:Alias) WITH a LIMIT $size DETACH DELETE a RETURN count(*) AS removed",
  "MATCH (c:Concept) WITH c LIMIT $size DETACH DELETE c RETURN count(*) AS removed",
] as const;

/** One statement per stage. Each says how many rows it wrote, which must be all of them. */
export const CREATE = {
  phenotypes: `
    UNWIND $rows AS row
    CREATE (c:Concept:Phenotype)
    SET c = row
    RETURN count(c) AS written`,
  conditions: `
    UNWIND $rows AS row
    CREATE (c:Concept:Condition)
    SET c = row
    RETURN count(c) AS written`,
  aliases: `
    UNWIND $rows AS row
    MATCH (c:Concept {id: row.concept})
    CREATE (a:Alias {id: row.id})-[:RESOLVES_TO]->(c)
    RETURN count(a) AS written`,
  hierarchy: `
    UNWIND $rows AS row
    MATCH (child:Concept {id: row.child}) MATCH (parent:Concept {id: row.parent})
    CREATE (child)-[s:IS_A {position: row.position}]->(parent)
    RETURN count(s) AS written`,
  equivalents: `
    UNWIND $rows AS row
    MATCH (a:Concept {id: row.from}) MATCH (b:Concept {id: row.to})
    CREATE (a)-[s:EQUIVALENT_TO {by: row.by, position: row.position}]->(b)
    RETURN count(s) AS written`,
  names: `
    UNWIND $rows AS row
    MATCH (c:Concept {id: row.concept})
    CREATE (n:Name)-[:NAMES]->(c)
    SET n = row.properties
    RETURN count(n) AS written`,
  annotations: `
    UNWIND $rows AS row
    MATCH (c:Concept {id: row.condition}) MATCH (finding:Concept {id: row.finding})
    CREATE (c)-[e:HAS_PHENOTYPE]->(finding)
    SET e = row.properties
    RETURN count(e) AS written`,
} as const;
