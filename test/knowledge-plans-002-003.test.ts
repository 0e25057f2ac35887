import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDocument } from '../src/adapters/knowledge-files/document-schema.js';
import type { Fact, KnowledgeDocument } from '../src/domain/knowledge/record.js';

function readKnowledge(name: string): KnowledgeDocument {
  return parseDocument(parse(readFileSync(new URL(`../knowledge/documents/${name}.yaml`, import.meta.url), 'utf8')));
}

const ward = readKnowledge('quyet-dinh-36-qd-ubnd-2025');
const district = readKnowledge('ke-hoach-thi-dua-chau-thanh-2022');
const both = [ward, district];

function byId(document: KnowledgeDocument, id: string): Fact {
  const fact = document.facts.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(`no record ${id} in ${document.id}`);
  return fact;
}

const ROLES: Readonly<Record<string, string>> = {
  'VP-TK': 'Công chức Văn phòng - Thống kê (VP-TK)',
  'TP-HT': 'Công chức Tư pháp - Hộ tịch (TP-HT)',
  'TC-KT': 'Công chức Tài chính - Kế toán (TC-KT)',
  'VH-XH': 'Công chức Văn hóa - Xã hội (VH-XH)',
  ngành: 'Các ngành có liên quan',
  trường: 'Trường học',
  'UBND phường': 'Công chức, các ngành thuộc UBND phường',
  'tự đánh giá':
    'Cơ quan, người có thẩm quyền giải quyết thủ tục hành chính tự đánh giá việc thực hiện của cơ quan mình',
};

function roles(short: string): string[] {
  return short === '' ? [] : short.split(' + ').map((name) => ROLES[name] ?? `unknown role ${name}`);
}

/** The appendix as printed: row, who leads, who coordinates, kind of deadline, its words, due dates. */
const APPENDIX: readonly (readonly [string, string, string, string, string, ...string[]])[] = [
  ['I.1', 'VP-TK', 'ngành', 'period', 'Tháng 02 năm 2025', '2025-02-28'],
  ['I.2', 'VP-TK', 'ngành', 'period', 'Tháng 02 năm 2025', '2025-02-28'],
  ['I.3', 'VP-TK', 'ngành', 'on-request', 'Theo yêu cầu của Sở Nội vụ'],
  ['I.4', 'VP-TK', 'ngành', 'by-other-document', 'Theo kế hoạch của UBND thành phố'],
  ['I.5', 'VP-TK', 'ngành', 'period', 'Từ 6 tháng đầu năm và cuối năm 2025', '2025-06-30', '2025-12-31'],
  ['I.6', 'VP-TK', 'ngành', 'on-request', 'Theo yêu cầu hướng dẫn của Sở Nội vụ'],
  ['I.7', 'VP-TK', 'ngành', 'period', 'Quý III', '2025-09-30'],
  ['I.8', 'VP-TK', 'ngành', 'period', 'Quý IV', '2025-12-31'],
  ['I.9', 'VP-TK', 'ngành', 'recurrence', 'Thời gian báo cáo theo quy định'],
  ['II.1', 'ngành', 'TP-HT', 'ongoing', 'Thường xuyên'],
  ['II.2', 'ngành', 'TP-HT', 'ongoing', 'Thường xuyên'],
  ['II.3', 'TP-HT', 'ngành', 'ongoing', 'Thường xuyên và định kỳ'],
  ['III.1', 'VP-TK', 'ngành', 'period', 'Quý I', '2025-03-31'],
  ['III.2', 'ngành', 'VP-TK', 'ongoing', 'Thường xuyên'],
  ['III.3', 'ngành', 'VP-TK', 'ongoing', 'Thường xuyên'],
  ['III.4', 'VP-TK', 'ngành', 'ongoing', 'Thường xuyên'],
  ['III.5', 'VP-TK', 'ngành', 'ongoing', 'Thường xuyên'],
  ['III.6', 'VP-TK', 'ngành', 'ongoing', 'Thường xuyên'],
  ['III.7', 'ngành', 'VP-TK', 'ongoing', 'Thường xuyên'],
  ['III.8', 'VP-TK', 'ngành', 'ongoing', 'Thường xuyên'],
  ['III.9', 'VP-TK', 'tự đánh giá', 'ongoing', 'Thường xuyên'],
  ['IV.1', 'VP-TK', 'ngành', 'period', 'Quý II', '2025-06-30'],
  ['V.1', 'VP-TK', 'ngành', 'by-other-document', 'Theo kế hoạch'],
  ['V.2', 'ngành', 'ngành', 'ongoing', 'Định kỳ và thường xuyên'],
  ['VI.1', 'TC-KT', 'ngành', 'none', ''],
  ['VI.2', 'TC-KT', 'ngành', 'ongoing', 'Ngay từ đầu năm 2025'],
  ['VI.3', 'UBND phường', 'ngành', 'ongoing', 'Thường xuyên'],
  ['VI.4', 'VP-TK + trường + VH-XH', 'TC-KT', 'ongoing', 'Thường xuyên'],
  ['VI.5', 'TC-KT', '', 'ongoing', 'Thường xuyên'],
  ['VII.1', 'VH-XH', 'ngành', 'by-other-document', 'Theo Quyết định'],
  ['VII.2', 'VH-XH', 'ngành', 'by-other-document', 'Theo kế hoạch của UBND tỉnh ban hành'],
  ['VII.3', 'VP-TK + VH-XH', 'ngành', 'ongoing', 'Thường xuyên'],
  ['VII.4', 'VP-TK + VH-XH + TP-HT', 'ngành', 'by-other-document', 'Theo Quyết định'],
  ['VII.5', 'VP-TK', 'ngành', 'ongoing', 'Thường xuyên'],
  ['VII.6', 'VP-TK', 'ngành', 'ongoing', 'Thường xuyên'],
];

