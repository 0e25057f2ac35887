import { join } from 'node:path';
import { readCompiledYaml } from './adapters/knowledge-files/compiled-yaml.js';
import { loadAskingRules } from './adapters/knowledge-files/load-asking-rules.js';
import { loadChatWords } from './adapters/knowledge-files/load-chat-words.js';
import { loadKnowledge } from './adapters/knowledge-files/load-knowledge.js';
import { loadOfficeSentences } from './adapters/knowledge-files/load-office-sentences.js';
import { loadParaphrases } from './adapters/knowledge-files/load-paraphrases.js';
import { loadPlaces } from './adapters/knowledge-files/load-places.js';
import { loadScope } from './adapters/knowledge-files/load-scope.js';
import { loadSyllableModel } from './adapters/knowledge-files/load-syllable-model.js';
import { createTurnDecider, type DecideTurn } from './domain/conversation/decide-turn.js';
import type { Decision } from './domain/conversation/decision.js';
import type { ReplyText } from './domain/conversation/ports.js';
import { createScopeGuard } from './domain/conversation/scope/scope-guard.js';
import { createSuggester } from './domain/conversation/suggest.js';
import { createFactIndex } from './domain/knowledge/facts/fact-index.js';
import { createFactFinder, type FactFinder } from './domain/knowledge/facts/find-facts.js';
import { createParaphrases } from './domain/knowledge/facts/paraphrases.js';
import { referenceDocuments } from './domain/knowledge/facts/reference-documents.js';
import type { Knowledge } from './domain/knowledge/knowledge.js';
import { createKnowledgeIndex } from './domain/knowledge/knowledge-index.js';
import { officeTexts } from './domain/knowledge/office-texts.js';
import {
  answerProcedureChoice,
  answerProcedureQuestion,
  createProcedureCatalogue,
} from './domain/knowledge/procedures/procedure-answers.js';
import { adaptModel } from './domain/language/adapt-model.js';
import type { ReadQuestion } from './domain/language/question.js';
import { createQuestionReader } from './domain/language/read-question.js';
import { createRecordReader } from './domain/language/read-record.js';
import { renderReply } from './messages/render-reply.js';
import { FIRST_QUESTIONS } from './messages/scope/first-questions.js';

/** The thinking half of the product: knowledge, language and the decision of a turn, without a database or a channel. */
export interface Assistant {
  readonly decide: DecideTurn;
  readonly say: (decision: Decision) => ReplyText;
  readonly read: ReadQuestion;
  readonly facts: FactFinder;
  readonly knowledge: Knowledge;
}

/**
 * Reads the knowledge folder and builds what answers from it.
 * @throws Error naming the file and the field when a file is missing or malformed.
 */
export async function createAssistant(knowledgeDir: string): Promise<Assistant> {
  const compiled = await readCompiledYaml();
  const [knowledge, rules, scopeRules, chatWords, model, sentences, places, paraphrases] = await Promise.all([
    loadKnowledge(knowledgeDir, compiled),
    loadAskingRules(knowledgeDir, compiled),
    loadScope(knowledgeDir, compiled),
    loadChatWords(knowledgeDir),
    loadSyllableModel(knowledgeDir),
    loadOfficeSentences(knowledgeDir),
    loadPlaces(join(knowledgeDir, 'places.yaml'), compiled),
    loadParaphrases(knowledgeDir, compiled),
  ]);
  const readRecord = createRecordReader(chatWords);
  const index = createFactIndex(
    [...knowledge.documents, ...referenceDocuments(knowledge.terms, knowledge.mergers)],
    readRecord,
  );
  const knowledgeIndex = createKnowledgeIndex(knowledge.procedures, index.entries);
  const facts = createFactFinder(
    {
      index,
      places: placeNames(places, knowledge).map((place) => readRecord(place).plain),
      paraphrases: createParaphrases(paraphrases, readRecord),
    },
    (question) => knowledgeIndex.find('fact', question.text, question.accented, NEARBY),
  );
  const phrases = [...officeTexts(knowledge).map((text) => ({ text })), ...sentences];
  const read = createQuestionReader({
    model: adaptModel(model, phrases),
    chatWords,
    vocabulary: { has: index.isKnown },
  });
  const catalogue = createProcedureCatalogue(knowledge.procedures, knowledge.synonyms, rules);
  const office = knowledge.offices[0];
  const decide = createTurnDecider({
    office,
    firstChoices: FIRST_QUESTIONS,
    suggest: createSuggester(knowledgeIndex, knowledge.procedures, index),
    read,
    facts,
    scope: createScopeGuard(scopeRules),
    procedures: {
      answer: (question, state) => answerProcedureQuestion(question, state, catalogue),
      answerChosen: (procedure, fields, state) => answerProcedureChoice(procedure, fields, state, catalogue),
    },
  });
  return { decide, read, facts, knowledge, say: (decision) => renderReply(decision, office) };
}

/** Records that the knowledge index adds to what is looked at closely. */
const NEARBY = 30;
const KIND_OF_PLACE = /^(?:tỉnh|huyện|thị xã|xã|thành phố(?! Hồ Chí Minh))\s+/iu;

/** Names that pin a question to a place: provinces, districts and the places of the documents. */
function placeNames(places: readonly string[], { documents }: Knowledge): string[] {
  const own = documents.flatMap((document) => document.places.map((place) => place.replace(KIND_OF_PLACE, '')));
  return [...new Set([...places, ...own])];
}
