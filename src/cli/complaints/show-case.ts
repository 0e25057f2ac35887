import { officeMinute } from '../../domain/calendar/office-minute.js';
import { localDayOf } from '../../domain/calendar/office-time.js';
import { restsOf } from '../../domain/complaints/clocks/rests.js';
import { showCaseCode } from '../../domain/complaints/code/case-code.js';
import { actionsFrom } from '../../domain/complaints/states/next-case-state.js';
import type { CaseEvent } from '../../domain/complaints/steps/case-step.js';
import { actorOf, type ComplaintsOptions, type ComplaintsWork, dueText, findCase } from './complaints-work.js';
import { takesNothing } from './read-options.js';

/** All of a case that staff may read, who brought it, what happened, and what can be done next. The look is on record, as in the console. */
export async function showCase(
  work: ComplaintsWork,
  [ref, ...rest]: readonly string[],
  options: ComplaintsOptions,
): Promise<number> {
  takesNothing(rest);
  const { room, rules, people, io, at } = work;
  const one = await findCase(work, ref);
  const actor = await actorOf(work, options);
  await room.audit.record([{ at, actor, action: 'read-requester', subject: `case:${one.id}` }]);
  const names = new Map((await people.list({ withFormer: true })).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const line = (name: string, value: string | number | undefined) =>
    value === undefined || value === '' ? undefined : `${name.padEnd(12)}${value}`;
  const clock = rules.clocks.clocks.find(({ id }) => id === one.due?.clock);
  const [parties, events] = await Promise.all([room.cases.partiesOf(one.id), room.cases.eventsOf(one.id)]);
  const lines = [
    line('number', one.number),
    line('code', showCaseCode(one.code)),
    line('kind', `${one.kind}${one.about ? `, about ${one.about}` : ''}${one.isUrgent ? ', urgent' : ''}`),
    line('category', one.category),
    line('state', one.state),
    line('received', `${localDayOf(one.receivedAt)} by ${one.way}`),
    line('due', one.due && `${dueText(one.due)}${clock ? ` (${clock.name}: ${clock.article})` : ''}`),
    line('', clock?.doubt && `to be checked: ${clock.doubt}`),
    ...restsOf(one, events, rules.clocks.clocks).map(({ from, until }) =>
      line('', `to be confirmed: it was suspended from ${from} to ${until}, and the date counts those days; ${UNSAID}`),
    ),
    line('extended', one.extension && `until ${one.extension.until}: ${one.extension.reason}`),
    line('assignee', one.assignee && nameOf(one.assignee)),
    line('body', one.body),
    line('merged into', one.mergedInto && (await room.cases.find(one.mergedInto))?.number),
    line('summary', one.summary),
    line('content', one.isAnonymised ? 'anonymised' : one.content),
    line('place', [one.place.text, one.place.area].filter(Boolean).join(', ')),
    line('happened', one.happened),
    line('files', one.attachments.join(', ')),
    line('score', one.score),
    ...parties.map(({ role, requester }) =>
      line(
        role,
        requester
          ? [requester.name, requester.phone, requester.address].filter(Boolean).join(', ') || 'no contact'
          : 'forgotten',
      ),
    ),
    ...events.map((event) => eventLine(event, nameOf)),
    line('next', actionsFrom(one.kind, one.state).join(', ')),
  ];
  io.stdout.write(`${lines.filter((said) => said !== undefined).join('\n')}\n`);
  return 0;
}

const UNSAID = 'no source at hand says whether it should';

export function eventLine({ at, by, action, from, to, details }: CaseEvent, nameOf: (id: string) => string): string {
  const moved = to !== undefined && to !== from ? ` -> ${to}` : '';
  const { closing, assignee, mergeInto: _, message: __, saidBy: ___, ...said } = details;
  const words = [
    ...(assignee ? [`to ${nameOf(assignee)}`] : []),
    ...Object.entries(said).map(([name, value]) => `${name}: ${value}`),
    ...(closing ? [`${closing.reason}; ${closing.proof.join(', ') || closing.noProofBecause}`] : []),
  ];
  return `${officeMinute(at)}  ${action}${moved} by ${nameOf(by)}${words.length > 0 ? ` (${words.join('; ')})` : ''}`;
}
