import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createCaseFiles } from '../src/adapters/database/cases/case-files.js';
import { createCaseStore } from '../src/adapters/database/cases/case-store.js';
import { createCaseRegister } from '../src/adapters/database/cases/register/case-register.js';
import { createChatLinks } from '../src/adapters/database/chat-links.js';
import { createPeople } from '../src/adapters/database/people-store.js';
import type { Case } from '../src/domain/complaints/case.js';
import type { CaseClock } from '../src/domain/complaints/clocks/case-clock.js';
import { showCaseCode } from '../src/domain/complaints/code/case-code.js';
import { actOnCase } from '../src/domain/complaints/handling/act-on-case.js';
import type { CaseRules } from '../src/domain/complaints/handling/case-rules.js';
import { fileCase } from '../src/domain/complaints/handling/file-case.js';
import type { CaseStore } from '../src/domain/complaints/ports.js';
import { readOrder } from '../src/domain/complaints/staff/chat/orders/read-order.js';
import { createStaffCounter } from '../src/domain/complaints/staff/chat/staff-counter.js';
import { clockNotices } from '../src/domain/complaints/staff/notices/clock-notices.js';
import { hourNotices } from '../src/domain/complaints/staff/notices/hour-notices.js';
import type { StaffNoticeParts } from '../src/domain/complaints/staff/notices/staff-notices.js';
import { waitNotices } from '../src/domain/complaints/staff/notices/wait-notices.js';
import { TYPED_VERBS } from '../src/domain/complaints/staff/staff-verb.js';
import type { Counter } from '../src/domain/conversation/counter.js';
import type { Decision } from '../src/domain/conversation/decision.js';
import { type ConversationState, EMPTY_STATE, type InboundMessage } from '../src/domain/conversation/turn.js';
import type { KeptAbsence, People } from '../src/domain/people/ports.js';
import type { NoticeOffer } from '../src/domain/tasks/chat/telling/notice-offers.js';
import { staffText } from '../src/messages/complaints/staff/staff.js';
import { groupNoticeText, staffNoticeText } from '../src/messages/complaints/staff/staff-notice.js';
import { verbLabel } from '../src/messages/complaints/staff/staff-verbs.js';
import { loadCaseRules } from '../src/parts/cases/cases.js';
import { createDatabases } from './support/open-databases.js';
import { sampleCase, sampleDraft } from './support/sample-case.js';

const AT = new Date('2026-03-03T02:00:00Z');
const DECIDED: Decision = {
  reply: { kind: 'not-found', isKept: false, hasSuggestions: false },
  outcome: 'not-found',
  sources: [],
  procedures: [],
  fields: [],
  choices: [],
  state: EMPTY_STATE,
};

const databases = createDatabases('case-staff');
afterAll(() => databases.close());
const rules: CaseRules = await loadCaseRules('knowledge');

let cases: CaseStore;
let counter: Counter;
let people: People;
let state: ConversationState;
let messages = 0;
let now: Date;
let groups: Set<string>;
let before: Case | undefined;
let notices: NoticeOffer[];
let away: KeptAbsence[];

beforeEach(async () => {
  const database = await databases.open();
  const { client } = database;
  const keys = { content: randomBytes(32), identity: randomBytes(32) };
  cases = createCaseStore(database, keys);
  people = createPeople(client);
  const links = createChatLinks(database);
  const linked = async (name: string, chat: string, ...roles: string[]) => {
    const { id } = await people.add({ name, roles }, AT);
    await links.issueCode(id, `code-${chat}`, new Date(AT.getTime() + 1000), AT);
    await links.useCode(`code-${chat}`, { channel: 'zalo', chat }, AT);
  };
  await linked('Lê Thị Sáu', 'clerk', 'trực tiếp dân');
  await linked('Trần Văn Bảy', 'officer', 'Công chức Địa chính');
  await linked('Đỗ Thị Chín', 'admin', 'quản trị');
  state = EMPTY_STATE;
  counter = createStaffCounter({
    cases,
    files: createCaseFiles(client, keys),
    received: {
      read: async () => ({ mediaType: 'image/jpeg', bytes: new Uint8Array([1]) }),
      remove: async () => true,
    } as never,
    clean: async () => ({
      ok: true,
      value: { mediaType: 'image/jpeg', bytes: new Uint8Array([1]), width: 1, height: 1 },
    }),
    people,
    links,
    rules,
    groups: {
      add: async ({ chat }) => void groups.add(chat),
      remove: async ({ chat }) => void groups.delete(chat),
    },
    letIn: async (person) => ({ address: 'https://phuong.example.vn', code: `CODE${person.slice(0, 6)}`, minutes: 10 }),
    returned: async () => before,
    templates: [
      {
        id: 'a',
        title: 'Đã xử lý xong',
        kinds: ['phan-anh'],
        text: 'Về {loai} gửi ngày {ngay-nhan}, chúng tôi đã [việc đã làm].',
      },
      { id: 'b', title: 'Chưa thụ lý', kinds: ['khieu-nai'], text: 'x' },
      { id: 'c', title: 'Giải thích', kinds: ['phan-anh'], text: 'y' },
    ],
    offers: { outBy: async () => notices },
    figures: createCaseRegister(database.statements, keys).figures,
    absences: { since: async (day) => away.filter(({ until }) => until >= day) },
    say: staffText,
  });
  now = AT;
  groups = new Set();
  before = undefined;
  notices = [];
  away = [];
});

