export type SynonymKind =
  | 'citizen' // how people name a procedure or paper
  | 'chat' // teencode and chat spellings
  | 'abbr' // abbreviations of offices and officials
  | 'petition' // how people say they complain, denounce or propose
  | 'locality' // old and new place names
  | 'scope'; // matters of another body

/** How people say something (`term`) and what offices call it (`canonical`). */
export interface Synonym {
  readonly term: string;
  readonly canonical: string;
  readonly kind: SynonymKind;
  /** The procedure that is meant, when there is exactly one. */
  readonly procedure?: string;
  /** The question to ask back: the term alone does not say which thing is meant. */
  readonly clarify?: string;
  /** For people who maintain the list; never shown. */
  readonly note?: string;
  readonly source: SynonymSource;
  /** The phrase or meaning was seen in the source; says nothing about how frequent it is. */
  readonly verified: boolean;
}

/** `C` seen in public test sets, `L` official wording, `K` usage nobody checked, `P` list of provinces. */
export type SynonymSource = 'C' | 'L' | 'K' | 'P';
