import { fold } from './engines.mjs';

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const TONES = { '\u0300': 'f', '\u0301': 's', '\u0303': 'x', '\u0309': 'r', '\u0323': 'j' };
const SHORT = new Map([
  ['không', 'ko'],
  ['được', 'dc'],
  ['đăng ký', 'dk'],
  ['gì', 'j'],
  ['giấy chứng nhận', 'gcn'],
  ['như thế nào', 'ntn'],
  ['bao nhiêu', 'bn'],
  ['khai sinh', 'ks'],
  ['kinh doanh', 'kd'],
  ['người', 'ng'],
  ['công ty', 'cty'],
]);

/** The ways one question is typed, by kind. */
export function noisyTwins(text, random) {
  return {
    clean: text,
    nodia: fold(text),
    typo: [...fold(text)].map((letter) => (random.chance(1 / 8) ? slip(letter, random) : letter)).join(''),
    telex: text
      .split(' ')
      .map((word) => (random.chance(0.5) ? telex(word) : word))
      .join(' '),
    chat: shorten(text),
  };
}

function slip(letter, random) {
  if (!/[a-z]/.test(letter)) return letter;
  const row = KEYS.find((keys) => keys.includes(letter)) ?? letter;
  const beside = row[row.indexOf(letter) + 1] ?? row[row.indexOf(letter) - 1] ?? letter;
  return random.pick(['', letter + letter, beside]);
}

function telex(word) {
  let tone = '';
  const letters = [...word.normalize('NFD').toLowerCase()].map((mark) => {
    if (TONES[mark] !== undefined) tone = TONES[mark];
    return TONES[mark] === undefined ? mark : '';
  });
  const typed = letters
    .join('')
    .replace(/([aeo])\u0302/gu, '$1$1')
    .replace(/[\u031B\u0306]/gu, 'w')
    .replaceAll('đ', 'dd');
  return typed + tone;
}

function shorten(text) {
  let short = text.toLowerCase();
  for (const [long, form] of SHORT) short = short.replaceAll(long, form);
  return short;
}
