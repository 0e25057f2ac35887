import { fieldsOf } from './asked-fields.js';
import { contentWords } from './content-words.js';
import { ordinalIn, pick } from './ordinals.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';
import type { QuestionParts } from './question-parts.js';
import { basis } from './understandings.js';
import { wordsOfPhrase } from './words.js';

/** `cái thứ hai`, `2`, `cái đầu tiên`, or a few words of one of the choices on offer. */
export function pickFromState(parts: QuestionParts, catalogue: ProcedureCatalogue): ProcedureUnderstanding | undefined {
  const procedure = pickByPlace(parts) ?? pickByLabel(parts, catalogue);
  if (procedure === undefined || !catalogue.procedures.has(procedure)) return undefined;
  const own = fieldsOf(parts.asked);
  const offered = parts.state.choices.flatMap(({ means }) =>
    means.kind === 'procedure' && means.procedure === procedure ? [means.fields] : [],
  )[0];
  const fields = own.length > 0 ? own : (offered ?? parts.state.fields);
  return {
    ...basis(parts, 0.9, catalogue),
    mentions: [{ procedure, confidence: 0.9, fields }],
    fields,
    isFollowUp: true,
  };
}

function offeredProcedures({ state }: QuestionParts): string[] {
  return state.choices.flatMap(({ means }) => (means.kind === 'procedure' ? [means.procedure] : []));
}

function pickByPlace(parts: QuestionParts): string | undefined {
  const pointing = ordinalIn(parts.words);
  if (pointing === undefined) return undefined;
  const offered = offeredProcedures(parts);
  const discussed = parts.state.procedures;
  if (pointing.ordinal === -2) return pick(discussed, -2) ?? discussed.at(-1);
  return pick(offered.length > 0 ? offered : discussed, pointing.ordinal);
}

const LONGEST_LABEL = 6;

/** A few words that only one of the offered names has, and nothing of substance that it has not. */
function pickByLabel(parts: QuestionParts, catalogue: ProcedureCatalogue): string | undefined {
  const offered = offeredProcedures(parts);
  if (offered.length < 2 || parts.words.length > LONGEST_LABEL || parts.signs.isCase) return undefined;
  const labels = offered.map((id) => labelWords(id, catalogue));
  const content = contentWords(parts).map(({ plain }) => plain);
  const fits = labels.map((label) => {
    const own = parts.words.filter(
      ({ plain }) => label.has(plain) && labels.every((one) => one === label || !one.has(plain)),
    );
    return own.length > 0 && content.every((word) => label.has(word));
  });
  const [only, ...others] = fits.flatMap((isFit, index) => (isFit ? [index] : []));
  return only !== undefined && others.length === 0 ? offered[only] : undefined;
}

function labelWords(id: string, catalogue: ProcedureCatalogue): ReadonlySet<string> {
  const procedure = catalogue.procedures.get(id);
  const names = [procedure?.name ?? '', ...(procedure?.aliases ?? [])];
  return new Set(names.flatMap(wordsOfPhrase).map(({ plain }) => plain));
}
