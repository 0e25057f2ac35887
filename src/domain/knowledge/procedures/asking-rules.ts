/**
 * How people ask for procedures, read from `knowledge/situations.yaml`: data, so that a phrase is added without code.
 * The notation of phrases is explained in `pattern.ts` and at the head of the file.
 */
export interface AskingRules {
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly modifiers: Readonly<Record<string, Modifier>>;
  readonly families: readonly Family[];
  readonly openings: readonly Opening[];
  readonly choices: Readonly<Record<string, ChoiceGroup>>;
  /** Procedures that are usually done together with another, by its id. */
  readonly related: Readonly<Record<string, readonly string[]>>;
  /** What holds for every counter, whatever the procedure. */
  readonly counter: readonly CounterRule[];
  /** Words of somebody who has lost a relative, and the procedures (ids) about it. */
  readonly bereavement: { readonly phrases: readonly string[]; readonly of: readonly string[] };
}

/** A general question to the counter and its answer, with where that stands. */
export interface CounterRule {
  readonly id: string;
  readonly phrases: readonly string[];
  readonly answer: string;
  readonly source: string;
}

/** An action or a circumstance that tells neighbouring procedures apart: `gia hạn`, `xóa`, `yếu tố nước ngoài`. */
export interface Modifier {
  readonly words: readonly string[];
  /** A family without a rule for it does not cover the request. */
  readonly isDecisive?: boolean;
  /** Also said by an age in this range (`80 tuổi`), both ends included. */
  readonly ages?: readonly [number, number];
}

/** Procedures about one matter. */
export interface Family {
  readonly id: string;
  readonly heads: readonly string[];
  readonly weak?: readonly string[];
  readonly rules: readonly FamilyRule[];
  /** Modifiers that change nothing here. */
  readonly allow?: readonly string[];
  /** A matter named right after it is what it acts on (`sao y giấy khai sinh`). */
  readonly takesObject?: boolean;
  /** Whatever else is named is only what it is about: `xã đổi tên có phải làm lại sổ đỏ không`. */
  readonly coversAll?: boolean;
}

export interface FamilyRule {
  readonly when?: readonly string[];
  /** Only when nothing particular (fee, papers, time ...) was asked. */
  readonly isBare?: boolean;
  /** A procedure id, or `null` when the request is known but not one of ours. */
  readonly to?: string | null;
  /** Key of a choice group to ask back with. */
  readonly choose?: string;
  /** Said instead of fields, or of "not in the list". */
  readonly say?: string;
}

/** Words that open a wish without naming the matter (`đăng ký lại`). */
export interface Opening {
  readonly phrases: readonly string[];
  readonly choose: string;
}

export interface ChoiceGroup {
  /** One sentence that helps to choose. */
  readonly ask?: string;
  /** Procedure ids in the order shown, at most five. */
  readonly of: readonly string[];
}
