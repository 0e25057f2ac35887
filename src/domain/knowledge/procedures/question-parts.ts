import type { ConversationState } from '../../conversation/turn.js';
import type { Question } from '../../language/reading/question.js';
import { oncePerQuestion } from '../../language/reading/read-repeated.js';
import { type AskedField, askedFields, isBareAsking } from './asked-fields.js';
import { findMatters, type NamedMatter } from './find-matters.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import { type TurnSigns, turnSigns } from './turn-signs.js';
import { type Word, wordsOf } from './words.js';

/** A question and what its parts show, shared by the ways of understanding it. */
export interface QuestionParts {
  readonly question: Question;
  readonly words: readonly Word[];
  readonly matters: readonly NamedMatter[];
  readonly asked: readonly AskedField[];
  readonly signs: TurnSigns;
  readonly state: ConversationState;
}

/** What a question shows by itself. `isLenient` also takes words whose diacritics differ from the known phrase. */
export type ReadParts = (question: Question, isLenient: boolean) => Omit<QuestionParts, 'state'>;

export function createPartsReader(catalogue: ProcedureCatalogue): ReadParts {
  return (question, isLenient) => readParts(question, catalogue, isLenient);
}

/** Reads the same question object once. */
export function rememberParts(read: ReadParts): ReadParts {
  const strictly = oncePerQuestion((question) => read(question, false));
  const leniently = oncePerQuestion((question) => read(question, true));
  return (question, isLenient) => (isLenient ? leniently(question) : strictly(question));
}

function readParts(question: Question, catalogue: ProcedureCatalogue, isLenient: boolean): ReturnType<ReadParts> {
  const words = wordsOf(question);
  const firstLook = findMatters(words, catalogue, false, isLenient);
  const asked = askedFields(words, wordsTaken(firstLook));
  const matters = isBareAsking(asked) ? findMatters(words, catalogue, true, isLenient) : firstLook;
  return { question, words, matters, asked, signs: turnSigns(words) };
}

/** Words that name a matter ask for nothing: `chi phí` in `chi phí mai táng`. */
function wordsTaken(matters: readonly NamedMatter[]): Set<number> {
  const taken = new Set<number>();
  for (const { from, to, isWeak } of matters) if (!isWeak) for (let at = from; at < to; at++) taken.add(at);
  return taken;
}
