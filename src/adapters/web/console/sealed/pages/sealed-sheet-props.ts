import type { SealedSheet } from '../../../../../domain/complaints/console/denunciations/sealed-sheet.js';
import type { SealedVerb } from '../../../../../domain/complaints/console/denunciations/sealed-verbs.js';
import type { Typed } from '../../../../../domain/complaints/console/read-step.js';
import type { ConsoleParts, Visit } from '../../console-parts.js';
import type { ConsolePageProps } from '../../pages/console-layout.js';

/** A form that came back, with what was typed in it and how many files wait for it. */
export interface OpenSealedForm {
  readonly name: SealedVerb | 'noi-dung' | 'danh-tinh';
  readonly typed: Typed;
  readonly held: number;
  readonly form?: string;
}

export interface SealedSheetProps {
  readonly parts: ConsoleParts;
  readonly visit: Visit;
  readonly sheet: SealedSheet;
  /** The last code is too old: every form asks for another. */
  readonly needsCode: boolean;
  readonly notice?: ConsolePageProps['notice'];
  readonly open?: OpenSealedForm | undefined;
}
