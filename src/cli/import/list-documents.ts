import { describeListed, describeRecords } from '../../messages/imports/record-list.js';
import type { ImportOptions, ImportWork } from './import-work.js';

export async function listDocuments(
  { documents, io }: ImportWork,
  _args: readonly string[],
  { isJson }: ImportOptions,
): Promise<number> {
  const all = await documents.list();
  if (all.length === 0 && !isJson) io.stdout.write('Chưa nhập văn bản nào. Nhập bằng: import TỆP...\n');
  for (const document of all) {
    const { id, fileName, version, isCurrent, reading, records } = document;
    const proposed = records.filter(({ status }) => status === 'proposed').length;
    const line = {
      id,
      file: fileName,
      version,
      current: isCurrent,
      document: reading.document,
      records: records.length,
      proposed,
    };
    io.stdout.write(`${isJson ? JSON.stringify(line) : describeListed(document)}\n`);
  }
  return 0;
}

export async function showDocument(
  { documents, io }: ImportWork,
  [id = '']: readonly string[],
  { isJson }: ImportOptions,
): Promise<number> {
  const document = await documents.find(id);
  if (!document) {
    io.stderr.write('Không có văn bản với mã này. Xem các mã bằng: import list\n');
    return 1;
  }
  if (!isJson) io.stdout.write(`${describeRecords(document)}\n`);
  else for (const record of document.records) io.stdout.write(`${JSON.stringify(record)}\n`);
  return 0;
}

export async function removeDocument({ documents, io }: ImportWork, [id = '']: readonly string[]): Promise<number> {
  if (await documents.remove(id)) {
    io.stdout.write(`${id}: đã xóa văn bản cùng các mục của nó\n`);
    return 0;
  }
  io.stderr.write('Không có văn bản với mã này. Xem các mã bằng: import list\n');
  return 1;
}
