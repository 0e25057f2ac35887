import { createPatternIndex } from './pattern-index.js';
import type { Word } from './words.js';

/** What a message shows about its place in the conversation. */
export interface TurnSigns {
  /** Leans on what was said: `còn ...`, `thế ...`, `nó`, `cái đó`, `thủ tục này`. */
  readonly isContinued: boolean;
  /** A circumstance of the same matter: `nếu ...`, `trường hợp ...`, `... thì sao`. */
  readonly isCase: boolean;
  /** Says so outright: `nếu ...`, `trường hợp ...`. */
  readonly isSupposed: boolean;
  /** Asks whether something has to be done: `có cần ...`, `phải ... hả`. */
  readonly isAboutDuty: boolean;
  /** Takes back what was understood: `không phải`, `à không`, `nhầm rồi`, `ý tôi là`. */
  readonly isCorrection: boolean;
  /** Goes back to an earlier matter: `quay lại ...`, `lúc nãy`. */
  readonly isReturning: boolean;
  readonly isComparison: boolean;
  /** Words that belong to these signs. */
  readonly words: ReadonlySet<number>;
}

type Sign = 'continued' | 'supposed' | 'case' | 'duty' | 'correction' | 'returning' | 'comparison';

const PHRASES: Readonly<Record<Sign, readonly string[]>> = {
  continued: [
    'còn',
    'thế còn',
    'vậy còn',
    'thế !nào',
    'vậy',
    'rồi',
    'thì sao',
    'nữa',
    'nó',
    'cái đó',
    'cái này',
    'cái ấy',
    'thủ tục đó',
    'thủ tục này',
    'thủ tục ấy',
    'thủ tục trên',
    'việc này',
    'việc đó',
    'giấy đó',
    'giấy này',
    'loại này',
    'loại đó',
    'giờ',
    'vậy thì',
    'rồi sao nữa',
    'bên cạnh đó',
    'ngoài ra',
    'chắc không',
    'ngắn gọn',
    'trường hợp này',
    'trường hợp đó',
    'như vậy',
  ],
  supposed: ['nếu', 'trường hợp', 'lỡ', 'giả sử', 'chẳng may', 'mà tôi|em|mình|con|nhà|cháu', 'nhưng'],
  case: ['thì sao', 'thì làm sao', 'thì phải làm sao', 'có sao không', 'có được không'],
  duty: [
    'có cần',
    'có phải !là',
    'cần phải',
    'bắt buộc',
    'có bắt',
    'phải ..5 hả|không|à|hay',
    'có nhất thiết',
    'có phải|cần .. không',
  ],
  correction: [
    'không phải',
    'à không',
    'không ý',
    'không tôi|em|mình|con|cháu|tui muốn|hỏi|cần|định',
    'ý tôi',
    'ý em',
    'ý mình',
    'ý là',
    'ý con',
    'ý bác',
    'nhầm',
    'nhầm rồi',
    'sai rồi',
    'hỏi nhầm',
    'không đúng',
    'không phải cái đó',
    'hiểu nhầm',
    'hiểu sai',
    'đính chính lại',
    'hỏi cái khác',
    'tôi hỏi .. cơ',
    'ủa không',
    'ý tui',
  ],
  returning: ['quay lại', 'lúc nãy', 'hồi nãy', 'khi nãy', 'ban nãy', 'trở lại'],
  comparison: [
    'khác nhau',
    'khác gì nhau',
    'khác gì',
    'khác chỗ nào',
    'khác với',
    'khác .. thế nào',
    'phân biệt',
    'so sánh',
    'giống nhau',
    'hay là',
    'nên làm .. hay',
  ],
};

const INDEX = createPatternIndex<Sign>(
  Object.entries(PHRASES).flatMap(([sign, phrases]) => phrases.map((phrase) => [phrase, sign as Sign] as const)),
);

export function turnSigns(words: readonly Word[]): TurnSigns {
  const found = INDEX.find(words);
  const has = (sign: Sign) => found.some(({ value }) => value === sign);
  const covered = new Set<number>();
  for (const { from, to } of found) for (let at = from; at < to; at++) covered.add(at);
  return {
    isContinued: has('continued') || has('returning'),
    isCase: has('case') || has('supposed'),
    isSupposed: has('supposed'),
    isAboutDuty: has('duty'),
    isCorrection: has('correction'),
    isReturning: has('returning'),
    isComparison: has('comparison'),
    words: covered,
  };
}
