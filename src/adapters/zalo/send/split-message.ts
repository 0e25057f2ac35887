import type { MessagePart, OutboundContent } from '../../../domain/delivery/messenger.js';
import { splitText } from '../../../domain/delivery/sending/split-text.js';
import { withNumberedChoices } from '../../../messages/channels/numbered-choices.js';
import { fileNotice } from '../../../messages/channels/zalo.js';

/** The documents say 2,000 "characters"; in UTF-16 units it is short enough for every reading of that. */
export const MAX_TEXT_UNITS = 2000;

/** Plain text without markup, choices as numbered lines, a notice in place of a file: all of it counts. */
export function splitMessage({ text, choices, file }: OutboundContent, publicUrl: string | undefined): MessagePart[] {
  const paragraphs = [text, file ? fileNotice(file.name, publicUrl) : ''].filter(
    (paragraph) => paragraph.trim() !== '',
  );
  const numbered = withNumberedChoices({ text: paragraphs.join('\n\n'), choices });
  return splitText(numbered, MAX_TEXT_UNITS).map((piece) => ({ text: piece, choices: [] }));
}
