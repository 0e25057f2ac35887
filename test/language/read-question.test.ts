import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadChatWords } from '../../src/adapters/knowledge-files/load-chat-words.js';
import { loadOfficeSentences } from '../../src/adapters/knowledge-files/load-office-sentences.js';
import { loadSyllableModel } from '../../src/adapters/knowledge-files/load-syllable-model.js';
import { adaptModel } from '../../src/domain/language/model/adapt-model.js';
import type { ReadQuestion } from '../../src/domain/language/reading/question.js';
import { createQuestionReader } from '../../src/domain/language/reading/read-question.js';

let read: ReadQuestion;

beforeAll(async () => {
  const [model, chatWords] = await Promise.all([loadSyllableModel('knowledge'), loadChatWords('knowledge')]);
  read = createQuestionReader({ model, chatWords });
});

describe('the question reader', () => {
  it.each(['constructor 12', 'toString so 36', '__proto__ 12/2024'])('takes "%s" for words like others', (text) => {
    expect(read(text).plain).not.toContain('native code');
  });

  it.each([
    ['lam giay khai sinh cho be o dau', 'làm giấy khai sinh cho bé ở đâu'],
    ['dk tam tru ntn', 'đăng ký tạm trú như thế nào'],
    ['dk ko a', 'được không ạ'],
    ['mk muon dk ket hon mat bn tien', 'mình muốn đăng ký kết hôn mất bao nhiêu tiền'],
    ['ddawng kys keets hoon owr ddaau', 'đăng ký kết hôn ở đâu'],
    ['hs lam cccd gom nhg j', 'hồ sơ làm căn cước công dân gồm những gì'],
    ['kh cai cach nam 2025 cua p5', 'kế hoạch cải cách năm 2025 của phường 5'],
    ['kh hieu gi het', 'không hiểu gì hết'],
    ['vp-tk phụ trách gì', 'văn phòng thống kê phụ trách gì'],
    ['thu tuc khia sinh', 'thủ tục khai sinh'],
    ['lam giay khaisinh cho con', 'làm giấy khai sinh cho con'],
    ['thoi gian giai quet ho so may ngya', 'thời gian giải quyết hồ sơ mấy ngày'],
    ['đuợc ko ạ', 'được không ạ'],
    ['ơiiii ad ơi koooo biếttt', 'ơi ad ơi không biết'],
    ['t7 có làm ko', 'thứ 7 có làm không'],
    ['dang ki ket hon', 'đăng ký kết hôn'],
    ['thủ tục ở uỷ ban'.normalize('NFD'), 'thủ tục ở ủy ban'],
  ])('reads %s as %s', (typed, meant) => {
    expect(read(typed).accented).toBe(meant);
  });

  it.each([
    ['phân ảnh ổ gà', 'phan anh o ga'],
    ['điểm c khoản 2 điều 5', 'diem c khoan 2 dieu 5'],
    ['KH 51/KH-BCĐ nói gì', 'ke hoach 51/kh-bcd noi gi'],
    ['qd 36/qd-ubnd ngay nao', 'quyet dinh 36/qd-ubnd ngay nao'],
    ['chỉ số PAPI, SIPAS và LGSP', 'chi so papi sipas va lgsp'],
    ['theo mục III và phụ lục II', 'theo muc iii va phu luc ii'],
    ['thi bằng hạng B', 'thi bang hang b'],
    ['nhà anh Wilson', 'nha anh wilson'],
    ['1.801 hồ sơ, đạt 54,3%', '1.801 ho so dat 54,3'],
    ['🙂🙂', ''],
    ['\u0000\u200B', ''],
    ['', ''],
  ])('keeps what counts in %j', (typed, plain) => {
    expect(read(typed).plain).toBe(plain);
  });

  it('keeps the tokens as they were typed', () => {
    expect(read('Dk ko').tokens.map((token) => token.text)).toEqual(['dk', 'ko']);
  });

  it('never throws, and folds what it gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const { plain, text } = read(raw);
        expect(plain).not.toMatch(/ {2}|^ | $/);
        expect(read(text).plain).toBe(plain);
      }),
    );
  });

  it.each(['thu tuc dang ky ', 'qyuen thcu ', 'b', '1.', 'AA-', 'e\u0323\u0301', '🙂', '\n '])(
    'takes linear time on 100 KB of %j',
    (piece) => {
      const startedAt = performance.now();
      read(`${piece.repeat(100_000 / piece.length)}a`);
      expect(performance.now() - startedAt).toBeLessThan(3000);
    },
  );
});

describe('a reader that knows what the office writes', () => {
  let readOffice: ReadQuestion;
  beforeAll(async () => {
    const [model, chatWords, sentences] = await Promise.all([
      loadSyllableModel('knowledge'),
      loadChatWords('knowledge'),
      loadOfficeSentences('knowledge'),
    ]);
    const records = ['Hội thi đua thuyền', 'hồ sơ đang giải quyết', 'mức độ hài lòng', 'tổng kết phong trào thi đua'];
    readOffice = createQuestionReader({
      model: adaptModel(model, [...records.map((text) => ({ text })), ...sentences]),
      chatWords,
    });
  });

  it.each([
    ['hs dang giai quyet', 'hồ sơ đang giải quyết'],
    ['phong trao thi dua', 'phong trào thi đua'],
    ['muc do hai long cua dan bn %', 'mức độ hài lòng của dân bao nhiêu'],
    ['tang may diem, dat may %', 'tăng mấy điểm đạt mấy'],
    ['vuong mac kh 63', 'vướng mắc kế hoạch 63'],
    ['ct 12 ttg noi gi', 'chỉ thị 12 thủ tướng nói gì'],
    ['nq41 giao ai', 'nghị quyết 41 giao ai'],
    ['q2 thu ns bn ty', 'quý 2 thu ngân sách bao nhiêu tỷ'],
    ['vc bn, cc bn', 'viên chức bao nhiêu công chức bao nhiêu'],
    ['nghi huu theo nd 26', 'nghỉ hưu theo nghị định 26'],
    ['ktra xep hang dua vao dau', 'kiểm tra xếp hạng dựa vào đâu'],
    ['kh hieu gi het', 'không hiểu gì hết'],
    ['ct ubnd phuong', 'chủ tịch ủy ban nhân dân phường'],
  ])('reads %s as %s', (typed, meant) => {
    expect(readOffice(typed).accented).toBe(meant);
  });

  it('leaves typed diacritics alone', () => {
    expect(readOffice('thì đưa hải long máy tỷ').accented).toBe('thì đưa hải long máy tỷ');
  });
});
