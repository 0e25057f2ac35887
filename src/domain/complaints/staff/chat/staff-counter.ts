import type { Counter, CounterInput, CounterTurn } from '../../../conversation/counter.js';
import { hasRight, type Person } from '../../../people/person.js';
import { sumOfKinds } from '../../register/sum-of-kinds.js';
import { mayOpenSealed } from '../../sealed/open-sealed.js';
import { seesAllCases, whoWorks } from '../who-works.js';
import { type ForGroup, type Heard, hear, isOrder, isPending } from './hear.js';
import { hearOfList } from './lists/hear-of-list.js';
import { listCases } from './lists/list-cases.js';
import { type Answer, obey } from './orders/obey.js';
import type { StaffParts } from './staff-parts.js';
import type { StaffReply } from './staff-reply.js';

/** Officials work on cases from their own chat: by buttons, by "trả lời 12: ...", by /hoso. Never in a group, never a tố cáo. */
export function createStaffCounter(parts: StaffParts): Counter {
  return {
    async take(input) {
      const heard = hear(input, parts.rules.calendar) ?? (await hearOfList(input, parts));
      // Danger comes before what was asked for; an order with its number tells of danger that is over.
      if (!heard || (isPending(heard) && input.decided.outcome === 'emergency')) return undefined;
      const person = await whoWorks(input.message, parts);
      if (!person) return undefined;
      if (heard === 'group-on' || heard === 'group-off')
        return toTurn({ reply: await setGroup(heard, person, input, parts) }, input, parts);
      if (input.message.chat?.isGroup) return toTurn({ reply: { kind: 'in-group' } }, input, parts);
      return toTurn(await answer(heard, person, input, parts), input, parts);
    },
  };
}

/** An administrator says in the group itself whether it hears of cases. */
async function setGroup(
  heard: ForGroup,
  person: Person,
  { message: { channel, chat }, now }: CounterInput,
  { groups }: StaffParts,
): Promise<StaffReply> {
  if (!hasRight(person, 'administrator')) return { kind: 'only-administrators' };
  if (!chat?.isGroup || (channel !== 'telegram' && channel !== 'zalo')) return { kind: 'only-in-groups' };
  const to = { channel, chat: chat.id };
  if (heard === 'group-on') await groups.add(to, now);
  else await groups.remove(to);
  return { kind: heard === 'group-on' ? 'group-told' : 'group-not-told' };
}

async function answer(
  heard: Exclude<Heard, ForGroup>,
  person: Person,
  input: CounterInput,
  parts: StaffParts,
): Promise<Answer> {
  const names = new Map((await parts.people.list({ withFormer: true })).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id);
  if (heard === 'give-up') return { reply: { kind: 'given-up' } };
  if (heard === 'sealed') return { reply: { kind: 'sealed-elsewhere' } };
  if (heard === 'console') return { reply: { kind: 'console', ...(await parts.letIn(person.id, input.now)) } };
  if (!isOrder(heard) && 'figures' in heard) {
    if (!seesAllCases(person)) return { reply: { kind: 'no-figures' } };
    const kinds = sumOfKinds(await parts.figures(heard.figures, input.now));
    return { reply: { kind: 'figures', period: heard.figures, kinds } };
  }
  if (!isOrder(heard)) {
    const rights = { isOfAll: seesAllCases(person), hasSealed: mayOpenSealed(person) };
    const groups = await listCases(person, input.now, parts.cases, nameOf, heard);
    return { reply: { kind: 'list', groups, wanted: heard.list, from: heard.from ?? 0, ...rights } };
  }
  return obey(heard, person, input, parts, nameOf);
}

/** Numbers mean what was offered last. */
function toTurn({ reply, work }: Answer, { state, now }: CounterInput, { say }: StaffParts): CounterTurn {
  const { caseWork: _, ...rest } = state;
  const said = say(reply);
  const means = { kind: 'question', text: '/hoso' } as const;
  const choices = said.choices.map(({ id, label }) => ({ id, label, means }));
  const offered = choices.length > 0 ? { choices, choicesAt: now.toISOString() } : {};
  return { state: { ...rest, ...offered, ...(work ? { caseWork: work } : {}) }, replies: [said], outbound: [] };
}
