import type { ImportedDocument, RecordStatus } from '../../domain/imports/imported-document.js';
import { shorten } from '../../messages/imports/import-summary.js';
import type { ImportOptions, ImportWork } from './import-work.js';

/** Sets what a person decided on whole documents (by their id) or single records; 1 when an id is unknown. */
function decideAs(status: RecordStatus, done: string) {
  return async ({ documents, at, io }: ImportWork, ids: readonly string[], { by }: ImportOptions): Promise<number> => {
    let isAllKnown = true;
    for (const id of ids) {
      const [documentId = ''] = id.split('.');
      const document = await documents.find(documentId);
      const records = document ? recordsOf(document, id) : [];
      if (!document || (records.length === 0 && id !== document.id)) {
        io.stderr.write(`${shorten(id)}: không có mã này. Xem các mã bằng: import list, import show <mã văn bản>\n`);
        isAllKnown = false;
        continue;
      }
      const changed = await documents.decide(document.id, records, status, by, at);
      io.stdout.write(
        `${id}: ${done} ${changed} mục${changed < records.length ? `, ${records.length - changed} mục đã như vậy từ trước` : ''}\n`,
      );
    }
    return isAllKnown ? 0 : 1;
  };
}

function recordsOf({ id: documentId, records }: ImportedDocument, id: string): string[] {
  return records.map((record) => record.id).filter((recordId) => id === documentId || recordId === id);
}

export const DECISIONS = {
  confirm: decideAs('confirmed', 'đã xác nhận'),
  reject: decideAs('rejected', 'đã bỏ'),
} as const;
