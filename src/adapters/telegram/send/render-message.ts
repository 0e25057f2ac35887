import type { ReplyChoice } from '../../../domain/conversation/ports.js';
import type { MessagePart, OutboundContent } from '../../../domain/delivery/messenger.js';
import { splitText } from '../../../domain/delivery/sending/split-text.js';
import { PICK_BY_BUTTON_OR_NUMBER } from '../../../messages/channels/telegram.js';

/** Code points after parsing; counting UTF-16 units, as cutting does, is never more generous. */
const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;
const MAX_DATA_BYTES = 64;
const MAX_BUTTONS = 100;
/** Longer labels are cut by phones: then the text lists them in full, with their numbers. */
const READABLE_LABEL = 34;
const MAX_LABEL = 60;
/** Labels as short as this stand two in a row. */
const HALF_ROW_LABEL = 14;

export interface InlineButton {
  readonly text: string;
  readonly callback_data: string;
}

/** Cuts a message to what Telegram takes. A short text stands under its file; choices belong to the last part. */
export function splitMessage({ text, choices, file }: OutboundContent): readonly MessagePart[] {
  const buttons = choices.filter(isButton).slice(0, MAX_BUTTONS);
  const isListed = buttons.length < choices.length || text.trim() === '' || choices.some(isLong);
  const shown =
    isListed && choices.length > 0 ? { text: listed(text, choices), choices: numbered(choices) } : { text, choices };
  const offered = shown.choices.filter(isButton).slice(0, MAX_BUTTONS);

  const pieces = splitText(shown.text, MAX_TEXT);
  const last = pieces.at(-1) ?? '';
  const before = file && last.length <= MAX_CAPTION ? pieces.slice(0, -1) : pieces;
  if (file) {
    const caption = before.length < pieces.length ? last : '';
    return [...before.map(plainPart), { text: caption, choices: offered, file }];
  }
  return pieces.map((piece, at) => (at === pieces.length - 1 ? { text: piece, choices: offered } : plainPart(piece)));
}

/** Rows of buttons; what one carries is the id of its choice, so that it means the same after a restart. */
export function keyboardOf(choices: readonly ReplyChoice[]): readonly (readonly InlineButton[])[] {
  const buttons = choices.map(({ id, label }) => ({ text: cutLabel(label), callback_data: id }));
  const perRow = choices.every(({ label }) => label.length <= HALF_ROW_LABEL) ? 2 : 1;
  return Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  );
}

/** Text as Telegram's HTML: nothing in it is markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function plainPart(text: string): MessagePart {
  return { text, choices: [] };
}

function isButton({ id }: ReplyChoice): boolean {
  const bytes = Buffer.byteLength(id);
  return bytes > 0 && bytes <= MAX_DATA_BYTES;
}

function isLong({ label }: ReplyChoice): boolean {
  return label.length > READABLE_LABEL;
}

function listed(text: string, choices: readonly ReplyChoice[]): string {
  const lines = numbered(choices).map(({ label }) => label);
  return [text, ...lines, PICK_BY_BUTTON_OR_NUMBER].filter((line) => line.trim() !== '').join('\n');
}

function numbered(choices: readonly ReplyChoice[]): readonly ReplyChoice[] {
  return choices.map(({ id, label }, at) => ({ id, label: `${at + 1}. ${label}` }));
}

function cutLabel(label: string): string {
  const [first = ''] = splitText(label, MAX_LABEL - 1);
  return first.length < label.trim().length ? `${first}…` : first;
}
