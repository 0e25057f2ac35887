import { fold } from '../../language/letters/fold.js';
import type { LegalBasis } from '../document-reading.js';
import { opensWith } from '../lines/close-to.js';
import type { PlacedBlock } from '../structure/read-outline.js';
import { readSymbol } from './document-symbol.js';
import { readWrittenDate } from './written-date.js';

/** Paragraphs that begin with `Căn cứ` before the first section; several documents in one are one each. */
export function readLegalBases(blocks: readonly PlacedBlock[]): LegalBasis[] {
  const firstSection = blocks.findIndex(({ mark }) => mark !== undefined);
  const opening = blocks.slice(0, firstSection < 0 ? blocks.length : firstSection);
  return opening
    .filter(({ text }) =>
      opensWith(fold(text), ['can cu', 'thuc hien cong van', 'thuc hien quyet dinh', 'thuc hien ke hoach']),
    )
    .flatMap((block) =>
      block.text.split(/;\s*(?=(?:\p{Lu}))/u).map((part) => {
        const text = part.replace(/^\S+ \S+ (?=\p{Lu})/u, '').replace(/[;.,\s]+$/u, '');
        const symbol = readSymbol(text);
        const date = readWrittenDate(text);
        const { ref, line, lastLine, page, confidence } = block;
        return {
          ref,
          line,
          lastLine,
          page,
          confidence,
          text,
          ...(symbol ? { symbol } : {}),
          ...(date ? { date } : {}),
        };
      }),
    );
}
