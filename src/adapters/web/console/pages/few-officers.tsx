import { FEWEST_OFFICERS, mayOpenSealed } from '../../../../domain/complaints/sealed/open-sealed.js';
import { hasRight } from '../../../../domain/people/person.js';
import { CONSOLE_WORDS as WORDS } from '../../../../messages/complaints/console/page-words.js';
import type { Visit } from '../console-parts.js';

/** Said to who can change it, and to the only officer; the same whether there is a tố cáo or none, and whomever it is about. */
export function FewOfficers({ visit: { person, officials } }: { readonly visit: Visit }) {
  const isMeant = mayOpenSealed(person) || hasRight(person, 'leader') || hasRight(person, 'administrator');
  const count = officials.filter(mayOpenSealed).length;
  return isMeant && count < FEWEST_OFFICERS ? <p class="quiet-words">{WORDS.fewOfficers(count)}</p> : null;
}
