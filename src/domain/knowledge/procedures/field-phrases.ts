import type { ProcedureField } from '../procedure.js';

import { CONTENT_PHRASES } from './field-phrases-content.js';
import { PRACTICAL_PHRASES } from './field-phrases-practical.js';

/** How people ask for each field. */
export const FIELD_PHRASES: Readonly<Record<ProcedureField, readonly string[]>> = {
  ...PRACTICAL_PHRASES,
  ...CONTENT_PHRASES,
};

/** Words that ask for the papers when nothing else is asked. */
export const FAINT_PHRASES: readonly string[] = ['hồ sơ', 'giấy tờ'];
