import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { TranscriptEntry } from '../../domain/conversation/ports.js';
import { REFUSAL_WORDS, WEB_WORDS } from '../../messages/channels/web-page.js';
import { createCapability } from '../../shared/ids.js';
import { ok, problem, type Result } from '../../shared/result.js';
import { type ChatInput, MAX_BODY_BYTES, type Refusal, readChatInput } from './chat-input.js';
import { clearConversationCookie, readConversationCookie, writeConversationCookie } from './conversation-cookie.js';
import { ChatPage } from './pages/chat-page.js';
import { Entries } from './pages/entries.js';
import { toDocument } from './pages/layout.js';
import { refuse, STATUS } from './refuse.js';
import type { AnsweredTurn } from './take-turn.js';
import type { WebParts } from './web-parts.js';
import { wellFormed } from './well-formed.js';

/** The page, its form and the JSON interface: three ways into the same turn. */
export function chatRoutes(parts: WebParts): Hono {
  const routes = new Hono();
  const limited = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => refuse(c, parts, 'body-too-large') });

  async function showPage(c: Context, given: { notice?: string; draft?: string; status?: 200 | 400 | 413 | 429 }) {
    const conversation = await parts.chat.recognise(readConversationCookie(c));
    const entries = conversation ? await parts.chat.read(conversation) : [];
    const waitsForClerk = conversation !== undefined && (await parts.waitsForClerk(conversation, parts.clock()));
    const page = (
      <ChatPage
        assets={parts.assets}
        officeName={parts.officeName}
        entries={entries}
        waitsForClerk={waitsForClerk}
        messageId={createCapability()}
        photoId={parts.takesPhotos ? createCapability() : undefined}
        notice={given.notice}
        draft={given.draft}
      />
    );
    return c.html(await toDocument(page), given.status ?? 200);
  }

  routes.get('/', (c) => showPage(c, c.req.query('deleted') === undefined ? {} : { notice: WEB_WORDS.forgotten }));

  routes.post('/api/chat', limited, async (c) => {
    const body = await readJson(c);
    const input = body.ok ? readChatInput(body.value) : body;
    if (!input.ok) return refuse(c, parts, input.problem);
    const claimed = input.value.conversation ?? readConversationCookie(c);
    const missed = await missedNotes(parts, claimed);
    const turn = await takeTurn(c, parts, input.value, claimed);
    if (!turn.ok) return refuse(c, parts, turn.problem.refusal, turn.problem.waitSeconds);
    const { conversation, replies } = turn.value;
    if (input.value.conversation === undefined) writeConversationCookie(c, conversation, parts.cookie);
    const shown = [...missed, ...replies].map(({ text, choices }) =>
      choices.length > 0 ? { text, choices } : { text },
    );
    return c.json({ conversation, replies: shown });
  });

  routes.post('/chat', limited, async (c) => {
    const fields = await readForm(c);
    const input = readChatInput(fields);
    const isFragment = c.req.header('x-fragment') === '1';
    const draft = typeof fields.text === 'string' ? fields.text.slice(0, MAX_BODY_BYTES) : '';
    const turn = input.ok
      ? await takeTurn(c, parts, input.value, readConversationCookie(c))
      : problem({ refusal: input.problem, waitSeconds: 0 });
    if (!turn.ok) {
      const { refusal, waitSeconds } = turn.problem;
      if (isFragment) return refuse(c, parts, refusal, waitSeconds);
      if (waitSeconds > 0) c.header('Retry-After', String(waitSeconds));
      const notice = REFUSAL_WORDS[refusal].replace('{seconds}', String(waitSeconds));
      return showPage(c, { notice, draft, status: STATUS[refusal] === 429 ? 429 : 400 });
    }
    const { conversation, replies, at } = turn.value;
    writeConversationCookie(c, conversation, parts.cookie);
    await tellNews(c, parts, conversation, at.toISOString());
    if (!isFragment) return c.redirect('./#text', 303);
    const entries = replies.map((reply): Pick<TranscriptEntry, 'from' | 'text' | 'choices'> => {
      return { from: 'assistant', text: reply.text, choices: reply.choices };
    });
    return c.html(<Entries entries={entries} />);
  });

  routes.get('/chat/new', async (c) => {
    const conversation = await parts.chat.recognise(readConversationCookie(c));
    const after = c.req.query('after') ?? '';
    const entries = conversation ? await parts.chat.read(conversation) : [];
    const news = entries.filter(({ from, at }) => from === 'assistant' && at > after);
    if (conversation) await tellNews(c, parts, conversation, news.at(-1)?.at ?? after);
    return news.length === 0 ? c.body(null, 204) : c.html(<Entries entries={news} />);
  });

  routes.post('/delete', limited, async (c) => {
    const conversation = await parts.chat.recognise(readConversationCookie(c));
    if (conversation) await parts.chat.forget(conversation);
    clearConversationCookie(c, parts.cookie);
    return c.redirect('./?deleted', 303);
  });

  routes.all('/api/chat', (c) => refuse(c, parts, 'method-not-allowed'));
  return routes;
}

/** Up to when the page has everything, and whether a clerk may write: only then it asks for news. */
async function tellNews(c: Context, parts: WebParts, conversation: string, shownUntil: string): Promise<void> {
  c.header('X-Shown-Until', shownUntil);
  if (await parts.waitsForClerk(conversation, parts.clock())) c.header('X-Waits-For-Clerk', '1');
}

/** What a clerk wrote since the last turn, for programs, which do not look at the page. */
async function missedNotes(parts: WebParts, claimed: string | undefined): Promise<readonly TranscriptEntry[]> {
  const conversation = await parts.chat.recognise(claimed);
  const entries = conversation ? await parts.chat.read(conversation) : [];
  const last = entries.findLastIndex(({ from }) => from === 'person');
  return entries.slice(last + 1).filter(({ at }) => at !== entries[last]?.at);
}

interface Refused {
  readonly refusal: Refusal;
  readonly waitSeconds: number;
}

async function takeTurn(
  c: Context,
  parts: WebParts,
  input: ChatInput,
  claimed: string | undefined,
): Promise<Result<AnsweredTurn & { readonly at: Date }, Refused>> {
  const at = parts.clock();
  const known = await parts.chat.recognise(claimed);
  const waitSeconds = parts.limits.waitFor(c, known, at);
  if (waitSeconds > 0) return problem({ refusal: 'too-many', waitSeconds });
  const turn = await parts.chat.takeTurn(known ?? (await parts.chat.begin(at)), input, at);
  for (const reply of turn.replies) parts.metrics.countTurn(reply.outcome);
  return ok({ ...turn, at });
}

async function readJson(c: Context): Promise<Result<unknown, Refusal>> {
  try {
    return ok(JSON.parse(await c.req.text()));
  } catch (error) {
    if (error instanceof SyntaxError) return problem('malformed');
    throw error;
  }
}

/** A button's value stands for the text in the box, which then was not meant. */
async function readForm(c: Context): Promise<Record<string, unknown>> {
  const { text, choice, example, messageId } = await wellFormed(c.req.parseBody());
  if (choice) return { choice, messageId };
  return { text: example ?? text, messageId };
}
