import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type CleanPhotoFile, MAX_PHOTO_BYTES } from '../../domain/complaints/photos/photo.js';
import { type ReceivedFiles, receivedFileId } from '../../domain/conversation/files/received-files.js';
import type { InboundFile } from '../../domain/conversation/turn.js';
import { REFUSAL_WORDS, WEB_WORDS } from '../../messages/channels/web-page.js';
import { createCapability } from '../../shared/ids.js';
import { ok, problem, type Result } from '../../shared/result.js';
import { createSizeGate } from '../../shared/size-gate.js';
import type { Refusal } from './chat-input.js';
import { clientAddress, networkOf } from './client-address.js';
import { readConversationCookie, writeConversationCookie } from './conversation-cookie.js';
import { toDocument } from './pages/layout.js';
import { PlainPage } from './pages/plain-page.js';
import { refuse, STATUS } from './refuse.js';
import type { AnsweredTurn } from './take-turn.js';
import type { WebParts } from './web-parts.js';
import { wellFormed } from './well-formed.js';

/** The picture, and what a form adds around it. */
const MAX_FORM_BYTES = MAX_PHOTO_BYTES + 64 * 1024;
const MOST_ID = 200;
/** Of pictures that arrive at the same moment so many bytes are taken in at once: reading a form holds several times its size. */
const BYTES_AT_ONCE = 16 * 1024 * 1024;

/** Where pictures from the page wait for a case, and what draws them anew. */
export interface PhotoIntake {
  readonly files: ReceivedFiles;
  readonly clean: CleanPhotoFile;
}

interface Sent {
  readonly bytes: Uint8Array;
  readonly messageId: string;
  readonly conversation: string | undefined;
}

interface Kept {
  readonly conversation: string;
  readonly messageId: string;
  readonly file: InboundFile;
}

interface Refused {
  readonly refusal: Refusal;
  readonly waitSeconds: number;
}

/**
 * Pictures from the page: `/chat/photo` for its form, which needs no script, `/api/chat/photo` for programs. The field is `photo`; one
 * picture is one message.
 */
export function photoRoutes({ files, clean }: PhotoIntake, parts: WebParts): Hono {
  const routes = new Hono();
  const gate = createSizeGate(BYTES_AT_ONCE);
  const limited = bodyLimit({ maxSize: MAX_FORM_BYTES, onError: (c) => refusePhoto(c, 'photo-too-large', 0) });

  /** JSON for programs, a page with a way back for people. */
  async function refusePhoto(c: Context, refusal: Refusal, waitSeconds: number): Promise<Response> {
    if (c.req.path.startsWith('/api/')) return refuse(c, parts, refusal, waitSeconds);
    parts.metrics.countRefusal(refusal);
    if (waitSeconds > 0) c.header('Retry-After', String(waitSeconds));
    const text = refusal === 'malformed' ? WEB_WORDS.noPhoto : REFUSAL_WORDS[refusal];
    const words = text.replace('{seconds}', String(waitSeconds));
    return c.html(await toDocument(<PlainPage assets={parts.assets} text={words} base="../" />), STATUS[refusal]);
  }

  async function take(c: Context): Promise<Result<AnsweredTurn, Refused>> {
    const at = parts.clock();
    // What it does not say it may have.
    const size = Number(c.req.header('content-length')) || MAX_FORM_BYTES;
    const sender = networkOf(clientAddress(c, parts.origin.isProxyTrusted));
    const kept = await gate.run(sender, size, () => takeIn(c, at));
    if (!kept.ok) return kept;
    const { conversation, messageId, file } = kept.value;
    const input = { conversation, text: '', choice: undefined, messageId, files: [file] };
    const turn = await parts.chat.takeTurn(conversation, input, at);
    for (const reply of turn.replies) parts.metrics.countTurn(reply.outcome);
    return ok(turn);
  }

  /** From a form that has not been read yet to a picture that is kept. */
  async function takeIn(c: Context, at: Date): Promise<Result<Kept, Refused>> {
    const sent = await readSent(c);
    if (!sent) return problem({ refusal: 'malformed', waitSeconds: 0 });
    const known = await parts.chat.recognise(sent.conversation ?? readConversationCookie(c));
    const waitSeconds = parts.limits.waitFor(c, known, at);
    if (waitSeconds > 0) return problem({ refusal: 'too-many', waitSeconds });
    const conversation = known ?? (await parts.chat.begin(at));
    const { messageId } = sent;
    return ok({ conversation, messageId, file: await keep(sent, conversation, at) });
  }

  /** As it is drawn anew; what was sent is never stored. */
  async function keep({ bytes, messageId }: Sent, conversation: string, at: Date): Promise<InboundFile> {
    const file = { kind: 'photo', handle: '', bytes: bytes.byteLength } as const;
    const id = receivedFileId('web', `${conversation}:${messageId}`, 0);
    const drawn = await clean(bytes);
    if (!drawn.ok) return { ...file, problem: drawn.problem === 'too-large' ? 'too-large' : 'not-a-picture' };
    const { mediaType } = drawn.value;
    const stored = await files.store({ id, conversation, mediaType, bytes: drawn.value.bytes }, at);
    return stored === 'full' ? { ...file, problem: 'too-many' } : { ...file, id, isDrawn: true };
  }

  routes.post('/api/chat/photo', limited, async (c) => {
    const turn = await take(c);
    if (!turn.ok) return refusePhoto(c, turn.problem.refusal, turn.problem.waitSeconds);
    const { conversation, replies } = turn.value;
    return c.json({ conversation, replies: replies.map(({ text, choices }) => ({ text, choices })) });
  });

  routes.post('/chat/photo', limited, async (c) => {
    const turn = await take(c);
    if (!turn.ok) return refusePhoto(c, turn.problem.refusal, turn.problem.waitSeconds);
    writeConversationCookie(c, turn.value.conversation, parts.cookie);
    return c.redirect('../#text', 303);
  });
  return routes;
}

async function readSent(c: Context): Promise<Sent | undefined> {
  const { photo, messageId, conversation } = await wellFormed(c.req.parseBody());
  if (!(photo instanceof File) || photo.size === 0) return undefined;
  return {
    bytes: new Uint8Array(await photo.arrayBuffer()),
    messageId: typeof messageId === 'string' && messageId ? messageId.slice(0, MOST_ID) : createCapability(),
    conversation: typeof conversation === 'string' && conversation ? conversation.slice(0, MOST_ID) : undefined,
  };
}
