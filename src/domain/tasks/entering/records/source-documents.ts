import { yearsOf } from '../../../imports/as-knowledge.js';
import type { ImportedDocument } from '../../../imports/imported-document.js';
import { symbolKey } from '../../../imports/same-document.js';
import type { KnowledgeDocument } from '../../../knowledge/record.js';
import type { SourceDocument } from './document-tasks.js';

/** The document that is meant by its symbol or id: a curated one first, else the current import with its confirmed records. */
export function findSourceDocument(
  named: string,
  curated: readonly KnowledgeDocument[],
  imported: readonly ImportedDocument[],
): SourceDocument | undefined {
  const written = curated.find(({ id, symbol }) => id === named || isSameSymbol(symbol, named));
  if (written) return ofCurated(written);
  const read = imported.find(
    ({ id, isCurrent, reading }) => isCurrent && (id === named || isSameSymbol(reading.document.symbol ?? '', named)),
  );
  return read && ofImported(read);
}

function ofCurated({ id, symbol, issuedOn, facts, years, type, issuer }: KnowledgeDocument): SourceDocument {
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

function ofImported(imported: ImportedDocument): SourceDocument {
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
