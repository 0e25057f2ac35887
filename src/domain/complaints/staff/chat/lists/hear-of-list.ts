import type { CounterInput } from '../../../../conversation/counter.js';
import { pickedOf } from '../../../../conversation/typed-number.js';
import { readStaffChoice } from '../../staff-verb.js';
import type { Order } from '../hear.js';
import { readOrder } from '../orders/read-order.js';
import type { StaffParts } from '../staff-parts.js';
import { type ListWish, readListChoice, wantsMore } from './list-wish.js';

/** "2", "xem tiếp" or "nhận 12" while a list of cases is what stands last in the chat; after a list or a notice of tasks both mean those. */
export async function hearOfList(
  { message: { text, choice, channel, chat, receivedAt }, state }: CounterInput,
  { offers }: Pick<StaffParts, 'offers'>,
): Promise<Order | ListWish | undefined> {
  const { choices, choicesAt = '' } = state;
  const isOfCases = choices.length > 0 && choices.every(({ id }) => readStaffChoice(id) ?? readListChoice(id));
  if (!isOfCases || choice !== undefined || !chat || (channel !== 'telegram' && channel !== 'zalo')) return undefined;
  const picked = wantsMore(text) ? choices.find(({ id }) => readListChoice(id)) : pickedOf(choices, text);
  const pressed = picked && readStaffChoice(picked.id);
  const order = pressed ? { ...pressed, rest: '' } : ((picked && readListChoice(picked.id)) ?? readOrder(text, true));
  if (!order) return undefined;
  const since = await offers.outBy({ channel, chat: chat.sender }, receivedAt);
  return since.some(({ at }) => at.toISOString() > choicesAt) ? undefined : order;
}
