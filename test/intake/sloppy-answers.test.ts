import { beforeEach, describe, expect, test } from 'vitest';
import { INTAKE_STEPS } from '../../src/domain/complaints/intake/draft/draft.js';
import { MOST_A_DAY } from '../../src/domain/complaints/intake/intake-parts.js';
import type { Noticed } from '../../src/domain/complaints/noticing/noticed.js';
import { EMPTY_STATE } from '../../src/domain/conversation/turn.js';
import { createIntakeMemory } from '../fakes/intake-memory.js';

/** Answers as a person of sixty types them on a cheap phone: the whole label, half a sentence, none of the words on offer. */

const LIGHT = 'Đèn đường hẻm 12 hư cả tuần nay';
const HOUR_MS = 3_600_000;
const PART = 'Đèn đường,';

const noticed = (text: string, kind: 'phan-anh' | 'kien-nghi' = 'phan-anh'): Noticed => ({
  kind,
  category: 'ha-tang',
  isUrgent: false,
  cases: [{ kind, category: 'ha-tang', text }],
});

let desk: ReturnType<typeof createIntakeMemory>;
beforeEach(() => {
  desk = createIntakeMemory();
  desk.notices.set(LIGHT, noticed(LIGHT));
});

const draft = () => desk.state().intake?.draft;
const step = () => draft()?.step;
const ANSWERS = [LIGHT, 'gửi', 'hẻm 12 Trần Phú', 'hôm qua', 'xong', 'không cần', 'đồng ý'];
async function say(...texts: readonly string[]): Promise<string> {
  let heard = '';
  for (const text of texts)
    heard = (await desk.says(text))?.replies.map((reply) => reply.text).join('\n') ?? '(the bot)';
  return heard;
}

describe('what stands on a button can be typed', () => {
  test('at every step, with and without diacritics', async () => {
    for (const [at, answer] of ANSWERS.entries()) {
      const turn = await desk.says(answer);
      const { choices = [] } = turn?.replies.at(-1) ?? {};
      expect(choices.length, answer).toBeGreaterThan(0);
      const before = desk.state();
      for (const { id, label } of choices) {
        desk.setState(before);
        const pressed = await desk.take(desk.messageOf('', { choice: id }));
        for (const typed of [label, `${label.toLowerCase()} nhé em`, label.normalize('NFD').replace(/\p{M}/gu, '')]) {
          // Alone and without its mark this is a name as well.
          desk.setState(before);
          if (typed === 'Huy' && step() === 'contact') continue;
          const said = await desk.says(typed);
          expect(said?.replies[0]?.text, `${typed}, step ${INTAKE_STEPS[at]}`).toBe(pressed?.replies[0]?.text);
        }
      }
      desk.setState(before);
    }
  });

  test('the beginning of one label is enough, of several it is none', async () => {
    desk.notices.set('làm cái cầu nhỏ đi em', noticed('làm cái cầu qua kinh Ba đi', 'kien-nghi'));
    await say('làm cái cầu nhỏ đi em');
    expect(await say('gửi kiến nghị')).toMatch(/ở đâu/);
    await say('khu phố');
    expect(draft()?.place).toEqual({ text: 'khu phố' });
  });
});

describe('at the offer', () => {
  test.each(['dạ muốn', 'thôi được', 'ừ gửi giúp đi', 'muốn gửi'])('"%s" begins', async (yes) => {
    expect(await say(LIGHT, yes)).toMatch(/ở đâu/);
    expect(draft()?.content).toBe(LIGHT);
  });

  test('"chắc thôi khỏi" leaves it', async () => {
    expect(await say(LIGHT, 'chắc thôi khỏi')).toMatch(/không gửi gì/);
  });

  test.each(['không nhớ', 'quên rồi', 'xong', 'quay lại'])(
    '"%s" neither leaves it nor is written down',
    async (said) => {
      expect(await say(LIGHT, said)).toMatch(/chưa hiểu[\s\S]*có muốn gửi/);
      expect(draft()?.content).toBe(LIGHT);
    },
  );

  test('"gửi" is heard hours later; a number then is not', async () => {
    await say(LIGHT);
    desk.time.now = new Date(desk.time.now.getTime() + 5 * HOUR_MS);
    expect(await say('1')).toBe('(the bot)');
    expect(await say('gửi đi em')).toMatch(/ở đâu/);
  });
});

test('few words of what happened are added to, and not replaced', async () => {
  expect(await say(`/phananh ${PART}`, 'gửi')).toMatch(/kể thêm/);
  await say('hẻm 3 tối thui');
  expect(draft()).toMatchObject({ content: 'Đèn đường,\nhẻm 3 tối thui', step: 'where' });
});

