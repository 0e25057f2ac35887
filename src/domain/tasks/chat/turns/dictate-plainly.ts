import { hasRight } from '../../../people/person.js';
import { dictateTask, whoIsNamed } from '../add-task.js';
import type { Asking, TaskParts } from '../asking.js';
import type { TalkAnswer } from './press-turn.js';

/** "Giao (việc) (cho) ...". */
const GIVE =
  /^(?:em |bạn |trợ lý |nhờ )?giao\s+(?:(?:việc|viec|nhiệm vụ|nhiem vu)\s+)?(?:cho\s+)?(?<rest>\S[\s\S]*)$/iu;
/** "An và Dũng ...": what follows a name. */
const AND = /^(?:và|va|với|voi|cùng|cung)\s+(?<rest>\S[\s\S]*)$/iu;
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
    const named = whoIsNamed(name, people, asking, parts.roles);
    if (/[:,;]/u.test(name) || named.length === 0) continue;
    const second = AND.exec(what)?.groups?.rest;
    const others =
      second === undefined ? [] : firstNamed(second, (one) => whoIsNamed(one, people, asking, parts.roles));
    if (others.length > 0)
      return { reply: { kind: 'add-one-each', names: [...named, ...others].map(({ called }) => called) }, offers: [] };
    return dictateTask(`${what}, giao ${name}`, asking, parts);
  }
  return undefined;
}

/** Who is named by the words that a text begins with; none where it goes on with something else. */
function firstNamed<Named>(text: string, find: (name: string) => readonly Named[]): readonly Named[] {
  const words = text.split(/\s+/u);
  for (let count = Math.min(LONGEST_NAME, words.length); count > 0; count -= 1) {
    const found = find(
      words
        .slice(0, count)
        .join(' ')
        .replace(/[:,;-]+$/u, ''),
    );
    if (found.length > 0) return found;
  }
  return [];
}
