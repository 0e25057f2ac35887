import { expect, test } from 'vitest';
import { type Account, type ChannelCondition, chooseAddress } from './choose-address.js';

const telegram: Account = { channel: 'telegram', chat: '1', isBlocked: false };
const zalo: Account = { channel: 'zalo', chat: 'a', isBlocked: false };
const FINE: ChannelCondition = { isOff: false, isOverQuota: false, isFailing: false };

test.each<[string, Parameters<typeof chooseAddress>, readonly string[], readonly string[]]>([
  ['the preferred channel first', [[telegram, zalo], 'zalo', {}], ['zalo', 'telegram'], []],
  ['as linked when nothing is preferred', [[telegram, zalo], undefined, {}], ['telegram', 'zalo'], []],
  ['not to a blocked chat', [[telegram, { ...zalo, isBlocked: true }], 'zalo', {}], ['telegram'], ['zalo blocked']],
  [
    'not over quota',
    [[telegram, zalo], 'zalo', { zalo: { ...FINE, isOverQuota: true } }],
    ['telegram'],
    ['zalo over-quota'],
  ],
  ['not on a channel that is off', [[zalo], 'zalo', { zalo: { ...FINE, isOff: true } }], [], ['zalo off']],
  [
    'a failing channel last, also when it is preferred',
    [[telegram, zalo], 'zalo', { zalo: { ...FINE, isFailing: true } }],
    ['telegram', 'zalo'],
    [],
  ],
  [
    'a failing channel when there is no other',
    [[zalo], undefined, { zalo: { ...FINE, isFailing: true } }],
    ['zalo'],
    [],
  ],
  ['the next after one that was tried', [[telegram, zalo], 'telegram', {}, [telegram]], ['zalo'], ['telegram tried']],
  ['nobody', [[], 'zalo', {}], [], []],
])('%s', (_, given, expected, skipped) => {
  const ladder = chooseAddress(...given);
  const steps = ladder.first ? [ladder.first, ...ladder.next] : [];
  expect(steps.map(({ channel }) => channel)).toEqual(expected);
  expect(ladder.skipped.map(({ channel, because }) => `${channel} ${because}`)).toEqual(skipped);
});
