import { hkdfSync } from 'node:crypto';
import type { Case } from '../../../domain/complaints/case.js';
import type { Requester } from '../../../domain/complaints/requester.js';
import { KEY_BYTES } from '../seal.js';
import { type BulkKey, openInBulk, sealForBulk } from '../seal-in-bulk.js';
import type { CaseKeys } from './case-keys.js';

/** What the register prints of the words of a case... */
export type PrintedText = Pick<Case, 'summary' | 'settledBefore'>;
/** ... and of who brought it. */
export type PrintedWho = Pick<Requester, 'name' | 'address' | 'idNumber'>;

/** What is beside each case in its row, so that a register of years is not opened four seals a line. */
export interface RegisterLines {
  sealText(caseId: string, text: PrintedText): Uint8Array<ArrayBuffer>;
  sealWho(caseId: string, who: PrintedWho): Uint8Array<ArrayBuffer>;
  /** `undefined` for each that does not open. */
  openTexts(lines: readonly Line[]): (PrintedText | undefined)[];
  openWhos(lines: readonly Line[]): (PrintedWho | undefined)[];
}

export interface Line {
  readonly id: string;
  readonly sealed: Uint8Array;
}

/** Words under the key of words, people under the key of people: whoever has one of them reads nothing of the other. */
export function createRegisterLines({ content, identity }: CaseKeys): RegisterLines {
  const textKey = bulkKey(content, 'register text');
  const whoKey = bulkKey(identity, 'register who');
  const openAll = (key: BulkKey, what: string, lines: readonly Line[]) =>
    openInBulk(
      key,
      lines.map(({ id, sealed }) => ({ sealed, context: `${what}:${id}` })),
    ).map((plain) => (plain === undefined ? undefined : JSON.parse(plain)));
  return {
    sealText: (id, { summary, settledBefore }) =>
      sealForBulk(textKey, JSON.stringify({ summary, settledBefore }), `text:${id}`),
    sealWho: (id, { name, address, idNumber }) =>
      sealForBulk(whoKey, JSON.stringify({ name, address, idNumber }), `who:${id}`),
    openTexts: (lines) => openAll(textKey, 'text', lines),
    openWhos: (lines) => openAll(whoKey, 'who', lines),
  };
}

function bulkKey(from: Uint8Array, what: string): BulkKey {
  const derive = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', from, '', `motcua ${what} ${purpose}`, KEY_BYTES));
  return { cipher: derive('cipher'), mac: derive('mac') };
}
