import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenedDatabase } from '../../src/adapters/database/opening/open-database.js';
import { createPeople } from '../../src/adapters/database/people-store.js';
import { createDatabases } from '../support/open-databases.js';
import { openTaskOffice, type TaskOffice } from './task-office.js';

const databases = createDatabases('task-questions');
let office: TaskOffice;
let database: OpenedDatabase;

afterAll(() => databases.close());

beforeEach(async () => {
  database = await databases.openCopy();
  office = await openTaskOffice(database, 'zalo');
  const once = (due: string) => ({ kind: 'once', due }) as const;
  await office.add({ id: 't1', title: 'Báo cáo cải cách hành chính quý IV', schedule: once('2026-11-20') });
  await office.add({ id: 't2', title: 'Kế hoạch kiểm tra công vụ năm 2027', schedule: once('2026-11-10') });
  await office.add({ id: 't3', title: 'Niêm yết công khai thủ tục hành chính' });
  await office.add({ id: 't4', title: 'Tổng hợp kết quả thi đua tháng 11', schedule: once('2026-12-05') });
  await office.add({
    id: 't5',
    title: 'Rà soát hồ sơ đất đai tồn đọng',
    assignment: { kind: 'role', role: 'Công chức Địa chính' },
    schedule: once('2026-11-16'),
  });
});

describe('the words on a button, typed', () => {
  test.each([
    ['đã nhận ạ', /Đã ghi nhận anh\/chị nhận việc: NV2/u],
    ['ok dang lam', /Đã ghi: đang làm: NV2/u],
    ['xong rồi', /^Báo xong NV2/u],
    ['Báo xong', /^Báo xong NV2/u],
    ['xin gia hạn', /^Xin gia hạn NV2/u],
  ])('%s means the task that is on the screen', async (text, said) => {
    await office.say('an', 'NV2');
    expect((await office.say('an', text)).text).toMatch(said);
  });

  test('go on with it, one after the other', async () => {
    await office.say('an', 'NV1');
    await office.say('an', 'đã nhận');
    expect((await office.say('an', 'đang làm')).text).toMatch(/^Đã ghi: đang làm: NV1/u);
    await office.say('an', 'xin gia hạn');
    await office.say('an', 'đến 28/11 vì chờ số liệu');
    expect((await office.say('binh', 'không đồng ý ạ')).text).toMatch(/không đồng ý gia hạn: NV1/u);
    await office.say('an', 'NV1');
    await office.say('an', 'báo xong');
    await office.say('an', 'bỏ qua');
    await office.say('binh', 'trả lại');
    expect((await office.say('binh', 'thiếu phụ lục')).text).toMatch(/^Đã trả lại: NV1/u);
  });

  test('is asked of which task where several are meant, and says nothing where none is', async () => {
    expect((await office.say('an', 'xin gia hạn')).choices.map(({ label }) => label)).toEqual([
      expect.stringContaining('NV2'),
      expect.stringContaining('NV1'),
      expect.stringContaining('NV4'),
    ]);
    for (const number of ['NV1', 'NV4']) {
      await office.say('an', `${number} xong`);
      await office.say('an', 'bỏ qua');
    }
    const which = await office.say('binh', 'xác nhận');
    expect(which.text).toBe('Anh/chị nói việc nào?');
    expect(which.choices).toHaveLength(2);
    expect((await office.say('binh', '1')).text).toMatch(/^Đã xác nhận hoàn thành/u);
    for (const text of ['đồng ý', 'trả lại', 'xác nhận'])
      expect((await office.say('dung', text)).text).not.toMatch(/việc nào\?|NV\d/u);
  });

  test('takes what is added to it along', async () => {
    await office.say('an', 'NV2');
    expect((await office.say('an', 'xin gia hạn thêm 9 ngày vì chờ số liệu')).text).toMatch(
      /NV2.*đến ngày 19\/11\/2026/u,
    );
    expect((await office.say('binh', 'cho gia hạn')).text).toMatch(/^Đã đồng ý gia hạn: NV2/u);
    await office.say('an', 'NV2');
    expect((await office.say('an', 'xong rồi, đã gửi công văn 45/BC-UBND')).text).toMatch(/^Đã báo xong: NV2/u);
    expect((await office.say('binh', 'trả lại vì thiếu chữ ký')).text).toMatch(/^Đã trả lại: NV2/u);
    expect(office.heard.at(-1)?.text).toMatch(/thiếu chữ ký/u);
  });

  test.each([
    ['không được, đến 1/12 thôi', 'đến 1/12 thôi'],
    ['ko đồng ý, chỉ đến 1/12', 'chỉ đến 1/12'],
    ['k duoc vi so da giuc', 'vi so da giuc'],
    ['khong dc', undefined],
  ])('%s refuses a later date, and the official reads why', async (text, why) => {
    await office.say('an', 'xin gia han nv1 den 28/11 do cho so lieu');
    expect((await office.say('binh', text)).text).toMatch(/^Đã ghi: không đồng ý gia hạn: NV1/u);
    expect(office.heard.at(-1)?.text).toMatch(/không đồng ý gia hạn NV1/u);
    if (why) expect(office.heard.at(-1)?.text).toContain(`Lý do: ${why}`);
  });

  test('chưa được, thiếu phụ lục gives a report back', async () => {
    await office.say('an', 'NV1 xong');
    await office.say('an', 'bỏ qua');
    expect((await office.say('binh', 'chưa được, thiếu phụ lục')).text).toMatch(/^Đã trả lại: NV1/u);
    expect(office.heard.at(-1)?.text).toMatch(/Lý do: thiếu phụ lục/u);
  });

  test('of a citizen is what it always was', async () => {
    expect((await office.say('citizen', 'xin gia hạn')).text).toMatch(/Anh\/chị muốn hỏi/u);
  });
});

