import { hasRight } from '../../../people/person.js';
import { carryOutAdoption, type PlannedAdoption, planAdoption } from '../../entering/records/adopt.js';
import type { SourceDocument } from '../../entering/records/document-tasks.js';
import type { Asking, TaskParts } from '../asking.js';
import type { AdoptionCount } from '../task-reply.js';
import { stepOffers } from '../telling/step-offers.js';
import type { TalkAnswer } from './press-turn.js';

/** `/viec theo 45/KH-UBND`: what the tasks of a document would change in the ledger is shown before it does. */
export async function adoptCommand(named: string, asking: Asking, parts: TaskParts): Promise<TalkAnswer> {
  if (!mayAdopt(asking)) return { reply: { kind: 'add-not-allowed' }, offers: [] };
  const found = await look(named, asking, parts);
  if (!found) return { reply: { kind: 'adopt-unknown', named }, offers: [] };
  const count = countOf(found.adoption, asking);
  if (count.added + count.moved === 0) return { reply: { kind: 'adopt-nothing', count, named }, offers: [] };
  return {
    reply: { kind: 'adopt-shown', count, named },
    talk: { kind: 'adopt', document: named, at: asking.at.toISOString() },
    offers: stepOffers(['agree', 'stop']),
  };
}

/** As it was agreed to; done again by the same message it changes nothing more. */
export async function agreeToAdopt(named: string, asking: Asking, parts: TaskParts): Promise<TalkAnswer> {
  const found = mayAdopt(asking) ? await look(named, asking, parts) : undefined;
  if (!found) return { reply: { kind: 'adopt-unknown', named }, offers: [] };
  const { person, at, cause } = asking;
  const { symbol, name } = found.document;
  await carryOutAdoption(found.adoption, { by: person.id, at, cause, note: `theo ${symbol || name}` }, parts.adopting);
  return { reply: { kind: 'adopted', count: countOf(found.adoption, asking), named }, offers: [] };
}

function mayAdopt({ person }: Asking): boolean {
  return hasRight(person, 'leader') || hasRight(person, 'administrator');
}

async function look(
  named: string,
  { today }: Asking,
  { adopting, roles, calendar }: TaskParts,
): Promise<{ readonly document: SourceDocument; readonly adoption: PlannedAdoption } | undefined> {
  const document = await adopting.find(named);
  if (!document) return undefined;
  const context = { today, roles, calendar, listing: adopting.listing, takesPast: false };
  const adoption = await planAdoption(document, context);
  return adoption && { document, adoption };
}

function countOf({ add, move, same, changed, past }: PlannedAdoption, { staff, today }: Asking): AdoptionCount {
  const unheld = add.filter((task) => staff.owners(task, today).length === 0);
  const roles = unheld.map(({ assignment }) => (assignment.kind === 'role' ? assignment.role : ''));
  return {
    added: add.length,
    moved: move.length,
    same: same.length,
    changed: changed.length,
    past: past.length,
    unheld: [...new Set(roles)].filter((role) => role !== ''),
  };
}
