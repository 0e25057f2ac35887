import type { InboundMessage } from '../../../domain/conversation/turn.js';
import type { TelegramMessage } from './schema.js';

export type Content = Pick<InboundMessage, 'attachment' | 'files' | 'location'>;

type Reader = (message: TelegramMessage) => Content | undefined;

/** First match holds: Telegram sends an animation and a venue also as the older kind they extend. */
const READERS: readonly Reader[] = [readPhoto, readVideo, readFile, readLocation, readVoice, readSticker, readOther];

/** What a message brought besides its words; `undefined` for service messages, which bring nothing and have no words. */
export function readContent(message: TelegramMessage): Content | undefined {
  for (const read of READERS) {
    const content = read(message);
    if (content) return content;
  }
  return message.text === undefined ? undefined : {};
}

function readPhoto({ photo }: TelegramMessage): Content | undefined {
  const largest = photo?.toSorted((a, b) => a.width * a.height - b.width * b.height).at(-1);
  if (!largest) return undefined;
  const { file_id: handle, file_size: bytes } = largest;
  const file = { kind: 'photo', handle, mediaType: 'image/jpeg', ...(bytes === undefined ? {} : { bytes }) } as const;
  return { attachment: 'photo', files: [file] };
}

function readFile({ document, audio }: TelegramMessage): Content | undefined {
  const found = document ?? audio;
  if (!found) return undefined;
  const { file_id: handle, file_name: name, mime_type: mediaType, file_size: bytes } = found;
  const known = {
    ...(name === undefined ? {} : { name }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(bytes === undefined ? {} : { bytes }),
  };
  return { attachment: 'file', files: [{ kind: 'file', handle, ...known }] };
}

function readLocation({ location }: TelegramMessage): Content | undefined {
  return location && { attachment: 'location', location };
}

function readVideo({ video, video_note, animation }: TelegramMessage): Content | undefined {
  return (video ?? video_note ?? animation) && { attachment: 'video' };
}

function readVoice({ voice }: TelegramMessage): Content | undefined {
  return voice && { attachment: 'voice' };
}

function readSticker({ sticker }: TelegramMessage): Content | undefined {
  return sticker && { attachment: 'sticker' };
}

/** Sent by a person, and nothing the product can use: the answer is that words are understood. */
function readOther({ contact, poll, dice, story, venue }: TelegramMessage): Content | undefined {
  return (contact ?? poll ?? dice ?? story ?? venue) && {};
}
