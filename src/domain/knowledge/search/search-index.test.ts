import { describe, expect, it } from 'vitest';
import type { Passage } from './passage.js';
import { createSearchIndex, type SearchIndex } from './search-index.js';

const PASSAGES: readonly Passage[] = [
  {
    id: 'ks-1',
    group: 'khai-sinh',
    kind: 'procedure',
    title: 'Đăng ký khai sinh',
    text: 'Giấy tờ: tờ khai đăng ký khai sinh, giấy chứng sinh. Nộp tại Ủy ban nhân dân cấp xã.',
  },
  {
    id: 'ks-2',
    group: 'khai-sinh',
    kind: 'procedure',
    title: 'Đăng ký khai sinh',
    text: 'Thời hạn giải quyết: ngay trong ngày tiếp nhận hồ sơ. Không thu lệ phí nếu đúng hạn.',
  },
  {
    id: 'kh',
    kind: 'procedure',
    title: 'Đăng ký kết hôn',
    text: 'Hai bên nam, nữ cùng có mặt tại Ủy ban nhân dân cấp xã, nộp tờ khai đăng ký kết hôn.',
  },
  {
    id: 'gplx',
    kind: 'procedure',
    title: 'Cấp lại giấy phép lái xe',
    text: 'Người bị mất giấy phép lái xe nộp hồ sơ trực tuyến.',
  },
  {
    id: 'plan',
    kind: 'task',
    title: 'Kế hoạch 51/KH-BCĐ về cải cách hành chính',
    text: 'Văn phòng chủ trì, báo cáo trước ngày 15/7/2025. Chỉ tiêu 1.801 hồ sơ.',
  },
  {
    id: 'nhap-khau',
    kind: 'procedure',
    title: 'Đăng ký thường trú',
    text: 'Nhập khẩu vào nhà người thân; cơ sở dữ liệu về cư trú.',
  },
];
const SHORT_FORMS = new Map([
  ['ks', ['khai sinh', 'khoang san']],
  ['dk', ['dang ky', 'duoc']],
  ['ubnd', ['uy ban nhan dan']],
]);

function filled(passages: readonly Passage[] = PASSAGES): SearchIndex {
  const index = createSearchIndex({ shortForms: SHORT_FORMS });
  for (const passage of passages) index.add(passage);
  return index;
}

function first(query: string, index = filled()): string | undefined {
  return index.search(query, { top: 3 })[0]?.id;
}

describe('search', () => {
  it.each([
    ['đăng ký khai sinh cần giấy tờ gì', 'ks-1'],
    ['dang ky khai sinh can giay to gi', 'ks-1'],
    ['ddawng kys keets hoon', 'kh'],
    ['dk ket hon', 'kh'],
    ['dang ky ket hom', 'kh'],
    ['bang lai bi mat', 'gplx'],
    ['51/KH-BCĐ', 'plan'],
    ['kế hoạch 51', 'plan'],
    ['trước 15/7/2025 phải báo cáo gì', 'plan'],
    ['1.801', 'plan'],
    ['nhập hộ khẩu', 'nhap-khau'],
  ])('%s -> %s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it('returns each group once, by its best passage', () => {
    const hits = filled().search('lệ phí đăng ký khai sinh', { top: 5 });
    expect(hits.filter(({ group }) => group === 'khai-sinh')).toHaveLength(1);
    expect(hits[0]?.id).toBe('ks-2');
  });

  it('fills the top from further passages when one group has most of them', () => {
    const many = Array.from({ length: 400 }, (_, at): Passage => {
      return { id: `p${at}`, group: 'one', title: 'đăng ký khai sinh', text: `trang ${at}` };
    });
    const hits = filled([...many, ...PASSAGES]).search('đăng ký khai sinh', { top: 3 });
    expect(new Set(hits.map(({ group, id }) => group ?? id)).size).toBe(3);
  });

  it('limits to kinds', () => {
    const hits = filled().search('đăng ký báo cáo hồ sơ', { top: 9, kinds: ['task'] });
    expect(hits.map(({ id }) => id)).toEqual(['plan']);
  });

  it('says how much of the question a hit holds, and what it lacks', () => {
    const index = filled();
    expect(index.explain('đăng ký khai sinh ở đâu', 'ks-1')).toEqual({ coverage: 1, missing: [] });
    const partly = index.explain('đăng ký khai sinh cho robot', 'ks-1');
    expect(partly?.missing).toEqual(['robot']);
    expect(partly?.coverage).toBeGreaterThan(0);
    expect(partly?.coverage).toBeLessThan(0.9);
    expect(index.explain('gì', 'no such passage')).toBeUndefined();
  });

  it('takes other readings of the query into account', () => {
    const index = filled();
    expect(index.search('cho be moi de', { top: 1, readings: ['đăng ký khai sinh'] })[0]?.group).toBe('khai-sinh');
  });

  it('uses synonyms that it is given', () => {
    const index = createSearchIndex({ synonyms: [{ from: 'làm đám cưới', to: 'đăng ký kết hôn' }] });
    for (const passage of PASSAGES) index.add(passage);
    expect(first('muốn làm đám cưới', index)).toBe('kh');
  });

  it('prefers the spelling that was typed', () => {
    const index = filled([
      { id: 'bao', title: 'Bão số 3', text: 'cơn bão' },
      { id: 'báo', title: 'Báo số 3', text: 'tờ báo' },
    ]);
    expect(first('báo', index)).toBe('báo');
    expect(first('bão', index)).toBe('bao');
  });
});

describe('what is typed badly', () => {
  it.each(['', ' ', '🙂🙂', '\u0000', '....', '\uD800', 'zzzz qqqq'])('finds nothing or something for %j', (query) => {
    expect(Array.isArray(filled().search(query, { top: 3 }))).toBe(true);
  });

  it('finds nothing in an empty index', () => {
    expect(createSearchIndex().search('khai sinh', { top: 3 })).toEqual([]);
  });

  it('reads only the beginning of 100 KB', () => {
    const startedAt = performance.now();
    const hits = filled().search('đăng ký khai snih '.repeat(6000), { top: 3 });
    expect(hits[0]?.group).toBe('khai-sinh');
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('reads text that is not composed', () => {
    const index = filled(PASSAGES.map((passage) => ({ ...passage, title: passage.title.normalize('NFD') })));
    expect(first('đăng ký kết hôn'.normalize('NFD'), index)).toBe('kh');
  });
});

describe('adding and removing', () => {
  it('shows at once what was added, and not what was removed', () => {
    const index = filled();
    index.add({ id: 'new', title: 'Chứng thực bản sao', text: 'từ bản chính' });
    expect(first('chứng thực bản sao', index)).toBe('new');
    expect(index.remove('new')).toBe(true);
    expect(index.remove('new')).toBe(false);
    expect(index.search('chứng thực bản sao', { top: 9 }).some(({ id }) => id === 'new')).toBe(false);
    expect(index.size).toBe(PASSAGES.length);
  });

  it('replaces a passage that is added again', () => {
    const index = filled();
    index.add({ id: 'kh', title: 'Khai tử', text: 'giấy báo tử' });
    expect(index.size).toBe(PASSAGES.length);
    expect(index.explain('kết hôn', 'kh')?.coverage).toBe(0);
    expect(first('khai tử', index)).toBe('kh');
  });
});
