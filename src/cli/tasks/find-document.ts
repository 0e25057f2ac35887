import { loadKnowledge } from '../../adapters/knowledge-files/load-knowledge.js';
import { yearsOf } from '../../domain/imports/as-knowledge.js';
import { symbolKey } from '../../domain/imports/same-document.js';
import type { SourceDocument } from '../../domain/tasks/entering/records/document-tasks.js';
import type { TasksWork } from './tasks-work.js';

/** The document that is meant by its symbol or id: a curated one first, else the current import with its confirmed records. */
export async function findDocument(
  { knowledgeDir, imports }: TasksWork,
  named: string,
): Promise<SourceDocument | undefined> {
  const { documents } = await loadKnowledge(knowledgeDir);
  const curated = documents.find(({ id, symbol }) => id === named || isSameSymbol(symbol, named));
  if (curated) {
    const { id, symbol, issuedOn, facts, years, type, issuer } = curated;
    const name = `${type} của ${issuer}`;
    return {
      id,
      symbol,
      name,
      facts,
      hasStableIds: true,
      ...(issuedOn === null ? {} : { issuedOn }),
      ...lastOf(years),
    };
  }
  const imported = (await imports.list()).find(
    ({ id, isCurrent, reading }) => isCurrent && (id === named || isSameSymbol(reading.document.symbol ?? '', named)),
  );
  if (!imported) return undefined;
  const { symbol, type, issuer, date } = imported.reading.document;
  const confirmed = imported.records.filter(({ status }) => status === 'confirmed');
  return {
    id: imported.id,
    symbol: symbol ?? '',
    name: type && issuer ? `${type} của ${issuer}` : imported.fileName,
    facts: confirmed.map(({ fact }) => fact),
    hasStableIds: false,
    ...(date === undefined ? {} : { issuedOn: date }),
    ...lastOf(yearsOf(imported)),
  };
}

function lastOf(years: readonly number[]): { readonly lastYear?: number } {
  return years.length > 0 ? { lastYear: Math.max(...years) } : {};
}

function isSameSymbol(one: string, other: string): boolean {
  const key = symbolKey({ symbol: one, recipients: [] });
  return key !== undefined && key === symbolKey({ symbol: other, recipients: [] });
}
