import { contentWords } from './content-words.js';
import type { NamedMatter } from './find-matters.js';
import { continued } from './follow-up.js';
import { pairFields } from './pair-fields.js';
import { createPatternIndex } from './pattern-index.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureMention, ProcedureUnderstanding } from './procedure-understanding.js';
import type { QuestionParts } from './question-parts.js';
import { askBack, basis, notCovered } from './understandings.js';

const NAMED = 0.95;
const HINTED = 0.8;
const DOUBTFUL = 0.7;

/** Procedures the question itself names. */
export function namedProcedures(
  parts: QuestionParts,
  catalogue: ProcedureCatalogue,
): ProcedureUnderstanding | undefined {
  const { signs, state } = parts;
  const matters = state.procedures.length > 0 ? withoutForms(parts) : parts.matters;
  const last = state.procedures.at(-1);
  const others = matters.filter((matter) => !matter.isNegated && !matter.isBackground);
  const meant = matters.filter((matter) => !matter.isNegated || isAffirmed(matter, others, last));
  const front = meant.filter((matter) => !matter.isBackground);
  const isOfConversation = state.procedures.length > 0 && (signs.isCase || parts.asked.length === 0);
  const main = front.length > 0 ? front : isOfConversation ? [] : meant;
  if (main.length === 0) return undefined;
  if (signs.isCase && state.procedures.length > 0 && main.every(({ isWeak }) => isWeak)) return undefined;
  const kept = main.some(({ isWeak }) => !isWeak) ? main.filter(({ isWeak }) => !isWeak) : main;
  if (isBeside(kept, parts, catalogue)) return undefined;
  const [first] = kept;
  const certain = kept.filter(({ resolution }) => resolution.kind === 'procedure');
  const missing = kept.find(({ resolution }) => resolution.kind === 'not-covered');
  if (missing && (missing === first || parts.asked.length === 0) && (certain.length === 0 || !sayingOf(missing)))
    return notCovered(parts, missing.families, catalogue, sayingOf(missing));
  if (certain.length > 0)
    return certainly(
      parts,
      kept.filter((one) => certain.includes(one) || sayingOf(one)),
      catalogue,
    );
  if (first?.resolution.kind !== 'choice') return undefined;
  const isKnown = first.isWeak && last !== undefined && catalogue.choice(first.resolution.key).of.includes(last);
  return isKnown ? continued(parts, last, catalogue) : askBack(parts, first.resolution.key, catalogue);
}

/** `Bản chính hay bản sao`: how a paper is to be handed in, no matter of its own while another is talked about. */
const EITHER_FORM = createPatternIndex<true>([
  ['bản? chính|gốc hay|hoặc|với bản? sao|photo|phô', true],
  ['bản? sao|photo|phô hay|hoặc|với bản? chính|gốc', true],
]);

function withoutForms({ matters, words }: QuestionParts): readonly NamedMatter[] {
  const forms = EITHER_FORM.find(words);
  return matters.filter(({ from, to }) => !forms.some((form) => from < form.to && to > form.from));
}

/** So many words of its own make a question that asks nothing of an office one about something else. */
const OWN_WORDS = 3;
/** Words of wanting something done; with one of them it is a matter, however much is told around it. */
const WISHING = new Set('phai xin khai bao lam dang can giay nop sao gi don so'.split(' '));

/** `Nhà trọ nào rẻ gần chợ`: a hint among words about something else, and nothing asked that an office tells. */
function isBeside(matters: readonly NamedMatter[], parts: QuestionParts, catalogue: ProcedureCatalogue): boolean {
  if (parts.asked.length > 0 || parts.state.procedures.length > 0 || !matters.every(({ isWeak }) => isWeak))
    return false;
  if (parts.words.some(({ plain }) => WISHING.has(plain))) return false;
  return contentWords(parts, [...parts.matters, ...catalogue.modifiers.find(parts.words)]).length >= OWN_WORDS;
}

/** What the knowledge says of a matter instead of fields: where another office's business belongs. */
function sayingOf({ resolution }: NamedMatter): string | undefined {
  return resolution.kind === 'choice' ? undefined : resolution.say;
}

/** `À không phải, chứng thực chữ ký cơ`: what was not talked about is not denied but named. */
function isAffirmed(matter: NamedMatter, others: readonly NamedMatter[], last: string | undefined): boolean {
  const { resolution } = matter;
  return others.length === 0 && last !== undefined && resolution.kind === 'procedure' && resolution.procedure !== last;
}

/** Our matters with their fields; those of other offices are named beside them. */
function certainly(
  parts: QuestionParts,
  matters: readonly NamedMatter[],
  catalogue: ProcedureCatalogue,
): ProcedureUnderstanding {
  const { words, asked, signs, state } = parts;
  const fields = pairFields(words, matters, asked);
  const byProcedure = new Map<string, ProcedureMention>();
  const elsewhere = new Set<string>();
  matters.forEach((matter, index) => {
    const say = sayingOf(matter);
    if (matter.resolution.kind !== 'procedure') {
      if (say !== undefined) elsewhere.add(say);
      return;
    }
    const procedure = procedureOf(matter, parts, catalogue);
    const known = byProcedure.get(procedure);
    byProcedure.set(procedure, {
      procedure,
      confidence: confidenceOf(matter, parts, catalogue),
      span: known?.span ?? { from: matter.from, to: matter.to },
      fields: [...new Set([...(known?.fields ?? []), ...(fields[index] ?? [])])],
      ...(say === undefined ? {} : { say }),
    });
  });
  const mentions = [...byProcedure.values()].slice(0, 5);
  const isLeaning = signs.isContinued || signs.isCorrection;
  const asksNothing = mentions.every((mention) => mention.fields.length === 0);
  const inherited = isLeaning && asksNothing && state.procedures.length > 0 ? state.fields : [];
  const complete = inherited.length > 0 ? mentions.map((mention) => ({ ...mention, fields: inherited })) : mentions;
  return {
    ...basis(parts, Math.max(...mentions.map(({ confidence }) => confidence)), catalogue),
    elsewhere: [...elsewhere],
    mentions: complete,
    fields: [...new Set(complete.flatMap((mention) => mention.fields))],
    isComparison: signs.isComparison && mentions.length > 1,
  };
}

/** A name typed with other marks among words about something else (`dung lượng lưu trữ`) is doubtful. */
function confidenceOf(matter: NamedMatter, parts: QuestionParts, catalogue: ProcedureCatalogue): number {
  const usual = matter.isWeak ? HINTED : NAMED;
  if (matter.odd === 0) return usual;
  const others = contentWords(parts, [...parts.matters, ...catalogue.modifiers.find(parts.words)]);
  return others.length === 0 ? usual : Math.min(usual, DOUBTFUL);
}

/** `Không phải, mình hỏi thẻ căn cước cơ`: a bare name keeps the member of its family that was talked about. */
function procedureOf(matter: NamedMatter, parts: QuestionParts, catalogue: ProcedureCatalogue): string {
  const { resolution } = matter;
  const procedure = resolution.kind === 'procedure' ? resolution.procedure : '';
  if (!matter.isPlain || !(parts.signs.isCorrection || parts.signs.isReturning)) return procedure;
  const talkedAbout = [...parts.state.procedures]
    .reverse()
    .find((id) => catalogue.familiesOf(id).some((family) => matter.families.includes(family.id)));
  return talkedAbout !== undefined && !parts.state.procedures.includes(procedure) ? talkedAbout : procedure;
}
