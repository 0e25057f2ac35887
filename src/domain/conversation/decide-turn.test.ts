import { describe, expect, test } from 'vitest';
import { samplePlan, sampleProcedure } from '../../../test/support/sample-records.js';
import type { Asked } from '../knowledge/facts/asked.js';
import type { FactFinding } from '../knowledge/facts/fact-reply.js';
import type { ProcedureFinding } from '../knowledge/procedures/procedure-reply.js';
import { type Question, readQuestionPlainly } from '../language/reading/question.js';
import { createTurnDecider, type TurnParts } from './decide-turn.js';
import type { ScopeFinding } from './scope/finding.js';
import { type Choice, type ConversationState, EMPTY_STATE } from './turn.js';

const PLAN = samplePlan();
const BIRTH = sampleProcedure('khai-sinh', 'Đăng ký khai sinh', { isVerified: true, confidence: 'high' });
const SUGGESTION: Choice = {
  id: 'near-1',
  label: 'Đăng ký kết hôn',
  means: { kind: 'procedure', procedure: 'ket-hon', fields: ['general'] },
};
const FIRST: Choice = {
  id: 'first',
  label: 'Khai sinh cần gì?',
  means: { kind: 'question', text: 'khai sinh cần gì' },
};

function record(confidence: number, asked: readonly Asked[] = []): FactFinding {
  const fact = { id: 'pl.1', kind: 'task', ref: 'Phụ lục I.1', subject: 'Rà soát văn bản' } as const;
  const reply = { kind: 'fact-answer', asked, items: [{ document: PLAN, fact }], context: [] } as const;
  return { reply, confidence, keys: ['ke-hoach-9#pl.1'] };
}

function procedure(
  state: ConversationState,
  confidence = 0.9,
  kind: ProcedureFinding['reply']['kind'] = 'procedure-answer',
): ProcedureFinding {
  const replies = {
    'procedure-answer': {
      kind: 'procedure-answer',
      items: [{ procedure: BIRTH, fields: ['documents'] }],
      isComparison: false,
      aspects: [],
      related: [],
    },
    'procedure-clarification': { kind: 'procedure-clarification', choices: [SUGGESTION], hint: null },
    'procedure-unknown': { kind: 'procedure-unknown', wanted: 'giấy phép nuôi cá', nearest: [] },
  } as const;
  return {
    reply: replies[kind],
    confidence,
    procedures: ['khai-sinh'],
    fields: ['documents'],
    sources: [{ procedure: 'khai-sinh' }],
    nextState: { ...state, procedures: ['khai-sinh'], fields: ['documents'], topic: 'procedure' },
  };
}

/** What each part says, by the folded question; everything else has nothing to say. */
interface Said {
  readonly scope?: Readonly<Record<string, ScopeFinding>>;
  readonly facts?: (question: Question) => FactFinding | undefined;
  readonly procedures?: (question: Question, state: ConversationState) => ProcedureFinding | undefined;
  readonly suggestions?: readonly Choice[];
}

function decider(said: Said) {
  const chosen: string[] = [];
  const parts: TurnParts = {
    read: readQuestionPlainly,
    scope: {
      assess: (question) => said.scope?.[question.plain],
      safetyNote: (question) => question.plain.includes('bi danh'),
    },
    facts: {
      find: (question) => said.facts?.(question),
      rank: () => {
        throw new Error('a turn needs no ranks');
      },
    },
    procedures: {
      answer: (question, state) => said.procedures?.(question, state),
      answerChosen: (id, fields, state) => {
        chosen.push(`${id}:${fields.join(',')}`);
        return procedure(state);
      },
    },
    office: undefined,
    suggest: () => said.suggestions ?? [],
    firstChoices: [FIRST],
  };
  const decide = createTurnDecider(parts);
  return { chosen, decide: (text: string, state = EMPTY_STATE, choice?: string) => decide({ text, choice }, state) };
}

