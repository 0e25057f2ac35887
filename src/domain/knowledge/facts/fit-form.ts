import type { FactEntry } from './fact-entry.js';
import type { FactIndex } from './fact-index.js';
import type { FactQuestion } from './read-fact-question.js';

/** How much of the question one name of a subject holds (`recall`), and of that name the question (`precision`). */
export interface FormFit {
  readonly recall: number;
  readonly precision: number;
}

/** A word of the subject that the question says otherwise. */
const PARAPHRASED = 0.7;
const NO_FIT: FormFit = { recall: 0, precision: 0 };

/** The fit of the name that fits best. */
export function fitBestForm(entry: FactEntry, question: FactQuestion, index: FactIndex): FormFit {
  const said = question.terms.filter(({ term }) => entry.subjectTerms.has(term));
  const saidOtherwise = question.otherWords.filter((term) => entry.subjectTerms.has(term));
  if (said.length === 0 && saidOtherwise.length === 0) return NO_FIT;
  let best = NO_FIT;
  for (const form of entry.forms) {
    let hit = 0;
    let asked = 0;
    for (const { term, weight, rarity } of said) {
      if (!form.terms.has(term)) continue;
      hit += rarity;
      asked += weight;
    }
    for (const term of saidOtherwise) {
      if (!form.terms.has(term)) continue;
      const rarity = index.weightOf({ term, accented: form.terms.get(term) ?? term, certainty: 1 });
      hit += rarity * PARAPHRASED;
      asked += rarity * PARAPHRASED * PARAPHRASED;
    }
    const size = index.sizeOf(form);
    const recall = question.weight === 0 ? 0 : Math.min(1, asked / question.weight);
    const precision = size === 0 ? 0 : hit / size;
    if (recall + precision > best.recall + best.precision) best = { recall, precision };
  }
  return best;
}
