import { instantAt, localDayOf } from '../../../calendar/office-time.js';
import type { ReceivedFiles } from '../../../conversation/files/received-files.js';
import type { InboundMessage } from '../../../conversation/turn.js';
import type { Case, CaseWay, NewCase } from '../../case.js';
import type { CaseCategory } from '../../case-category.js';
import type { OrdinaryKind } from '../../filed-kind.js';
import type { CaseRules } from '../../handling/case-rules.js';
import { fileCase, fileSealed as putSealed } from '../../handling/file-case.js';
import type { CaseFiles } from '../../photos/case-files.js';
import type { CaseStore } from '../../ports.js';
import type { Consent, NewParty, ReplyAddress, Requester } from '../../requester.js';
import type { NewSealedCase, SealedCase, SealedStore } from '../../sealed/sealed-store.js';
import type { CaseDraft } from '../draft/draft.js';
import { handOver, photosOfConversation, photosOfSealed, sealedOwnerOf } from './draft-photos.js';
import { summarise } from './summarise.js';

export interface FilingParts {
  readonly cases: Pick<CaseStore, 'create'>;
  readonly files: CaseFiles;
  readonly received: ReceivedFiles;
  readonly sealed: Pick<SealedStore, 'put'>;
  readonly sealedFiles: CaseFiles;
  /** What the day is worked out with on which the office answers. */
  readonly rules: CaseRules;
}

/** What troubles a street and can be seen: with a photo or a place it is a field report. */
const IN_THE_FIELD: ReadonlySet<CaseCategory> = new Set(['moi-truong', 'ha-tang', 'giao-thong', 'tieng-on']);

/** Files a draft, photos included; committed when it returns. The same draft again is the same case. */
export async function fileDraft(
  draft: CaseDraft,
  message: InboundMessage,
  at: Date,
  parts: FilingParts,
): Promise<Case> {
  const { cases, rules } = parts;
  const { filed } = await fileCase(toNewCase(draft, message, at), toReporter(draft, message), rules, cases);
  const waiting = photosOfConversation(parts.received, message.conversation, at);
  await handOver(draft.photos, waiting, parts.files, filed.id, at);
  for (const id of draft.photos) await waiting.drop(id);
  return filed;
}

function toNewCase(draft: CaseDraft, message: InboundMessage, at: Date): Omit<NewCase, 'due'> {
  const { id, category, isUrgent, content, place, happened, photos } = draft;
  return {
    kind: filedKindOf(draft),
    category,
    isUrgent,
    receivedAt: message.receivedAt,
    draft: id,
    summary: summarise(content),
    content,
    place,
    ...(happened === undefined ? {} : { happened }),
    attachments: photos,
    way: wayOf(message),
    by: 'citizen',
    at,
  };
}

function filedKindOf({ kind, category, photos, place }: CaseDraft): OrdinaryKind {
  if (kind === 'to-cao') throw new Error('a tố cáo is filed in the sealed store only');
  const isSeen = IN_THE_FIELD.has(category) && (photos.length > 0 || place.location !== undefined);
  return kind === 'phan-anh' && isSeen ? 'hien-truong' : kind;
}

function toReporter(draft: CaseDraft, message: InboundMessage): NewParty {
  const consent = consentOf(draft);
  return {
    role: 'reporter',
    requester: { ...draft.contact, replyTo: replyAddressOf(message) },
    ...(consent ? { consent } : {}),
    conversation: message.conversation,
  };
}

/** Files a tố cáo in the sealed store. */
export async function fileSealed(
  draft: CaseDraft,
  message: InboundMessage,
  at: Date,
  parts: FilingParts,
): Promise<SealedCase> {
  const { id, category, content, place, happened, photos } = draft;
  const { conversation } = message;
  const receivedAt = dayOf(message.receivedAt);
  const consent = consentOf(draft);
  const isNamed = draft.contact.name !== undefined || draft.contact.phone !== undefined;
  const denouncer: Requester = { ...draft.contact, replyTo: replyAddressOf(message) };
  const told = { category, summary: summarise(content), content, place, attachments: photos };
  const given: Omit<NewSealedCase, 'due'> = {
    draft: id,
    content: happened === undefined ? told : { ...told, happened },
    // Who leaves nothing is not found by their chat either; they hear more where they wrote.
    ...(isNamed ? { denouncer } : {}),
    ...(consent ? { consent } : {}),
    conversation,
    way: wayOf(message),
    receivedAt,
    by: 'citizen',
    at: dayOf(at),
  };
  const { filed } = await putSealed(given, parts.rules, parts.sealed);
  await handOver(photos, photosOfSealed(parts.sealedFiles, id, at), parts.sealedFiles, filed.id, at);
  await parts.sealedFiles.forget(sealedOwnerOf(id));
  return filed;
}

/** To the millisecond it would name the chat whose messages came and went in that moment. */
function dayOf(at: Date): Date {
  return instantAt(localDayOf(at), 0);
}

function consentOf({ consent }: CaseDraft): Consent | undefined {
  return consent && { version: consent.version, at: new Date(consent.at) };
}

function wayOf({ channel }: InboundMessage): CaseWay {
  return channel === 'cli' ? 'web' : channel;
}

/** A page is told in its conversation, which stands here sealed like everything that says who it was. */
export function replyAddressOf({ channel, chat, conversation }: InboundMessage): ReplyAddress {
  const isChat = chat && (channel === 'telegram' || channel === 'zalo');
  return isChat ? { channel, chat: chat.id } : { channel: 'web', chat: conversation };
}
