import { hasRight } from '../../people/person.js';
import { dictateTask, whoIsNamed } from './add-task.js';
import type { Asking, TaskParts } from './asking.js';
import type { TalkAnswer } from './press-turn.js';

/** "Giao (việc) (cho) ...". */
const GIVE =
  /^(?:em |bạn |trợ lý |nhờ )?giao\s+(?:(?:việc|viec|nhiệm vụ|nhiem vu)\s+)?(?:cho\s+)?(?<rest>\S[\s\S]*)$/iu;
const LONGEST_NAME = 6;
const FEWEST_WORDS = 2;

/** "Giao anh An họp tổ dân phố, hạn 25/11" of who may give tasks; undefined where nobody of the office is named behind "giao". */
export async function dictatePlainly(text: string, asking: Asking, parts: TaskParts): Promise<TalkAnswer | undefined> {
  const rest = GIVE.exec(text.normalize('NFC').trim())?.groups?.rest;
  const mayGive = hasRight(asking.person, 'leader') || hasRight(asking.person, 'administrator');
  if (rest === undefined || !mayGive || text.trim().endsWith('?')) return undefined;
  const people = await parts.people.list();
  const words = rest.split(/\s+/u);
  for (let count = Math.min(LONGEST_NAME, words.length - FEWEST_WORDS); count > 0; count -= 1) {
    const name = words
      .slice(0, count)
      .join(' ')
      .replace(/[:,;-]+$/u, '');
    const what = words
      .slice(count)
      .join(' ')
      .replace(/^[:,;\s-]+/u, '');
    if (/[:,;]/u.test(name) || whoIsNamed(name, people, asking, parts.roles).length === 0) continue;
    return dictateTask(`${what}, giao ${name}`, asking, parts);
  }
  return undefined;
}
