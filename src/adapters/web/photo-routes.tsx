import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAX_PHOTO_BYTES } from '../../domain/complaints/photos/photo.js';
import { pictureType } from '../../domain/conversation/files/picture-type.js';
import { type ReceivedFiles, receivedFileId } from '../../domain/conversation/files/received-files.js';
import type { InboundFile } from '../../domain/conversation/turn.js';
import { REFUSAL_WORDS, WEB_WORDS } from '../../messages/web-page.js';
import { createCapability } from '../../shared/ids.js';
import { ok, problem, type Result } from '../../shared/result.js';
import type { Refusal } from './chat-input.js';
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

interface Sent {
  readonly bytes: Uint8Array;
  readonly messageId: string;
  readonly conversation: string | undefined;
}

/**
 * Pictures from the page: `/chat/photo` for its form, which needs no script, `/api/chat/photo` for programs. The field is `photo`; one
 * picture is one message.
 */
export function photoRoutes(files: ReceivedFiles, parts: WebParts): Hono {
  const routes = new Hono();
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

  async function take(c: Context): Promise<Result<AnsweredTurn, { refusal: Refusal; waitSeconds: number }>> {
    const sent = await readSent(c);
    if (!sent) return problem({ refusal: 'malformed', waitSeconds: 0 });
    const at = parts.clock();
    const known = await parts.chat.recognise(sent.conversation ?? readConversationCookie(c));
    const waitSeconds = parts.limits.waitFor(c, known, at);
    if (waitSeconds > 0) return problem({ refusal: 'too-many', waitSeconds });
    const conversation = known ?? (await parts.chat.begin(at));
    const file = await keep(sent, conversation, at);
    const input = { conversation, text: '', choice: undefined, messageId: sent.messageId, files: [file] };
    const turn = await parts.chat.takeTurn(conversation, input, at);
    for (const reply of turn.replies) parts.metrics.countTurn(reply.outcome);
    return ok(turn);
  }

  async function keep({ bytes, messageId }: Sent, conversation: string, at: Date): Promise<InboundFile> {
    const mediaType = pictureType(bytes);
    const file = { kind: 'photo', handle: '', bytes: bytes.byteLength } as const;
    if (mediaType === undefined) return { ...file, problem: 'not-a-picture' };
    const id = receivedFileId('web', `${conversation}:${messageId}`, 0);
    const stored = await files.store({ id, conversation, mediaType, bytes }, at);
    return stored === 'full' ? { ...file, problem: 'too-many' } : { ...file, id };
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
