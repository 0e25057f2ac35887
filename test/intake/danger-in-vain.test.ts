import { beforeAll, describe, expect, test } from 'vitest';
import { loadChatWords } from '../../src/adapters/knowledge-files/load-chat-words.js';
import { loadConcepts } from '../../src/adapters/knowledge-files/load-noticing.js';
import { loadScope } from '../../src/adapters/knowledge-files/load-scope.js';
import { loadSyllableModel } from '../../src/adapters/knowledge-files/load-syllable-model.js';
import { CALM_GROUPS } from '../../src/domain/complaints/noticing/calm-things.js';
import type { Noticer } from '../../src/domain/complaints/noticing/noticed.js';
import { createScopeGuard, type ScopeGuard } from '../../src/domain/conversation/scope/scope-guard.js';
import type { ReadQuestion } from '../../src/domain/language/reading/question.js';
import { createQuestionReader } from '../../src/domain/language/reading/read-question.js';
import { createNoticing } from '../../src/parts/cases/noticing.js';

let noticer: Noticer;
let guard: ScopeGuard;
let read: ReadQuestion;
beforeAll(async () => {
  noticer = await createNoticing('knowledge');
  guard = createScopeGuard(await loadScope('knowledge'));
  const [model, chatWords] = await Promise.all([loadSyllableModel('knowledge'), loadChatWords('knowledge')]);
  read = createQuestionReader({ model, chatWords });
}, 30_000);

const kindOf = (text: string) => guard.assess(read(text))?.kind;

describe('a short message about a thing or a place calls nobody', () => {
  test.each([
    'cây ngã trước nhà',
    'cay nga truoc nha',
    'nhánh cây gãy nằm trong công viên',
    'ngập nước trước chợ',
    'hem 12 ngap nuoc hoai',
    'bể ống nước trước cổng trường',
    'truong mau giao Hoa Sen',
    'nhà trẻ Hoa Mai',
    'ổ gà bự lắm té xe hoài',
    'đường trơn hay té xe',
    'đèn đường hẻm 12 tắt cả tuần. có thêm 2 cái nữa cũng tắt',
    'hôm nay vẫn chưa ai xuống',
    'duong be be het tron, xe may te hoai',
    '4',
    '12',
  ])('%s', (text) => expect(noticer.notice(text).isUrgent).toBe(false));

  test('a number alone is no grievance', () => expect(noticer.notice('4').cases).toEqual([]));
});

describe('with somebody in it, a wire, a blocked road or water that rises it does', () => {
  test.each([
    'cây ngã đè lên dây điện trước nhà',
    'cây ngã chắn ngang đường xe cứu thương không qua được',
    'cay nga trung nguoi di duong',
    'cây sắp ngã đè nhà',
    'cây me sắp ngã vô lớp học',
    'ngập tới ngực bà già còn kẹt trong nhà',
    'nuoc cuon xe xuong song co nguoi',
    'truong mau giao Hoa Sen chay',
    'nắp cống mất trước nhà trẻ, tối không đèn',
    'hố ga trước trường mất nắp',
    'cầu sập',
    'lửa!',
    'cột điện gãy ngang đường',
    'vừa có người té xe chảy máu đầu ở ổ gà này',
    'té xe gãy chân rồi, cứu với',
    'chó cắn cháu tôi chảy máu',
    'xe tải kẹt cứng trên đường ray, tàu sắp tới',
    '113',
  ])('%s', (text) => expect(noticer.notice(text).isUrgent).toBe(true));
});

test('the calm groups are groups of the file', async () => {
  const groups = Object.keys(await loadConcepts('knowledge'));
  expect(CALM_GROUPS.length).toBeGreaterThan(10);
  expect(CALM_GROUPS.filter((name) => !groups.includes(name))).toEqual([]);
});

describe('letters without marks that are mostly another word call nobody', () => {
  test.each([
    'gui di chau',
    'nhanh di em',
    'sua di em oi',
    'xin quy co quan huong dan',
    'khu minh la ai',
    'cai nay la cua toi',
    'de cho em hoi',
    'troi oi con cho em hoi',
  ])('%s', (text) => expect(kindOf(text)).not.toBe('emergency'));

  test.each(['nó đang dí em', 'mẹ tôi lả đi rồi', 'cây đè trúng người', 'no danh em toi', 'me toi xiu roi'])(
    '%s is danger still',
    (text) => expect(kindOf(text)).toBe('emergency'),
  );
});

describe('animals among themselves call nobody, whom they bite does', () => {
  test.each(['con chó nhà bên cắn gà', 'con cho nha ben can chet may con ga', 'chó hàng xóm vồ mèo nhà tôi'])(
    '%s',
    (text) => expect(kindOf(text)).not.toBe('emergency'),
  );

  test.each(['chó cắn bé chảy máu', 'chó nhà bên cắn con tôi', 'chó cắn gà rồi cắn luôn con tôi'])('%s', (text) =>
    expect(kindOf(text)).toBe('emergency'),
  );
});