async function file(draft = 'd1'): Promise<Case> {
  const { due: _, ...given } = sampleDraft(draft);
  return (await fileCase(given, { role: 'reporter', requester: {}, conversation: draft }, rules, cases)).filed;
}

/** What an official reads; `undefined` when the turn is not the counter's. */
async function say(
  chat: string,
  text: string,
  more: Partial<InboundMessage> = {},
  outcome: Decision['outcome'] = 'not-found',
) {
  const message: InboundMessage = {
    channel: 'zalo',
    conversation: chat,
    messageId: `m${messages++}`,
    text,
    chat: { id: chat, sender: chat, isGroup: false },
    receivedAt: AT,
    ...more,
  };
  const turn = await counter.take({ message, state, decided: { ...DECIDED, outcome }, now });
  state = turn?.state ?? state;
  return turn?.replies[0];
}

describe('an official', () => {
  test('asks for a way into the console in a chat of their own, never in a group', async () => {
    const link = /https:\/\/phuong\.example\.vn\/console\/dang-nhap\?ma=\S+/;
    expect((await say('officer', '/banlamviec'))?.text).toMatch(link);
    const group = await say('officer', '/banlamviec', { chat: { id: 'g', sender: 'officer', isGroup: true } });
    expect(group?.text).not.toMatch(link);
    expect(await say('stranger', '/banlamviec')).toBeUndefined();
  });

  test('works on a khiếu nại by words: dates of law are kept, a document has a number', async () => {
    const { due: _, ...given } = sampleDraft('d-kn', { kind: 'khieu-nai' });
    const { filed } = await fileCase(given, undefined, rules, cases);
    const { number } = filed;
    await say('clerk', `kiểm tra ${number}`);
    expect((await say('clerk', `thụ lý ${number}: thông báo`))?.text).toMatch(/chưa có con số.*12\/TB-UBND/);
    await say('clerk', '12/TB-UBND');
    expect((await cases.find(filed.id))?.state).toBe('accepted');
    await say('clerk', `xác minh ${number}`);
    await say('clerk', `tạm đình chỉ ${number}: chờ giám định`);
    await say('clerk', '13/QĐ-UBND');
    expect((await cases.eventsOf(filed.id)).at(-1)?.details).toMatchObject({
      reason: 'chờ giám định',
      document: '13/QĐ-UBND',
    });
    await say('clerk', `tiếp tục hs ${number}`);
    expect((await say('clerk', `đối thoại ${number}`))?.text).toContain('ít nhất 5 ngày');
    expect((await say('clerk', `đối thoại ${number}: 6/3: 9 giờ, hội trường UBND`))?.text).toMatch(
      /sớm nhất.*08\/03\/2026/,
    );
    expect((await say('clerk', `đối thoại ${number}: 9 giờ ngày 9/3 tại hội trường UBND`))?.text).toContain('Đã ghi');
    expect((await cases.eventsOf(filed.id)).at(-1)?.details).toMatchObject({
      meetOn: '2026-03-09',
      reason: '9 giờ ngày 9/3 tại hội trường UBND',
    });
    await say('clerk', `quyết định ${number}: 15/QĐ-UBND`);
    expect((await say('clerk', `hiệu lực ${number}`))?.text).toContain('sau ngày 02/04/2026');
    await say('clerk', `khiếu nại lần hai ${number}: đơn 7/ĐKN`);
    expect((await cases.eventsOf(filed.id)).at(-1)).toMatchObject({
      action: 'appeal',
      details: { document: 'đơn 7/ĐKN' },
    });
  });

  test('takes a case that just came with one word, and it is told who has it', async () => {
    const { id, number } = await file();
    const reply = await say('clerk', `nhận hồ sơ ${number}`);
    expect(reply?.text).toContain('Đã ghi: nhận hồ sơ 1.');
    expect(await cases.find(id)).toMatchObject({ state: 'in-progress' });
    expect((await cases.eventsOf(id)).map(({ action }) => action)).toEqual(['create', 'classify', 'take']);
    expect(reply?.choices.map(({ id: choice }) => choice)).toContain('hc:1:answer');
  });

  test('presses a button and is asked for what it needs; the next words are it', async () => {
    const { id } = await file();
    const asked = await say('clerk', '', { choice: 'hc:1:extend' });
    expect(asked?.text).toContain('ngày hẹn mới và lý do');
    const done = await say('clerk', 'đến 20/4/2026: chờ đơn vị thi công');
    expect(done?.text).toContain('gia hạn hồ sơ 1');
    expect(await cases.find(id)).toMatchObject({ state: 'extended', extension: { until: '2026-04-20' } });
    expect(await say('clerk', 'làm giấy khai sinh ở đâu')).toBeUndefined();
  });

  test('picks from the list that was shown last, by its line or by the number of a case', async () => {
    await file('d1');
    const second = await file('d2');
    expect(await say('clerk', 'nhận 2')).toBeUndefined();
    const list = await say('clerk', '/hoso');
    expect(list?.choices.map(({ label }) => label)).toEqual(['Hồ sơ 1', 'Hồ sơ 2']);
    expect((await say('clerk', '2'))?.text).toContain(`Mã: ${showCaseCode(second.code)}`);
    await say('clerk', '/hoso');
    expect((await say('clerk', 'nhận 2'))?.text).toContain('Đã ghi: nhận hồ sơ 2.');
    expect((await cases.find(second.id))?.state).toBe('in-progress');
    // A notice about tasks that came in since is the last list.
    await say('clerk', '/hoso');
    notices = [{ choices: ['t:1'], at: new Date(AT.getTime() + 1) }];
    now = new Date(AT.getTime() + 2);
    expect(await say('clerk', 'nhận 1')).toBeUndefined();
    expect(await say('clerk', '1')).toBeUndefined();
    // And so is what the tasks were listed as.
    notices = [];
    state = { ...state, choices: [{ id: 't:1', label: 'NV1', means: { kind: 'question', text: '/viec' } }] };
    expect(await say('clerk', 'nhận 1')).toBeUndefined();
  });

  test('reads of a khiếu nại that was suspended that its date counts those days', async () => {
    const { due: _, ...given } = { ...sampleDraft('kn'), kind: 'khieu-nai' } as const;
    const { number } = (await fileCase(given, undefined, rules, cases)).filed;
    for (const order of ['kiểm tra', 'thụ lý', 'tạm đình chỉ'])
      await say('clerk', `${order} ${number} 15/QĐ-UBND: chờ giám định`);
    expect((await say('clerk', `hs ${number}`))?.text).not.toContain('từng tạm đình chỉ');
    now = new Date('2026-03-10T02:00:00Z');
    await say('clerk', `tiếp tục hs ${number}`);
    expect((await say('clerk', `hs ${number}`))?.text).toContain(
      'Hồ sơ từng tạm đình chỉ từ 03/03/2026 đến 10/03/2026; hạn trên tính cả những ngày đó.',
    );
  });

  test('may type every step by the name that buttons and answers give it', () => {
    for (const verb of [...new Set(TYPED_VERBS.map(([, typed]) => typed))])
      expect([verb, readOrder(`${verbLabel(verb)} hs 12`)]).toEqual([verb, { verb, number: 12, rest: '' }]);
  });

  test('names people as they are called; who is not known, or not one person, is said', async () => {
    const { id, number } = await file();
    const [, officer] = await people.list();
    for (const called of ['cho anh Bảy', 'đ/c Bảy', 'cho địa chính', 'chị bay']) {
      expect((await say('clerk', `giao hs ${number} ${called}`))?.text).toContain('Trần Văn Bảy');
      expect((await cases.find(id))?.assignee).toBe(officer?.id);
    }
    expect((await say('clerk', `giao hs ${number} cho anh Mười`))?.text).toMatch(/^Không tìm thấy ai là "anh Mười"\. /);
    await people.add({ name: 'Nguyễn Thị Bảy', roles: [] }, AT);
    expect((await say('clerk', `giao hs ${number} cho Bảy`))?.text).toMatch(
      /^Có nhiều người phù hợp: Nguyễn Thị Bảy, Trần Văn Bảy\. /,
    );
    expect((await say('clerk', 'Nguyễn Thị Bảy'))?.text).toContain('Đã ghi: giao');
  });

  test('means a post by its name, also where a person is called like a part of it', async () => {
    const { id: chair } = await people.add({ name: 'Phan Thị Mười', roles: ['Chủ tịch UBND phường'] }, AT);
    await people.add({ name: 'Ngô Văn Tích', roles: [] }, AT);
    const { id, number } = await file();
    await say('clerk', `nhận hs ${number}`);
    await say('clerk', `giao hs ${number} cho chủ tịch`);
    expect((await cases.find(id))?.assignee).toBe(chair);
  });

  test('asks for one list in words', async () => {
    const { number } = await file('d1');
    await file('d2');
    await say('clerk', `nhận hs ${number}`);
    now = new Date('2026-03-20T02:00:00Z');
    for (const words of ['hồ sơ quá hạn', '/hoso trễ hạn', 'những hồ sơ nào đã quá hạn?']) {
      const list = await say('clerk', words);
      expect(list?.text).toMatch(/^Quá hạn \(2\):/);
      expect(list?.text).not.toMatch(/Chưa ai nhận|đang giữ/);
    }
    expect((await say('clerk', 'hồ sơ chưa ai nhận'))?.text).toMatch(/^Chưa ai nhận \(1\):/);
    expect((await say('clerk', 'hồ sơ của tôi'))?.text).toMatch(/^Anh\/chị đang giữ \(1\):/);
    expect((await say('clerk', 'hồ sơ sắp đến hạn'))?.text).toContain('Không có hồ sơ nào sắp đến hạn');
    expect((await say('clerk', 'hồ sơ nào sắp quá hạn'))?.text).toContain('Không có hồ sơ nào sắp đến hạn');
    expect((await say('officer', 'hồ sơ chưa ai nhận'))?.text).toContain('trong các hồ sơ được giao cho anh/chị');
    for (const other of ['hồ sơ đất đai gồm những gì', 'hồ sơ của tôi đến đâu rồi', 'thủ tục quá hạn thì sao'])
      expect(await say('clerk', other)).toBeUndefined();
    expect(await say('citizen', 'hồ sơ quá hạn')).toBeUndefined();
  });

  test('goes on with a long list by a word, a number or a button', async () => {
    for (let sent = 0; sent < 20; sent++) await file(`d${sent}`);
    const overview = await say('clerk', '/hoso');
    expect(overview?.text).toContain('- và 14 hồ sơ khác: nhắn /hoso chưa ai nhận');
    expect((await say('clerk', 'xem tiếp'))?.text).toMatch(/^Chưa ai nhận \(7-20 trong 20\):\n- 7\./);
    expect(await say('clerk', 'xem tiếp')).toBeUndefined();
    const first = await say('clerk', '/hoso chưa ai nhận');
    expect(first?.text).toContain('- và 5 hồ sơ khác: nhắn "xem tiếp"');
    expect(first?.choices.at(-1)).toMatchObject({ label: 'Xem tiếp', id: 'hl:unassigned:15' });
    const second = /^Chưa ai nhận \(16-20 trong 20\):\n- 16\./;
    expect((await say('clerk', String(first?.choices.length)))?.text).toMatch(second);
    expect((await say('clerk', '', { choice: 'hl:unassigned:15' }))?.text).toMatch(second);
    expect((await say('clerk', '', { choice: 'hl:unassigned:30' }))?.text).toContain('Đã hết danh sách');
    expect(await say('citizen', '', { choice: 'hl:unassigned:15' })).toBeUndefined();
    expect((await say('officer', '', { choice: 'hl:unassigned:0' }))?.text).not.toMatch(second);
  });

  test('who sees all cases asks for the figures of a period; others are not told them', async () => {
    await file('d1');
    await say('clerk', 'trả lời 1: Đèn đã thay');
    await file('d2');
    for (const words of ['/hoso số liệu', 'số liệu hồ sơ tháng này', 'thống kê hồ sơ người dân tháng 3'])
      expect((await say('clerk', words))?.text).toMatch(
        /^Hồ sơ người dân 01\/03\/2026 - 03\/03\/2026:\n- Phản ánh: nhận 2, đã xử lý 1, đang xử lý 1\n/,
      );
    expect((await say('clerk', 'số liệu hồ sơ quý 1'))?.text).toMatch(/^Hồ sơ người dân 01\/01\/2026 - 03\/03\/2026:/);
    expect((await say('clerk', 'số liệu hồ sơ tháng 12'))?.text).toMatch(
      /^Hồ sơ người dân 01\/12\/2025 - 31\/12\/2025:/,
    );
    expect((await say('clerk', 'số liệu hồ sơ quý 4'))?.text).toMatch(/^Hồ sơ người dân 01\/10\/2025 - 31\/12\/2025:/);
    expect(await say('clerk', 'số liệu hồ sơ tháng sau')).toBeUndefined();
    expect((await say('clerk', '/hoso số liệu tháng trước'))?.text).toContain('Không có hồ sơ nào trong kỳ.');
    expect((await say('officer', '/hoso số liệu'))?.text).toContain('lãnh đạo');
    expect(await say('citizen', 'số liệu hồ sơ tháng này')).toBeUndefined();
    // The same for everybody, whether there is one or none.
    const elsewhere = (await say('clerk', 'Có mấy đơn tố cáo'))?.text;
    expect(elsewhere).toContain('/banlamviec');
    expect((await say('officer', 'tháng này có đơn tố cáo nào không'))?.text).toBe(elsewhere);
    expect(await say('citizen', 'Có mấy đơn tố cáo')).toBeUndefined();
    for (const other of [
      'số liệu hồ sơ đất đai cả tỉnh',
      'thống kê hồ sơ một cửa tháng 3',
      'số liệu phản ánh năm 2025',
    ])
      expect(await say('clerk', other)).toBeUndefined();
  });

  test('who is named for denunciations reads where those are, and not that nothing waits', async () => {
    expect((await say('officer', '/hoso'))?.text).not.toContain('Tố cáo');
    const [, officer] = await people.list();
    await people.setRoles(officer?.id ?? '', ['xử lý tố cáo'], AT);
    expect((await say('officer', '/hoso'))?.text).toContain('Đơn tố cáo không hiện ở đây');
  });

  test('a case that somebody has is not in the list of those nobody has, however far it is', async () => {
    const { number } = await file('d1');
    await file('d2');
    await say('clerk', `giao hs ${number} cho Trần Văn Bảy`);
    await say('clerk', `gộp ${number} vào 2`);
    await say('clerk', `tách ${number}`);
    expect((await cases.findByNumber(number))?.state).toBe('classified');
    const list = (await say('clerk', '/hoso'))?.text;
    expect(list).toContain('Chưa ai nhận (1):\n- 2.');
    expect(list).toContain('Làm luôn: nhận hs 2, trả lời hs 2, chuyển hs 2.');
  });

  test('reads into which case another went, when it is merged and later', async () => {
    await file('d1');
    await file('d2');
    expect((await say('clerk', 'gộp 1 vào 2'))?.text).toContain('Gộp vào hồ sơ 2.');
    expect((await say('clerk', 'hs 1'))?.text).toContain('Gộp vào hồ sơ 2.');
    expect((await say('clerk', 'hs 2'))?.text).not.toContain('Gộp vào');
  });

  test('reads in the history who did what, to whom, and how it ended', async () => {
    const { number } = await file();
    await say('clerk', `giao hs ${number} cho Trần Văn Bảy`);
    await say('officer', `trả lời ${number}: Đèn đã thay`);
    await say('clerk', `đóng ${number}: đã giải quyết, không có minh chứng vì đã gọi điện`);
    const shown = (await say('clerk', `hs ${number}`))?.text;
    expect(shown).toContain('Giao cho Trần Văn Bảy (Lê Thị Sáu)');
    expect(shown).toContain('Trả lời: Đèn đã thay (Trần Văn Bảy)');
    expect(shown).toContain('Đóng: đã giải quyết (Lê Thị Sáu)');
  });

  test('begins an answer from a template; one that still has its blanks is not sent', async () => {
    const { id, number } = await file();
    const asked = await say('clerk', `trả lời ${number}`);
    expect(asked?.text).toContain('Mẫu có sẵn: 1. Đã xử lý xong; 2. Giải thích. Nhắn "mẫu 1" để lấy chữ về sửa.');
    const template = await say('clerk', 'mẫu 1');
    expect(template?.text).toContain('trả lời 1: Về phản ánh gửi ngày 02/03/2026, chúng tôi đã [việc đã làm].');
    expect((await say('clerk', 'mẫu 7'))?.text).toContain('Mẫu có sẵn');
    expect((await say('clerk', 'Về phản ánh gửi ngày 02/03/2026, chúng tôi đã [việc đã làm].'))?.text).toContain(
      'ngoặc vuông',
    );
    expect((await cases.find(id))?.state).toBe('received');
    await say('clerk', 'Về phản ánh gửi ngày 02/03/2026, chúng tôi đã thay bóng.');
    expect((await cases.find(id))?.state).toBe('answered');
    expect((await say('clerk', `trả lời ${number}: Đã [việc] xong`))?.text).toContain('ngoặc vuông');
  });

  test('giving a case to somebody who is away says until when, and who stands in', async () => {
    const { number } = await file();
    const [clerk, officer] = await people.list();
    if (!clerk || !officer) throw new Error('too few people');
    away = [{ id: 1, person: officer.id, from: '2026-03-01', until: '2026-03-09', standIn: clerk.id }];
    expect((await say('clerk', `giao hs ${number} cho ${officer.name}`))?.text).toContain(
      `${officer.name} nghỉ đến 09/03/2026, người thay: ${clerk.name}`,
    );
    now = new Date('2026-03-10T02:00:00Z');
    expect((await say('clerk', `giao hs ${number} cho ${officer.name}`))?.text).not.toContain('nghỉ đến');
  });

  test('gives up what was asked', async () => {
    const { id } = await file();
    await say('clerk', '', { choice: 'hc:1:answer' });
    expect((await say('clerk', 'hủy'))?.text).toContain('giữ nguyên');
    expect(await say('clerk', 'Đèn đã thay')).toBeUndefined();
    expect((await cases.find(id))?.state).not.toBe('answered');
  });

  test('answers and closes, with proof or with why there is none', async () => {
    const { id } = await file();
    await say('clerk', 'tra loi 1: Đèn đã thay sáng nay.');
    expect((await say('clerk', 'đóng 1: đã giải quyết'))?.text).toContain('minh chứng');
    await say('clerk', 'đã giải quyết, biên bản 12/BB-UBND');
    expect(await cases.find(id)).toMatchObject({
      state: 'closed',
      closing: { reason: 'resolved', proof: ['12/BB-UBND'] },
    });
  });

  test('may give the parts of it one after the other, photos too', async () => {
    const { id } = await file();
    await say('clerk', '', { choice: 'hc:1:extend' });
    await say('clerk', 'đến 20/4/2026');
    await say('clerk', 'chờ đơn vị thi công');
    expect(await cases.find(id)).toMatchObject({ extension: { until: '2026-04-20', reason: 'chờ đơn vị thi công' } });
    await say('clerk', 'trả lời 1: Đèn đã thay sáng nay.');
    await say('clerk', 'đóng 1');
    await say('clerk', '', { files: [{ kind: 'photo', handle: 'x', id: 'anh-1' }] });
    await say('clerk', 'đã giải quyết');
    expect(await cases.find(id)).toMatchObject({ state: 'closed', closing: { reason: 'resolved', proof: ['anh-1'] } });
  });

  test('extends after the date had passed: it stays late in lists and figures until it is answered', async () => {
    const { id } = await file();
    await say('clerk', 'nhận hs 1');
    now = new Date('2026-03-18T02:00:00Z');
    const done = (await say('clerk', 'gia hạn hs 1 đến 25/3/2026: chờ bóng đèn về'))?.text;
    expect(done).toContain('hạn 25/03/2026 (QUÁ HẠN từ 16/03/2026, đã hẹn lại)');
    const [, , , extended] = await cases.eventsOf(id);
    expect(extended?.details).toMatchObject({ reason: 'chờ bóng đèn về', lateSince: '2026-03-16' });
    expect((await say('clerk', 'hồ sơ quá hạn'))?.text).toMatch(/^Quá hạn \(1\):/);
    expect((await say('clerk', 'hồ sơ sắp đến hạn'))?.text).toContain('Không có hồ sơ nào sắp đến hạn');
    expect((await say('clerk', 'số liệu hồ sơ tháng này'))?.text).toContain('đang xử lý 1 (quá hạn 1)');
    now = new Date('2026-03-24T02:00:00Z');
    await say('clerk', 'trả lời 1: Đèn đã thay');
    expect((await say('clerk', 'hồ sơ quá hạn'))?.text).toContain('Không có hồ sơ nào quá hạn');
    expect((await say('clerk', 'số liệu hồ sơ tháng này'))?.text).toContain('đã xử lý 1 (quá hạn 1), đang xử lý 0');
  });

  test('is told of a day off with the next working day, and of a reason that is none; what was right is kept', async () => {
    const { id } = await file();
    await say('clerk', 'nhận hs 1');
    const off = (await say('clerk', 'gia hạn hs 1 vì chờ vật tư, hẹn đến 22/3/2026'))?.text;
    expect(off).toContain('22/03/2026 là ngày nghỉ');
    expect(off).toContain('Ngày làm việc tiếp theo: 23/03/2026');
    expect((await cases.find(id))?.extension).toBeUndefined();
    await say('clerk', '23/3');
    expect((await cases.find(id))?.extension).toEqual({ until: '2026-03-23', reason: 'chờ vật tư' });
    expect((await say('clerk', 'gia hạn hs 1 27/3/2026: abc xyz qwe'))?.text).toContain('lý do chưa thành lời');
    await say('clerk', 'chờ bóng đèn về ngày 25/3');
    expect((await cases.find(id))?.extension).toEqual({ until: '2026-03-27', reason: 'chờ bóng đèn về ngày 25/3' });
    expect((await say('clerk', 'từ chối 1: Điều 9 Luật Tiếp công dân: asdf qwer'))?.text).toContain('lý do');
    expect((await cases.find(id))?.state).toBe('extended');
    await say('clerk', 'trả lời 1: Đèn đã thay sáng nay.');
    await say('clerk', 'đóng 1: đã giải quyết, không có minh chứng vì zzz xxx');
    await say('clerk', 'đã gọi điện báo kết quả');
    expect((await cases.find(id))?.closing).toMatchObject({
      reason: 'resolved',
      noProofBecause: 'đã gọi điện báo kết quả',
    });
  });

  test('reads each case once in the overview, under the first heading that it belongs to', async () => {
    for (const draft of ['d1', 'd2', 'd3', 'd4']) await file(draft);
    await say('clerk', 'nhận hs 1');
    await say('clerk', 'giao hs 2 cho Trần Văn Bảy');
    await say('clerk', 'giao hs 4 cho Trần Văn Bảy');
    now = new Date('2026-03-18T02:00:00Z');
    await say('clerk', 'gia hạn hs 4 đến 20/3/2026: chờ bóng đèn về');
    const list = (await say('clerk', '/hoso'))?.text ?? '';
    const numbers = [...list.matchAll(/^- (\d+)\./gm)].map(([, number]) => number);
    expect(numbers).toEqual(['1', '3', '2', '4']);
    expect(list).toContain('Quá hạn, người khác giữ (2):');
    expect((await say('clerk', 'hồ sơ quá hạn'))?.text).toMatch(/^Quá hạn \(4\):/);
  });

  test('is not taken at their word for a number of another list, nor an hour later', async () => {
    const { id } = await file();
    await say('clerk', '', { choice: 'hc:1:answer' });
    expect(await say('clerk', '2')).toBeUndefined();
    now = new Date(AT.getTime() + 61 * 60_000);
    expect(await say('clerk', 'làm giấy khai sinh ở đâu')).toBeUndefined();
    expect((await cases.find(id))?.state).toBe('received');
  });

  test('tells of danger that is over; what is asked for waits for danger', async () => {
    const { id } = await file();
    await say('clerk', '', { choice: 'hc:1:answer' });
    expect(await say('clerk', 'cháy nhà', {}, 'emergency')).toBeUndefined();
    const told = await say('clerk', 'trả lời 1: Đã dập tắt đám cháy.', {}, 'emergency');
    expect(told?.text).toContain('Đã ghi');
    expect((await cases.find(id))?.state).toBe('answered');
  });

  test('reads that a place has come back', async () => {
    await file();
    before = sampleCase({ number: 77 });
    expect((await say('clerk', '/hoso 1'))?.text).toContain('TÁI DIỄN: cùng nơi với hồ sơ 77');
  });

  test('two who take it at once: one has it, the other reads how far it is', async () => {
    const { id } = await file();
    const [first, second] = await Promise.all([
      say('clerk', '', { choice: 'hc:1:take' }),
      say('admin', '', { choice: 'hc:1:take' }),
    ]);
    const texts = [first?.text, second?.text];
    expect(texts.filter((text) => text?.startsWith('Đã ghi'))).toHaveLength(1);
    expect(texts.filter((text) => text?.includes('Đang xử lý'))).toHaveLength(2);
    expect((await cases.eventsOf(id)).filter(({ action }) => action === 'take')).toHaveLength(1);
  });

  test('does a thing once when the turn comes again after a crash', async () => {
    const { id } = await file();
    const twice = { messageId: 'again' };
    await say('clerk', 'trả lời 1: Đèn đã thay.', twice);
    await say('clerk', 'trả lời 1: Đèn đã thay.', twice);
    expect((await cases.eventsOf(id)).filter(({ action }) => action === 'answer')).toHaveLength(1);
  });

  test('who presses an old button reads how far it is and what can be done', async () => {
    await file();
    await say('clerk', 'trả lời 1: Đèn đã thay.');
    const reply = await say('clerk', '', { choice: 'hc:1:extend' });
    expect(reply?.text).toContain('Đã có trả lời.');
  });

  test('sees every case with the right, otherwise those they have', async () => {
    await file();
    expect((await say('officer', '/hoso 1'))?.text).toContain('Không có hồ sơ số 1');
    expect((await say('officer', '/hoso'))?.text).toContain('Không có hồ sơ nào');
    await say('clerk', 'giao hs 1 cho Trần Văn Bảy');
    expect((await say('officer', '/hoso'))?.text).toContain('Anh/chị đang giữ (1)');
    expect((await say('officer', '/hoso 1'))?.text).toContain('Đèn đường hẻm 12');
  });

  test('reads nothing of a case in a group', async () => {
    await file();
    const group = { chat: { id: 'g1', sender: 'clerk', isGroup: true } };
    const reply = await say('clerk', '/hoso 1', group);
    expect(reply?.text).toContain('nhắn riêng');
    expect(reply?.text).not.toContain('Đèn');
  });
});

