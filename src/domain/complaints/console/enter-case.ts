import { readDay } from '../../calendar/read-day.js';
import type { Person } from '../../people/person.js';
import { CASE_WAYS, type Case } from '../case.js';
import { CASE_CATEGORIES } from '../case-category.js';
import { ORDINARY_KINDS } from '../filed-kind.js';
import type { CaseRules } from '../handling/case-rules.js';
import { fileCase, fileSealed } from '../handling/file-case.js';
import { receivedAt } from '../handling/received-at.js';
import type { CaseFiles } from '../photos/case-files.js';
import type { CaseStore } from '../ports.js';
import type { Requester } from '../requester.js';
import { mayOpenSealed } from '../sealed/open-sealed.js';
import type { SealedStore } from '../sealed/sealed-store.js';
import { mayEnterCases } from '../staff/who-works.js';
import { type FormUploads, formHash, type HoldingParts, handOverHeld, holdUploads } from './held-uploads.js';
import type { Typed } from './read-step.js';
import type { UploadProblem } from './tidy-uploads.js';

/** What a clerk types of a letter, a call or a visit; `kind`, `category` and `summary` are needed. */
export const ENTRY_FIELDS = [
  'kind',
  'category',
  'summary',
  'content',
  'way',
  'received',
  'happened',
  'place',
  'area',
  'isUrgent',
  'about',
  'settledBefore',
  'name',
  'phone',
  'address',
  'idNumber',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** How letters, calls and visits come. */
export const ENTRY_WAYS = CASE_WAYS.filter((way) => way !== 'web' && way !== 'telegram' && way !== 'zalo');
export const ENTRY_KINDS = [...ORDINARY_KINDS, 'to-cao'] as const;

/** A form that is sent twice is one case. */
export interface EntryForm extends FormUploads {
  readonly typed: Typed;
}

/** With all but the first three the form comes back, and its `held` files wait with it. */
export type EnterOutcome =
  | { readonly kind: 'filed'; readonly filed: Case }
  /** In the sealed store: only its number may be told. */
  | { readonly kind: 'sealed'; readonly number: number }
  | { readonly kind: 'not-allowed' }
  | (Problem & { readonly held: number });

type Problem =
  | { readonly kind: 'missing'; readonly what: readonly EntryField[] }
  | { readonly kind: 'not-yet' }
  /** Filed as something else, and it sounds like a tố cáo: the clerk says whether it is one. */
  | { readonly kind: 'denounces' }
  | { readonly kind: 'bad-file'; readonly files: readonly UploadProblem[] };

export interface EnterParts extends HoldingParts {
  readonly cases: Pick<CaseStore, 'create'>;
  readonly files: Pick<CaseFiles, 'keep'>;
  readonly sealed: Pick<SealedStore, 'put'>;
  readonly rules: CaseRules;
  /** Whether a text sounds like a tố cáo. */
  readonly denounces: (text: string) => boolean;
}

/** So many characters are kept of a field. */
export function mostOf(name: EntryField): number {
  return name === 'summary' ? 200 : name === 'content' ? 10_000 : 300;
}

/** Files what a clerk brought from paper or the telephone: once for each form, a tố cáo into the sealed store. */
export async function enterCase(entry: EntryForm, person: Person, now: Date, parts: EnterParts): Promise<EnterOutcome> {
  const { typed, form } = entry;
  if (!mayEnter(person, typed)) return { kind: 'not-allowed' };
  const uploads = await holdUploads(entry, person, now, parts);
  const held = uploads.ids.length;
  const read = readEntry(typed);
  const { kind, category, summary } = read;
  if (!kind || !category || !summary) return { kind: 'missing', what: NEEDED.filter((name) => !read[name]), held };
  const came = typed.received?.trim() ? readDay(typed.received) : undefined;
  if (typed.received?.trim() && came === undefined) return { kind: 'missing', what: ['received'], held };
  const at = receivedAt(now, came);
  if (at === 'not-yet') return { kind: 'not-yet', held };
  const isDoubtful = kind !== 'to-cao' && typed.isNoDenunciation !== 'yes';
  if (isDoubtful && parts.denounces(`${summary}\n${read.content}`)) return { kind: 'denounces', held };
  if (uploads.problems.length > 0) return { kind: 'bad-file', files: uploads.problems, held };

  const { content, place, happened, settledBefore } = read;
  const told = { category, summary, content, place, attachments: uploads.ids, ...happened };
  const entered = { draft: formHash(person, form), way: read.way, receivedAt: at, by: person.id, at: now };
  if (kind === 'to-cao') {
    const given = { ...entered, content: told, denouncer: requesterOf(typed) };
    const { filed } = await fileSealed(given, parts.rules, parts.sealed);
    await handOverHeld(uploads, filed.id, parts.sealedFiles, now, parts);
    return { kind: 'sealed', number: filed.number };
  }
  const given = { ...entered, ...told, ...settledBefore, ...read.about, kind, isUrgent: typed.isUrgent === 'yes' };
  const reporter = { role: 'reporter', requester: requesterOf(typed) } as const;
  const { filed } = await fileCase(given, reporter, parts.rules, parts.cases);
  await handOverHeld(uploads, filed.id, parts.files, now, parts);
  return { kind: 'filed', filed };
}

/** Who is named for denunciations enters those, and nothing else with that. */
function mayEnter(person: Person, { kind }: Typed): boolean {
  return mayEnterCases(person) || (kind === 'to-cao' && mayOpenSealed(person));
}

const NEEDED = ['kind', 'category', 'summary'] as const;

function readEntry(typed: Typed) {
  const summary = line(typed, 'summary');
  const [place, area] = [line(typed, 'place'), line(typed, 'area')];
  const [happened, settledBefore] = [line(typed, 'happened'), line(typed, 'settledBefore')];
  const about = (['regulation', 'conduct'] as const).find((one) => one === typed.about);
  return {
    kind: ENTRY_KINDS.find((one) => one === typed.kind),
    category: CASE_CATEGORIES.find((one) => one === typed.category),
    summary,
    content: text(typed) || summary || '',
    way: ENTRY_WAYS.find((one) => one === typed.way) ?? 'letter',
    place: { ...(place ? { text: place } : {}), ...(area ? { area } : {}) },
    happened: happened ? { happened } : {},
    settledBefore: settledBefore ? { settledBefore } : {},
    about: about ? { about } : {},
  };
}

function requesterOf(typed: Typed): Requester {
  const told = (['name', 'phone', 'address', 'idNumber'] as const).map((name) => [name, line(typed, name)] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== undefined));
}

function line(typed: Typed, name: EntryField): string | undefined {
  const tidy = (typed[name] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, mostOf(name));
  return tidy === '' ? undefined : tidy;
}

function text({ content = '' }: Typed): string {
  return content.normalize('NFC').replace(/\r\n?/g, '\n').trim().slice(0, mostOf('content'));
}
