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
  return { ...basis(parts, 0.9), mentions: [{ procedure, confidence: 0.9, fields }], fields, isFollowUp: true };
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

/** Words that one offered name has and the others have not, and nothing else of substance. */
function pickByLabel(parts: QuestionParts, catalogue: ProcedureCatalogue): string | undefined {
  const offered = offeredProcedures(parts);
  const said = contentWords(parts).map(({ plain }) => plain);
  if (offered.length < 2 || said.length === 0 || said.length > 6 || parts.signs.isCase) return undefined;
  const labels = offered.map((id) => {
    const procedure = catalogue.procedures.get(id);
    return new Set(
      [procedure?.name ?? '', ...(procedure?.aliases ?? [])].flatMap(wordsOfPhrase).map(({ plain }) => plain),
    );
  });
  const fits = labels.map((label) => said.every((word) => label.has(word)));
  const [only, ...others] = fits.flatMap((isFit, index) => (isFit ? [index] : []));
  return only !== undefined && others.length === 0 ? offered[only] : undefined;
}