describe('at the review', () => {
  test.each([
    ['à mà khoan, sửa lại chỗ', 'where'],
    ['cho em sửa số điện thoại', 'contact'],
    ['ghi sai địa chỉ rồi', 'where'],
    ['sua lai noi dung', 'what'],
    ['đổi ngày', 'when'],
    ['nhầm rồi, sửa', 'edit'],
  ])('"%s" changes it', async (said, to) => {
    await say(...ANSWERS, said);
    expect(step()).toBe(to);
    expect(draft()?.content).toBe(LIGHT);
  });

  test('what tells more is still added', async () => {
    await say(...ANSWERS, 'sửa hoài mà hai ba bữa là hư lại, đổi bóng ba lần rồi');
    expect(step()).toBe('review');
    expect(draft()?.content).toContain('đổi bóng ba lần');
  });

  test('"gửi" where a part is to be picked shows the whole again', async () => {
    expect(await say(...ANSWERS, 'sửa', 'thôi gửi luôn')).toMatch(/xem lại/);
    expect(await say('gửi')).toMatch(/Mã hồ sơ/);
  });
});

test.each(['/stop', '/cancel', '/huybo', '/dung', '/thoi', '/thoát'])(
  '"%s" gives up what is being written, wherever it stands, and sends nothing',
  async (command) => {
    for (const at of ANSWERS.keys()) {
      desk.setState(EMPTY_STATE);
      await say(...ANSWERS.slice(0, at + 1), command);
      expect(draft(), ANSWERS[at]).toBeUndefined();
    }
    expect(await desk.cases.count({})).toBe(0);
  },
);

test('"thôi gửi" alone sends nothing', async () => {
  await say(...ANSWERS, 'thôi gửi');
  expect(await desk.cases.count({})).toBe(0);
});

test.each(['ko co giay to', 'không có tài liệu gì', 'hổng có bằng chứng'])(
  '"%s" at the photos: there are none',
  async (said) => {
    expect(await say(...ANSWERS.slice(0, 4), said)).toMatch(/số điện thoại/);
    expect(draft()?.content).toBe(LIGHT);
  },
);

test('told again, a grievance that asks is no question about the dialogue', async () => {
  const smell = 'sao rác không ai đổ vậy trời, hôi quá';
  desk.notices.set(smell, noticed(smell));
  await say(smell);
  expect(await say(smell)).not.toMatch(/Tôi hỏi để cán bộ/);
});

test.each(['hủy', 'quay lại', 'gửi', 'tiếp tục'])('"%s" where nothing is being written is told so', async (said) => {
  expect(await say(said)).toMatch(/không có gì đang viết dở/);
});

test('words that are not taken while an old draft is named are said not to be written down', async () => {
  await say(...ANSWERS.slice(0, 3));
  desk.time.now = new Date(desk.time.now.getTime() + 30 * HOUR_MS);
  await say('alo em');
  expect(await say('còn cái cống kế bên nữa đó em')).toMatch(/chưa ghi câu vừa rồi[\s\S]*khi nào/);
});

test('five photos are enough: nobody is asked for more', async () => {
  await say(...ANSWERS.slice(0, 4));
  for (let at = 0; at < 6; at++) {
    const file = { id: `p${at}`, conversation: 'telegram:77', mediaType: 'image/jpeg', bytes: new Uint8Array([at]) };
    await desk.received.store(file, desk.time.now);
    const files = [{ kind: 'photo', handle: 'h', id: `p${at}` }] as const;
    desk.time.now = new Date(desk.time.now.getTime() + 20_000);
    const heard = (await desk.says('', { attachment: 'photo', files }))?.replies[0]?.text ?? '';
    expect(heard.match(/Đã có/g)).toHaveLength(1);
    if (at < 4) expect(heard).toMatch(/gửi thêm/i);
    else expect(heard).not.toMatch(/gửi thêm|gửi luôn/i);
  }
});

const HERE = { latitude: 10.45, longitude: 105.63 };
const photoOf = async (id: string, album?: string) => {
  const file = { id, conversation: 'telegram:77', mediaType: 'image/jpeg', bytes: new Uint8Array([1]) };
  await desk.received.store(file, desk.time.now);
  const files = [{ kind: 'photo', handle: 'h', id }] as const;
  return (await desk.says('', { attachment: 'photo', files, ...(album ? { album } : {}) }))?.replies[0]?.text ?? '';
};

describe('what comes before it is asked for', () => {
  test('a place alone is offered, and not asked for again', async () => {
    expect((await desk.says('', { location: HERE }))?.replies[0]?.text).toMatch(/nhận vị trí[\s\S]*phản ánh/);
    await say('gửi', 'Ổ gà to giữa đường, xe hay sụp');
    expect(step()).toBe('when');
    expect(draft()).toMatchObject({ place: { location: HERE } });
    await say('quay lại');
    expect(step()).toBe('where');
  });

  test('a place at the offer is not asked for again, and who reported it near by is found', async () => {
    await say(LIGHT);
    await desk.says('', { location: HERE });
    expect(step()).toBe('offer');
    expect(await say('gửi')).toMatch(/khi nào/);
    await say('hôm qua', 'xong', 'không cần', 'đồng ý', 'gửi');
    const [first] = await desk.cases.ofConversation('telegram:77');
    const candidates = async () => (first ? [first] : []);
    desk = createIntakeMemory({ cases: desk.cases, nearby: { candidates, ended: async () => [] } });
    desk.notices.set(LIGHT, noticed(LIGHT));
    await say(LIGHT);
    await desk.says('', { location: HERE });
    expect(await say('gửi')).toMatch(/có người gửi việc này/);
    expect(await say('theo doi chung')).toMatch(/đã theo dõi chung/);
  });

  test('a picture waits for its words', async () => {
    await photoOf('p1');
    desk.notices.set('ổ gà bự', noticed('ổ gà bự'));
    expect(await say('ổ gà bự')).toMatch(/có muốn gửi/);
    expect(draft()).toMatchObject({ content: 'ổ gà bự', category: 'ha-tang', photos: ['p1.c'] });
  });

  test('of an album the first picture is answered, and says how many are kept at most', async () => {
    await say(...ANSWERS.slice(0, 4));
    expect(await photoOf('a1', 'album')).toMatch(/nhận từng hình[\s\S]*nhiều nhất 5 hình/);
  });
});

