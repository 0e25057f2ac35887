/**
 * What the five documents (and later every confirmed import) say, as records in our own words.
 * A number, date or name in an answer is always copied from one of these fields, never composed.
 */
export type FactKind =
  | 'task' // somebody has to do something, perhaps by a date
  | 'target' // an indicator and the value it has to reach
  | 'figure' // a number that was reported
  | 'responsibility' // a standing duty of an office or role
  | 'legal-basis' // another document that this one rests on or cites
  | 'initiative' // a named local model or way of working
  | 'system' // a named information system, application, hotline or address
  | 'principle' // a purpose, requirement, criterion, motto or rule
  | 'definition' // what a term or abbreviation means
  | 'activity' // something that was done or reported, without a number of its own
  | 'passage'; // a piece of the text of an imported document, quoted as it stands

/** How a deadline is given. Only `date` and `period` (and a computed `relative`) carry `due` dates; nothing is invented. */
export type DeadlineKind =
  | 'date'
  | 'period'
  | 'recurrence'
  | 'relative'
  | 'ongoing'
  | 'on-request'
  | 'by-other-document'
  | 'none';

export interface Deadline {
  /** The words of the document, corrected for OCR damage only. Empty string when `kind` is `none`. */
  readonly text: string;
  readonly kind: DeadlineKind;
  /** Last day included, ISO dates local to the office. */
  readonly due?: readonly string[];
  readonly rrule?: string;
  /** The event a relative deadline counts from, or the document that sets the date. */
  readonly anchor?: string;
}

export type SilentOn = 'contents' | 'contact' | 'hours' | 'address-online' | 'how-many';

export type TargetOperator = '=' | '>=' | '>' | '<=' | '<';

export interface Fact {
  /** Unique in its document, stable, made of `a-z0-9.-`. */
  readonly id: string;
  readonly kind: FactKind;
  /** Place in the document a person can look up: `Phụ lục III.7`, `II.2.b`, `VI.1.d`, `chú thích 4`. */
  readonly ref: string;
  /** A short noun phrase: what the record is about, in the words people would ask with. */
  readonly subject: string;
  /** Other ways to name the subject (short phrases). */
  readonly also?: readonly string[];
  /** One to three plain sentences, our own words, that answer a question about the subject on their own. */
  readonly statement?: string;
  readonly lead?: readonly string[];
  readonly coordinating?: readonly string[];
  readonly approver?: string;
  /** To whom results are reported. */
  readonly reportsTo?: string;
  readonly deadline?: Deadline;
  readonly operator?: TargetOperator;
  /** As written in Vietnamese: `54,3`, `1.801`, `03/33`. */
  readonly value?: string;
  readonly unit?: string;
  /** What the number covers: `Quý I/2025`, `năm 2024`, `đến 28/02/2025`. */
  readonly period?: string;
  /** Of a legal basis or another document named: its symbol, issuer, date (ISO or as written) and what it is about. */
  readonly cites?: {
    readonly symbol?: string;
    readonly issuer?: string;
    readonly date?: string;
    readonly about?: string;
  };
  /** Who runs it: an office, a district, a town. */
  readonly owner?: string;
  /** Place names the record is limited to (beyond the document's own). */
  readonly places?: readonly string[];
  readonly url?: string;
  /** Records of one breakdown or list share a group; the answer shows the siblings as context. */
  readonly group?: string;
  /** What people would ask and the document does not tell: `contents` for a model that is only named. */
  readonly silentOn?: readonly SilentOn[];
  /** Why the source is doubtful here or contradicts itself; the answer shows it. */
  readonly doubt?: string;
  /** Where the record comes from, when that is not its document. */
  readonly source?: string;
  /** Found by the machine in an imported document and not confirmed by a person yet; the answer says so. */
  readonly isProposed?: boolean;
}

export type CautionKind =
  | 'districts-abolished'
  | 'province-merged'
  | 'commune-merged'
  | 'period-over'
  | 'rules-replaced'
  | 'damaged-text';

export interface Caution {
  readonly kind: CautionKind;
  /** One plain sentence for the person who asked. */
  readonly text: string;
  /** Symbols of documents that hold no longer: a record that names one is answered with this caution. */
  readonly replaced?: readonly string[];
}

export interface KnowledgeDocument {
  readonly id: string;
  readonly symbol: string;
  /** Set when the symbol itself is damaged or contradictory in the source. */
  readonly symbolDoubt?: string;
  /** `Kế hoạch`, `Quyết định`, `Báo cáo`. */
  readonly type: string;
  readonly issuer: string;
  readonly place: string;
  /** ISO date; `null` when the source is damaged there. */
  readonly issuedOn: string | null;
  /** The date as a person would read it, with any doubt: `tháng 02/2022 (ngày không đọc được)`. */
  readonly issuedText: string;
  readonly signer?: { readonly name?: string; readonly role?: string };
  readonly title: string;
  /** One or two own-words sentences: what the document is. */
  readonly about: string;
  /** How people name the document: `kế hoạch 51`, `kế hoạch PAPI 2024`. */
  readonly also: readonly string[];
  /** Place names (old ones) the document speaks for: `tỉnh Đồng Tháp`, `huyện Châu Thành`, `Phường 5`. */
  readonly places: readonly string[];
  /** Years the document's contents are about. */
  readonly years: readonly number[];
  readonly cautions: readonly Caution[];
  /** Appendices and parts that are only mentioned: said so when asked. */
  readonly missing: readonly { readonly ref: string; readonly what: string }[];
  readonly facts: readonly Fact[];
  /** From an imported file, not from `knowledge/documents`. */
  readonly isImported?: boolean;
  /** Imported, and written down by hand as well: what people wrote is asked first, and mostly alone. */
  readonly isCopy?: boolean;
}
