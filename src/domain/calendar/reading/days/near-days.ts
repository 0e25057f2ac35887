import { daySpan } from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { followsWord, isFollowedBy } from '../words/neighbours.js';
import { pattern } from '../words/pattern.js';
import { GAP } from '../words/token.js';

/** Whose name or which word "mai" is: "chị Mai", "hoa mai", "khuyến mãi" without diacritics. */
const NAMES_BEFORE =
  `chị cô bà dì thị hoa cây cành bạch hoàng khuyến khuyen ngọc xuân tuyết phương quỳnh thanh như trúc đông tân quách ban phường xã`.split(
    ' ',
  );
const WORDS_AFTER = ['táng', 'một', 'mối', 'sau', 'này', 'vàng', 'phương', 'hương', 'lan', 'anh', 'hoa', 'mái', 'mỉa'];

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
  inDays('ngày mốt', 2),
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
