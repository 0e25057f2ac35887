import { fold } from '../../language/letters/fold.js';

export interface DocumentIn {
  /** As it was written: `36`, `36/QĐ-UBND`. */
  readonly document: string;
  /** What it gives is asked for, not how far that is. */
  readonly isGiving: boolean;
  readonly rest: string;
}

const TYPED =
  /(?<!\p{L})(?:quyết định|quyet dinh|qđ|qd|kế hoạch|ke hoach|kh|công văn|cong van|cv|văn bản|van ban|chỉ thị|chi thi)\s+(?:số\s+|so\s+)?(?<number>\d{1,4}[a-z]?(?:\/[\p{L}\d-]+)*)/iu;
const WHOLE = /(?<![\p{L}\d/.-])(?<number>\d{1,4}[a-z]?\/(?:\d{4}\/)?\p{L}[\p{L}\d-]*)/iu;
const BARE = /(?<![\p{L}\d/.-])(?<number>\d{1,4})(?=\s+(?:giao|giao cho)(?!\p{L}))/iu;
const GIVES = /(?<!\p{L})giao(?:\s+(?:viec|nhiem vu|cho))*/u;
/** What binds the number to the rest. */
const BOUND = /(?:^|\s)(?:của|cua|theo|trong|ở|o|tại|tai)\s*$/iu;

/**
 * A document that is named by its number. With its type and "giao việc gì" it is a question about what stands in it, which documents
 * answer.
 */
export function readDocumentIn(text: string): DocumentIn | undefined {
  const found = TYPED.exec(text) ?? WHOLE.exec(text) ?? BARE.exec(text);
  const document = found?.groups?.number;
  if (!found || document === undefined) return undefined;
  const before = `${text.slice(0, found.index).replace(BOUND, ' ')} đó`;
  const behind = text.slice(found.index + found[0].length);
  const giving = GIVES.exec(fold(behind));
  if (giving && TYPED.test(text)) return undefined;
  const rest = giving
    ? `${before} ${behind.slice(0, giving.index)} việc ${behind.slice(giving.index + giving[0].length)}`
    : `${before} ${behind}`;
  return { document, isGiving: giving !== null, rest };
}
