import { join } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { readCompiledYaml } from '../adapters/knowledge-files/compiled-yaml.js';
import { loadAskingRules } from '../adapters/knowledge-files/load-asking-rules.js';
import { loadChatWords } from '../adapters/knowledge-files/load-chat-words.js';
import { loadKnowledge } from '../adapters/knowledge-files/load-knowledge.js';
import { loadNoticing } from '../adapters/knowledge-files/load-noticing.js';
import { loadOfficeSentences } from '../adapters/knowledge-files/load-office-sentences.js';
import { loadParaphrases } from '../adapters/knowledge-files/load-paraphrases.js';
import { loadPlaces } from '../adapters/knowledge-files/load-places.js';
import { loadScope } from '../adapters/knowledge-files/load-scope.js';
import { loadSyllableModel } from '../adapters/knowledge-files/load-syllable-model.js';
import { createNoticer } from '../domain/complaints/noticing/create-noticer.js';
import type { Noticer } from '../domain/complaints/noticing/noticed.js';
import { createTurnDecider, type DecideTurn } from '../domain/conversation/decide-turn.js';
import type { Decision } from '../domain/conversation/decision.js';
import type { ReplyText } from '../domain/conversation/ports.js';
import { guardWithNoticer } from '../domain/conversation/scope/guard-with-noticer.js';
import { createScopeGuard, type SafetyWatch, type ScopeGuard } from '../domain/conversation/scope/scope-guard.js';
import { createSuggester } from '../domain/conversation/suggest.js';
import type { AttachmentKind } from '../domain/conversation/turn.js';
import { createFactIndex } from '../domain/knowledge/facts/fact-index.js';
import { createFactFinder, type FactFinder } from '../domain/knowledge/facts/find-facts.js';
import { createParaphrases } from '../domain/knowledge/facts/paraphrases.js';
import { referenceDocuments } from '../domain/knowledge/facts/reference-documents.js';
import { createImportedLibrary, type ImportedLibrary } from '../domain/knowledge/imported/imported-library.js';
import { preferCurated } from '../domain/knowledge/imported/prefer-curated.js';
import type { Knowledge } from '../domain/knowledge/knowledge.js';
import { createKnowledgeIndex } from '../domain/knowledge/knowledge-index.js';
import { officeTexts } from '../domain/knowledge/office-texts.js';
import { createProcedureAnswerer, createProcedureCatalogue } from '../domain/knowledge/procedures/procedure-answers.js';
import type { KnowledgeDocument } from '../domain/knowledge/record.js';
import { adaptModel } from '../domain/language/model/adapt-model.js';
import type { Question, ReadQuestion } from '../domain/language/reading/question.js';
import { createQuestionReader } from '../domain/language/reading/read-question.js';
import { createRecordReader } from '../domain/language/reading/read-record.js';
import { oncePerQuestion, readRepeated } from '../domain/language/reading/read-repeated.js';
import { renderReply } from '../messages/channels/render-reply.js';
import { FIRST_QUESTIONS } from '../messages/scope/first-questions.js';
import { once } from '../shared/once.js';

/** The thinking half of the product: knowledge, language and the decision of a turn, without a database or a channel. */
export interface Assistant {
  readonly decide: DecideTurn;
  readonly say: (decision: Decision) => ReplyText;
  readonly read: ReadQuestion;
  /** What cases a message holds. */
  readonly noticer: Noticer;
  readonly facts: FactFinder;
  readonly knowledge: Knowledge;
  /** Imported documents join and leave here while it runs. */
  readonly imported: ImportedLibrary;
  /**
   * Builds now what the first question would build: half a second that a start need not wait for. In pieces, so that
   * others get their turn. Rejects for scope rules and weights that cannot be read.
   */
  warmUp(): Promise<void>;
}

export interface AssistantOptions {
  /** Answer from imported documents alone: no procedures, no records that people wrote. */
  readonly isWithoutCurated?: boolean;
}

/**
 * Reads the knowledge folder and builds what answers from it.
 * @throws Error naming the file and the field when a file is missing or malformed.
 */
