import type { Manifest } from "../release/manifest.ts";

const number = (value: number): string => value.toLocaleString("en-US");

/** A manifest in words, one line a fact. */
export function describeManifest(manifest: Manifest): string[] {
  const { counts } = manifest;
  return [
    `release ${manifest.id}`,
    `HPO ${manifest.hpoVersion}, annotations ${manifest.annotationVersion}, format ${manifest.format}`,
    `${number(counts.phenotypes)} phenotypes, ${number(counts.conditions)} conditions, ${number(counts.annotations)} annotations`,
    `${number(counts.names)} names, ${number(counts.chineseNamed)} concepts with a Chinese name`,
    `${number(counts.joinedRecords)} records joined with another of the same disease, ${number(counts.observations)} observation tests`,
    `${number(counts.packConditions)} conditions and ${number(counts.packFindings)} findings of the packs, ${number(counts.drugs)} drugs, ${number(counts.interactionRules)} interaction rules, ${number(counts.works)} works`,
    ...manifest.sources.map(
      (source) => `source ${source.name} ${source.version}: ${source.licence}; ${source.attribution}`,
    ),
    ...manifest.files.map((file) => `file ${file.name}: ${number(file.bytes)} bytes unpacked, sha256 ${file.sha256}`),
    manifest.notice,
  ];
}
