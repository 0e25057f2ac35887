import { describe, expect, test } from 'vitest';
import { createRoleNames } from '../roles/name-roles.js';
import { createActorReader } from './read-actor.js';
import { splitDuties } from './split-duties.js';

const VOCABULARY = {
  roles: [
    { name: 'Công chức Văn phòng - Thống kê', also: ['VP-TK', 'Văn phòng - Thống kê'] },
    { name: 'Văn phòng HĐND và UBND', also: [] },
  ],
  approvers: [],
  openings: [
    'Sở',
    'Các sở',
    'Các ngành',
    'Các cơ quan',
    'UBND',
    'Chủ tịch',
    'Thủ trưởng',
    'Công chức',
    'Công an',
    'Cơ quan',
    'Phòng',
    'Trung tâm',
    'Cổng Thông tin',
    'Đài',
    'Văn phòng',
    'Ban',
    'Các địa phương',
  ],
};
const actors = createActorReader(VOCABULARY, createRoleNames(VOCABULARY));

describe('who does it', () => {
  test.each<[string, string[], string]>([
    ['Các sở, ngành Tỉnh tăng cường hướng dẫn nghiệp vụ', ['Các sở, ngành Tỉnh'], 'tăng cường hướng dẫn nghiệp vụ'],
    ['UBND các huyện: Thường xuyên kiểm tra', ['UBND các huyện'], 'Thường xuyên kiểm tra'],
    ['Giao Sở Y tế xây dựng phương án', ['Sở Y tế'], 'xây dựng phương án'],
    ['Căn cứ Kế hoạch này, Công an phường lập danh sách', ['Công an phường'], 'lập danh sách'],
    ['Đài Truyền thanh xã có trách nhiệm tuyên truyền', ['Đài Truyền thanh xã'], 'tuyên truyền'],
    [
      'Riêng các cơ quan được giao chủ trì thực hiện các tiêu chí và UBND các xã xây dựng kế hoạch',
      ['các cơ quan được giao chủ trì thực hiện các tiêu chí', 'UBND các xã'],
      'xây dựng kế hoạch',
    ],
  ])('%s', (sentence, lead, duty) => {
    const actor = actors.fromSentence(sentence);
    expect(actor?.lead).toEqual(lead);
    expect(sentence.slice(actor?.dutyAt)).toBe(duty);
  });

  test.each([
    'Ban hành hướng dẫn khen thưởng',
    'Báo cáo định kỳ kết quả thực hiện',
    'Định kỳ hằng quý, 6 tháng, năm, báo cáo UBND phường tình hình',
    'Phong trào thi đua được triển khai từ nay đến hết năm',
    'Việc bình xét phải kịp thời',
  ])('nobody is named: %s', (sentence) => {
    expect(actors.fromSentence(sentence)).toBeUndefined();
  });

  test('a heading names lead and coordinating; one role has one name', () => {
    expect(actors.fromHeading('Phòng Nội vụ phối hợp Văn phòng HĐND và UBND huyện')).toMatchObject({
      lead: ['Phòng Nội vụ'],
      coordinating: ['Văn phòng HĐND và UBND'],
    });
    expect(actors.fromHeading('Công chức Văn phòng-Thống kê phường:')?.lead).toEqual([
      'Công chức Văn phòng - Thống kê',
    ]);
    expect(actors.coordinatingIn('Chủ trì, phối hợp với các ngành có liên quan triển khai kế hoạch')).toEqual([
      'các ngành có liên quan',
    ]);
  });

  test('one duty each: sentences and parts with a verb of their own, brackets kept whole', () => {
    expect(
      splitDuties(
        'Theo dõi kết quả (tháng; quý); thẩm định, trình UBND xã khen thưởng; hồ sơ, sổ sách. Hướng dẫn cơ sở.',
      ).map(({ text }) => text),
    ).toEqual([
      'Theo dõi kết quả (tháng; quý)',
      'thẩm định, trình UBND xã khen thưởng; hồ sơ, sổ sách',
      'Hướng dẫn cơ sở',
    ]);
  });
});