describe('a leader gives a task in plain words', () => {
  test.each([
    ['giao anh An họp tổ dân phố, hạn 25/11', /Việc: Họp tổ dân phố\n- Giao: Nguyễn Văn An\n- Hạn: 25\/11\/2026/u],
    ['giao anh An kiểm tra đèn giao thông, hạn 25/11', /Việc: Kiểm tra đèn giao thông\n- Giao: Nguyễn Văn An\n/u],
    [
      'Giao việc cho Phạm Dũng: kiểm tra chợ, khẩn, mai',
      /Việc: Kiểm tra chợ\n- Giao: Phạm Dũng\n- Hạn: 19\/11\/2026[\s\S]*Khẩn/u,
    ],
    ['giao VP-TK tổng hợp báo cáo, hạn 30/11', /Việc: Tổng hợp báo cáo\n- Giao: Công chức Văn phòng - Thống kê/u],
  ])('%s', async (text, shown) => {
    expect((await office.say('binh', text)).text).toMatch(shown);
    expect((await office.say('binh', 'đồng ý')).text).toMatch(/^Đã giao NV6/u);
  });

  test.each(['giao An và Dũng chuẩn bị hội nghị, hạn mai', 'giao anh An với chị Chi chuẩn bị hội nghị'])(
    'to one at a time: %s',
    async (text) => {
      expect((await office.say('binh', text)).text).toMatch(/^Mỗi việc tôi ghi cho một người: Nguyễn Văn An hoặc /u);
    },
  );

  test('whose name goes on with "và" in what is to be done', async () => {
    const { text } = await office.say('binh', 'giao An rà soát và tổng hợp hồ sơ, hạn 25/11');
    expect(text).toMatch(/Việc: Rà soát và tổng hợp hồ sơ\n- Giao: Nguyễn Văn An/u);
  });

  test.each([
    'giao đất cho hộ gia đình ở ấp 3',
    'giao thông khu vực chợ rất lộn xộn',
    'giao văn bản xuống ấp',
    'giao thị trấn lo vệ sinh',
  ])('but not where a word only looks like a name of somebody: %s', async (text) => {
    for (const name of ['Phan Văn Đạt', 'Lê Thông'])
      await createPeople(database.client).add({ name, roles: [] }, new Date(0));
    expect((await office.say('binh', text)).text).not.toMatch(/Tôi hiểu như sau|Anh\/chị nhắn lại cả dòng/u);
    expect((await office.say('binh', 'giao Thông kiểm tra chợ, hạn 25/11')).text).toMatch(/- Giao: Lê Thông/u);
    expect((await office.say('binh', 'giao anh đạt kiểm tra chợ, hạn 25/11')).text).toMatch(/- Giao: Phan Văn Đạt/u);
  });

  test('and nobody else, nor where nobody of the office is named', async () => {
    expect((await office.say('dung', 'giao anh An họp tổ dân phố, hạn 25/11')).text).not.toMatch(/Tôi hiểu như sau/u);
    for (const text of ['giao đất cho hộ gia đình', 'giao dịch bảo đảm cần giấy gì', 'giao an ninh trật tự cho ai?'])
      expect((await office.say('binh', text)).text).not.toMatch(/Tôi hiểu như sau|Anh\/chị nhắn lại cả dòng/u);
  });
});

