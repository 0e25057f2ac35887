import { fold } from '../../language/letters/fold.js';
import type { NameRole } from '../roles/name-roles.js';
import { splitRoles } from '../roles/name-roles.js';
import type { RoleVocabulary } from '../roles/role-vocabulary.js';
import { type FoldedWord, firstVerb, isVerbAt, toFoldedWords } from './duty-verbs.js';

export interface Actor {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  /** Offset in the text at which the duty itself begins. */
  readonly dutyAt: number;
}

const MODALS = /^[\s,]*(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|cần|phải|nên)\s+/iu;
/** Clauses before who does it: `Căn cứ Kế hoạch này,`, `Trong quá trình ...,`, `Định kỳ hằng quý, 6 tháng, năm,`. */
const LEAD_IN =
  /^(?:can cu|trong qua trinh|tren co so|dinh ky|hang (?:nam|quy|thang|tuan)|bang |de |khi |truong hop|truoc |sau khi|ngoai ra|rieng|ben canh|hien (?:tai|nay)|theo do|dong thoi|qua do|trong do|den nay)/u;
const MOST_ACTOR_WORDS = 45;
/** A heading over duties names who has them, even when scanning damaged its first word. */
const MOST_HEADING_WORDS = 14;
const COORDINATES = /\s+(?:chủ trì,?\s+)?phối hợp(?:\s+chặt chẽ)?(?:\s+với|\s+cùng)?\s+/iu;

/** Reads who is to do something: from a heading, or from the beginning of a sentence. */
export interface ActorReader {
  fromHeading(title: string): Actor | undefined;
  fromSentence(text: string): Actor | undefined;
  /** Who works along, named inside the duty: `phối hợp với các ngành có liên quan xây dựng ...`. */
  coordinatingIn(duty: string): readonly string[];
}

export function createActorReader(vocabulary: RoleVocabulary, name: NameRole): ActorReader {
  const openings = vocabulary.openings.map((opening) => opening.toLowerCase());
  const foldedOpenings = openings.filter((opening) => opening.includes(' ')).map((opening) => fold(opening));
  const split = (text: string) => splitRoles(text.replace(/^(?:các|cac)\s*:\s*/iu, ''), vocabulary, name);
  const opensAt = (words: readonly FoldedWord[], at: number) => {
    if (isVerbAt(words, at) && at > 0) return false;
    const ahead = words.slice(at, at + 4);
    const written = `${ahead.map(({ text }) => text.toLowerCase()).join(' ')} `;
    const folded = `${ahead.map((word) => word.folded).join(' ')} `;
    return (
      openings.some((opening) => written.startsWith(`${opening} `)) ||
      foldedOpenings.some((opening) => folded.startsWith(`${opening} `))
    );
  };

  function fromHeading(title: string): Actor | undefined {
    const bare = title.replace(/[:.\s]+$/u, '').replace(/^(?:Đề nghị|Giao|Trách nhiệm của|Đối với|Về phía)\s+/iu, '');
    const words = toFoldedWords(bare);
    if (!opensAt(words, 0) && (words.length > MOST_HEADING_WORDS || isVerbAt(words, 0) || !/^\p{Lu}/u.test(bare)))
      return undefined;
    const [lead = '', coordinating] = bare.split(COORDINATES);
    return {
      lead: split(lead),
      coordinating: coordinating === undefined ? [] : split(coordinating),
      dutyAt: title.length,
    };
  }

  function fromSentence(text: string): Actor | undefined {
    const words = toFoldedWords(text);
    for (const at of actorStarts(text, words)) {
      if (isVerbAt(words, at)) return undefined;
      if (!opensAt(words, at)) continue;
      const found = actorFrom(text, words, at);
      if (found) return found;
    }
    return undefined;
  }

  /** `UBND các huyện: Thường xuyên ...` or `Các sở, ngành tăng cường ...`. */
  function actorFrom(text: string, words: readonly FoldedWord[], from: number): Actor | undefined {
    const start = words[from]?.at ?? 0;
    const colon = text.indexOf(':', start);
    const verb = firstVerb(words, from + 1);
    const modal = findModal(text, start);
    const ends = [verb < 0 ? Infinity : (words[verb]?.at ?? Infinity), modal ?? Infinity];
    const isColon = colon > 0 && colon < Math.min(...ends) && isVerbAt(toFoldedWords(text.slice(colon + 1)), 0);
    const end = isColon ? colon : Math.min(...ends);
    if (!Number.isFinite(end)) return undefined;
    const actor = text.slice(start, end).replace(/(?:[\s,:]+|\s(?:đã|đang|sẽ|cần|phải|có))+$/iu, '');
    if (toFoldedWords(actor).length > MOST_ACTOR_WORDS || toFoldedWords(actor).length < 1) return undefined;
    const after = text.slice(isColon ? colon + 1 : end);
    const dutyAt = text.length - after.replace(MODALS, '').trimStart().length;
    const [lead = '', coordinating] = actor.split(COORDINATES);
    return { lead: split(lead), coordinating: coordinating === undefined ? [] : split(coordinating), dutyAt };
  }

  function coordinatingIn(duty: string): readonly string[] {
    const match = /(?:^|[\s,;])phối hợp(?:\s+chặt chẽ)?(?:\s+với|\s+cùng)?\s+/iu.exec(duty);
    if (!match) return [];
    const rest = duty.slice(match.index + match[0].length);
    const words = toFoldedWords(rest);
    if (!opensAt(words, 0)) return [];
    const verb = firstVerb(words, 1);
    const end = Math.min(verb < 0 ? rest.length : (words[verb]?.at ?? rest.length), endOfPhrase(rest));
    return split(rest.slice(0, end).replace(/[\s,]+$/u, ''));
  }

  return { fromHeading, fromSentence, coordinatingIn };
}

/** The beginning, after a leading clause, and after words that hand a duty on: `giao`, `yêu cầu`, `đề nghị`. */
function actorStarts(text: string, words: readonly FoldedWord[]): number[] {
  const handing = words.findIndex(
    ({ folded }, at) => isHanding(folded, words[at + 1]?.folded ?? '') && words[at - 1]?.folded !== 'duoc',
  );
  const starts = handing < 0 ? [] : [handing + (words[handing]?.folded === 'giao' ? 1 : 2)];
  const folded = fold(text);
  if (LEAD_IN.test(folded)) {
    const rieng = /^rieng (?:doi voi )?/u.exec(folded);
    if (rieng) starts.push(rieng[0].includes('doi') ? 3 : 1);
    for (const [at, word] of words.entries()) if (at > 0 && /,\s*$/u.test(text.slice(0, word.at))) starts.push(at);
  } else starts.push(0);
  return starts;
}

function isHanding(word: string, next: string): boolean {
  return word === 'giao' || (word === 'yeu' && next === 'cau') || (word === 'de' && next === 'nghi');
}

function findModal(text: string, from: number): number | undefined {
  const match = /[\s,](?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|cần|phải)\s/iu.exec(text.slice(from));
  return match ? from + match.index : undefined;
}

function endOfPhrase(text: string): number {
  const match = /[;.()]|\s(?:trong|để|nhằm|về|khi|theo)\s/u.exec(text);
  return match?.index ?? text.length;
}
