import type { RoleVocabulary } from '../documents/roles/role-vocabulary.js';
import { fold } from '../language/letters/fold.js';

/** What two ways to write one role have in common: `VP-TK`, `Công chức VP - TK phường`, `Công chức Văn phòng - Thống kê (VP-TK)`. */
export interface RoleKeys {
  keyOf(role: string): string;
  /** The one name it is shown with; its own words when the vocabulary does not have it. */
  nameOf(role: string): string;
  isKnown(role: string): boolean;
}

/** Where an office belongs says little once its role is known: `VP-TK phường` is VP-TK. */
const LEVEL = /\s+(?:cua\s+)?(?:phuong|xa|huyen|tinh|thanh pho|thi xa|thi tran|quan|dac khu)$/u;
/** An abbreviation in brackets behind the name it stands for. */
const BRACKETS = /\s*\([^()]*\)\s*$/u;

/** Exact but for case, diacritics, spaces and dashes: whoever holds a role is reminded, so nothing is guessed. */
export function createRoleKeys({ roles }: Pick<RoleVocabulary, 'roles'> = { roles: [] }): RoleKeys {
  const names = new Map(roles.flatMap(({ name, also }) => [name, ...also].map((other) => [squeeze(other), name])));

  function known(role: string): string | undefined {
    const bare = role.replace(BRACKETS, '');
    const level = LEVEL.exec(fold(bare))?.[0].length ?? 0;
    return (
      names.get(squeeze(role)) ?? names.get(squeeze(bare)) ?? names.get(squeeze(bare.slice(0, bare.length - level)))
    );
  }

  const keys = new Map<string, string>();
  function keyOf(role: string): string {
    const key = keys.get(role) ?? squeeze(known(role) ?? role);
    keys.set(role, key);
    return key;
  }

  return {
    keyOf,
    nameOf: (role) => known(role) ?? role.normalize('NFC').trim().replace(/\s+/gu, ' '),
    isKnown: (role) => known(role) !== undefined,
  };
}

function squeeze(role: string): string {
  return fold(role.normalize('NFC')).replace(/[\s.,–—-]+/gu, '');
}
