import { fold } from '../../language/letters/fold.js';
import { editDistance } from '../lines/close-to.js';
import { squeeze } from './role-pieces.js';
import type { RoleVocabulary } from './role-vocabulary.js';

/** Give a role its one name; what is not in the vocabulary keeps its own words. */
export type NameRole = (text: string) => string;

/** Where an office belongs says little once its role is known: `VP-TK phường` is VP-TK. */
const LEVEL = /\s+(?:cua )?(?:phuong|xa|huyen|tinh|thanh pho|thi xa|thi tran|quan|dac khu)$/u;

export function createRoleNames({ roles }: Pick<RoleVocabulary, 'roles'>): NameRole {
  const names = new Map<string, string>();
  for (const { name, also } of roles) for (const other of [name, ...also]) names.set(keyOf(other), name);
  return (text) => {
    const bare = text.replace(/^[\s,;.:-]+|[\s,;.:-]+$/gu, '').replace(/\s+/gu, ' ');
    const known = names.get(keyOf(bare)) ?? names.get(keyOf(bare.slice(0, bare.length - levelLength(bare))));
    return known ?? closest(keyOf(bare), names) ?? begun(keyOf(bare), names) ?? bare;
  };
}

function keyOf(text: string): string {
  return squeeze(fold(text).split(/\s+/u));
}

function levelLength(text: string): number {
  return LEVEL.exec(fold(text))?.[0].length ?? 0;
}

/** One wrong letter in ten: `văn phòng-thông kê`. */
function closest(key: string, names: ReadonlyMap<string, string>): string | undefined {
  const most = Math.floor(key.length / 10);
  if (most === 0) return undefined;
  for (const [other, name] of names) if (editDistance(key, other, most) <= most) return name;
  return undefined;
}

const FEWEST_LETTERS = 10;

/** The lower end of a cell was lost: `Các ngành có liên`. */
function begun(key: string, names: ReadonlyMap<string, string>): string | undefined {
  if (key.length < FEWEST_LETTERS) return undefined;
  const found = [...names.keys()].filter((other) => other.startsWith(key)).sort((a, b) => a.length - b.length)[0];
  return found === undefined ? undefined : names.get(found);
}

/** `A; B`, `A, B và C` where each begins like an office: one entry each, in order, none twice. */
export function splitRoles(text: string, { openings }: Pick<RoleVocabulary, 'openings'>, name: NameRole): string[] {
  const whole = name(text);
  if (whole !== '' && fold(whole) !== fold(text.trim()) && /(?:,|\svà\s)/u.test(whole)) return [whole];
  const opens = openings.map((opening) => opening.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  const next = `(?=(?:[Cc]ác |UBND|HĐND)|(?:${opens})(?![\\p{L}]))`;
  const boundary = new RegExp(`\\s*;\\s*|\\s*,\\s*(?:và\\s+)?${next}|\\s+(?:và|cùng)\\s+${next}`, 'u');
  const parts = text
    .split(boundary)
    .map((part) => name(part))
    .filter((part) => part !== '');
  return [...new Set(parts)];
}