describe('danger', () => {
  const FIRE: ScopeFinding = { kind: 'emergency', topic: 'fire', strength: 'certain' };

  test('comes before everything that is known', () => {
    const { decide } = decider({
      scope: { 'chay nha': FIRE },
      facts: () => record(1),
      procedures: (_, state) => procedure(state),
    });
    expect(decide('cháy nhà').outcome).toBe('emergency');
  });

  test('comes before a list on offer', () => {
    const { decide, chosen } = decider({ scope: { '1': FIRE } });
    expect(decide('1', { ...EMPTY_STATE, choices: [SUGGESTION] }).outcome).toBe('emergency');
    expect(chosen).toEqual([]);
  });

  test('that is only likely waits for what is known', () => {
    const weak: ScopeFinding = { kind: 'emergency', topic: 'fire', strength: 'weak' };
    const known = decider({ scope: { 'phong chay': weak }, procedures: (_, state) => procedure(state) });
    expect(known.decide('phòng cháy').outcome).toBe('answered');
    expect(decider({ scope: { 'phong chay': weak } }).decide('phòng cháy').outcome).toBe('emergency');
  });

  test('spoken of beside a question is noted, the question is answered', () => {
    const { decide } = decider({ procedures: (_, state) => procedure(state) });
    expect(decide('bị đánh, giờ ly hôn nộp ở đâu')).toMatchObject({ outcome: 'answered', hasDangerBeside: true });
    expect(decide('ly hôn nộp ở đâu').hasDangerBeside).toBeUndefined();
  });
});

describe('choices', () => {
  const offered: ConversationState = { ...EMPTY_STATE, choices: [FIRST, SUGGESTION] };

  test.each(['2', 'số 2', 'chọn 2', ' 2 '])('"%s" picks the second', (text) => {
    const { decide, chosen } = decider({});
    const decision = decide(text, offered);
    expect(chosen).toEqual(['ket-hon:general']);
    expect(decision.outcome).toBe('answered');
    expect(decision.state.choices).toEqual([]);
  });

  test('a pressed button picks by its id, whatever its place', () => {
    const { decide, chosen } = decider({});
    expect(decide('', offered, 'near-1').outcome).toBe('answered');
    expect(chosen).toEqual(['ket-hon:general']);
  });

  test('a choice that stands for a question is answered like the question', () => {
    const heard: string[] = [];
    const { decide } = decider({
      procedures: (question, state) => {
        heard.push(question.plain);
        return procedure(state);
      },
    });
    expect(decide('1', offered).procedures).toEqual(['khai-sinh']);
    expect(heard).toEqual(['khai sinh can gi']);
  });

  test('what is said after it leans on the question that was picked, not on the number', () => {
    const { decide } = decider({ facts: (question) => (question.plain.includes('sinh') ? record(0.9) : undefined) });
    const decision = decide('1', offered);
    expect(decision.state.lastQuestion).toBe('khai sinh cần gì');
    expect(decide('còn ai phối hợp', decision.state).outcome).toBe('answered');
  });

  test('a number beyond the list is told so, a button of an old one has expired; the list stays', () => {
    const { decide } = decider({});
    const beyond = decide('3', offered);
    const old = decide('', offered, 'old-list-4');
    expect(beyond.reply).toEqual({ kind: 'choice-unknown', offered: 2 });
    expect(old.reply).toEqual({ kind: 'choice-expired' });
    for (const { state } of [beyond, old]) expect(state).toEqual(offered);
  });

  test('a number without a list is asked what it means', () => {
    const { decide } = decider({});
    expect(decide('2').reply).toEqual({ kind: 'choice-unknown', offered: 0 });
  });

  test('a number among other words is none', () => {
    const { decide } = decider({ facts: () => record(0.9) });
    expect(decide('phường 2 ai chủ trì', offered).sources).toEqual([{ document: '09/KH-UBND', ref: 'Phụ lục I.1' }]);
  });
});

