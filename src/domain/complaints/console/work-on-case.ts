import { hashId } from '../../../shared/ids.js';
import type { Person } from '../../people/person.js';
import type { People } from '../../people/ports.js';
import type { Case } from '../case.js';
import type { ActProblem } from '../handling/act-on-case.js';
import type { CaseFiles } from '../photos/case-files.js';
import type { CleanPhotoFile } from '../photos/photo.js';
import type { CaseStore } from '../ports.js';
import { type ActingParts, actInOrder, wasDone } from '../staff/act-in-order.js';
import { leadingSteps } from '../staff/leading-steps.js';
import { caseSeenBy } from '../staff/who-works.js';
import { actionsFrom } from '../states/next-case-state.js';
import { hasBlank, readStep, type Typed } from './read-step.js';
import type { StepVerb } from './step-fields.js';
import { tidyUploads, type Upload, type UploadProblem } from './tidy-uploads.js';

/** A form for a step as it came back. */
export interface StepForm {
  readonly verb: StepVerb;
  readonly typed: Typed;
  readonly uploads: readonly Upload[];
  /** Ids of files that came with it before, when something else was missing. */
  readonly kept: readonly string[];
  /** Made with the page: a form that is sent twice is done once. */
  readonly form: string;
  /** The revision of the case when the page was made. */
  readonly revision: number;
}

/** Each has its sentence; what was typed is shown again with all but `done` and `no-case`. */
export type WorkOutcome =
  | { readonly kind: 'done'; readonly after: Case }
  | { readonly kind: 'no-case' }
  /** Somebody changed the case meanwhile: it is to be looked at again first. */
  | { readonly kind: 'stale'; readonly about: Case; readonly kept: readonly string[] }
  | { readonly kind: 'blank'; readonly about: Case; readonly kept: readonly string[] }
  | {
      readonly kind: 'bad-file';
      readonly about: Case;
      readonly kept: readonly string[];
      readonly files: readonly UploadProblem[];
    }
  | { readonly kind: 'problem'; readonly about: Case; readonly kept: readonly string[]; readonly problem: ActProblem };

export interface WorkParts extends ActingParts {
  readonly cases: CaseStore;
  readonly files: CaseFiles;
  readonly clean: CleanPhotoFile;
  readonly people: Pick<People, 'find'>;
}

/** Notes hinder nobody; everything else is done on what was read. */
const NEVER_STALE: ReadonlySet<StepVerb> = new Set(['note']);

/** Does what a form asks for, with the rules and the traces of the chat. */
export async function workOnCase(
  number: number,
  { verb, typed, uploads, kept: before, form, revision }: StepForm,
  person: Person,
  now: Date,
  parts: WorkParts,
): Promise<WorkOutcome> {
  const { cases, files, people, clean } = parts;
  const about = await caseSeenBy(person, number, cases);
  if (!about) return { kind: 'no-case' };
  const message = hashId(`console:${person.id}:${form}`);
  if (await wasDone(about, message, parts)) return { kind: 'done', after: about };
  if (leadingSteps(about.kind, about.state, verb) === undefined) {
    const allowed = actionsFrom(about.kind, about.state);
    return { kind: 'problem', about, kept: [], problem: { kind: 'not-now', state: about.state, allowed } };
  }
  const fresh = await tidyUploads(uploads, clean);
  for (const file of fresh.files) await files.keep(about.id, file, now);
  const known = await Promise.all(before.map((id) => files.read(about.id, id)));
  const kept = [...new Set([...known.flatMap((file) => file?.id ?? []), ...fresh.files.map(({ id }) => id)])];
  if (about.revision !== revision && !NEVER_STALE.has(verb)) return { kind: 'stale', about, kept };
  if (fresh.problems.length > 0) return { kind: 'bad-file', about, kept, files: fresh.problems };
  if (hasBlank(typed)) return { kind: 'blank', about, kept };
  const details = await readStep(verb, typed, {
    proof: kept,
    findCase: async (other) => (await caseSeenBy(person, other, cases))?.id,
    isPerson: async (id) => {
      const found = await people.find(id);
      return found !== undefined && found.leftAt === undefined;
    },
  });
  const acted = await actInOrder(about, { ...details, message, action: verb, by: person.id, at: now }, parts);
  return acted.ok
    ? { kind: 'done', after: acted.value.after }
    : { kind: 'problem', about, kept, problem: acted.problem };
}