test.each(['ko can', 'k cần đâu', 'hông cần', 'ko', 'hok cần để lại'])('"%s" is no name', async (said) => {
  await say(...ANSWERS.slice(0, 5), said);
  expect([step(), draft()?.contact]).toEqual(['consent', {}]);
});

describe('an abandoned form', () => {
  const later = (hours: number) => {
    desk.time.now = new Date(desk.time.now.getTime() + hours * HOUR_MS);
  };

  test('a week later: what is asked then is answered, with a word that the draft is gone', async () => {
    await say(...ANSWERS.slice(0, 3));
    later(8 * 24);
    expect(await say('làm khai sinh ở đâu?')).toMatch(/máy: answered[\s\S]*quá 7 ngày/);
    expect(draft()).toBeUndefined();
  });

  test('a tố cáo that nobody went on with is gone after a week without the daily round as well', async () => {
    const bribe = 'Ông cán bộ địa chính nhận mười triệu';
    const kind = 'to-cao';
    desk.notices.set(bribe, {
      kind,
      category: 'khac',
      isUrgent: false,
      cases: [{ kind, category: 'khac', text: bribe }],
    });
    await say(bribe, '1');
    later(6 * 24);
    expect(await say('alo em')).toMatch(/viết dở một việc trong ngăn kín/);
    later(8 * 24);
    const turn = await desk.says('tiền đưa ở quán cà phê');
    expect(turn?.replies[0]?.text).toMatch(/quá 7 ngày/);
    expect(turn?.shown).toMatch(/ngăn kín/);
    expect(desk.sealedDrafts.size).toBe(0);
  });
});

describe('a thousand complaints from one account', () => {
  const sends = async (at: number) => {
    const told = `Đèn đường hẻm ${at} hư cả tuần nay tối om`;
    desk.notices.set(told, noticed(told));
    return say(told);
  };

  test('ten are filed; ten more wait for tomorrow, the rest is told what to do; nothing grows', async () => {
    for (let at = 0; at < MOST_A_DAY; at++) {
      await sends(at);
      await say(...ANSWERS.slice(1), 'gửi');
    }
    const heard = new Set<string>();
    for (let at = MOST_A_DAY; at < 1000; at++) heard.add(await sends(at));
    expect(await desk.cases.count({})).toBe(MOST_A_DAY);
    const [kept, notKept, ...others] = [...heard];
    expect(others).toEqual([]);
    expect(kept).toMatch(/giữ lại[\s\S]*ngày mai[\s\S]*"tiếp tục"[\s\S]*113/);
    expect(notKept).toMatch(/không giữ thêm[\s\S]*ngày mai[\s\S]*Một cửa[\s\S]*113/);
    expect(JSON.stringify(desk.state()).length).toBeLessThan(10_000);
    desk.time.now = new Date(desk.time.now.getTime() + 24 * HOUR_MS);
    expect(await say('tiếp tục')).toMatch(/hẻm 10 hư[\s\S]*có muốn gửi/);
    for (let at = 0; at < MOST_A_DAY; at++) await say(...ANSWERS.slice(1), 'gửi');
    const sent = await desk.cases.ofConversation('telegram:77');
    expect(sent.map(({ content }) => /hẻm (\d+)/.exec(content)?.[1])).toEqual(
      Array.from({ length: 2 * MOST_A_DAY }, (_, at) => `${2 * MOST_A_DAY - 1 - at}`),
    );
  });

  test('a tố cáo beyond them waits in the sealed store', async () => {
    for (let at = 0; at < MOST_A_DAY; at++) {
      await sends(at);
      await say(...ANSWERS.slice(1), 'gửi');
    }
    const bribe = 'Ông cán bộ địa chính nhận mười triệu';
    const one = { kind: 'to-cao', category: 'khac' } as const;
    desk.notices.set(bribe, { ...one, isUrgent: false, cases: [{ ...one, text: bribe }] });
    expect(await say(bribe)).toMatch(/giữ lại trong ngăn kín/);
    expect(JSON.stringify(desk.state())).not.toContain('địa chính');
    desk.time.now = new Date(desk.time.now.getTime() + 24 * HOUR_MS);
    expect(await say('tiếp tục')).toMatch(/ngăn kín[\s\S]*muốn viết tiếp/);
  });
});
