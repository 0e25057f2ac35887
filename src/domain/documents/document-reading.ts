import type { ReadDates } from './read-dates-port.js';
import type { RoleVocabulary } from './roles/role-vocabulary.js';

/** One line of a document as it came: restored or clean text, NFC. */
export interface SourceLine {
  readonly text: string;
  /** Counted from 1 over the whole document. */
  readonly line: number;
  /** Counted from 1. */
  readonly page: number;
  /** 0 to 1: how sure the restorer was of the words of this line; 1 for clean text. */
  readonly confidence: number;
  /** As the scan had it, where that differs: rules between columns and specks, which a restorer takes for letters. */
  readonly original?: string;
}

/** Where a record stands, so that a person can look it up. */
export interface Origin {
  /** `III.2.a`, `Phụ lục II.3`, `chú thích 9`, `Mở đầu`: section, row or note. */
  readonly ref: string;
  /** First and last line, counted from 1. */
  readonly line: number;
  readonly lastLine: number;
  readonly page: number;
  /** 0 to 1: of the text it was read from and of the rule that read it, multiplied. */
  readonly confidence: number;
}

export interface DocumentHead {
  /** `51/KH-BCĐ`; damaged parts are left out, `/KH-UBND`. */
  readonly symbol?: string;
  /** `Kế hoạch`, `Quyết định`, `Báo cáo`, ... */
  readonly type?: string;
  readonly issuer?: string;
  readonly place?: string;
  /** ISO; absent when a part of it is damaged or impossible. */
  readonly date?: string;
  /** The date as it is written, when it could not be understood. */
  readonly dateText?: string;
  readonly title?: string;
  readonly signer?: { readonly name?: string; readonly role?: string };
  readonly recipients: readonly string[];
}

/** Another document that this one rests on. */
export interface LegalBasis extends Origin {
  readonly text: string;
  readonly symbol?: string;
  /** ISO. */
  readonly date?: string;
}

export interface Section extends Origin {
  /** As understood: `III`, `2`, `a`, `-`. */
  readonly mark: string;
  readonly title: string;
  /** 1 is the outermost. */
  readonly level: number;
}

export type PassageKind = 'paragraph' | 'heading' | 'item' | 'row' | 'footnote' | 'legal-basis';

/** A piece of clean text with its lines joined, marks and notes taken out: what answers are quoted from. */
export interface Passage extends Origin {
  readonly kind: PassageKind;
  /** Titles of the sections around it, outermost first. */
  readonly under: readonly string[];
  readonly text: string;
}

export interface Footnote extends Origin {
  readonly mark: string;
  readonly text: string;
}

export type ReadDeadlineKind =
  | 'date'
  | 'period'
  | 'recurrence'
  | 'relative'
  | 'ongoing'
  | 'on-request'
  | 'by-other-document'
  | 'none';

export interface ReadDeadline {
  readonly kind: ReadDeadlineKind;
  /** ISO dates local to the office, the last day included; empty when nothing can be computed. */
  readonly due: readonly string[];
  readonly rrule?: string;
  /** The event or document that it depends on. */
  readonly anchor?: string;
}

export interface ReadTask extends Origin {
  /** What is to be done, in the words of the document. */
  readonly title: string;
  /** Who does it; empty when the document does not say. One name for each role. */
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  /** Who issues or approves the result. */
  readonly approver?: string;
  /** Of a table: who only guides the section that the row stands in. */
  readonly guidance?: string;
  /** As written; empty when there is none. */
  readonly deadlineText: string;
  readonly deadline: ReadDeadline;
  /** Why a person should look twice. */
  readonly doubt?: string;
}

export type ReadOperator = '=' | '>=' | '>' | '<=' | '<' | 'in';

export interface ReadTarget extends Origin {
  readonly indicator: string;
  readonly operator: ReadOperator;
  /** A number, a group such as `nhóm trung bình cao`, or null where the text only says that another document sets it. */
  readonly value: number | string | null;
  /** As written: `4,10`, `08`. */
  readonly valueText: string;
  readonly unit: string;
  readonly doubt?: string;
}

export interface ReadFigure extends Origin {
  readonly what: string;
  /** As written: `54,3`, `1.801`, `03/33`. */
  readonly value: string;
  readonly unit: string;
  /** What it covers or when it was counted, as written. */
  readonly period?: string;
  readonly doubt?: string;
}

export interface ReadDocument {
  readonly document: DocumentHead;
  readonly legalBases: readonly LegalBasis[];
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly footnotes: readonly Footnote[];
  readonly tasks: readonly ReadTask[];
  readonly targets: readonly ReadTarget[];
  readonly figures: readonly ReadFigure[];
}

/** What reading needs from outside. */
export interface ReadingAids {
  readonly roles: RoleVocabulary;
  readonly readDates: ReadDates;
}
