import { readCompiledYaml } from '../../adapters/knowledge-files/compiled-yaml.js';
import { loadChatWords } from '../../adapters/knowledge-files/load-chat-words.js';
import { loadNoticing } from '../../adapters/knowledge-files/load-noticing.js';
import { loadScope } from '../../adapters/knowledge-files/load-scope.js';
import { loadSyllableModel } from '../../adapters/knowledge-files/load-syllable-model.js';
import { createNoticer } from '../../domain/complaints/noticing/create-noticer.js';
import type { Noticer } from '../../domain/complaints/noticing/noticed.js';
import { createScopeGuard } from '../../domain/conversation/scope/scope-guard.js';
import { createQuestionReader } from '../../domain/language/reading/read-question.js';

/**
 * The reader of grievances by itself, without the rest of the assistant.
 * @throws Error naming the file and the field when a file of the knowledge folder is missing or malformed.
 */
export async function createNoticing(knowledgeDir: string): Promise<Noticer> {
  const compiled = await readCompiledYaml();
  const [readRules, scope, chatWords, model] = await Promise.all([
    loadNoticing(knowledgeDir, compiled),
    loadScope(knowledgeDir, compiled),
    loadChatWords(knowledgeDir),
    loadSyllableModel(knowledgeDir),
  ]);
  const read = createQuestionReader({ model, chatWords });
  return createNoticer({ rules: readRules(), scope, guard: createScopeGuard(scope), read });
}