export async function createAssistant(
  knowledgeDir: string,
  { isWithoutCurated = false }: AssistantOptions = {},
): Promise<Assistant> {
  const compiled = await readCompiledYaml();
  const [curated, rules, scopeRules, readNoticing, chatWords, model, sentences, places, paraphrases] =
    await Promise.all([
      loadKnowledge(knowledgeDir, compiled),
      loadAskingRules(knowledgeDir, compiled),
      loadScope(knowledgeDir, compiled),
      loadNoticing(knowledgeDir, compiled),
      loadChatWords(knowledgeDir),
      loadSyllableModel(knowledgeDir),
      loadOfficeSentences(knowledgeDir),
      loadPlaces(join(knowledgeDir, 'places.yaml'), compiled),
      loadParaphrases(knowledgeDir, compiled),
    ]);
  const knowledge = isWithoutCurated ? withoutRecords(curated) : curated;
  const readRecord = createRecordReader(chatWords);
  const index = createFactIndex(
    [...knowledge.documents, ...referenceDocuments(knowledge.terms, knowledge.mergers)],
    readRecord,
  );
  const knowledgeIndex = createKnowledgeIndex(knowledge.procedures, index.entries);
  const otherWords = createParaphrases(paraphrases, readRecord);
  const placesOf = (documents: readonly KnowledgeDocument[]) =>
    placeNames(places, documents).map((place) => readRecord(place).plain);
  const imported = createImportedLibrary({
    read: readRecord,
    index: knowledgeIndex,
    paraphrases: otherWords,
    placesOf: (documents) => placesOf([...knowledge.documents, ...documents]),
  });
  const curatedFacts = createFactFinder(
    { index, places: placesOf(knowledge.documents), paraphrases: otherWords },
    (question) => knowledgeIndex.find('fact', question.text, question.accented, NEARBY),
  );
  const allFacts = preferCurated(curatedFacts, imported);
  const facts = { ...allFacts, find: oncePerQuestion(allFacts.find) };
  const phrases = [...officeTexts(knowledge).map((text) => ({ text })), ...sentences];
  const readAnew = createQuestionReader({
    model: adaptModel(model, phrases),
    chatWords,
    vocabulary: { has: (term) => index.isKnown(term) || imported.isKnown(term) },
  });
  const read = readRepeated(readAnew, () => imported.documents);
  const catalogue = createProcedureCatalogue(knowledge.procedures, knowledge.synonyms, rules);
  const office = knowledge.offices[0];
  const guard = once(() => rememberScope(createScopeGuard(scopeRules)));
  const guardNow = {
    assess: (question: Question, attachment?: AttachmentKind) => guard().assess(question, attachment),
  };
  const createdNoticer = once(() => createNoticer({ rules: readNoticing(), scope: scopeRules, guard: guardNow, read }));
  const noticeText = readRepeated(
    (text) => createdNoticer().notice(text),
    () => imported.documents,
  );
  const noticeQuestion = oncePerQuestion((question) => createdNoticer().notice(question));
  const noticer: Noticer = {
    notice: (message) => (typeof message === 'string' ? noticeText(message) : noticeQuestion(message)),
  };
  const decide = createTurnDecider({
    office,
    firstChoices: FIRST_QUESTIONS,
    suggest: createSuggester(knowledgeIndex, knowledge.procedures, index),
    read,
    facts,
    scope: rememberScope({
      assess: guardWithNoticer(guardNow, noticer).assess,
      safetyNote: (question) => guard().safetyNote(question),
    }),
    procedures: createProcedureAnswerer(catalogue),
  });
  return {
    decide,
    read,
    noticer,
    facts,
    knowledge,
    imported,
    say: (decision) => renderReply(decision, office),
    async warmUp() {
      await othersFirst();
      guard();
      await othersFirst();
      readNoticing();
      await othersFirst();
      createdNoticer();
      await othersFirst();
      knowledgeIndex.search.refresh();
    },
  };
}

/** What the words of a question sound like, told once for the same question object. */
function rememberScope(guard: ScopeGuard & SafetyWatch): ScopeGuard & SafetyWatch {
  const assessWords = oncePerQuestion((question) => guard.assess(question));
  return {
    assess: (question, attachment) => (attachment ? guard.assess(question, attachment) : assessWords(question)),
    safetyNote: oncePerQuestion(guard.safetyNote),
  };
}

/** Records that the knowledge index adds to what is looked at closely. */
const NEARBY = 30;
const KIND_OF_PLACE = /^(?:tỉnh|huyện|thị xã|xã|thành phố(?! Hồ Chí Minh))\s+/iu;

/** The office and the ways people speak stay; what could be answered from goes. */
function withoutRecords(knowledge: Knowledge): Knowledge {
  return { ...knowledge, procedures: [], documents: [], synonyms: [], contacts: [], mergers: [], terms: [] };
}

/** Names that pin a question to a place: provinces, districts and the places of the documents. */
function placeNames(places: readonly string[], documents: readonly KnowledgeDocument[]): string[] {
  const own = documents.flatMap((document) => document.places.map((place) => place.replace(KIND_OF_PLACE, '')));
  return [...new Set([...places, ...own])];
}
