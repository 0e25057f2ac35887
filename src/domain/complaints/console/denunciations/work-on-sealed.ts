import type { Person } from '../../../people/person.js';
import type { CaseRules } from '../../handling/case-rules.js';
import { actOnSealed, type SealedActProblem } from '../../sealed/act-on-sealed.js';
import type { SealedParts } from '../../sealed/open-sealed.js';
import type { SealedCase } from '../../sealed/sealed-store.js';
import { type FormUploads, type HoldingParts, handOverHeld, holdUploads } from '../held-uploads.js';
import { readFields, type Typed } from '../read-step.js';
import type { UploadProblem } from '../tidy-uploads.js';
import { sealedSeenBy } from './sealed-seen.js';
import { type SealedVerb, sealedFieldsOf } from './sealed-verbs.js';

/** A form for a step as it came back. */
export interface SealedForm extends FormUploads {
  readonly verb: SealedVerb;
  readonly typed: Typed;
  /** The revision of the case when the page was made. */
  readonly revision: number;
}

/** What was typed is shown again with all but `done` and `no-case`; `held` files wait with it. */
export type SealedWorkOutcome =
  | { readonly kind: 'done'; readonly after: SealedCase }
  | { readonly kind: 'no-case' }
  | { readonly kind: 'not-proved'; readonly held: number }
  /** Somebody changed it meanwhile: it is to be looked at again first. */
  | { readonly kind: 'stale'; readonly held: number }
  | { readonly kind: 'bad-file'; readonly held: number; readonly files: readonly UploadProblem[] }
  | { readonly kind: 'problem'; readonly held: number; readonly problem: SealedActProblem };

export interface SealedWorkParts extends SealedParts, HoldingParts {
  readonly rules: CaseRules;
}

/** Does what a form asks for with a tố cáo, with the rules and the traces of the command line. `isProved`: its person sits there. */
export async function workOnSealed(
  number: number,
  form: SealedForm,
  isProved: boolean,
  person: Person,
  at: Date,
  parts: SealedWorkParts,
): Promise<SealedWorkOutcome> {
  const about = await sealedSeenBy(person, number, at, parts);
  if (!about) return { kind: 'no-case' };
  const uploads = await holdUploads(form, person, at, parts);
  const held = uploads.ids.length;
  if (!isProved) return { kind: 'not-proved', held };
  if (about.revision !== form.revision) return { kind: 'stale', held };
  if (uploads.problems.length > 0) return { kind: 'bad-file', held, files: uploads.problems };
  const details = await readFields(sealedFieldsOf(form.verb), form.typed, {
    proof: uploads.ids,
    findCase: async () => undefined,
    isPerson: async (id) => (await parts.findPerson(id)) !== undefined,
  });
  const step = { ...details, action: form.verb, by: person.id, at };
  const acted = await actOnSealed(about.id, step, parts.rules, parts);
  if (!acted.ok) return { kind: 'problem', held, problem: acted.problem };
  await handOverHeld(uploads, about.id, parts.sealedFiles, at, parts);
  return { kind: 'done', after: acted.value };
}
