import type { Question } from '../../../language/reading/question.js';

/** Folded words that hold on to the one behind them; no clause ends with one. */
const LEANING = new Set(
  'cho o cua la thi ma cai con mot hai khong hong chua bi duoc va voi tu toi tai do vi nen neu khi luc cac nhung may moi cung rat qua se dang da de ra vao len xuong trong ngoai tren duoi truoc sau giua so'.split(
    ' ',
  ),
);
/** No clause begins with one. */
const LEANT_ON = new Set(
  'thi la cua o nay kia do ay nua luon hoai miet qua lam roi a nhe nha nhi vay het duoc ra vao len xuong di lai'.split(
    ' ',
  ),
);

/** Whether a clause can end before a token and another begin with it, as far as their words tell. */
export function canBeClauseEdge({ tokens, compounds = [] }: Question, words: readonly string[], at: number): boolean {
  const [before, behind] = [tokens[at - 1]?.folded ?? '', tokens[at]?.folded ?? ''];
  if (LEANING.has(before) || LEANT_ON.has(behind) || /^\d/.test(behind)) return false;
  return !compounds.includes(`${words[at - 1]} ${words[at]}`);
}
