import { text as readAll } from 'node:stream/consumers';
import { CASE_WAYS, type CaseWay } from '../../domain/complaints/case.js';
import { CASE_CATEGORIES } from '../../domain/complaints/case-category.js';
import { showCaseCode } from '../../domain/complaints/code/case-code.js';
import { ORDINARY_KINDS } from '../../domain/complaints/filed-kind.js';
import { fileCase, fileSealed } from '../../domain/complaints/handling/file-case.js';
import { receivedAt } from '../../domain/complaints/handling/received-at.js';
import type { Requester } from '../../domain/complaints/requester.js';
import { createCapability } from '../../shared/ids.js';
import {
  actorOf,
  ComplaintsError,
  type ComplaintsOptions,
  ComplaintsUsageError,
  type ComplaintsWork,
  dueText,
} from './complaints-work.js';
import { dayOf, oneOf } from './read-options.js';

/** A letter, a call or a visit, entered by the clerk: prints its number, and the code for the citizen. */
export async function addCase(
  work: ComplaintsWork,
  [givenKind, givenCategory, ...rest]: readonly string[],
  options: ComplaintsOptions,
): Promise<number> {
  const kind = oneOf('KIND', givenKind, [...ORDINARY_KINDS, 'to-cao']);
  const category = oneOf('CATEGORY', givenCategory, CASE_CATEGORIES);
  const summary = options.summary?.trim();
  if (!kind || !category || rest.length > 0) throw new ComplaintsUsageError('a kind and a category are needed');
  if (!summary) throw new ComplaintsUsageError('--summary TEXT is needed: one line for lists and the register');
  const about = oneOf('--about', options.about, ['regulation', 'conduct']);
  const content = options.content === '-' ? (await readAll(work.io.stdin)).trim() : (options.content ?? summary);
  const told = {
    category,
    summary,
    content: content.normalize('NFC'),
    place: {
      ...(options.place ? { text: options.place } : {}),
      ...(options.area ? { area: options.area } : {}),
    },
    attachments: [],
    ...(options['settled-before'] ? { settledBefore: options['settled-before'] } : {}),
  };
  const entered = {
    draft: options.draft ?? createCapability(),
    way: oneOf('--way', options.way, CASE_WAYS) ?? ('letter' satisfies CaseWay),
    receivedAt: dayItCame(work.at, options.received),
    by: await actorOf(work, options),
    at: work.at,
  };
  const { room, rules, io } = work;
  if (kind === 'to-cao') {
    const { filed } = await fileSealed(
      { ...entered, content: told, denouncer: requesterOf(options) },
      rules,
      room.sealed,
    );
    io.stdout.write(`${filed.number}\n`);
    io.stderr.write(
      'Sealed: only officials with the role "xử lý tố cáo" can open it, with a reason. It has no code.\n',
    );
    return 0;
  }
  const given = { ...entered, ...told, kind, isUrgent: options.urgent ?? false, ...(about ? { about } : {}) };
  const { filed, isNew } = await fileCase(
    given,
    { role: 'reporter', requester: requesterOf(options) },
    rules,
    room.cases,
  );
  io.stdout.write(`${filed.number}\t${showCaseCode(filed.code)}\t${dueText(filed.due)}\n`);
  if (!isNew) io.stderr.write('This draft was filed before: nothing was added.\n');
  if (!filed.due) io.stderr.write(noDate(kind, rules.clocks.hasProvinceTimes));
  return 0;
}

function noDate(kind: string, hasProvinceTimes: boolean): string {
  return kind === 'hien-truong' && !hasProvinceTimes
    ? 'No date: the times of the province are not entered (knowledge/complaints/province.yaml).\n'
    : 'No date: the working days of that year are not entered (knowledge/calendar).\n';
}

function dayItCame(now: Date, received: string | undefined): Date {
  const day = dayOf(received);
  const at = receivedAt(now, day);
  if (at === 'not-yet') throw new ComplaintsError(`${day} has not come yet: --received is the day it came in`);
  return at;
}

function requesterOf({ name, phone, address, 'id-number': idNumber }: ComplaintsOptions): Requester {
  return {
    ...(name ? { name: name.normalize('NFC') } : {}),
    ...(phone ? { phone } : {}),
    ...(address ? { address: address.normalize('NFC') } : {}),
    ...(idNumber ? { idNumber } : {}),
  };
}
