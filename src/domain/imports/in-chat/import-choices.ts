import type { Choice } from '../../conversation/turn.js';
import { pickedOf } from '../../conversation/typed-number.js';
import { fold } from '../../language/letters/fold.js';

/** What an administrator decides about a document that was read: everything found is right, it is not wanted, show what was found. */
export type ImportAct = 'confirm' | 'remove' | 'show';

export interface PickedImport {
  readonly act: ImportAct;
  readonly document: string;
}

const ACTS: readonly ImportAct[] = ['confirm', 'remove', 'show'];
const ID = /^import:(confirm|remove|show):([0-9a-z]{4,40})$/;
/** The same in words, for who types, without diacritics: `xác nhận 1a2b3c4d`. */
const TYPED: readonly (readonly [RegExp, ImportAct])[] = [
  [/^xac nhan ([0-9a-f]{6,40})$/, 'confirm'],
  [/^bo ([0-9a-f]{6,40})$/, 'remove'],
  [/^xem ([0-9a-f]{6,40})$/, 'show'],
];

export function importChoices(document: string, labels: Readonly<Record<ImportAct, string>>): readonly Choice[] {
  return ACTS.map((act) => ({
    id: `import:${act}:${document}`,
    label: labels[act],
    means: { kind: 'question', text: '/trogiup' },
  }));
}

/** What was picked, by its button, by its number in the list on offer, or by words with the document's id. */
export function pickedImport(
  { choice, text }: { readonly choice?: string; readonly text: string },
  choices: readonly Choice[],
): PickedImport | undefined {
  const [, act, document] = ID.exec(choice ?? pickedOf(choices, text)?.id ?? '') ?? [];
  if (act !== undefined && document !== undefined) return { act: act as ImportAct, document };
  if (choice !== undefined) return undefined;
  const said = fold(text).replace(/\s+/g, ' ').trim();
  for (const [pattern, typed] of TYPED) {
    const id = pattern.exec(said)?.[1];
    if (id !== undefined) return { act: typed, document: id };
  }
  return undefined;
}
