import { parseArgs } from 'node:util';
import { openDatabase } from '../../adapters/database/opening/open-database.js';
import { createPeople } from '../../adapters/database/people-store.js';
import { createAbsences } from '../../adapters/database/staff/absences.js';
import { readConfig } from '../../config.js';
import { STATE_TABLES } from '../../domain/complaints/states/next-case-state.js';
import type { CaseStep } from '../../domain/complaints/steps/case-step.js';
import { loadCaseRules, openCases } from '../../parts/cases/cases.js';
import { systemClock } from '../../shared/clock.js';
import type { CommandIo } from '../command.js';
import { addCase } from './add-case.js';
import {
  COMPLAINTS_OPTIONS,
  COMPLAINTS_USAGE,
  type ComplaintsAction,
  ComplaintsError,
  ComplaintsUsageError,
} from './complaints-work.js';
import { listCases, overdueCases } from './list-cases.js';
import { printFigures, printRegister } from './print-register.js';
import { sealed, sealOrdinary } from './sealed.js';
import { showCase } from './show-case.js';
import { stepCase } from './step-case.js';
import { verifyAudit } from './verify-audit.js';

const ACTIONS: Readonly<Record<string, ComplaintsAction>> = {
  list: listCases,
  overdue: overdueCases,
  show: showCase,
  add: addCase,
  register: printRegister,
  figures: printFigures,
  sealed: (work, args, options) => sealed(work, args, options, isStep),
  seal: sealOrdinary,
  'verify-audit': verifyAudit,
};

/** Every action of the state tables is a word of this command. */
const STEPS: ReadonlySet<string> = new Set([
  'note',
  'publish',
  ...Object.values(STATE_TABLES).flatMap((table) => Object.values(table).flatMap((row) => Object.keys(row))),
]);

/** The register of complaints: what came in, what becomes of it, and who did what. */
export async function complaintsCommand(args: string[], io: CommandIo): Promise<number> {
  const parsed = readArgs(args);
  const action = typeof parsed === 'string' ? undefined : actionOf(parsed.name);
  if (typeof parsed === 'string' || !action) {
    if (typeof parsed === 'string') io.stderr.write(`${parsed}\n`);
    io.stderr.write(COMPLAINTS_USAGE);
    return 2;
  }
  const config = readConfig(io.env);
  const [database, rules] = await Promise.all([openDatabase(config.databaseUrl), loadCaseRules(config.knowledgeDir)]);
  try {
    const people = createPeople(database.client);
    return await action(
      {
        room: openCases(database, config),
        rules,
        people,
        absences: createAbsences(database.client),
        at: systemClock(),
        io,
      },
      parsed.rest,
      parsed.options,
    );
  } catch (error) {
    if (!(error instanceof ComplaintsError)) throw error;
    io.stderr.write(`${error.message}\n`);
    if (error instanceof ComplaintsUsageError) io.stderr.write(COMPLAINTS_USAGE);
    return error instanceof ComplaintsUsageError ? 2 : 1;
  } finally {
    await database.close();
  }
}

/** What has a file of its own goes before the step of the same name: `register` prints, and is a step of a tố cáo only. */
function actionOf(name: string): ComplaintsAction | undefined {
  if (Object.hasOwn(ACTIONS, name)) return ACTIONS[name];
  return isStep(name) ? (work, args, options) => stepCase(work, name, args, options) : undefined;
}

function isStep(name: string): name is CaseStep['action'] {
  return STEPS.has(name);
}

/** Or what is wrong with an option. */
function readArgs(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: COMPLAINTS_OPTIONS, allowPositionals: true });
    const [name = '', ...rest] = positionals;
    return { name, rest, options: values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