const appendixTasks = ward.facts.filter((fact) => fact.kind === 'task' && fact.ref.startsWith('Phụ lục '));

describe('Quyết định 36/QĐ-UBND of Phường 5 (2025)', () => {
  it('has the 35 rows of the appendix, nine, three, nine, one, two, five and six', () => {
    const rows: Record<string, number> = {};
    for (const { ref } of appendixTasks) {
      const section = ref.replace('Phụ lục ', '').split('.')[0] ?? '';
      rows[section] = (rows[section] ?? 0) + 1;
    }
    expect(appendixTasks).toHaveLength(35);
    expect(rows).toEqual({ I: 9, II: 3, III: 9, IV: 1, V: 2, VI: 5, VII: 6 });
  });

  it.each(APPENDIX)('row %s: %s leads, %s coordinates, %s %s', (row, lead, coordinating, kind, text, ...due) => {
    const fact = appendixTasks.find(({ ref }) => ref === `Phụ lục ${row}`);
    expect(fact?.lead).toEqual(roles(lead));
    expect(fact?.coordinating ?? []).toEqual(roles(coordinating));
    expect(fact?.approver).toBe('UBND phường');
    expect(fact?.deadline?.kind).toBe(kind);
    expect(fact?.deadline?.text).toBe(text);
    expect(fact?.deadline?.due ?? []).toEqual(due);
  });

  it('invents no date outside its year, and none for rows without one', () => {
    const dated = ward.facts.filter((fact) => fact.deadline?.due);
    expect(dated.length).toBeGreaterThanOrEqual(7);
    for (const { deadline } of dated) for (const due of deadline?.due ?? []) expect(due).toMatch(/^2025-/);
    for (const { deadline } of appendixTasks) if (deadline?.kind !== 'period') expect(deadline?.due).toBeUndefined();
  });

  it('has every report of section VI with its recurrence and whom it goes to, without a day', () => {
    const reports = ['vi.1.a-3', 'vi.1.b-4', 'vi.1.c-4', 'vi.1.d-4', 'vi.1.dd-3', 'vi.2-3'].map((id) => byId(ward, id));
    for (const report of reports) {
      expect(report.deadline?.text).toMatch(/^Định kỳ hằng quý, 6 tháng, năm/);
      expect(report.deadline?.rrule).toBe('FREQ=YEARLY;BYMONTH=3,6,9,12');
      expect(report.deadline?.due).toBeUndefined();
    }
    expect(byId(ward, 'vi.1.a-3').reportsTo).toBe('UBND thành phố Gò Công, gửi Sở Nội vụ');
    for (const report of reports.slice(1)) {
      expect(report.reportsTo).toBe('UBND phường (qua Công chức Văn phòng - Thống kê)');
    }
    expect(byId(ward, 'vi.2-4').deadline).toMatchObject({ text: 'Hằng tháng', rrule: 'FREQ=MONTHLY' });
  });

  it.each([
    ['II.1.a', ['=100']],
    ['II.2.a', ['>=80', '>=80']],
    ['II.2.b', ['>=60']],
    ['II.2.c', ['>=50']],
    ['II.2.d', ['=100', '=100', '=100', '=100', '=100']],
    ['II.2.e', ['>=90', '>=90']],
    ['II.3.a', ['=100']],
    ['II.4.a', ['>98']],
    ['II.4.b', ['=100']],
    ['II.4.c', ['=85']],
    ['II.5.a', ['=90']],
    ['II.5.b', ['=100']],
    ['II.6.a', ['=100', '=100']],
    ['II.6.b', ['=80']],
    ['II.6.c', ['=80']],
    ['II.6.d', ['=90']],
    ['II.6.e', ['=100']],
    ['II.6.g', ['=100']],
    ['II.6.h', ['=100']],
    ['Phụ lục VI.3', ['=100']],
    ['Phụ lục VI.5', ['>90']],
    ['Phụ lục VII.5', ['>90']],
  ])('targets of %s: %j', (ref, values) => {
    const targets = ward.facts.filter((fact) => fact.kind === 'target' && fact.ref === ref);
    expect(targets.map((fact) => `${fact.operator}${fact.value}`)).toEqual(values);
    for (const target of targets) expect(target.unit).toBe('%');
  });

  it('cites each document by its symbol and date', () => {
    const cited = Object.fromEntries(
      ward.facts.flatMap(({ cites }) => (cites?.symbol ? [[cites.symbol, cites.date ?? '']] : [])),
    );
    expect(cited).toMatchObject({
      '09-NQ/TU': '2021-10-06',
      '2703/QĐ-UBND': '2021-10-18',
      '65/QĐ-UBND': '2025-01-13',
      '73/QĐ-UBND': '2025-01-22',
      '76/NQ-CP': '2021-07-15',
      '33/2023/NĐ-CP': '',
      '867/QĐ-BNV': '2022-11-10',
      '1001/QĐ-BNV': '2023-12-11',
      '1315/QĐ-UBND': '2023-06-09',
      '45/2020/NĐ-CP': '',
      '107/2021/NĐ-CP': '2021-12-06',
      '61/2018/NĐ-CP': '2018-04-23',
      '468/QĐ-TTg': '2021-03-27',
      '01/2023/TT-VPCP': '2023-04-05',
      '13/CT-TTg': '2015-06-10',
      '30/CT-TTg': '2018-10-30',
      '605/QĐ-UBND': '2021-03-16',
      '20/2008/NĐ-CP': '2008-02-14',
    });
  });

  it.each([
    ['cc.370', '08/12/2021'],
    ['cc.605', '2020-2025'],
    ['pl.vi.1', 'để trống'],
    ['pl.vi.3', 'in chồng'],
    ['pl.vi.5', 'trên 90%'],
    ['pl.vii.1', 'chỉ đọc được'],
    ['ii.5.a', 'trên 90%'],
    ['ii.6.d', 'trên 90%'],
    ['vi.1.c-4', 'qua chính mình'],
  ])('says where the source is doubtful: %s', (id, words) => {
    expect(byId(ward, id).doubt).toContain(words);
  });

  it('knows that the head of the appendix has another symbol', () => {
    expect(ward.symbolDoubt).toContain('36/KH-UBND');
  });
});

