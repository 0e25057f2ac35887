import { loadKnowledge } from '../../adapters/knowledge-files/load-knowledge.js';
import type { SourceDocument } from '../../domain/tasks/entering/records/document-tasks.js';
import { findSourceDocument } from '../../domain/tasks/entering/records/source-documents.js';
import type { TasksWork } from './tasks-work.js';

/** The document that is meant by its symbol or id, among all that are there. */
export async function findDocument(
  { knowledgeDir, imports }: TasksWork,
  named: string,
): Promise<SourceDocument | undefined> {
  const { documents } = await loadKnowledge(knowledgeDir);
  return findSourceDocument(named, documents, await imports.list());
}
