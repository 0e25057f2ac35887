import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Typed } from '../../../domain/complaints/console/read-step.js';
import { MOST_UPLOADS, type Upload } from '../../../domain/complaints/console/tidy-uploads.js';
import { MAX_PHOTO_BYTES } from '../../../domain/complaints/photos/photo.js';
import { MAX_BODY_BYTES } from '../chat-input.js';
import { wellFormed } from '../well-formed.js';
import { readBeginning } from './read-beginning.js';

/** Of all files of a form together. */
const MOST_FORM_BYTES = 2 * MAX_PHOTO_BYTES + 64 * 1024;

/** For forms without files. */
export const smallForm = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.body(null, 413) });

export interface ReadForm {
  readonly typed: Typed;
  readonly uploads: readonly Upload[];
  /** Ids of files that came before. */
  readonly kept: readonly string[];
  /** What was made with the page; undefined in what no page of ours sent. */
  readonly form: string | undefined;
}

/** Of a form whose files are too much the words are kept: they stand before its files. */
export async function readForm(c: Context): Promise<ReadForm> {
  const { fields, isCut } = await wellFormed(readBeginning(c.req.raw, MOST_FORM_BYTES));
  const names = [...new Set(fields.keys())];
  const typed: Typed = Object.fromEntries(
    names.flatMap((name) => {
      const [value, second] = fields.getAll(name);
      return typeof value === 'string' && second === undefined ? [[name, value]] : [];
    }),
  );
  const uploads: Upload[] = isCut ? ['too-much'] : [];
  for (const file of isCut ? [] : fields.getAll('files').slice(0, MOST_UPLOADS + 1))
    if (file instanceof File && file.size > 0) uploads.push({ bytes: new Uint8Array(await file.arrayBuffer()) });
  const kept = fields.getAll('kept').filter((id) => typeof id === 'string');
  const { form = '' } = typed;
  return { typed, uploads, kept, form: /^[\w-]{1,64}$/.test(form) ? form : undefined };
}