describe('Emulation plan of huyện Châu Thành, Tây Ninh (2022)', () => {
  it('gives no day of issue that the scan does not show', () => {
    expect(district.issuedOn).toBeNull();
    expect(district.issuedText).toContain('17/02/2022');
    expect(district.symbolDoubt).toBeDefined();
  });

  it('joins the duty of V.2 that the text spreads over three paragraphs', () => {
    for (const id of ['v.2.1', 'v.2.2', 'v.2.3']) {
      const fact = byId(district, id);
      expect(fact.lead).toHaveLength(3);
      expect(fact.statement).toContain('28/02/2022');
      expect(fact.reportsTo).toBe('Hội đồng Thi đua - Khen thưởng huyện (qua Phòng Nội vụ)');
    }
    expect(byId(district, 'v.2.3').deadline).toMatchObject({ kind: 'date', due: ['2022-02-28'] });
  });

  it('ends on 31/12/2025', () => {
    expect(byId(district, 'v.1').deadline).toMatchObject({ kind: 'date', due: ['2025-12-31'] });
  });

  it('has the five duties of Phòng Nội vụ with Văn phòng HĐND và UBND huyện', () => {
    const duties = district.facts.filter((fact) => /^v\.3\.\d$/.test(fact.id));
    expect(duties).toHaveLength(5);
    for (const duty of duties) {
      expect(duty.lead).toEqual(['Phòng Nội vụ']);
      expect(duty.coordinating).toEqual(['Văn phòng HĐND và UBND huyện']);
    }
  });

  it('cites what it rests on', () => {
    const cited = district.facts.flatMap(({ cites }) => (cites?.symbol ? [`${cites.symbol} ${cites.date}`] : []));
    expect(cited).toEqual([
      '23/CT-TTg 2021-09-02',
      '595/KH-UBND 2022-02-17',
      '1012/QĐ-UBND 2021-05-05',
      '05-CT/TU 2021-07-20',
    ]);
  });
});

describe('both plans', () => {
  it('are written in composed Vietnamese with closed sentences', () => {
    for (const document of both) {
      expect(document.facts.length).toBeGreaterThan(50);
      expect(JSON.stringify(document)).toBe(JSON.stringify(document).normalize('NFC'));
      for (const { id, statement } of document.facts) if (statement) expect(statement, id).toMatch(/\.$/);
    }
  });

  it('have a caution for the end of their period and for the districts', () => {
    for (const document of both) {
      const kinds = document.cautions.map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['period-over', 'districts-abolished', 'province-merged']));
    }
  });
});