describe('a notice about a case', () => {
  const about = sampleCase({ number: 12 });
  const page = 'https://phuong.example.vn';

  test('leads to its page in the console, in a private chat only', () => {
    expect(staffNoticeText({ kind: 'given', about }, 'telegram', page).text).toContain(`${page}/console/ho-so/12`);
    expect(staffNoticeText({ kind: 'given', about }, 'telegram').text).not.toContain('/console');
    expect(groupNoticeText({ kind: 'given', about })).not.toContain('/console');
  });

  test('without buttons says what to type: a number would mean another list', () => {
    expect(staffNoticeText({ kind: 'given', about }, 'telegram').choices.map(({ label }) => label)).toContain(
      'Nhận 12',
    );
    const { text, choices } = staffNoticeText({ kind: 'given', about }, 'zalo', page);
    expect(choices).toEqual([]);
    const typed = /Anh\/chị nhắn: (.+)\./.exec(text)?.[1]?.split(', ') ?? [];
    expect(typed).toContain('nhận hs 12');
    expect(typed.map((order) => readOrder(order)?.number)).toEqual(typed.map(() => 12));
  });

  test('of which nothing common can be typed says where to look', () => {
    const merged = sampleCase({ number: 12, state: 'merged' });
    const { text } = staffNoticeText({ kind: 'call', about: merged, hasPhone: true }, 'zalo');
    expect(text).toContain('Anh/chị nhắn: xem hs 12.');
  });
});