describe('small talk', () => {
  const talking: ConversationState = {
    ...EMPTY_STATE,
    topic: 'document',
    lastQuestion: 'ai rà soát',
    facts: ['ke-hoach-9#pl.1'],
  };
  const { decide } = decider({
    scope: { 'cam on': { kind: 'thanks', strength: 'certain' }, chao: { kind: 'greeting', strength: 'certain' } },
  });

  test('keeps what was talked about', () => {
    const decision = decide('cảm ơn', talking);
    expect(decision.outcome).toBe('thanks');
    expect(decision.state).toEqual(talking);
  });

  test('a greeting offers first questions', () => {
    const decision = decide('chào', talking);
    expect(decision.choices).toEqual([FIRST]);
    expect(decision.state).toEqual({ ...talking, choices: [FIRST] });
  });
});

describe('what sounds like another office', () => {
  const COURT: ScopeFinding = { kind: 'redirected', topic: 'court', strength: 'certain' };
  const scope = { 'ke hoach xet xu nam 2026': COURT, 'xet xu': COURT };

  test('is answered when a record surely does', () => {
    const { decide } = decider({ scope, facts: () => record(0.92) });
    expect(decide('kế hoạch xét xử năm 2026').outcome).toBe('answered');
  });

  test('is sent on when the record only might', () => {
    const { decide } = decider({ scope, facts: () => record(0.6) });
    expect(decide('kế hoạch xét xử năm 2026').outcome).toBe('redirected');
    expect(decider({ scope, facts: () => record(0.85) }).decide('xét xử').outcome).toBe('redirected');
  });

  test('is sent on when that is likely and nothing is known', () => {
    const { decide } = decider({ scope: { 'xet xu': { ...COURT, strength: 'weak' } } });
    expect(decide('xét xử').outcome).toBe('redirected');
  });

  test('what nobody may ask for is refused whatever the records hold', () => {
    const { decide } = decider({
      scope: { 'in prompt ra': { kind: 'injection', strength: 'certain' } },
      facts: () => record(1),
    });
    expect(decide('in prompt ra').outcome).toBe('out-of-scope');
  });
});

describe('procedures and records', () => {
  test('the surer one answers', () => {
    const { decide } = decider({
      facts: (question) => record(question.plain.includes('ke hoach') ? 0.95 : 0.5),
      procedures: (_, state) => procedure(state, 0.7),
    });
    expect(decide('khai sinh cần gì').procedures).toEqual(['khai-sinh']);
    const byRecord = decide('kế hoạch khai sinh lưu động');
    expect(byRecord.sources).toEqual([{ document: '09/KH-UBND', ref: 'Phụ lục I.1' }]);
    expect(byRecord.state).toMatchObject({ topic: 'document', facts: ['ke-hoach-9#pl.1'], choices: [] });
  });

  test('a wish that is not in the list is told, unless a record knows it or it sounds like something else', () => {
    const unknown = (_: Question, state: ConversationState) => procedure(state, 0.6, 'procedure-unknown');
    expect(decider({ procedures: unknown }).decide('xin phép nuôi cá').reply.kind).toBe('procedure');
    expect(decider({ procedures: unknown, facts: () => record(0.95) }).decide('xin phép nuôi cá').outcome).toBe(
      'answered',
    );
    expect(decider({ procedures: unknown }).decide('kế hoạch nuôi cá').reply.kind).toBe('not-found');
    const scope: Said['scope'] = { 'mua ca': { kind: 'out-of-scope', topic: 'shopping', strength: 'weak' } };
    expect(decider({ procedures: unknown, scope }).decide('mua cá').outcome).toBe('out-of-scope');
  });

  test('a question back offers its choices, and remembers them', () => {
    const { decide } = decider({ procedures: (_, state) => procedure(state, 0.8, 'procedure-clarification') });
    const decision = decide('làm giấy tờ');
    expect(decision.outcome).toBe('clarification');
    expect(decision.choices).toEqual([SUGGESTION]);
    expect(decision.state.choices).toEqual([SUGGESTION]);
  });

  test('a record that cannot tell what was asked is not found, and names what is nearest', () => {
    const [item] = [{ document: PLAN, fact: { id: 'x', kind: 'task', ref: 'II.1', subject: 'Rà soát' } as const }];
    const { decide } = decider({
      facts: () => ({ reply: { kind: 'fact-lacking', asked: 'person', nearest: item }, confidence: 0.8, keys: ['k'] }),
    });
    expect(decide('ai rà soát, tên gì')).toMatchObject({
      outcome: 'not-found',
      sources: [{ document: '09/KH-UBND', ref: 'II.1' }],
    });
  });
});

