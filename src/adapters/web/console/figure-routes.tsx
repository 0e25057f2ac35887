import { type Context, Hono } from 'hono';
import { isLocalDay, localDayOf } from '../../../domain/calendar/office-time.js';
import {
  type Period,
  REGISTER_FORMATS,
  type RegisterFormat,
} from '../../../domain/complaints/register/case-register.js';
import { RegisterTooLong } from '../../../domain/complaints/register/register-too-long.js';
import { countReceivedForAll } from '../../../domain/complaints/sealed/withheld/withheld.js';
import { mayReadRegister, seesAllCases } from '../../../domain/complaints/staff/who-works.js';
import { FIGURE_WORDS as WORDS } from '../../../messages/complaints/console/figure-words.js';
import { toDocument } from '../pages/layout.js';
import { wellFormed } from '../well-formed.js';
import type { ConsoleEnv, ConsoleParts } from './console-parts.js';
import { FiguresPage } from './pages/figures-page.js';
import { smallForm } from './read-form.js';

type ConsoleContext = Context<ConsoleEnv>;

const MEDIA_TYPES: Readonly<Record<RegisterFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** `/console/so-lieu`: counts and scores of a period, and the register of reception as a file. */
export function figureRoutes(parts: ConsoleParts): Hono<ConsoleEnv> {
  const { register, audit, writeRegister } = parts;
  const routes = new Hono<ConsoleEnv>();

  async function show(c: ConsoleContext, period: Period, problem?: string) {
    const { visit } = c.var;
    const isSeen = seesAllCases(visit.person);
    const [figures, scores, denunciations] = isSeen
      ? await Promise.all([
          register.figures(period, visit.now),
          register.scores(period),
          countReceivedForAll(period, localDayOf(visit.now), parts),
        ])
      : [[], [], 0];
    const notice = problem === undefined ? undefined : { text: problem, isProblem: true };
    const given = { parts, visit, period, figures, scores, sealed: denunciations, notice };
    return c.html(await toDocument(<FiguresPage {...given} />), problem === undefined ? 200 : 400);
  }

  routes.get('/', (c) => {
    const [from, until] = [c.req.query('tu'), c.req.query('den')];
    const own = monthOf(localDayOf(c.var.visit.now));
    if (from === undefined && until === undefined) return show(c, own);
    const period = readPeriod(from, until);
    return period ? show(c, period) : show(c, own, WORDS.wrongPeriod);
  });

  routes.post('/so', smallForm, async (c) => {
    const { person, now } = c.var.visit;
    const { tu, den, dang } = await wellFormed(c.req.parseBody());
    const period = readPeriod(String(tu), String(den));
    const format = REGISTER_FORMATS.find((one) => one === dang);
    if (!period || !format) return show(c, monthOf(localDayOf(now)), WORDS.wrongPeriod);
    const subject = `register:${period.from}/${period.until}`;
    if (!mayReadRegister(person)) {
      await audit.record([{ at: now, actor: person.id, action: 'export-refused', subject }]);
      return show(c, period, WORDS.notAllowed);
    }
    await audit.record([{ at: now, actor: person.id, action: 'export-register', subject }]);
    const denunciations = await countReceivedForAll(period, localDayOf(now), parts);
    const chunks = writeRegister(format, { ...period, today: localDayOf(now) }, denunciations)[Symbol.asyncIterator]();
    // Whether there is a file at all is known with its first piece.
    const first = await firstOf(chunks);
    if (first === 'too-long') return show(c, period, WORDS.tooLong);
    const name = `so-tiep-cong-dan_${period.from}_${period.until}.${format}`;
    c.header('Content-Type', MEDIA_TYPES[format]);
    c.header('Content-Disposition', `attachment; filename="${name}"`);
    return c.body(streamOf(first, chunks));
  });
  return routes;
}

type Chunk = string | Uint8Array;

async function firstOf(chunks: AsyncIterator<Chunk>): Promise<IteratorResult<Chunk> | 'too-long'> {
  try {
    return await chunks.next();
  } catch (error) {
    if (error instanceof RegisterTooLong) return 'too-long';
    throw error;
  }
}

function streamOf(first: IteratorResult<Chunk>, rest: AsyncIterator<Chunk>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const bytesOf = (chunk: Chunk) => (typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
  let next: IteratorResult<Chunk> | undefined = first;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = next ?? (await rest.next());
      next = undefined;
      if (done) controller.close();
      else controller.enqueue(bytesOf(value));
    },
    async cancel() {
      await rest.return?.();
    },
  });
}

function readPeriod(from: string | undefined, until: string | undefined): Period | undefined {
  const areDays = from !== undefined && until !== undefined && isLocalDay(from) && isLocalDay(until);
  return areDays && from <= until ? { from, until } : undefined;
}

function monthOf(day: string): Period {
  return { from: `${day.slice(0, 8)}01`, until: day };
}