describe('a group of officials', () => {
  const inGroup = (sender: string) => ({ chat: { id: 'g1', sender, isGroup: true } });

  test('is told of cases once an administrator says so in it', async () => {
    expect((await say('clerk', '/nhomhoso', inGroup('clerk')))?.text).toContain('quyền quản trị');
    expect((await say('admin', '/nhomhoso'))?.text).toContain('trong chính nhóm');
    expect(await say('citizen', '/nhomhoso', inGroup('citizen'))).toBeUndefined();
    expect(groups.size).toBe(0);
    expect((await say('admin', '/nhomhoso@motcua_bot', inGroup('admin')))?.text).toContain('được báo');
    expect([...groups]).toEqual(['g1']);
    await say('admin', '/nhomhoso tắt', inGroup('admin'));
    expect(groups.size).toBe(0);
  });

  test('reads kind, category and area of a case; a clerk reads of what came back', async () => {
    const about = sampleCase({ number: 12, summary: 'Đèn nhà bà Nguyễn Thị Lan hư', isUrgent: true });
    const text = groupNoticeText({ kind: 'new', about, before: sampleCase({ number: 7 }) });
    expect(text).toMatch(/KHẨN.*12.*Khu phố 3.*TÁI DIỄN.*hồ sơ 7/);
    expect(text).not.toMatch(/Lan|Trần Phú|hẻm/);
    const reason = 'gọi tôi 0912345678, chưa xong';
    expect(staffNoticeText({ kind: 'reopened', about, reason }, 'telegram').text).not.toContain('0912345678');
  });
});

