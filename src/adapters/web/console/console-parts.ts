import type { AuditTrail } from '../../../domain/complaints/audit/audit-trail.js';
import type { CaseSheet, SheetParts } from '../../../domain/complaints/console/case-sheet.js';
import type { EnterParts } from '../../../domain/complaints/console/enter-case.js';
import type { ReplyTemplate } from '../../../domain/complaints/console/reply-templates.js';
import type { WorkParts } from '../../../domain/complaints/console/work-on-case.js';
import type { CaseFiles } from '../../../domain/complaints/photos/case-files.js';
import type { CaseStore } from '../../../domain/complaints/ports.js';
import type { CaseRegister, Printing, RegisterFormat } from '../../../domain/complaints/register/case-register.js';
import type { SealCaseParts } from '../../../domain/complaints/sealed/seal-case.js';
import type { SealedStore } from '../../../domain/complaints/sealed/sealed-store.js';
import type { Person } from '../../../domain/people/person.js';
import type { People } from '../../../domain/people/ports.js';
import type { ConsoleAccess } from '../../../domain/people/sign-in/console-access.js';
import type { Pause } from '../../../shared/pause.js';
import type { WebParts } from '../web-parts.js';

/** What the console works with; the rest are the pages' own. */
export interface ConsoleOptions
  extends WorkParts,
    EnterParts,
    Pick<SheetParts, 'absences' | 'returned' | 'similar'>,
    Pick<SealCaseParts, 'retention' | 'purgeConversation'> {
  readonly sealedFiles: CaseFiles;
  readonly cases: CaseStore;
  readonly files: CaseFiles;
  readonly people: Pick<People, 'find' | 'list'>;
  readonly access: ConsoleAccess;
  readonly pause: Pause;
  readonly audit: AuditTrail;
  readonly sealed: SealedStore;
  readonly register: CaseRegister;
  /** The register of reception as a file, as it is made. */
  readonly writeRegister: (
    format: RegisterFormat,
    period: Printing,
    sealed: number,
  ) => AsyncIterable<string | Uint8Array>;
  readonly templates: readonly ReplyTemplate[];
  /** Ấp, khu phố of the office's list. */
  readonly areas: readonly string[];
}

export type ConsoleParts = ConsoleOptions & Pick<WebParts, 'assets' | 'clock' | 'origin' | 'cookie' | 'officeName'>;

/** Who asks for a page, and how to get from it to the others. */
export interface Visit {
  readonly person: Person;
  /** From this page to the root of all addresses. */
  readonly base: string;
  readonly now: Date;
  readonly officials: readonly Person[];
  readonly nameOf: (id: string) => string | undefined;
}

export interface ConsoleEnv {
  Variables: { visit: Visit };
}

/** The address of a case. */
export function caseAddress({ base }: Pick<Visit, 'base'>, { about }: Pick<CaseSheet, 'about'>): string {
  return `${base}console/ho-so/${about.number}`;
}
