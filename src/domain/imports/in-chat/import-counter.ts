import { hashId } from '../../../shared/ids.js';
import type { Counter, CounterInput, CounterTurn } from '../../conversation/counter.js';
import { LARGEST_FILE_BYTES } from '../../conversation/files/received-files.js';
import { addressOf } from '../../conversation/handover/desk-notices.js';
import type { Choice, InboundFile } from '../../conversation/turn.js';
import type { ChatAddress } from '../../delivery/messenger.js';
import { hasRight, type Person } from '../../people/person.js';
import type { PersonAt } from '../../people/person-at.js';
import type { ImportedDocuments } from '../imported-documents.js';
import { type ImportAct, importChoices, type PickedImport, pickedImport } from './import-choices.js';
import type { ImportReply } from './import-reply.js';
import type { ImportRequests } from './import-request.js';

export interface ImportCounterParts {
  readonly requests: Pick<ImportRequests, 'add'>;
  readonly documents: Pick<ImportedDocuments, 'find' | 'decide' | 'remove'>;
  readonly personAt: PersonAt;
  readonly say: (reply: ImportReply) => string;
  readonly labels: Readonly<Record<ImportAct, string>>;
}

interface Said {
  readonly reply: ImportReply;
  readonly choices?: readonly Choice[];
}

const MEGABYTE = 1_000_000;

/** Takes files that administrators send in private, and what they decide on what was found in them. Others are answered elsewhere. */
export function createImportCounter(parts: ImportCounterParts): Counter {
  return {
    async take(input) {
      const { message, state } = input;
      const file = documentIn(message.files);
      const picked = file ? undefined : pickedImport(message, state.choices);
      const chat = addressOf(message);
      if ((!file && !picked) || !chat || message.chat?.isGroup) return undefined;
      const person = await parts.personAt(chat);
      if (!person || !hasRight(person, 'administrator')) return undefined;
      if (file) return toTurn(parts, input, await receive(parts, file, chat, person, input));
      return picked && toTurn(parts, input, await decide(parts, picked, person, input.now));
    },
  };
}

/** Pictures are somebody's evidence, not a document; scans are sent as PDF. */
function documentIn(files: readonly InboundFile[] = []): InboundFile | undefined {
  return files.find(({ kind, mediaType }) => kind === 'file' && !/^(?:image|audio|video)\//.test(mediaType ?? ''));
}

async function receive(
  { requests }: ImportCounterParts,
  { handle, name = '', bytes }: InboundFile,
  to: ChatAddress,
  person: Person,
  { message, now }: CounterInput,
): Promise<Said> {
  const fileName = tidyName(name);
  if (bytes !== undefined && bytes > LARGEST_FILE_BYTES)
    return { reply: { kind: 'too-large', fileName, megabytes: Math.ceil(bytes / MEGABYTE) } };
  const id = hashId(`${message.channel}:${message.messageId}`).slice(0, 22);
  await requests.add({ id, to, handle, fileName, by: person.name, at: now });
  return { reply: { kind: 'reading', fileName } };
}

/** It becomes a name on the disk. */
function tidyName(name: string): string {
  const plain = name.replace(/[\p{Cc}/\\:*?"<>|]/gu, '_').trim();
  return plain === '' || /^\.+$/.test(plain) ? 'van-ban' : plain.slice(-120);
}

async function decide(
  { documents, labels }: ImportCounterParts,
  { act, document: id }: PickedImport,
  person: Person,
  at: Date,
): Promise<Said> {
  const document = await documents.find(id);
  if (!document) return { reply: { kind: 'unknown' } };
  if (act === 'show') return { reply: { kind: 'shown', document }, choices: importChoices(id, labels) };
  if (act === 'remove') {
    const isDecided = document.records.some(({ status }) => status === 'confirmed');
    if (isDecided) return { reply: { kind: 'confirmed-before', document } };
    await documents.remove(id);
    return { reply: { kind: 'removed', document } };
  }
  const open = document.records.filter(({ status }) => status === 'proposed').map((record) => record.id);
  const changed = open.length > 0 ? await documents.decide(id, open, 'confirmed', person.name, at) : 0;
  return { reply: { kind: 'confirmed', document, changed } };
}

function toTurn({ say }: ImportCounterParts, { state }: CounterInput, { reply, choices = [] }: Said): CounterTurn {
  const shown = choices.map(({ id, label }) => ({ id, label }));
  const replies = [{ text: say(reply), choices: shown, outcome: 'help' as const }];
  return { state: { ...state, choices }, replies, outbound: [] };
}
