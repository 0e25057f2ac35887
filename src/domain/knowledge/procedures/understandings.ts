import { aspectsOf, fieldsOf } from './asked-fields.js';
import { checksIn } from './checks.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';
import type { QuestionParts } from './question-parts.js';

/** What every understanding of a question has in common. */
export function basis(parts: QuestionParts, confidence: number, catalogue: ProcedureCatalogue): ProcedureUnderstanding {
  const checks = checksIn(parts, catalogue);
  const checked = new Set<string>(checks.map(({ kind }) => kind));
  return {
    mentions: [],
    fields: fieldsOf(parts.asked),
    aspects: aspectsOf(parts.asked).filter((aspect) => !checked.has(aspect)),
    checks,
    isBereaved: catalogue.bereavement.find(parts.words).some(({ odd }) => odd === 0),
    isFollowUp: false,
    isCorrection: parts.signs.isCorrection,
    isComparison: false,
    negated: negatedIn(parts),
    confidence,
  };
}

function negatedIn({ matters }: QuestionParts): string[] {
  return matters.flatMap(({ isNegated, resolution }) =>
    isNegated && resolution.kind === 'procedure' ? [resolution.procedure] : [],
  );
}

/** A clarifying question from a group of choices; nothing when the group is empty. */
export function askBack(
  parts: QuestionParts,
  key: string,
  catalogue: ProcedureCatalogue,
): ProcedureUnderstanding | undefined {
  const { of: procedures, ask } = catalogue.choice(key);
  if (procedures.length === 0) return undefined;
  return { ...basis(parts, 0.85, catalogue), ambiguity: { procedures, hint: ask ?? null } };
}

/** A request that names a matter of ours with an action no procedure of ours has, or one known to be another office's. */
export function notCovered(
  parts: QuestionParts,
  families: readonly string[],
  catalogue: ProcedureCatalogue,
  say?: string,
): ProcedureUnderstanding {
  const nearest = say === undefined ? siblingsOf(families, catalogue).slice(0, 3) : [];
  const unknown = { wanted: wantedIn(parts), nearest, ...(say === undefined ? {} : { say }) };
  return { ...basis(parts, say === undefined ? 0.75 : 0.9, catalogue), unknown };
}

/** The procedures of some families. */
export function siblingsOf(families: readonly string[], catalogue: ProcedureCatalogue): string[] {
  return [...catalogue.procedures.keys()].filter((id) =>
    catalogue.familiesOf(id).some((family) => families.includes(family.id)),
  );
}

/** The wish in the person's own words, cut to what fits a sentence. */
export function wantedIn({ question }: QuestionParts): string {
  return question.text.replace(/\s+/g, ' ').slice(0, 120);
}
