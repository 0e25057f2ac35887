import type { Context } from 'hono';
import { sealedSheet } from '../../../../domain/complaints/console/denunciations/sealed-sheet.js';
import { isProved, type ProofOutcome, proveAgain } from '../../../../domain/people/sign-in/prove-again.js';
import { SEALED_WORDS as WORDS } from '../../../../messages/complaints/console/sealed-words.js';
import { toDocument } from '../../pages/layout.js';
import { readConsoleCookie } from '../console-cookie.js';
import type { ConsoleEnv, ConsoleParts } from '../console-parts.js';
import { ConsolePage } from '../pages/console-layout.js';
import { SealedSheetPage } from './pages/sealed-sheet-page.js';
import type { SealedSheetProps } from './pages/sealed-sheet-props.js';

export type RoomContext = Context<ConsoleEnv>;

/** What several routes of the room answer with. */
export interface RoomAnswers {
  /** Where nothing is, and where somebody has no business: the same page. */
  notHere(c: RoomContext): Promise<Response>;
  /** The page of one, with nothing opened; with a form that came back. */
  sheet(
    c: RoomContext,
    given?: Pick<SealedSheetProps, 'notice' | 'open'>,
    status?: 200 | 400 | 403 | 409,
  ): Promise<Response>;
  /** Whether the person of the session sits there; a code that was typed is used for it. */
  prove(c: RoomContext, typed: string | undefined): Promise<ProofOutcome>;
}

export function createRoomAnswers(parts: ConsoleParts): RoomAnswers {
  const { access } = parts;

  async function notHere(c: RoomContext) {
    const page = (
      <ConsolePage parts={parts} visit={c.var.visit} title={WORDS.title}>
        <h1>{WORDS.title}</h1>
        <p>{WORDS.notHere}</p>
      </ConsolePage>
    );
    return c.html(await toDocument(page), 404);
  }

  return {
    notHere,
    async sheet(c, given = {}, status = 200) {
      const { visit } = c.var;
      const sheet = await sealedSheet(numberIn(c), visit.person, visit.now, parts);
      if (!sheet) return notHere(c);
      const needsCode = !(await isProved(access, tokenOf(c), visit.now));
      const page = <SealedSheetPage parts={parts} visit={visit} sheet={sheet} needsCode={needsCode} {...given} />;
      return c.html(await toDocument(page), status);
    },
    prove: (c, typed = '') => {
      const { person, now } = c.var.visit;
      return proveAgain(access, { token: tokenOf(c), person: person.id }, typed.slice(0, 40), now);
    },
  };
}

export function numberIn(c: RoomContext): number {
  return Number(c.req.param('number'));
}

/** Whoever gets as far as a page of the console has one. */
export function tokenOf(c: RoomContext): string {
  return readConsoleCookie(c) ?? '';
}