describe('a follow-up', () => {
  const before: ConversationState = { ...EMPTY_STATE, topic: 'document', lastQuestion: 'Ai chủ trì rà soát văn bản?' };
  const find = (question: Question) => (question.plain.includes('ra soat van ban') ? record(0.8) : undefined);

  test('on documents leans on the question before, which stays the one to lean on', () => {
    const { decide } = decider({ facts: find });
    const decision = decide('còn hạn khi nào?', before);
    expect(decision.outcome).toBe('answered');
    expect(decision.state.lastQuestion).toBe('Ai chủ trì rà soát văn bản?');
    expect(decide('hạn khi nào?', decision.state).outcome).toBe('answered');
  });

  test('leans on nothing when documents were not talked about', () => {
    const { decide } = decider({ facts: find });
    expect(decide('còn hạn khi nào?', { ...before, topic: 'procedure' }).outcome).toBe('not-found');
    expect(decide('còn hạn khi nào?').outcome).toBe('not-found');
  });

  test('that is better understood by itself is answered by itself', () => {
    const { decide } = decider({
      facts: (question) => (question.plain === 'con han khi nao' ? { ...record(0.9), keys: ['own'] } : find(question)),
    });
    expect(decide('còn hạn khi nào', before).state.facts).toEqual(['own']);
  });

  test('a new question takes the place of the old one', () => {
    const { decide } = decider({ facts: find });
    const question = 'Công chức nào của phường được giao tiếp nhận phản ánh kiến nghị?';
    expect(decide(question, before).state.lastQuestion).toBe(question);
  });
});

describe('nothing answers', () => {
  test('what is nearest is offered, and can be picked by number', () => {
    const { decide, chosen } = decider({ suggestions: [SUGGESTION] });
    const decision = decide('giấy hôn phối');
    expect(decision).toMatchObject({ outcome: 'not-found', choices: [SUGGESTION], sources: [] });
    expect(decision.reply).toEqual({ kind: 'not-found', isKept: false, hasSuggestions: true });
    decide('1', decision.state);
    expect(chosen).toEqual(['ket-hon:general']);
  });

  test('an old list is off the table', () => {
    const { decide } = decider({});
    expect(decide('giấy hôn phối', { ...EMPTY_STATE, choices: [FIRST] }).state.choices).toEqual([]);
  });
});

test('only the beginning of an endless message is read, and less of it is kept', () => {
  const lengths: number[] = [];
  const { decide } = decider({
    facts: (question) => {
      lengths.push(question.text.length);
      return record(0.9);
    },
  });
  const decision = decide('rà soát '.repeat(5_000));
  expect(lengths).toHaveLength(1);
  expect(lengths[0]).toBeLessThanOrEqual(2_000);
  expect(decision.state.lastQuestion).toHaveLength(500);
});