test('a citizen who writes the same words is not heard', async () => {
  await file();
  for (const text of ['nhận hs 1', '/hoso', '/hoso 1', 'trả lời 1: xong'])
    expect(await say('citizen', text)).toBeUndefined();
  expect((await cases.findByNumber(1))?.state).toBe('received');
});

describe('clocks', () => {
  const parts: StaffNoticeParts = {
    clerks: async () => [{ channel: 'zalo', chat: 'clerk' }],
    leaders: async () => [{ channel: 'zalo', chat: 'leader' }],
    chatOf: async () => undefined,
    groups: async () => [],
    returned: async () => undefined,
    canReach: async () => true,
    say: staffNoticeText,
    sayInGroup: groupNoticeText,
    cut: (_, { text, choices }) => [{ text, choices }],
  };
  const on = async (day: string) => {
    const planned = await clockNotices(cases, rules, parts, new Date(`${day}T01:00:00Z`));
    return planned.map(({ to, key, parts: [part] }) => [
      to.chat,
      key.split(':').slice(2, 4).join(' '),
      part?.text.split('\n')[0],
    ]);
  };

  test('warn before they run out, and tell leaders when they have', async () => {
    const { due } = await file();
    // Received on Monday 2 March: 10 working days end on Monday 16 March.
    expect(due?.on).toBe('2026-03-16');
    expect(await on('2026-03-11')).toEqual([['clerk', '2026-03-16 2026-03-11', expect.stringContaining('còn 3 ngày')]]);
    expect(await on('2026-03-16')).toEqual([
      ['clerk', '2026-03-16 2026-03-16', expect.stringContaining('hết hạn hôm nay')],
    ]);
    expect((await on('2026-03-17')).map(([chat]) => chat)).toEqual(['clerk', 'leader']);
    expect(await on('2026-03-03')).toEqual([]);
  });

  test('of a decision nobody is warned; when its days are over whoever has it hears once that it takes effect', async () => {
    const { due: _, ...given } = sampleDraft('d-kn', { kind: 'khieu-nai' });
    const { filed } = await fileCase(given, undefined, rules, cases);
    for (const [action, details] of [
      ['check', {}],
      ['accept', { document: '12/TB-UBND' }],
      ['verify', {}],
      ['decide', { document: '15/QĐ-UBND' }],
    ] as const) {
      const step = { action, by: 'clerk', at: new Date('2026-03-02T03:00:00Z'), ...details };
      expect(await actOnCase(filed.id, step, rules, cases)).toMatchObject({ ok: true });
    }
    // Mon 2 Mar + 30 days: Wed 1 Apr.
    const told = async (day: string) => {
      const at = new Date(`${day}T01:00:00Z`);
      return [...(await waitNotices(cases, rules, parts, at)), ...(await clockNotices(cases, rules, parts, at))];
    };
    expect(await told('2026-03-31')).toEqual([]);
    expect(await told('2026-04-01')).toEqual([]);
    const [notice, ...more] = await told('2026-04-02');
    expect(more).toEqual([]);
    expect([notice?.to.chat, notice?.parts[0]?.text.split('\n')[0]]).toEqual([
      'clerk',
      expect.stringContaining(`hiệu lực hs ${filed.number}`),
    ]);
    expect((await told('2026-04-03')).map(({ key }) => key)).toEqual([notice?.key]);
  });

  test('of hours warn at half of them, and leaders as soon as they are over; at night only of danger', async () => {
    const hours = (id: string, isUrgent: boolean, days: number): CaseClock => ({
      id,
      name: 'Xử lý phản ánh hiện trường',
      kinds: ['hien-truong'],
      isUrgent,
      from: 'received',
      until: ['answered'],
      days,
      unit: 'hours',
      article: 'Quyết định mẫu',
      verified: false,
    });
    const clocks = [hours('khan', true, 4), hours('thuong', false, 14)];
    const own = { ...rules, clocks: { ...rules.clocks, clocks } };
    for (const isUrgent of [true, false]) {
      const { due: _, ...given } = sampleDraft(`h-${isUrgent}`, { kind: 'hien-truong', isUrgent });
      await fileCase(given, undefined, own, cases);
    }
    const at = async (time: string) => {
      const planned = await hourNotices(cases, own, parts, new Date(`2026-03-02T${time}:00+07:00`));
      return planned.map(({ to, parts: [part] }) => [to.chat, part?.text.split('\n')[0]]);
    };
    // Received at 8:30: the urgent one until 12:30, the other until 22:30.
    expect(await at('10:29')).toEqual([]);
    expect(await at('10:30')).toEqual([
      ['clerk', expect.stringContaining('nửa thời hạn, hạn 12 giờ 30 ngày 02/03/2026')],
    ]);
    expect(await at('12:31')).toEqual([
      ['clerk', expect.stringContaining('QUÁ HẠN từ 12 giờ 30 ngày 02/03/2026')],
      ['leader', expect.stringContaining('QUÁ HẠN')],
    ]);
    expect((await at('21:00')).map(([chat]) => chat)).toEqual(['clerk', 'leader', 'clerk']);
    expect((await at('22:31')).map(([chat]) => chat)).toEqual(['clerk', 'leader']);
  });

  test('a case that has its answer warns no more', async () => {
    await file();
    await say('clerk', 'trả lời 1: Đèn đã thay.');
    expect(await on('2026-03-17')).toEqual([]);
  });
});
