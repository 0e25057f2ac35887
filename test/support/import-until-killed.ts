// A process of its own for `imported-documents-store.test.ts`: stores one large document after another until it is killed.
import { createImportedDocuments } from '../../src/adapters/database/imports/imported-documents.js';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { largeDraft, RECORDS_OF_LARGE } from './large-draft.js';

const [url = ''] = process.argv.slice(2);
const { client } = await openDatabase(url);
const store = createImportedDocuments(client);
process.send?.({ recordsOfEach: RECORDS_OF_LARGE });
for (let number = 1; ; number++) await store.add(largeDraft(number), 'test', new Date('2026-03-12T02:00:00Z'));
