import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Typed } from '../../../domain/complaints/console/read-step.js';
import { MOST_UPLOADS, type Upload } from '../../../domain/complaints/console/tidy-uploads.js';
import { MAX_PHOTO_BYTES } from '../../../domain/complaints/photos/photo.js';
import { MAX_BODY_BYTES } from '../chat-input.js';
import { wellFormed } from '../well-formed.js';

/** Of all files of a form together. */
export const MOST_FORM_BYTES = 2 * MAX_PHOTO_BYTES + 64 * 1024;

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

export async function readForm(c: Context): Promise<ReadForm> {
  const body = await wellFormed(c.req.parseBody({ all: true }));
  const typed: Typed = Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const uploads: Upload[] = [];
  for (const file of [body.files ?? []].flat().slice(0, MOST_UPLOADS + 1))
    if (file instanceof File && file.size > 0) uploads.push({ bytes: new Uint8Array(await file.arrayBuffer()) });
  const kept = [body.kept ?? []].flat().filter((id) => typeof id === 'string');
  const { form = '' } = typed;
  return { typed, uploads, kept, form: /^[\w-]{1,64}$/.test(form) ? form : undefined };
}
