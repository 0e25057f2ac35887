import { parseArgs } from 'node:util';
import { createImportedDocuments } from '../../adapters/database/imports/imported-documents.js';
import { openDatabase } from '../../adapters/database/opening/open-database.js';
import { readConfig } from '../../config.js';
import { systemClock } from '../../shared/clock.js';
import type { CommandIo } from '../command.js';
import { DECISIONS } from './decide-records.js';
import { importFiles } from './import-files.js';
import type { ImportOptions, ImportWork } from './import-work.js';
import { listDocuments, removeDocument, showDocument } from './list-documents.js';

const USAGE = `usage: import FILE... [--confirm] [--by NAME] [--json]   read files: TXT, MD, PDF, DOCX, scans and pictures
       import list [--json]                              documents that were imported
       import show DOCUMENT [--json]                     what was found in one, to be confirmed
       import confirm DOCUMENT|RECORD... [--by NAME]     all records of a document, or single ones
       import reject DOCUMENT|RECORD... [--by NAME]      these are no longer answered from
       import remove DOCUMENT                            delete a document with its records

  --confirm   confirm everything that is found, without a look
  --by NAME   who decides, kept beside the decision; the user's name otherwise
  --json      one JSON line for each file, document or record
`;

type Action = (work: ImportWork, args: readonly string[], options: ImportOptions) => Promise<number>;

/** A file with one of these names is imported as `./list`. */
const ACTIONS: Readonly<Record<string, { readonly run: Action; readonly takes: 'none' | 'one' | 'many' }>> = {
  list: { run: listDocuments, takes: 'none' },
  show: { run: showDocument, takes: 'one' },
  confirm: { run: DECISIONS.confirm, takes: 'many' },
  reject: { run: DECISIONS.reject, takes: 'many' },
  remove: { run: removeDocument, takes: 'one' },
};

/** Imports files and lets a person confirm what was found; resolves to the exit code: 0 done, 1 failed, 2 wrong use. */
export async function importCommand(args: string[], io: CommandIo): Promise<number> {
  const parsed = readArgs(args, io.env);
  if (!parsed) {
    io.stderr.write(USAGE);
    return 2;
  }
  const config = readConfig(io.env);
  const database = await openDatabase(config.databaseUrl);
  try {
    const documents = createImportedDocuments(database.client);
    return await parsed.run(
      { documents, knowledgeDir: config.knowledgeDir, at: systemClock(), io },
      parsed.rest,
      parsed.options,
    );
  } finally {
    await database.close();
  }
}

interface Parsed {
  readonly run: Action;
  readonly rest: readonly string[];
  readonly options: ImportOptions;
}

function readArgs(args: string[], env: CommandIo['env']): Parsed | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        confirm: { type: 'boolean', default: false },
        by: { type: 'string', default: env.USER ?? env.LOGNAME ?? 'admin' },
      },
      allowPositionals: true,
    });
    const options = { isJson: values.json, isConfirmed: values.confirm, by: values.by };
    const [name = '', ...rest] = positionals;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) return positionals.length > 0 ? { run: importFiles, rest: positionals, options } : undefined;
    const isRight =
      action.takes === 'none' ? rest.length === 0 : action.takes === 'one' ? rest.length === 1 : rest.length > 0;
    return isRight ? { run: action.run, rest, options } : undefined;
  } catch {
    return undefined;
  }
}
