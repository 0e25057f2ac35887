import { fold } from './fold.js';
import { splitTone } from './tones.js';

/** Longest first, so that the first onset that matches is the right one. */
const ONSETS = 'ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
   i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
   o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
   oe oem oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uêu uôc uôi uôm uôn uông uôt uơ uơn
   uy uya uych uyn uynh uyp uyt uyu uyên uyêt
   ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
   y ych yêm yên yêng yêt yêu ynh yt yn`.split(/\s+/),
);
/** Rhymes that only foreign words carry, with the onsets they are known with: `xoong`, `boong`, `moóc`. */
const LOAN_RHYMES: Readonly<Record<string, string>> = { oong: 'xb', ooc: 'mrs' };
const FRONT = new Set('eêiy');
const STOPPED = /(?:c|ch|p|t)$/;

function fits(onset: string, rhyme: string): boolean {
  if (rhyme in LOAN_RHYMES) return onset !== '' && LOAN_RHYMES[rhyme]?.includes(onset) === true;
  const front = FRONT.has(rhyme.charAt(0));
  if (onset === 'c' || onset === 'g' || onset === 'ng') return !front || (onset === 'g' && /^i(?:n|ê|$)/.test(rhyme));
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  if (rhyme.charAt(0) === 'y' && rhyme.length > 1) return onset === '' || onset === 'qu';
  return true;
}

function hasRhyme(onset: string, rhyme: string, rhymes: ReadonlySet<string>): boolean {
  if (rhymes.has(rhyme) && fits(onset, rhyme)) return onset !== 'qu' || !/^[ouư]/.test(rhyme);
  return onset === 'qu' && rhymes.has(`u${rhyme}`) && rhyme !== '';
}

function isBuiltFrom(toneless: string, rhymes: ReadonlySet<string>): boolean {
  if (rhymes.has(toneless)) return !(toneless in LOAN_RHYMES);
  return ONSETS.some((onset) => toneless.startsWith(onset) && hasRhyme(onset, toneless.slice(onset.length), rhymes));
}

/** The spelling of a Vietnamese syllable (lower case, NFC): onset, rhyme and a tone that the rhyme can carry. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > 8) return false;
  const { toneless, tone } = splitTone(word);
  if (STOPPED.test(toneless) && tone !== 'sac' && tone !== 'nang') return false;
  return isBuiltFrom(toneless, RHYMES);
}

const FOLDED_RHYMES = new Set([...RHYMES].map(fold));
/** `qu` takes `ôc` but not `oc`: `quốc`. */
const FOLDED_AFTER_QU = new Set([...RHYMES].filter((rhyme) => hasRhyme('qu', rhyme, RHYMES)).map(fold));

/** True when some way of putting diacritics on a folded word gives a Vietnamese syllable: `nuoc` yes, `nuwoc` no. */
export function isFoldedSyllable(folded: string): boolean {
  if (folded.length > 7) return false;
  return isBuiltFrom(folded, FOLDED_RHYMES) || (folded.startsWith('qu') && FOLDED_AFTER_QU.has(folded.slice(2)));
}
