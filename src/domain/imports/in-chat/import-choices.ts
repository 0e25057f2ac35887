import type { Choice } from '../../conversation/turn.js';

/** What an administrator decides about a document that was read: everything found is right, it is not wanted, show what was found. */
export type ImportAct = 'confirm' | 'remove' | 'show';

export interface PickedImport {
  readonly act: ImportAct;
  readonly document: string;
}

const ACTS: readonly ImportAct[] = ['confirm', 'remove', 'show'];
const ID = /^import:(confirm|remove|show):([0-9a-z]{4,40})$/;
/** The same in words, for who types: `xác nhận 1a2b3c4d`. */
const TYPED: readonly (readonly [RegExp, ImportAct])[] = [
  [/^xác nhận ([0-9a-f]{6,40})$/iu, 'confirm'],
  [/^bỏ ([0-9a-f]{6,40})$/iu, 'remove'],
  [/^xem ([0-9a-f]{6,40})$/iu, 'show'],
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
  const number = /^\d{1,2}$/.test(text.trim()) ? choices[Number(text.trim()) - 1]?.id : undefined;
  const [, act, document] = ID.exec(choice ?? number ?? '') ?? [];
  if (act !== undefined && document !== undefined) return { act: act as ImportAct, document };
  if (choice !== undefined) return undefined;
  for (const [pattern, typed] of TYPED) {
    const id = pattern.exec(text.trim())?.[1];
    if (id !== undefined) return { act: typed, document: id.toLowerCase() };
  }
  return undefined;
}
