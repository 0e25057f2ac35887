import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChatLinks } from '../../src/adapters/database/chat-links.js';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { createPeople } from '../../src/adapters/database/people-store.js';
import { readConfig } from '../../src/config.js';
import { asksOwnDenunciation, asksWhatBecameOf } from '../../src/domain/complaints/tracking/asks-of-somebody.js';
import { openThreeChannels, type ThreeChannels } from './three-channels.js';
import { MONDAY } from './web-person.js';

describe('what became of somebody', () => {
  test.each([
    'ông Bảy bị xử lý chưa',
    'vu ong Bay sao roi',
    'sao chưa bắt ông Bảy',
    'chừng nào cách chức bà chủ tịch',
    'vụ của bà Tư kế toán tới đâu rồi em',
    'anh Tư địa chính còn làm không',
    'ổng bị đuổi chưa',
    'cô Sáu kế toán bị kỷ luật chưa',
    'chị ơi ông Bảy bị đình chỉ chưa',
    'chuyện của ông Bảy sao rồi',
  ])('is asked by "%s"', (text) => expect(asksWhatBecameOf(text)).toBe(true));

  test.each([
    'hồ sơ của ông Bảy xử lý tới đâu rồi',
    'giấy khai sinh của con chị Tư làm xong chưa',
    'cô Sáu làm ở quầy mấy',
    'bà con mình bao giờ có điện lại',
    'bác sĩ còn khám không',
    'anh chị cho em hỏi mấy giờ nghỉ',
    'sao chưa bật đèn đường',
    'đăng ký khai sinh trễ có bị xử phạt không',
    'xay nha khong phep co bi xu phat khong',
    'anh chị cho em hỏi đăng ký trễ có bị xử phạt không',
    'chị ơi quá hạn tạm trú có bị xử phạt không',
    'nộp trễ một tháng thì bị xử phạt thế nào, có không',
    'chuyển hộ khẩu có được không',
    'chuyen truong cho con co duoc khong',
    'dịch vụ có mất phí không',
    'dich vu co mat phi khong',
    'di nghia vu co duoc hoan khong',
  ])('is not asked by "%s"', (text) => expect(asksWhatBecameOf(text)).toBe(false));
});

describe('how far a tố cáo of their own is', () => {
  test.each([
    'đơn tố cáo của tôi tới đâu rồi',
    'don to cao cua em sao roi',
    'toi co to cao ong Bay can bo dia chinh sao chua thay gi',
    'hôm trước em có gửi đơn tố cáo, bao giờ có kết quả',
    'tôi nộp đơn tố cáo tháng trước mà chưa ai trả lời',
  ])('is asked by "%s"', (text) => expect(asksOwnDenunciation(text)).toBe(true));

  test.each([
    'tố cáo thì bao lâu giải quyết',
    'tôi tố cáo ông Bảy nhận hối lộ, sao chưa ai xử lý',
    'tôi muốn tố cáo thì nộp đơn ở đâu',
    'phản ánh của tôi tới đâu rồi',
  ])('is not asked by "%s"', (text) => expect(asksOwnDenunciation(text)).toBe(false));
});

describe('beside a clerk', () => {
  let office: ThreeChannels;
  const NAMED = /Bảy|Bay|Lẫm/;
  beforeAll(async () => {
    office = await openThreeChannels();
    const database = await openDatabase(readConfig({ DATA_DIR: office.folder }).databaseUrl);
    const clerk = await createPeople(database.client).add({ name: 'Lê Thị Sáu', roles: ['trực tiếp dân'] }, MONDAY);
    const links = createChatLinks(database);
    await links.issueCode(clerk.id, 'code', new Date(MONDAY.getTime() + 1000), MONDAY);
    await links.useCode('code', { channel: 'telegram', chat: '9999' }, MONDAY);
    await database.close();
  }, 60_000);
  afterAll(() => office.stop());

  test('a stranger reads what to do, nothing waits for an official', { timeout: 60_000 }, async () => {
    const person = office.personOn('zalo');
    for (const asked of ['vụ ông Bảy sao rồi', 'sao chưa bắt ông Bảy'])
      expect(await person.says(asked), asked).toMatch(/nơi tiếp công dân[\s\S]*không ghi lại/);
    const own = await person.says('đơn tố cáo của tôi tới đâu rồi');
    expect(own).toMatch(/không thấy việc nào trong ngăn kín[\s\S]*nơi đã nhận đơn/);
    expect(own).not.toMatch(/8 ký tự/);
    await office.withCases(async (_, client) => expect(await client.unansweredQuestion.count()).toBe(0));
  });

  test('who a clerk answers is answered by the bot where it is about somebody accused; the clerk goes on with the rest', {
    timeout: 60_000,
  }, async () => {
    const person = office.telegramPerson();
    expect(await person.says('gặp cán bộ')).toMatch(/cán bộ/);
    const before = office.sentToChats().length;
    for (const asked of ['ông Bảy bị xử lý chưa em', 'đơn tố cáo ông Bảy của tôi tới đâu rồi', 'vụ bà Bảy Lẫm sao rồi'])
      expect(await person.says(asked), asked).toMatch(/nơi tiếp công dân|không thấy việc nào/);
    expect(office.sentToChats().slice(before)).not.toMatch(NAMED);
    person.saysSilently('hồ sơ khai sinh của con tôi xong chưa em');
    await expect.poll(office.sentToChats, { timeout: 5000 }).toContain('hồ sơ khai sinh của con tôi xong chưa em');
  });

  test('who is writing a tố cáo is given to no clerk, and what they write neither', { timeout: 60_000 }, async () => {
    const person = office.telegramPerson();
    await person.says('Tôi tố cáo ông cán bộ địa chính nhận tiền ký giấy');
    await person.says('1');
    const before = office.sentToChats().length;
    expect(await person.says('gặp cán bộ')).toMatch(/nơi tiếp công dân/);
    await person.says('ông Bảy Lẫm, ở quán nước đầu hẻm');
    expect(office.sentToChats().slice(before)).not.toMatch(NAMED);
    await person.says('hủy');
  });
});
