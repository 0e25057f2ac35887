import { expect, test } from 'vitest';
import { readQuestionPlainly } from '../../language/reading/question.js';
import type { AttachmentKind } from '../turn.js';
import type { Scope, ScopeRule } from './scope.js';
import { createScopeGuard } from './scope-guard.js';

function rule(finding: ScopeRule['finding'], fields: Partial<ScopeRule>): ScopeRule {
  const none: readonly string[] = [];
  return {
    finding,
    phrases: none,
    whole: none,
    alongside: none,
    patterns: none,
    except: none,
    unless: none,
    weakenedBy: none,
    ...fields,
  };
}

const scope: Scope = {
  spellings: { tks: 'cảm ơn' },
  lists: { filler: ['(dạ|ạ|bạn|nhé)'], calm: ['(thủ tục|năm ngoái)'] },
  rules: [
    rule(
      { kind: 'emergency', topic: 'fire', strength: 'certain' },
      { phrases: ['nhà ... cháy'], except: ['phòng cháy'], unless: ['{calm}'] },
    ),
    rule({ kind: 'redirected', topic: 'court', strength: 'certain' }, { phrases: ['ly hôn'], weakenedBy: ['kết hôn'] }),
    rule({ kind: 'complaint', topic: 'general', strength: 'weak' }, { phrases: ['phản ánh'] }),
    rule({ kind: 'emergency', topic: 'violence', strength: 'weak' }, { phrases: ['chồng ... đánh'] }),
    rule({ kind: 'thanks', strength: 'certain' }, { whole: ['cảm ơn'] }),
    rule({ kind: 'greeting', strength: 'certain' }, { whole: ['chào'] }),
    rule({ kind: 'injection', strength: 'certain' }, { patterns: ['drop\\s+table'] }),
  ],
  dangers: {
    enough: 4,
    lists: { person: ['(bé|người|ba)'] },
    harms: [{ topic: 'rescue', points: 3, phrases: ['(rớt|té) ... (giếng|sông)'] }],
    signs: [
      { points: 1, phrases: ['{person}'] },
      { points: 2, phrases: ['cứu với'] },
    ],
    except: [],
    against: [{ points: -4, phrases: ['{calm}', 'ở đâu'] }],
  },
};
const guard = createScopeGuard(scope);

function assess(text: string, attachment?: AttachmentKind): string {
  const finding = guard.assess(readQuestionPlainly(text), attachment);
  return finding ? `${finding.kind} ${finding.strength}` : 'none';
}

test.each([
  ['nhà tôi đang cháy', 'emergency certain'],
  ['nhà tôi cháy năm ngoái', 'none'],
  ['nhà tôi hỏi phòng cháy', 'none'],
  ['muốn ly hôn', 'redirected certain'],
  ['ly hôn rồi kết hôn lại', 'redirected weak'],
  ['phản ánh rồi ly hôn', 'redirected certain'],
  ['dạ chào bạn, tks nhé', 'thanks certain'],
  ['chào bạn, tôi hỏi khai sinh', 'none'],
  ["x'; DROP TABLE a", 'injection certain'],
  ['', 'empty certain'],
  ['😀', 'empty certain'],
  ['??', 'help certain'],
  ['qwertyuiop', 'gibberish weak'],
  ['GCNQSDĐ', 'none'],
  ['1', 'none'],
])('%s -> %s', (text, expected) => {
  expect(assess(text)).toBe(expected);
});

test('an attachment alone is named; with words the words count', () => {
  expect(assess('', 'voice')).toBe('voice certain');
  expect(assess('muốn ly hôn', 'photo')).toBe('redirected certain');
});

test.each([
  ['chồng tôi đánh con, làm khai sinh ở đâu', true],
  ['chồng hay đánh tôi, muốn ly hôn', true],
  ['phản ánh chồng tôi đánh con', true],
  ['muốn ly hôn', false],
])('danger is noted beside whatever is found: %s -> %s', (text, expected) => {
  expect(guard.safetyNote(readQuestionPlainly(text))).toBe(expected);
});
