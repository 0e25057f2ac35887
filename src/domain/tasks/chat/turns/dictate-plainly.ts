import { hasRight } from '../../../people/person.js';
import { NAME_PLACE } from '../../wording/office-names.js';
import { dictateTask, whoIsNamed } from '../add-task.js';
import type { Asking, TaskParts } from '../asking.js';
import type { TalkAnswer } from './press-turn.js';

/** "Giao (việc) (cho) ...". */
const GIVE =
  /^(?:em |bạn |trợ lý |nhờ )?giao\s+(?:(?:việc|viec|nhiệm vụ|nhiem vu)\s+)?(?:cho\s+)?(?<rest>\S[\s\S]*)$/iu;
/** "Giao thông", in small letters, is about the roads and not for somebody called Thông. */
const COMPOUND = /^(?:em |bạn |trợ lý |nhờ )?giao\s+(?:thông|thong|lưu|luu|tiếp|tiep)(?!\p{L})/u;
/** "An và Dũng ...": what follows a name. */
const AND = /^(?:và|va|với|voi|cùng|cung)\s+(?<rest>\S[\s\S]*)$/iu;
const LONGEST_NAME = 6;
const FEWEST_WORDS = 2;

/** "Giao anh An họp tổ dân phố, hạn 25/11" of who may give tasks; undefined where nobody of the office is named behind "giao". */
export async function dictatePlainly(text: string, asking: Asking, parts: TaskParts): Promise<TalkAnswer | undefined> {
  const typed = text.normalize('NFC').trim();
  const rest = COMPOUND.test(typed) ? undefined : GIVE.exec(typed)?.groups?.rest;
  const mayGive = hasRight(asking.person, 'leader') || hasRight(asking.person, 'administrator');
  if (rest === undefined || !mayGive || typed.endsWith('?')) return undefined;
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
    const named = whoIsCalled(name, people, asking, parts.roles);
    if (/[:,;]/u.test(name) || named.length === 0) continue;
    const second = AND.exec(what)?.groups?.rest;
    const others =
      second === undefined ? [] : firstNamed(second, (one) => whoIsCalled(one, people, asking, parts.roles));
    if (others.length > 0)
      return { reply: { kind: 'add-one-each', names: [...named, ...others].map(({ called }) => called) }, offers: [] };
    return dictateTask(`${what}, giao ${name}`, asking, parts);
  }
  return undefined;
}

/** People only as they are called in passing: "đất" is not Đạt, and "văn" is nobody. */
function whoIsCalled(
  ...[written, people, asking, roles]: Parameters<typeof whoIsNamed>
): ReturnType<typeof whoIsNamed> {
  const named = whoIsNamed(written, people, asking, roles);
  const isName = asking.names.find(written)?.rest.trim() === NAME_PLACE;
  return named.filter(({ assignment }) => isName || assignment.kind !== 'person');
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