describe('a task by the number that people see', () => {
  test.each(['NV5', 'nv 5', 'việc 5', 'nhiệm vụ số 5', 'viec so 5 sao roi', 'xem việc 5'])(
    '%s, of a leader',
    async (text) => {
      expect((await office.say('binh', text)).text).toMatch(/^NV5: Rà soát hồ sơ đất đai/u);
    },
  );

  test('is a line of the list where it has that line, else the number; of somebody else it is not told of', async () => {
    await office.say('an', '/viec');
    expect((await office.say('an', 'việc 1')).text).toMatch(/^NV2: /u);
    // What is under one task now can be done with it: no tasks to count.
    expect((await office.say('an', 'việc 1')).text).toMatch(/^NV1: /u);
    for (const text of ['việc 5', 'NV5', 'việc 55'])
      expect((await office.say('an', text)).text).toMatch(
        /^Tôi không thấy việc này trong những việc anh\/chị được xem/u,
      );
  });

  test('that is no line of the list is shown before anything is done to it', async () => {
    await office.say('an', '/viec trễ');
    expect((await office.say('an', 'đã nhận việc 4')).text).toMatch(/^NV4: Tổng hợp[\s\S]*chưa bắt đầu/u);
    expect((await office.say('an', '1')).text).toMatch(/Đã ghi nhận anh\/chị nhận việc: NV4/u);
  });
});

