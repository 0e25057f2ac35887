import type { FactKind } from '../record.js';
import type { Asked } from './asked.js';
import type { FactEntry } from './fact-entry.js';

/** Which kinds of record answer what: positive fits, negative does not. Kinds not named are neutral. */
const FIT: Readonly<Record<Asked, Partial<Record<FactKind, number>>>> = {
  lead: { task: 0.08, responsibility: 0.08, figure: -0.12, target: -0.12, definition: -0.1, 'legal-basis': -0.06 },
  coordinating: { task: 0.08, responsibility: 0.06, figure: -0.08, target: -0.08, definition: -0.1 },
  approver: { task: 0.08, responsibility: 0.02, 'legal-basis': 0.03 },
  'reports-to': { task: 0.05, responsibility: 0.08, figure: -0.1, target: -0.1, definition: -0.1 },
  person: {},
  deadline: { task: 0.08, responsibility: 0.06, figure: -0.08, target: -0.04, definition: -0.1, 'legal-basis': -0.06 },
  frequency: { task: 0.06, responsibility: 0.08, activity: 0.05, figure: -0.02, definition: -0.1 },
  'how-many': { figure: 0.1, target: 0.1, 'legal-basis': -0.1, definition: -0.12, initiative: -0.06, system: -0.04 },
  'which-document': { 'legal-basis': 0.12, figure: -0.1, target: -0.08, initiative: -0.05 },
  definition: { definition: 0.16, figure: -0.06, target: -0.06 },
  contents: { principle: 0.04, activity: 0.04, 'legal-basis': 0.03 },
  where: { initiative: 0.06, system: 0.04, responsibility: 0.02, figure: -0.06, target: -0.06 },
  hours: {},
  contact: { system: 0.1, initiative: 0.03 },
  'address-online': { system: 0.12, figure: -0.06, target: -0.06 },
  why: {},
  list: { figure: -0.03, target: -0.01 },
};

export function kindFit(entry: FactEntry, asked: ReadonlySet<Asked>): number {
  let fit = 0;
  for (const what of asked) fit += FIT[what][entry.fact.kind] ?? 0;
  return Math.max(-0.2, Math.min(0.2, fit));
}
