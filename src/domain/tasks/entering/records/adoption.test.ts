import { describe, expect, test } from 'vitest';
import { loadWorkingCalendar } from '../../../../adapters/knowledge-files/load-working-calendar.js';
import type { Fact } from '../../../knowledge/record.js';
import { createRoleKeys } from '../../../people/role-keys.js';
import { daysOf } from '../../occurrences.js';
import type { Task } from '../../task.js';
import { compareWithLedger } from './compare-with-ledger.js';
import { documentTasks, idPrefix, type SourceDocument } from './document-tasks.js';

const context = {
  today: '2026-02-12',
  calendar: await loadWorkingCalendar('knowledge'),
  roles: createRoleKeys({ roles: [{ name: 'Công chức VP-TK', also: ['VP-TK'] }] }),
};
const QUARTERLY = {
  text: 'định kỳ hằng quý, 6 tháng, năm',
  kind: 'recurrence',
  rrule: 'FREQ=YEARLY;BYMONTH=3,6,9,12',
} as const;

const FACTS: readonly Fact[] = [
  {
    id: 'a',
    kind: 'task',
    ref: 'Phụ lục 1',
    subject: 'Lập kế hoạch kiểm tra',
    lead: ['VP-TK'],
    deadline: { text: 'Quý I', kind: 'period', due: ['2026-03-31'] },
  },
  {
    id: 'b',
    kind: 'task',
    ref: 'Phụ lục 2',
    subject: 'Báo cáo định kỳ',
    lead: ['Công chức VP-TK (VP-TK)'],
    deadline: QUARTERLY,
  },
  {
    id: 'c',
    kind: 'task',
    ref: 'Phụ lục 3',
    subject: 'Công khai thủ tục',
    lead: ['VP-TK', 'Trạm Y tế'],
    deadline: { text: 'Thường xuyên', kind: 'ongoing' },
  },
  {
    id: 'd',
    kind: 'task',
    ref: 'Phụ lục 4',
    subject: 'Kiểm tra công vụ',
    deadline: { text: '6 tháng đầu năm và cuối năm', kind: 'period', due: ['2026-06-30', '2026-12-31'] },
  },
  {
    id: 'e',
    kind: 'responsibility',
    ref: 'VI.1',
    subject: 'Chế độ báo cáo',
    lead: ['VP-TK', 'Trạm Y tế'],
    deadline: QUARTERLY,
  },
  { id: 'f', kind: 'figure', ref: 'I', subject: 'Số hồ sơ' },
];

function source(facts: readonly Fact[] = FACTS, more: Partial<SourceDocument> = {}): SourceDocument {
  return {
    id: 'ke-hoach',
    symbol: '36/KH-UBND',
    issuedOn: '2026-02-10',
    facts,
    lastYear: 2026,
    hasStableIds: true,
    ...more,
  };
}

function adopt(document: SourceDocument, known: readonly Task[] = [], today = context.today) {
  return compareWithLedger(documentTasks(document, { ...context, today }), known, { today, takesPast: false });
}

describe('the tasks of a document', () => {
  const { add } = adopt(source());

  test('are one for each lead and date, in its own words and with the words of the deadline', () => {
    expect(
      add.map(({ id, assignment, schedule }) => [id, 'role' in assignment ? assignment.role : '', schedule.kind]),
    ).toEqual([
      ['36-kh-ubnd-2026.a', 'Công chức VP-TK', 'once'],
      ['36-kh-ubnd-2026.b', 'Công chức VP-TK', 'recurring'],
      ['36-kh-ubnd-2026.c', 'Công chức VP-TK', 'undated'],
      ['36-kh-ubnd-2026.c.l2', 'Trạm Y tế', 'undated'],
      ['36-kh-ubnd-2026.d', '', 'once'],
      ['36-kh-ubnd-2026.d.d2', '', 'once'],
      ['36-kh-ubnd-2026.e', 'Trạm Y tế', 'recurring'],
    ]);
    expect(add[0]?.source).toEqual({ document: '36/KH-UBND', ref: 'Phụ lục 1', deadlineText: 'Quý I' });
  });

  test('report four times a year, until the years of the document are over', () => {
    const schedule = add[1]?.schedule;
    if (schedule?.kind !== 'recurring') throw new Error('the report does not come back');
    expect(daysOf(schedule.rrule, schedule.from, '2028-01-01')).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ]);
  });

  test('are left out when they are over, with all that the document wanted by then', () => {
    const { add: none, past } = adopt(source(), [], '2027-01-04');
    expect(none).toEqual([]);
    expect(past).toHaveLength(7);
  });
});

describe('adopting again', () => {
  const known = adopt(source()).add;

  test('is adopting once', () => {
    expect(adopt(source(), known, '2026-05-01')).toMatchObject({ add: [], move: [], changed: [], gone: [], past: [] });
  });

  test('a new version moves what it dates anew, also where rows were renumbered and ids changed', () => {
    const [first, ...rest] = FACTS;
    if (!first) throw new Error('no facts');
    const moved: Fact = {
      ...first,
      id: 't9',
      ref: 'Phụ lục 5',
      deadline: { text: 'Tháng 4', kind: 'period', due: ['2026-04-30'] },
    };
    const adoption = adopt(source([...rest, moved]), known);
    expect(adoption.move).toMatchObject([{ task: { id: '36-kh-ubnd-2026.a' }, to: '2026-04-30' }]);
    expect(adoption).toMatchObject({ add: [], gone: [], changed: [] });
    const next = known.map((task) => adoption.move.find((one) => one.task.id === task.id)?.next ?? task);
    expect(adopt(source([...rest, moved]), next).move).toEqual([]);
  });

  test('what got a date is moved to it, what lost it is for a person to decide', () => {
    const dated = FACTS.map((fact): Fact => {
      if (fact.id === 'c') return { ...fact, deadline: { text: 'Tháng 5', kind: 'period', due: ['2026-05-31'] } };
      return fact.id === 'a' ? { ...fact, deadline: { text: 'thường xuyên', kind: 'ongoing' } } : fact;
    });
    const { move, changed } = adopt(source(dated), known);
    expect(move.map(({ task, to }) => [task.id, to])).toEqual([
      ['36-kh-ubnd-2026.c', '2026-05-31'],
      ['36-kh-ubnd-2026.c.l2', '2026-05-31'],
    ]);
    expect(changed).toMatchObject([{ task: { id: '36-kh-ubnd-2026.a' } }]);
  });

  test('what is not in the document any more is shown', () => {
    expect(adopt(source(FACTS.slice(1)), known).gone).toMatchObject([{ id: '36-kh-ubnd-2026.a' }]);
  });
});

describe('ids', () => {
  test('of imported records come from the place in the document', () => {
    const facts = FACTS.slice(0, 2).map((fact) => ({ ...fact, ref: 'II.2.a' }));
    const ids = adopt(source(facts, { hasStableIds: false })).add.map(({ id }) => id);
    expect(ids).toEqual(['36-kh-ubnd-2026.ii.2.a', '36-kh-ubnd-2026.ii.2.a.n2']);
  });

  test('begin with symbol and year, or with the id of a document whose symbol is damaged', () => {
    expect(idPrefix(source())).toBe('36-kh-ubnd-2026.');
    expect(idPrefix(source([], { symbol: '/KH-UBND' }))).toBe('ke-hoach.');
  });
});
