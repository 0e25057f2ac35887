import { localDayOf } from '../../calendar/office-time.js';
import type { CounterInput } from '../../conversation/counter.js';
import type { ChatAddress } from '../../delivery/messenger.js';
import type { Person } from '../../people/person.js';
import type { People } from '../../people/ports.js';
import type { Asking, TaskParts } from './asking.js';

/** Who writes, and what is known of the office in this turn. */
export async function whoAsks(
  person: Person,
  chat: ChatAddress,
  { message, now }: CounterInput,
  people: Pick<People, 'list'>,
  { staff, namesOf, roles }: TaskParts,
): Promise<Asking> {
  const at = message.receivedAt;
  const all = await people.list({ withFormer: true });
  const byId = new Map(all.map((one) => [one.id, one]));
  return {
    person,
    chat,
    message,
    staff: await staff(at),
    at,
    now,
    today: localDayOf(at),
    cause: `${message.channel}:${message.messageId}`,
    nameOf: (one) => byId.get(one)?.name ?? one,
    names: namesOf(all),
    rolesOf: (one) => (byId.get(one)?.roles ?? []).map(roles.keyOf),
    keyOf: roles.keyOf,
    isHeld: ({ people: meant, roles: keys }) =>
      meant.length > 0 || all.some((one) => !one.leftAt && one.roles.some((role) => keys.includes(roles.keyOf(role)))),
  };
}
