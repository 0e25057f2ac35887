import type { DeadlineReading } from './read-deadline.js';
import { splitSentences } from './split-duties.js';

/** A reminder shows the title: longer duties are told by their first sentence. */
const MOST_WORDS = 60;
const FEWEST_WORDS = 6;

/** The duty as a title: from its verb on, the date of the deadline left out, which is shown beside it. */
export function titleOfDuty(duty: string, { text, deadline }: DeadlineReading): string {
  const withoutDate = deadline.kind === 'date' && text !== '' ? cutDate(duty, text) : duty;
  const clean = withoutDate
    .replace(/\[\^\d+\]/gu, '')
    .replace(/\s+([,;.])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;.:-]+|[\s,;.:/-]+$/gu, '')
    .replace(/[,\s]+(?:và\s+)?hoàn thành$/iu, '');
  const title = shorten(clean);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function cutDate(duty: string, date: string): string {
  const at = duty.indexOf(date);
  if (at < 0) return duty;
  const before = duty
    .slice(0, at)
    .replace(/\s*(?:từ nay đến hết|từ nay đến|chậm nhất(?: là)?|trước|đến hết|vào|đến)?\s*(?:ngày)?\s*$/iu, '');
  return `${before} ${duty.slice(at + date.length)}`;
}

function shorten(text: string): string {
  const words = text.split(' ');
  if (words.length <= MOST_WORDS) return text;
  const [first] = splitSentences(text);
  const sentence = first?.text.replace(/[\s.]+$/u, '') ?? text;
  return sentence.split(' ').length >= FEWEST_WORDS ? sentence : text;
}