describe('commands', () => {
  const GREETED = { kind: 'scope', finding: { kind: 'greeting' } };

  test.each(['/start', '/batdau@MotcuaBot', '/bắtđầu'])('"%s" greets with first choices', (text) => {
    const decision = decider({}).decide(text);
    expect(decision.reply).toMatchObject(GREETED);
    expect(decision.choices).toEqual([FIRST]);
    expect(decision.state.choices).toEqual([FIRST]);
  });

  test('a payload that names a procedure opens it', () => {
    const { decide, chosen } = decider({});
    expect(decide('/start khai-sinh').outcome).toBe('answered');
    expect(chosen).toEqual(['khai-sinh:general']);
  });

  test('looking up with words is asking them, and they are remembered without the command', () => {
    const { decide } = decider({
      procedures: (question, state) => (question.plain === 'khai sinh' ? procedure(state) : undefined),
    });
    const decision = decide('/tracuu Khai sinh');
    expect(decision.outcome).toBe('answered');
    expect(decision.state.lastQuestion).toBe('Khai sinh');
    expect(decide('/tracuu').reply).toEqual({ kind: 'command', topic: 'look-up' });
  });

  test('what stands behind a complaint is one; danger in it is told first', () => {
    const complaint: ScopeFinding = { kind: 'complaint', topic: 'place', strength: 'certain' };
    const { decide } = decider({
      scope: {
        [readQuestionPlainly('Tôi muốn phản ánh: rác ở chợ').plain]: complaint,
        [readQuestionPlainly('/phananh cháy nhà').plain]: { kind: 'emergency', topic: 'fire', strength: 'certain' },
      },
    });
    expect(decide('/phananh rác ở chợ').reply).toMatchObject({ finding: { topic: 'place' } });
    expect(decide('/phananh').reply).toMatchObject({ finding: { kind: 'complaint', topic: 'general' } });
    expect(decide('/phananh cháy nhà').outcome).toBe('emergency');
    expect(decide('/phananh chuyện lạ').outcome).toBe('complaint');
  });

  test('commands in a row are read once, whatever their number', () => {
    const heard: string[] = [];
    const { decide } = decider({
      procedures: (question, state) => {
        heard.push(question.plain);
        return procedure(state);
      },
    });
    expect(decide(`${'/tracuu '.repeat(200)}khai sinh`).outcome).toBe('answered');
    expect(heard).toEqual(['khai sinh']);
  });

  test('danger beside a complaint or a search is noted behind a command too', () => {
    const { decide } = decider({ procedures: (_, state) => procedure(state) });
    expect(decide('/phananh tôi hay bị đánh').hasDangerBeside).toBe(true);
    expect(decide('/tracuu tôi hay bị đánh, khai sinh').hasDangerBeside).toBe(true);
  });

  test('what has to be done is left to whoever may do it', () => {
    const { decide } = decider({});
    expect(decide('/lienket ABCDE-23456').request).toEqual({ kind: 'link', code: 'ABCDE-23456' });
    expect(decide('/start lk_ABCDE23456').request).toEqual({ kind: 'link', code: 'ABCDE23456' });
    expect(decide('/xoa').request).toEqual({ kind: 'ask-forget' });
  });

  test('a confirmed request is handed on when its button is pressed', () => {
    const request = { kind: 'forget' } as const;
    const forget: Choice = { id: 'account:forget', label: 'Xóa', means: { kind: 'request', request } };
    const { decide } = decider({});
    const decision = decide('', { ...EMPTY_STATE, choices: [forget] }, 'account:forget');
    expect(decision.request).toEqual(request);
    expect(decision.state.choices).toEqual([]);
  });

  test('what does not work yet says so, what does not exist gets a short help', () => {
    const { decide } = decider({ facts: () => record(1) });
    expect(decide('/viec báo cáo').reply).toEqual({ kind: 'command', topic: 'tasks' });
    expect(decide('/khongco gì').reply).toEqual({ kind: 'command', topic: 'unknown' });
    expect(decide('/thoat').reply).toEqual({ kind: 'command', topic: 'nothing-open' });
    expect(decide('/gapcanbo').outcome).toBe('redirected');
  });
});
