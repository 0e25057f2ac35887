import { hkdfSync } from 'node:crypto';
import type { Case } from '../../../../domain/complaints/case.js';
import type { Requester } from '../../../../domain/complaints/requester.js';
import { KEY_BYTES } from '../../sealing/seal.js';
import { openInBulk, sealForBulk } from '../../sealing/seal-in-bulk.js';
import type { CaseKeys } from '../case-keys.js';

type PrintedText = Pick<Case, 'summary' | 'settledBefore'>;
type PrintedWho = Pick<Requester, 'name' | 'address' | 'idNumber'>;
/** What the register prints of the words of a case, and of who brought it. */
export type Printed = PrintedText & PrintedWho;

export interface SealedLine {
  readonly id: string;
  readonly registerLine: Uint8Array | null;
}

/** What lies beside each case in its row, so that a register of years is not opened four seals a line. */
export interface RegisterLines {
  seal(caseId: string, text: PrintedText, who: PrintedWho): Uint8Array<ArrayBuffer>;
  /** In the order given; `undefined` for each that is none or does not open. */
  open(lines: readonly SealedLine[]): (Printed | undefined)[];
}

/** It takes both keys to read them: the one of words and the one of people. */
export function createRegisterLines({ content, identity }: CaseKeys): RegisterLines {
  const both = Buffer.concat([content, identity]);
  const derive = (what: string) => new Uint8Array(hkdfSync('sha256', both, '', `motcua register ${what}`, KEY_BYTES));
  const key = { cipher: derive('cipher'), mac: derive('mac') };
  return {
    seal: (id, { summary, settledBefore }, { name, address, idNumber }) =>
      sealForBulk(key, JSON.stringify({ summary, settledBefore, name, address, idNumber }), contextOf(id)),
    open(lines) {
      const sealed = lines.map(({ id, registerLine }) => ({ sealed: registerLine, context: contextOf(id) }));
      const plain = openInBulk(key, sealed).map((line) => line ?? 'null');
      return (JSON.parse(`[${plain.join(',')}]`) as (Printed | null)[]).map((line) => line ?? undefined);
    },
  };
}

function contextOf(caseId: string): string {
  return `line:${caseId}`;
}
