import { fold } from '../../language/letters/fold.js';
import type { RoleVocabulary } from './role-vocabulary.js';

/** Recognises roles and the pieces that a narrow column breaks them into. */
export interface RolePieces {
  /** `VP-`, `TK`, `có liên quan`: folded words in a row that stand so in some name of a role. */
  isPiece(words: readonly string[]): boolean;
  /** The words begin some name of a role. */
  opensRole(words: readonly string[]): boolean;
  /** The words end some name of a role. */
  closesRole(words: readonly string[]): boolean;
  /** The words are a whole name of a role. */
  isWhole(words: readonly string[]): boolean;
}

const MOST_WORDS = 12;

/** Without spaces and dashes: `VP-TK`, `VP - TK` and `VPTK` are written for each other. */
export function squeeze(words: readonly string[]): string {
  return words.map((word) => word.replace(/[-–.\s]/gu, '')).join('');
}

export function createRolePieces({ roles }: Pick<RoleVocabulary, 'roles'>): RolePieces {
  const pieces = new Set<string>();
  const openings = new Set<string>();
  const endings = new Set<string>();
  const wholes = new Set<string>();
  for (const name of roles.flatMap(({ name, also }) => [name, ...also])) {
    const words = fold(name)
      .split(/[\s-]+/u)
      .filter((word) => word !== '')
      .slice(0, MOST_WORDS);
    wholes.add(squeeze(words));
    for (let start = 0; start < words.length; start += 1)
      for (let end = start + 1; end <= words.length; end += 1) {
        pieces.add(squeeze(words.slice(start, end)));
        if (end === words.length) endings.add(squeeze(words.slice(start, end)));
        if (start === 0) openings.add(squeeze(words.slice(0, end)));
      }
  }
  return {
    isPiece: (words) => pieces.has(squeeze(words)),
    opensRole: (words) => openings.has(squeeze(words)),
    closesRole: (words) => endings.has(squeeze(words)),
    isWhole: (words) => wholes.has(squeeze(words)),
  };
}
