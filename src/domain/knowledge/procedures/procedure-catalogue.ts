import type { Procedure } from '../procedure.js';
import type { Synonym } from '../synonym.js';
import type { AskingRules, ChoiceGroup, CounterRule, Family } from './asking-rules.js';
import { createModifierFinder, type ModifierFinder } from './modifiers.js';
import { compileClasses } from './pattern.js';
import { createPatternIndex, type PatternIndex } from './pattern-index.js';
import { createWordIndex, type WordIndex } from './word-index.js';
import { wordsOfPhrase } from './words.js';

/** What a phrase stands for: a procedure, or a family whose rules decide. `isWeak` only hints at it. */
export interface PhraseMeaning {
  readonly procedure?: string;
  readonly family?: Family;
  readonly isWeak: boolean;
}

/** Everything needed to find procedures in a question; made once at start. */
export interface ProcedureCatalogue {
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly phrases: PatternIndex<PhraseMeaning>;
  readonly modifiers: ModifierFinder;
  readonly openings: PatternIndex<string>;
  readonly words: WordIndex;
  readonly counter: PatternIndex<CounterRule>;
  /** Words of somebody who has lost a relative. */
  readonly bereavement: PatternIndex<true>;
  isAboutDeath(procedure: string): boolean;
  /** Families that can lead to a procedure, one that names it and whose default it is first. */
  familiesOf(procedure: string): readonly Family[];
  choice(key: string): ChoiceGroup;
  /** Procedures that are usually done together with this one. */
  relatedTo(procedure: string): readonly string[];
}

const NO_RULES: AskingRules = {
  classes: {},
  modifiers: {},
  families: [],
  openings: [],
  choices: {},
  related: {},
  counter: [],
  bereavement: { phrases: [], of: [] },
};

/**
 * An index over names, aliases, synonyms and the phrases of `knowledge/situations.yaml`. Rules that name a procedure
 * which is not in the list are left out.
 */
export function createProcedureCatalogue(
  procedures: readonly Procedure[],
  synonyms: readonly Synonym[],
  rules: AskingRules = NO_RULES,
): ProcedureCatalogue {
  const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]));
  const families = rules.families.map((family) => keepKnown(family, byId));
  const classes = compileClasses(rules.classes);
  const phrases = collectPhrases(procedures, synonyms, families);
  const familiesById = familiesByProcedure(families);
  return {
    procedures: byId,
    phrases: createPatternIndex(phrases, classes),
    modifiers: createModifierFinder(rules.modifiers, classes),
    openings: createPatternIndex(
      rules.openings.flatMap(({ phrases: said, choose }) => said.map((phrase) => [phrase, choose] as const)),
      classes,
    ),
    words: createWordIndex(procedures, synonyms),
    counter: createPatternIndex(
      rules.counter.flatMap((rule) => rule.phrases.map((phrase) => [phrase, rule] as const)),
      classes,
    ),
    bereavement: createPatternIndex(
      rules.bereavement.phrases.map((phrase) => [phrase, true] as const),
      classes,
    ),
    isAboutDeath: (procedure) => rules.bereavement.of.includes(procedure),
    familiesOf: (procedure) => familiesById.get(procedure) ?? [],
    relatedTo: (procedure) => (rules.related[procedure] ?? []).filter((id) => byId.has(id)),
    choice: (key) => {
      const group = rules.choices[key] ?? { of: [] };
      return { ...group, of: group.of.filter((id) => byId.has(id)) };
    },
  };
}

function keepKnown(family: Family, byId: ReadonlyMap<string, Procedure>): Family {
  return { ...family, rules: family.rules.filter(({ to }) => typeof to !== 'string' || byId.has(to)) };
}

/** A phrase of a family wins over the same phrase of a record: its rules know the neighbours. What has to be asked back is no name. */
function* collectPhrases(
  procedures: readonly Procedure[],
  synonyms: readonly Synonym[],
  families: readonly Family[],
): Generator<readonly [string, PhraseMeaning]> {
  const said = new Set<string>();
  for (const family of families) {
    for (const phrase of family.heads) yield [phrase, { family, isWeak: false }];
    for (const phrase of family.weak ?? []) yield [phrase, { family, isWeak: true }];
    for (const phrase of [...family.heads, ...(family.weak ?? [])]) said.add(folded(phrase));
  }
  for (const { term, clarify } of synonyms) if (clarify !== undefined) said.add(folded(term));
  const known = new Set(procedures.map(({ id }) => id));
  for (const { id, name, aliases } of procedures) {
    for (const phrase of [name, ...namesWithin(name), ...aliases]) {
      if (!said.has(folded(phrase))) yield [plainWords(phrase), { procedure: id, isWeak: !namesAnAction(phrase) }];
      said.add(folded(phrase));
    }
  }
  for (const { term, procedure, clarify } of synonyms) {
    if (procedure === undefined || clarify !== undefined || !known.has(procedure) || said.has(folded(term))) continue;
    if (said.has(withoutWish(term))) continue;
    yield [plainWords(term), { procedure, isWeak: !namesAnAction(term) }];
    said.add(folded(term));
  }
}

/** A name without what stands in brackets or after a dash. */
function namesWithin(name: string): string[] {
  const short = name.replace(/\s*\([^)]*\)/g, '').trim();
  return short === name ? [] : [short];
}

const ACTIONS =
  /^(dang ky|dang ki|khai|cap|xin|lam|giay|xac nhan|xac dinh|chung thuc|cong chung|thong bao|gia han|xoa|tach|doi|mat|sang ten|nhap|chuyen|cat|thu tuc|hoa giai|giai quyet|trinh bao|cong nhan|ho tro|tro cap|ban sao|trich luc|sao|lien thong|tam ngung|cham dut|thuc hien|huong|rot|sua|cai chinh|chung|lap|so)( |$)/;

function namesAnAction(phrase: string): boolean {
  return ACTIONS.test(folded(phrase));
}

/** `xin giấy phép xây dựng` adds nothing to `giấy phép xây dựng`: the family of the bare name decides. */
function withoutWish(phrase: string): string {
  return folded(phrase).replace(/^(xin|lam|thu tuc|muon|cap) /, '');
}

function folded(phrase: string): string {
  return wordsOfPhrase(phrase)
    .map(({ plain }) => plain)
    .join(' ');
}

/** A phrase of a record as a pattern: its words only. */
function plainWords(phrase: string): string {
  return wordsOfPhrase(phrase)
    .map(({ accented, plain }) => accented ?? plain)
    .join(' ');
}

function familiesByProcedure(families: readonly Family[]): ReadonlyMap<string, Family[]> {
  const byProcedure = new Map<string, Family[]>();
  for (const family of families) {
    for (const { to, when } of family.rules) {
      if (typeof to !== 'string') continue;
      const list = byProcedure.get(to) ?? [];
      byProcedure.set(to, list);
      if (list.includes(family)) continue;
      if (when === undefined && family.heads.length > 0) list.unshift(family);
      else list.push(family);
    }
  }
  return byProcedure;
}