describe('/viec', () => {
  test("is a screen of one's own tasks, what presses first", async () => {
    const { text, choices } = await office.say('an', '/viec');
    expect(text).toMatch(/^Việc của anh\/chị: 4 việc \(1 trễ, 1 trong 7 ngày tới, 1 sau đó, 1 không ghi hạn\)/);
    expect(choices.map(({ label }) => label)).toEqual([
      'Trễ 8 ngày: Kế hoạch kiểm tra công vụ năm 2027 (NV2)',
      'Còn 2 ngày: Báo cáo cải cách hành chính quý IV (NV1)',
      'Còn 17 ngày: Tổng hợp kết quả thi đua tháng 11 (NV4)',
      'Không hạn: Niêm yết công khai thủ tục hành chính (NV3)',
    ]);
    expect(text).not.toContain('đất đai');
  });

  test('of a leader leads to the tasks of their people, also where none is late or waits', async () => {
    await office.say('dung', 'báo xong NV5');
    await office.say('dung', 'bỏ qua');
    await office.say('an', '/viec');
    const { choices } = await office.say('chi', '/viec');
    expect(choices.map(({ label }) => label)).toContain('Việc của người phụ trách');
    const people = await office.press('chi', /^Việc của người phụ trách$/u);
    expect(people.choices.map(({ label }) => label).join('\n')).toMatch(/NV4 - Nguyễn Văn An/u);
  });

  test('shows what comes back once, with what is late of it, and what is far away by its date', async () => {
    const weekly = { kind: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', from: '2026-11-13' } as const;
    await office.add({ id: 't6', title: 'Báo cáo giao ban tuần', schedule: weekly });
    await office.add({ id: 't7', title: 'Tập huấn chuyển đổi số', schedule: { kind: 'once', due: '2027-03-31' } });
    const { text, choices } = await office.say('an', '/viec');
    expect(text).toMatch(/^Việc của anh\/chị: 7 việc \(2 trễ, 2 trong 7 ngày tới, 2 sau đó, 1 không ghi hạn\)/);
    const labels = choices.map(({ label }) => label.replace(/ \(NV.*/, ''));
    expect(labels.filter((label) => label.includes('giao ban'))).toEqual([
      'Trễ 5 ngày: Báo cáo giao ban tuần',
      'Còn 2 ngày: Báo cáo giao ban tuần',
    ]);
    expect(labels).toContain('Hạn 31/03/2027: Tập huấn chuyển đổi số');
    expect((await office.say('an', 'cuoi thang 12 toi co viec gi den han')).text).toContain('/12/2026');
  });

  test('a number opens a line, and the numbers then are what can be done with it', async () => {
    await office.say('an', '/viec');
    const { text, choices } = await office.say('an', '2');
    expect(text).toMatch(
      /^NV1: Báo cáo cải cách hành chính quý IV\nHạn 20\/11\/2026 \(còn 2 ngày\). Tình trạng: chưa bắt đầu/,
    );
    expect(choices.map(({ label }) => label)).toEqual(['Đã nhận', 'Đang làm', 'Báo xong', 'Xin gia hạn']);
    expect((await office.say('an', '2')).text).toMatch(/^Đã ghi: đang làm: NV1/);
  });

  test('finds by words with slips and without diacritics, and shows where it comes from', async () => {
    expect((await office.say('an', '/viec kiem tra cong vu')).text).toMatch(/^NV2/);
    expect((await office.say('an', '/viec cchc')).text).toMatch(/^NV1/);
    expect((await office.say('an', '/viec niêm yêt công khia')).text).toMatch(/^NV3/);
    expect((await office.say('an', '/viec đất đai')).text).toMatch(/không thấy việc nào khớp/);
    expect((await office.say('an', '/viec NV5')).text).toMatch(/không thấy việc này/);
  });

  test('shows a leader their people, who is late first', async () => {
    const own = await office.say('binh', '/viec');
    expect(own.text).toMatch(
      /không có việc nào đang mở.\nNgười anh\/chị phụ trách: 5 việc đang mở, 2 trễ, 0 chờ quyết định/,
    );
    const late = await office.say('binh', 'ai đang trễ?');
    expect(late.text).toMatch(/2 việc/);
    expect(late.text).toMatch(/- Nguyễn Văn An: 1 việc, lâu nhất trễ 8 ngày/);
    expect(late.choices.map(({ label }) => label)).toEqual([
      'Trễ 8 ngày: Kế hoạch kiểm tra công vụ năm 2027 (NV2 - Nguyễn Văn An)',
      'Trễ 2 ngày: Rà soát hồ sơ đất đai tồn đọng (NV5 - Phạm Dũng)',
    ]);
  });

  test('tells whoever decides what nobody is reminded of', async () => {
    await office.add({ id: 't6', title: 'Quản lý chợ', assignment: { kind: 'role', role: 'Ban quản lý chợ' } });
    expect((await office.say('binh', '/viec')).text).toMatch(/\n1 việc chưa có người nhận nên không ai được nhắc/);
    expect((await office.say('an', '/viec')).text).not.toMatch(/chưa có người nhận/);
  });

  test('long lists go on under "xem thêm"', async () => {
    for (let at = 0; at < 12; at += 1) await office.add({ id: `n${at}`, title: `Việc nhỏ số ${at}` });
    const first = await office.say('an', '/viec');
    expect(first.choices).toHaveLength(9);
    const second = await office.say('an', '9');
    expect(second.text).toMatch(/Việc thứ 9 trở đi \(tất cả 16\)/);
    expect(second.choices).toHaveLength(8);
  });

  test('tells whoever is not linked how to link, and nothing else', async () => {
    const { text, choices } = await office.say('citizen', '/viec');
    expect(text).toMatch(/\/lienket/);
    expect(text).not.toMatch(/NV\d|Nguyễn Văn An/);
    expect(choices).toEqual([]);
  });
});

describe('/hoanthanh', () => {
  test('asks which one, and reports it', async () => {
    const { text, choices } = await office.say('an', '/hoanthanh');
    expect(text).toMatch(/xong việc nào/);
    expect(choices).toHaveLength(4);
    expect((await office.say('an', '1')).text).toMatch(/^Báo xong NV2/);
    await office.say('an', 'bỏ qua');
    expect(await office.store.findOccurrence('t2')).toMatchObject({ state: 'reported' });
  });

  test('what somebody else has to do, or has no date, is said to be so', async () => {
    expect((await office.say('binh', '/hoanthanh NV2')).text).toBe(
      'NV2 "Kế hoạch kiểm tra công vụ năm 2027" do Nguyễn Văn An báo nên tôi chưa ghi gì.',
    );
    expect((await office.say('an', 'xin gia hạn NV3 đến 1/12 vì bận')).text).toMatch(/^Việc này không ghi ngày hạn/);
  });

  test('takes the words of the task, or its number', async () => {
    expect((await office.say('an', '/hoanthanh thi đua tháng 11')).text).toMatch(/^Báo xong NV4/);
    await office.say('an', 'thôi');
    expect((await office.say('an', '/hoanthanh NV1')).text).toMatch(/^Báo xong NV1/);
    await office.say('an', 'thôi');
    expect((await office.say('an', '/hoanthanh xây cầu')).text).toMatch(/không thấy việc nào/);
  });
});

describe('in plain words', () => {
  test.each([
    ['tuần này tôi có việc gì đến hạn?', /đến hạn tuần này: 1 việc[\s\S]*1 việc đã trễ hạn/],
    ['tuan nay em co viec gi ko', /đến hạn 16\/11\/2026 - 22\/11\/2026: 1 việc/],
    ['còn bao nhiêu việc quá hạn', /đã trễ hạn: 1 việc/],
    ['việc cải cách hành chính tới đâu rồi', /^NV1: Báo cáo cải cách/],
    ['viec kiem tra cong vu xong chua', /^NV2/],
    ['xong việc thi đua rồi', /^Báo xong NV4/],
    ['hôm nay có gì', /không có việc nào đến hạn hôm nay/],
    ['ai đang trễ', /1 việc[\s\S]*chỉ cho anh\/chị xem việc của chính mình/],
    ['NV5', /không thấy việc này/],
    ['xong việc đất đai rồi', /^(?!Báo xong)/],
  ])('%s', async (text, expected) => {
    expect((await office.say('an', text)).text).toMatch(expected);
  });

  test.each([
    'Quyết định 36 giao việc gì cho VP-TK?',
    'ai chủ trì rà soát thủ tục hành chính',
    'đăng ký khai sinh cần giấy tờ gì',
    'giấy khai sinh của tôi làm tới đâu rồi',
    'hôm nay ủy ban có làm việc không',
  ])('%s goes on to the answers that everybody gets', async (text) => {
    const official = await office.say('an', text);
    expect(official.text).toBe((await office.say('citizen', text)).text);
  });

  test.each(['việc của tôi', 'ai đang trễ?', 'hôm nay có gì', 'nhận 1', 'NV1', 'NV1 xong'])(
    '%s of a citizen tells nothing',
    async (text) => {
      const { text: said } = await office.say('citizen', text);
      expect(said).not.toMatch(/NV\d|Nguyễn Văn An|kiểm tra công vụ/);
      expect((await office.store.findOccurrence('t1'))?.state).toBe('not-started');
    },
  );

  test('in a group it is said to write privately, without a word about tasks', async () => {
    const chat = { id: 'g1', isGroup: true, sender: 'an' };
    for (const text of ['/viec', 'tuần này tôi có việc gì đến hạn?']) {
      const reply = await office.say('an', text, { chat });
      expect(reply.text).toMatch(/nhắn riêng cho tôi/);
      expect(reply.choices).toEqual([]);
    }
  });

  test('danger is never taken', async () => {
    expect((await office.say('an', 'cháy nhà rồi, xong việc hôm nay của tôi')).outcome).toBe('emergency');
  });
});

describe('of people, posts and documents, as they are called in passing', () => {
  beforeEach(async () => {
    const posts = { assignment: { kind: 'role', role: 'Công chức VH-XH' } } as const;
    await office.add({
      id: 'v1',
      title: 'Ngày hội đại đoàn kết',
      schedule: { kind: 'once', due: '2026-12-15' },
      ...posts,
    });
    await office.add({
      id: 'v2',
      title: 'Lập danh mục thủ tục hành chính',
      schedule: { kind: 'once', due: '2026-11-12' },
      source: { document: '36/QĐ-UBND', ref: 'Phụ lục I.2' },
    });
  });

  test('are the lists of theirs', async () => {
    for (const [text, expected] of [
      ['tháng sau phòng văn hoá có việc gì', /^Việc của .*Văn hóa - Xã hội đến hạn tháng sau: 1 việc/],
      ['thang sau phong van hoa co viec gi', /^Việc của .*Văn hóa - Xã hội đến hạn .*: 1 việc/],
      ['VH-XH tháng 12 có những việc gì', /: 1 việc/],
      ['VP còn việc gì chưa xong', /^Việc của Công chức Văn phòng - Thống kê: 5 việc/],
      ['dia chinh tre may viec', /đã trễ hạn: 1 việc/],
      ['việc của An', /^Việc của Nguyễn Văn An: 5 việc/],
      ['viec cua Nguyen Van An', /^Việc của Nguyễn Văn An: 5 việc/],
      ['An đang làm gì', /^Việc của Nguyễn Văn An/],
      ['đồng chí Dũng làm đến đâu rồi', /^Việc của Phạm Dũng: 1 việc/],
      ['36 giao việc gì cho VP', /^Việc theo văn bản 36 của Công chức Văn phòng - Thống kê: 1 việc/],
      ['việc theo 36/QĐ-UBND làm tới đâu rồi', /^Việc theo văn bản 36\/QĐ-UBND: 1 việc/],
      ['còn việc nào của quyết định 36 chưa xong không', /^Việc theo văn bản 36: 1 việc/],
    ] as const)
      expect.soft((await office.say('binh', text)).text, text).toMatch(expected);
  });

  test('questions about documents and procedures go on to the answers that everybody gets', async () => {
    for (const text of [
      'Quyết định 36 giao việc gì cho VP-TK?',
      'nhiệm vụ của công chức tư pháp',
      'an toàn thực phẩm cần giấy tờ gì',
      'địa chính phường làm việc mấy giờ',
      'công việc của văn phòng thống kê là gì',
    ])
      expect.soft((await office.say('binh', text)).text, text).toBe((await office.say('citizen', text)).text);
  });

  test('an official reads nothing of others', async () => {
    for (const text of ['anh Dũng còn việc gì', 'địa chính trễ mấy việc', 'tháng sau phòng địa chính có việc gì'])
      expect.soft((await office.say('an', text)).text, text).toBe('Tôi chỉ cho anh/chị xem việc của chính mình.');
  });

  test('a long list of one person goes on as well', async () => {
    for (let at = 0; at < 12; at += 1) await office.add({ id: `n${at}`, title: `Việc nhỏ số ${at}` });
    expect((await office.say('binh', 'việc của An')).choices).toHaveLength(9);
    const more = await office.press('binh', /Xem thêm \(9\)/);
    expect(more.text).toMatch(/Việc thứ 9 trở đi \(tất cả 17\)/);
    expect(more.choices.every(({ label }) => label.includes('Nguyễn Văn An') || /Xem thêm/.test(label))).toBe(true);
  });

  test('a leader without own work reads that others have some then', async () => {
    const reply = await office.say('binh', 'tuần này tôi có việc gì đến hạn?');
    expect(reply.text).toMatch(/không có việc nào đến hạn tuần này[\s\S]*phụ trách có 2 việc đến hạn tuần này/);
    expect((await office.press('binh', /Việc của người phụ trách/)).text).toMatch(/2 việc/);
  });
});

describe('numbers under a notice', () => {
  test('mean its lines, also after another list was shown before', async () => {
    await office.say('an', 'xin chào');
    await office.remind('an', 'digest', ['t2', 't1']);
    expect((await office.say('an', '2')).text).toMatch(/^NV1/);
    await office.remind('an', 'reminder', ['t2']);
    expect((await office.say('an', '1')).text).toMatch(/nhận việc: NV2/);
    await office.remind('an', 'digest', ['t2', 't1']);
    expect((await office.say('an', 'xong 2')).text).toMatch(/^Báo xong NV1/);
  });

  test('mean the list of an answer that came after it', async () => {
    await office.remind('an', 'digest', ['t2', 't1']);
    const greeting = await office.say('an', 'xin chào');
    const picked = await office.say('an', '1');
    expect(picked.text).not.toMatch(/NV\d/);
    expect(greeting.choices.length).toBeGreaterThan(0);
    expect((await office.say('an', 'nhận 7')).text).toMatch(/không có dòng 7/);
  });

  test('one line acts in words: "NV1 xong, theo văn bản 45/BC-UBND"', async () => {
    expect((await office.say('an', 'NV1 xong, theo văn bản 45/BC-UBND')).text).toMatch(/^Đã báo xong: NV1/);
    expect(office.heard[0]?.text).toMatch(/Kết quả: theo văn bản 45\/BC-UBND/);
    expect((await office.say('binh', 'trả lại NV1 vì thiếu phụ lục')).text).toMatch(/^Đã trả lại: NV1/);
    expect((await office.say('an', 'xin gia hạn NV1 đến 30/11 vì chờ số liệu')).text).toMatch(
      /Đã gửi đề nghị gia hạn: NV1.*30\/11\/2026/,
    );
    expect((await office.say('chi', 'đồng ý gia hạn NV1')).text).toMatch(/hạn mới 30\/11\/2026/);
    expect((await office.say('an', 'xác nhận NV1')).text).not.toMatch(/^Đã xác nhận/);
  });
});

test('words that name a task are asked back before they do anything', async () => {
  const asked = await office.say('an', 'em đã nộp kết quả thi đua theo công văn 12/UBND-VP rồi ạ');
  expect(asked.text).toMatch(/^Báo xong NV4 .*kết quả: theo công văn 12\/UBND-VP/);
  expect((await office.store.findOccurrence('t4'))?.state).toBe('not-started');
  expect((await office.say('an', 'vâng ạ')).text).toMatch(/^Đã báo xong: NV4/);
  expect(office.heard[0]?.text).toContain('12/UBND-VP');
});

describe('giving a task', () => {
  test('a leader dictates it, agrees to what was understood, and the official hears of it', async () => {
    const shown = await office.say(
      'binh',
      '/viec thêm Nộp báo cáo quý III cho Sở Nội vụ, hạn 30/11, giao Nguyễn Văn An',
    );
    expect(shown.text).toMatch(
      /- Việc: Nộp báo cáo quý III cho Sở Nội vụ\n- Giao: Nguyễn Văn An\n- Hạn: 30\/11\/2026 \(còn 12 ngày\)/,
    );
    expect(await office.store.open()).toHaveLength(5);
    expect((await office.say('binh', '1')).text).toMatch(/^Đã giao NV6 .*hạn 30\/11\/2026/);
    expect(office.heard.at(-1)).toMatchObject({
      to: 'an',
      text: expect.stringMatching(/Trần Thị Bình giao anh\/chị NV6/),
    });
    expect((await office.say('binh', 'đồng ý')).text).not.toMatch(/Đã giao/);
  });

  test.each([
    ['/viec thêm', /nhắn một dòng, ví dụ/],
    ['/viec thêm Họp tổ dân phố', /Giao cho ai\?/],
    ['/viec thêm Họp tổ, giao Hồng', /không thấy ai tên hay giữ vai trò "Hồng"/],
    ['/viec thêm Họp tổ, hạn 30/9/2026, giao An', /Hạn 30\/09\/2026 đã qua/],
    [
      '/viec them hop to dan pho, giao cong chuc dia chinh, han 5/12',
      /- Việc: Hop to dan pho\n- Giao: Công chức Địa chính\n- Hạn: 05\/12\/2026/,
    ],
  ])('%s', async (text, expected) => {
    expect((await office.say('binh', text)).text).toMatch(expected);
  });

  test('at night the official is told in the morning, unless it is urgent', async () => {
    office.at('2026-11-18', 21 * 60);
    await office.say('binh', '/viec thêm Nộp báo cáo quý III, hạn 30/11, giao Nguyễn Văn An');
    expect((await office.say('binh', '1')).text).toMatch(
      /^Đã giao NV6 .*Sẽ báo Nguyễn Văn An lúc 6 giờ 30, thứ Năm 19\/11\/2026/,
    );
    const shown = await office.say('binh', '/viec thêm khẩn: Báo cáo thiệt hại do lụt, hạn 19/11, giao Nguyễn Văn An');
    expect(shown.text).toMatch(/- Việc: Báo cáo thiệt hại do lụt\n[\s\S]*- Khẩn: báo ngay, kể cả ban đêm/);
    expect((await office.say('binh', '1')).text).toMatch(/^Đã giao NV7 .*Đã báo Nguyễn Văn An/);
    expect(office.memory.planned.at(-1)).toMatchObject({ priority: 'urgent', dueAt: new Date('2026-11-18T14:00:04Z') });
    expect(office.heard.at(-1)?.text).toMatch(/^KHẨN - Trần Thị Bình giao anh\/chị NV7/);
    expect(
      await office.store.findTask((await office.store.open()).find(({ number }) => number === 7)?.task ?? ''),
    ).toMatchObject({
      isUrgent: true,
    });
  });

  test('what makes no sense is said with its words, and nothing is kept', async () => {
    for (const [words, expected] of [
      ['Họp tổ, hạn 30/2, giao An', /^Hạn "30\/2": ngày này không có trong lịch/],
      ['Họp tổ, hạn 31/4/2027, giao An', /^Hạn "31\/4\/2027": ngày này không có trong lịch/],
      ['Họp tổ, từ 20/12/2026 đến 10/12/2026, giao An', /hạn kết thúc trước ngày bắt đầu/],
      ['Họp tổ, hạn hôm qua, giao An', /^Hạn 17\/11\/2026 đã qua/],
      ['Họp tổ, hạn 32/12, giao An', /^Hạn "32\/12": không hiểu/],
      ['Họp tổ, hạn sớm nhất có thể, giao An', /^Hạn "sớm nhất có thể": không hiểu/],
      ['Họp tổ, trong 5 ngày, hạn trong 5 ngày làm việc, giao An', /chưa rõ tính từ ngày nào/],
    ] as const) {
      const reply = await office.say('binh', `/viec thêm ${words}`);
      expect.soft(reply.text, words).toMatch(expected);
      expect.soft(reply.choices, words).toEqual([]);
    }
    expect(await office.store.open()).toHaveLength(5);
  });

  test('takes posts as they are called, and says when nobody holds one; what comes back says when first', async () => {
    for (const [words, expected] of [
      ['Họp tổ, hạn mai, giao phòng địa chính', /- Giao: Công chức Địa chính\n- Hạn: 19\/11\/2026/],
      ['Họp tổ, hạn mai, giao Công chức TP-HT', /- Giao: Công chức Tư pháp - Hộ tịch\n.*\nChưa có ai giữ vai trò này/],
      [
        'Báo cáo tháng, hạn ngày 20 hằng tháng, giao An',
        /- Việc: Báo cáo tháng\n.*\n- Hạn: lặp lại, lần đầu 20\/11\/2026/,
      ],
      ['Trực ban, hạn thường xuyên, giao An', /- Việc: Trực ban\n.*\n- Hạn: không ghi ngày/],
      ['Rà soát thời hạn sử dụng đất, giao Dũng', /- Việc: Rà soát thời hạn sử dụng đất\n/],
    ] as const)
      expect.soft((await office.say('binh', `/viec thêm ${words}`)).text, words).toMatch(expected);
    await office.say('binh', '/viec thêm Báo cáo tháng, hạn ngày 20 hằng tháng, giao An');
    expect((await office.say('binh', 'đồng ý')).text).toMatch(
      /^Đã giao NV6 "Báo cáo tháng" cho Nguyễn Văn An, lặp lại, lần đầu 20\/11\/2026\..* Tôi sẽ nhắc trước hạn\.$/,
    );
    expect((await office.store.recurringTasks()).map(({ title }) => title)).toEqual(['Báo cáo tháng']);
  });

  test('urgent is said of the task, not in its name', async () => {
    for (const [words, isUrgent] of [
      ['họp khẩn với tổ dân phố, hạn 5/12, giao An', false],
      ['rà soát phương án, gấp, giao An', true],
      ['báo cáo lụt (hỏa tốc), giao An', true],
      ['bao cao lut, khan, giao An', true],
      ['gấp: báo cáo lụt, giao An', true],
    ] as const) {
      const { text } = await office.say('binh', `/viec thêm ${words}`);
      expect.soft(/- Khẩn:/.test(text), words).toBe(isUrgent);
    }
  });

  test('is for leaders', async () => {
    expect((await office.say('an', '/viec thêm Họp tổ, giao Phạm Dũng')).text).toMatch(/dành cho lãnh đạo/);
  });
});

test('a task due on a day off does not ask to be done by a day that is over', async () => {
  await office.add({ id: 't6', title: 'Gửi số liệu hộ nghèo', schedule: { kind: 'once', due: '2026-11-22' } });
  office.at('2026-11-19');
  expect((await office.say('an', 'NV6')).text).toContain('cần xong trong ngày 20/11/2026');
  office.at('2026-11-22');
  expect((await office.say('an', 'NV6')).text).toContain('Hạn 22/11/2026 (hôm nay). Tình trạng');
});
