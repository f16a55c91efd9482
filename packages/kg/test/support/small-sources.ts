/** One small ontology in both formats, and small files of every other format, all made by hand for these tests. */

export const OBO = String.raw`format-version: 1.2
data-version: hp/releases/2030-02-03
ontology: hp.obo

! a comment line
[Term]
id: HP:0000001
name: All

[Term]
id: HP:0000005
name: Mode of inheritance
is_a: HP:0000001 ! All

[Term]
id: HP:0000006
name: Autosomal dominant inheritance
is_a: HP:0000005 ! Mode of inheritance

[Term]
id: HP:0000118
name: Phenotypic abnormality
is_a: HP:0000001 ! All

[Term]
id: HP:0000707
name: Abnormality of the nervous system
is_a: HP:0000118 ! Phenotypic abnormality

[Term]
id: HP:0001250
name: Seizure
alt_id: HP:0002279
alt_id: HP:0002391
def: "A \"fit\", in common words: one line,\nand another." [PMID:1, https://example.org/a]
comment: Not read.
synonym: "Fit" EXACT layperson []
synonym: "Epileptic seizure, type \"grand\"" NARROW [https://example.org/a]
synonym: "Neurological attack" BROAD []
synonym: "Epilepsy" RELATED [PMID:1]
xref: UMLS:C0036572
is_a: HP:0000707 {source="by hand"} ! Abnormality of the nervous system

[Term]
id: HP:0001945
name: Fever
is_a: HP:0000118 ! Phenotypic abnormality

[Term]
id: HP:0009997
name: obsolete Attack of heat
is_obsolete: true
consider: HP:0001250
consider: HP:0001945

[Term]
id: HP:0009998
name: obsolete Hot body
is_obsolete: true
replaced_by: HP:0009999

[Term]
id: HP:0009999
name: obsolete Raised temperature
is_obsolete: true
replaced_by: HP:0001945

[Typedef]
id: part_of
name: part of
`;

const iri = (id: string): string => `http://purl.obolibrary.org/obo/${id.replace(":", "_")}`;
const OIO = "http://www.geneontology.org/formats/oboInOwl#";
const node = (id: string, lbl: string, meta?: object) => ({
  id: iri(id),
  lbl,
  type: "CLASS",
  ...(meta === undefined ? {} : { meta }),
});
const isA = (sub: string, obj: string) => ({ sub: iri(sub), pred: "is_a", obj: iri(obj) });
const replaced = (id: string) => ({ pred: "http://purl.obolibrary.org/obo/IAO_0100001", val: iri(id) });

/** The ontology of `OBO` as obographs, as a value, for tests that change it. */
export const obographs = () => ({
  graphs: [
    {
      id: "http://purl.obolibrary.org/obo/hp.json",
      meta: { version: "http://purl.obolibrary.org/obo/hp/releases/2030-02-03/hp.json" },
      nodes: [
        node("HP:0000001", "All"),
        node("HP:0000005", "Mode of inheritance"),
        node("HP:0000006", "Autosomal dominant inheritance"),
        node("HP:0000118", "Phenotypic abnormality"),
        node("HP:0000707", "Abnormality of the nervous system"),
        node("HP:0001250", "Seizure", {
          definition: { val: 'A "fit", in common words: one line,\nand another.', xrefs: ["PMID:1"] },
          synonyms: [
            { synonymType: "http://purl.obolibrary.org/obo/hp#layperson", pred: "hasExactSynonym", val: "Fit" },
            { pred: "hasNarrowSynonym", val: 'Epileptic seizure, type "grand"' },
            { pred: "hasBroadSynonym", val: "Neurological attack" },
            { pred: "hasRelatedSynonym", val: "Epilepsy" },
          ],
          basicPropertyValues: [
            { pred: `${OIO}hasAlternativeId`, val: "HP:0002279" },
            { pred: `${OIO}hasAlternativeId`, val: "HP:0002391" },
          ],
        }),
        node("HP:0001945", "Fever"),
        node("HP:0009997", "obsolete Attack of heat", {
          deprecated: true,
          basicPropertyValues: [
            { pred: `${OIO}consider`, val: "HP:0001250" },
            { pred: `${OIO}consider`, val: "HP:0001945" },
          ],
        }),
        node("HP:0009998", "obsolete Hot body", { deprecated: true, basicPropertyValues: [replaced("HP:0009999")] }),
        node("HP:0009999", "obsolete Raised temperature", {
          deprecated: true,
          basicPropertyValues: [replaced("HP:0001945")],
        }),
        node("UBERON:0000955", "brain"),
        { id: "http://purl.obolibrary.org/obo/BFO_0000050", lbl: "part of", type: "PROPERTY" },
      ],
      edges: [
        isA("HP:0000005", "HP:0000001"),
        isA("HP:0000006", "HP:0000005"),
        isA("HP:0000118", "HP:0000001"),
        isA("HP:0000707", "HP:0000118"),
        isA("HP:0001250", "HP:0000707"),
        isA("HP:0001945", "HP:0000118"),
        { sub: iri("HP:0001250"), pred: iri("BFO:0000050"), obj: iri("UBERON:0000955") },
      ],
    },
  ],
});

