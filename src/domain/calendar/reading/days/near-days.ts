import { daySpan } from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { followsWord, isFollowedBy } from '../words/neighbours.js';
import { pattern } from '../words/pattern.js';
import { GAP } from '../words/token.js';
import { wordList } from '../words/word-list.js';

/** Whose name or which word "mai" is: "chị Mai", "hoa mai", "khuyến mãi" without diacritics. */
const NAMES_BEFORE = wordList(
  `chị cô bà dì thị hoa cây cành bạch hoàng khuyến khuyen ngọc xuân tuyết phương quỳnh thanh như trúc đông tân quách ban phường xã`,
);
const WORDS_AFTER = wordList('táng một mối sau này vàng phương hương lan anh hoa mái mỉa');

/** "ngay mot tot hon" is "ngày một tốt hơn". */
const MORE_AND_MORE = wordList('tốt cao đông nhiều tăng nâng hoàn phát xấu lớn đẹp khá càng rõ');

const inDays = (source: string, days: number): SpanRule => ({
  pattern: pattern(source),
  read: (_captures, { today }) => daySpan(today.add({ days })),
});

export const NEAR_DAY_RULES: readonly SpanRule[] = [
  inDays('ngày? hôm nay', 0),
  inDays('bữa nay', 0),
  inDays('ngày|bữa|hôm mai', 1),
  inDays('ngày =kìa', 3),
  inDays('hôm|bữa =kìa', -3),
  inDays('ngày? hôm|bữa kia', -2),
  inDays('ngày? hôm|bữa qua', -1),
  inDays('ngày|bữa kia', 2),
  {
    pattern: pattern('ngày mốt'),
    read: (_captures, { text, today, isDocument }, _from, end) => {
      const isGuess = text.tokens[end - 1]?.exact !== 'mốt';
      return isGuess && (isDocument || isFollowedBy(text, end, MORE_AND_MORE))
        ? undefined
        : daySpan(today.add({ days: 2 }));
    },
  },
  inDays('bữa mốt', 2),
  {
    pattern: pattern('mai'),
    read: (_captures, context, from, end) => {
      const token = context.text.tokens[from];
      const isName = token?.isCapitalised && from > 0 && token.text !== token.text.toUpperCase();
      if (isName || followsWord(context.text, from, NAMES_BEFORE) || isFollowedBy(context.text, end, WORDS_AFTER))
        return undefined;
      return daySpan(context.today.add({ days: 1 }));
    },
  },
  {
    pattern: pattern('mốt'),
    read: (_captures, context, from) => {
      const before = context.text.tokens[from - 1];
      const isAlone = before === undefined || before.kind === 'sign' || before.gap >= GAP.line;
      return isAlone && context.text.tokens.length <= 12 && context.text.tokens[from]?.exact === 'mốt'
        ? daySpan(context.today.add({ days: 2 }))
        : undefined;
    },
  },
];
