import { bioasqCorpus, type Corpus, folderCorpus, jatsCorpus, medquadCorpus, pubmedCorpus, splCorpus } from "@cdss/rag";

/** Formats of corpora that lie in files. */
export const CORPUS_FORMATS = ["medquad", "pubmed", "jats", "bioasq", "spl", "folder"] as const;
export type CorpusFormat = (typeof CORPUS_FORMATS)[number];

/** The corpus of a file, folder or archive. `collection` names a folder of a site's own files in ids and as the source. */
export function openCorpus(format: CorpusFormat, path: string, collection: string): Corpus {
  switch (format) {
    case "medquad":
      return medquadCorpus(path);
    case "pubmed":
      return pubmedCorpus(path);
    case "jats":
      return jatsCorpus(path);
    case "bioasq":
      return bioasqCorpus(path);
    case "spl":
      return splCorpus(path);
    case "folder":
      return folderCorpus(path, { collection });
  }
}