const tsv = (rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.join("\t")).join("\n")}\n`;

export const HPOA_COLUMNS = [
  "database_id",
  "disease_name",
  "qualifier",
  "hpo_id",
  "reference",
  "evidence",
  "onset",
  "frequency",
  "sex",
  "modifier",
  "aspect",
  "biocuration",
] as const;

/** A row of phenotype.hpoa that is right in every column; tests change one at a time. */
export const hpoaRow = (change: Partial<Record<(typeof HPOA_COLUMNS)[number], string>> = {}): string[] => {
  const row: Record<(typeof HPOA_COLUMNS)[number], string> = {
    database_id: "OMIM:100001",
    disease_name: "Example syndrome 1",
    qualifier: "",
    hpo_id: "HP:0001250",
    reference: "PMID:1;OMIM:100001",
    evidence: "PCS",
    onset: "HP:0003593",
    frequency: "3/7",
    sex: "",
    modifier: "HP:0012825;HP:0012828",
    aspect: "P",
    biocuration: "HPO:someone[2030-01-01];HPO:another[2030-01-02]",
    ...change,
  };
  return HPOA_COLUMNS.map((name) => row[name]);
};

export const hpoa = (rows: readonly (readonly string[])[]): string =>
  `#description: "made by hand"\n#version: 2030-02-03\n${tsv([HPOA_COLUMNS, ...rows])}`;

export const HPOA = hpoa([
  hpoaRow(),
  hpoaRow({ hpo_id: "HP:0001945", frequency: "45%", onset: "", modifier: "" }),
  hpoaRow({ hpo_id: "HP:0000006", aspect: "I", frequency: "", onset: "", modifier: "" }),
  hpoaRow({
    database_id: "ORPHA:11",
    disease_name: "Example syndrome type I",
    reference: "ORPHA:11",
    evidence: "TAS",
    frequency: "HP:0040283",
  }),
  hpoaRow({
    database_id: "DECIPHER:3",
    disease_name: "Another disease",
    qualifier: "NOT",
    hpo_id: "HP:0009998",
    frequency: "0/5",
    sex: "FEMALE",
  }),
]);

const GENE_HEADER = ["ncbi_gene_id", "gene_symbol", "hpo_id", "hpo_name", "frequency", "disease_id"];
export const genes = (rows: readonly (readonly string[])[]): string => tsv([GENE_HEADER, ...rows]);
export const GENES = genes([
  ["7", "BBB1", "HP:0001250", "Seizure", "-", "OMIM:100001"],
  ["6", "AAA1", "HP:0001250", "Seizure", "3/7", "OMIM:100001"],
  ["6", "AAA1", "HP:0001945", "Fever", "", "ORPHA:11"],
  ["8", "-", "HP:0001945", "Fever", "-", "DECIPHER:3"],
]);

const BABELON_HEADER = [
  "source_language",
  "translation_language",
  "subject_id",
  "predicate_id",
  "source_value",
  "translation_value",
  "translation_status",
];
export const babelon = (rows: readonly (readonly string[])[]): string => tsv([BABELON_HEADER, ...rows]);
export const BABELON = babelon([
  ["en", "zh", "HP:0001250", "rdfs:label", "Seizure", "癫痫发作", "OFFICIAL"],
  ["en", "zh", "HP:0001945", "rdfs:label", "Fever", "发烧", "CANDIDATE"],
]);

export const NAMES = "HP:0001945: [发热, 体温升高]\nHP:0000707: [神经系统异常]\n";
