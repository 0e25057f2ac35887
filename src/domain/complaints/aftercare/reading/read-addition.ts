import { BEFORE, ELSEWHERE, foldedOf, MATTER, OWN_MARK, PERSON } from './own-words.js';

/** The wish to add something to a case, with what is told already. */
export interface Addition {
  readonly words: string;
  /** It says so itself; otherwise an answer of the bot goes before. */
  readonly isSure: boolean;
}

const SPOKEN = '(?:nhan|noi|bao|ke|viet|ghi|gui|goi|cung cap|cap nhat|dinh kem|dua|chup)';
const PHOTO = '(?:hinh anh|hinh|anh|tam hinh|tam anh|clip|video)';
const VERB = `(?:bo sung(?: them)?|${SPOKEN}(?: (?:vao|cho))? them|them (?=${PHOTO}|thong tin|noi dung|chi tiet|y\\b)|(?:gui|goi) (?=${PHOTO} (?:bo sung|vao|cho)))`;
const FILLER = `(?:thong tin|${PHOTO}|noi dung|chi tiet|y|vai|may|mot|1|2|3|cai|tam|dieu|chut|it|xiu|ti|nua|them|bo sung|duoc|khong|ko|hong|chua|cho|vao|den|trong|ve|voi|nhe|nha|a|ha|di|em|${MATTER}|ma so|ma|${OWN_MARK})`;
const FORM = new RegExp(`^${BEFORE}(${VERB})((?: *${FILLER}(?![a-z0-9]))*) *([:,.?!–-]*) *(.*)$`);
const NAMES_OWN = new RegExp(`\\b${MATTER}(?: ${OWN_MARK})|\\b(?:phan anh|kien nghi)\\b|\\b${OWN_MARK}$`);
const SAYS_IT_ALL = new RegExp(
  `^${BEFORE}(?:${SPOKEN}(?: (?:vao|cho))? them|(?:bo sung|them|gui|goi)(?: them)? ${PHOTO})`,
);
/** "Quên nói là ...". */
const FORGOTTEN = new RegExp(
  `^(?:a |u |oi |da )*(?:${PERSON} )?quen (?:noi|ke|bao|ghi)(?: them)?(?: (?:la|rang))?[:, ]+(.{8,})$`,
);
/** "Còn cái nắp cống bể nữa, cho tôi bổ sung". What fills is taken once and for all (`\\k`): it can be read in more than one way. */
const BEHIND = new RegExp(
  `^(.{8,})[,.;] *${BEFORE}bo sung(?=(?<filled>(?: *${FILLER}(?![a-z0-9]))*))\\k<filled> *[.!]*$`,
);
const QUESTION = /\b(?:gi|the nao|o dau|lam sao|bao lau|bao nhieu|nhung gi|can)\b.{0,12}\??$/;
const LED_IN = /^(?:la|rằng|rang|là)\s+/iu;

/** "Bổ sung: ...", "gửi thêm hình được không", "nói thêm là ...". `undefined` where nothing of the kind is meant. */
export function readAddition(given: string): Addition | undefined {
  const { text, folded } = foldedOf(given);
  const forgotten = FORGOTTEN.exec(folded)?.[1];
  if (forgotten !== undefined) return { words: text.slice(-forgotten.length), isSure: false };
  const behind = BEHIND.exec(folded)?.[1];
  const [, verb, object = '', stop = '', rest = ''] = FORM.exec(folded) ?? [];
  if (verb === undefined)
    return behind === undefined ? undefined : { words: text.slice(0, behind.length), isSure: !ELSEWHERE.test(folded) };
  const isCut = stop.startsWith(':');
  const names = NAMES_OWN.test(object.trim());
  const isSure = isCut || names || (SAYS_IT_ALL.test(folded) && (rest === '' || object !== ''));
  if (!isCut && ELSEWHERE.test(folded)) return undefined;
  if (!isCut && !names && rest !== '' && QUESTION.test(rest)) return undefined;
  // Without a stop the words that only fill may belong to what is told.
  const told = rest === '' ? '' : isCut || stop !== '' || names ? rest : `${object.trim()} ${rest}`.trim();
  const words = told === '' ? '' : text.slice(text.length - told.length).trim();
  return { words: words.replace(LED_IN, ''), isSure };
}
