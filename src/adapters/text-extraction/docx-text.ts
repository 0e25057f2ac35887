import type { TextProblem } from '../../domain/imports/extracted-text.js';
import { ok, problem, type Result } from '../../shared/result.js';
import { htmlToLines } from './html-lines.js';
import { inspectZip } from './inspect-zip.js';

/** The lines of a DOCX, after a look that it is one and no bomb. */
export async function readDocx(path: string, extension: string): Promise<Result<string, TextProblem>> {
  const verdict = await inspectZip(path);
  if (verdict === 'bomb') return problem({ kind: 'zip-bomb' });
  if (verdict === 'encrypted') return problem({ kind: 'encrypted', format: 'docx' });
  if (verdict === 'damaged') return problem({ kind: 'damaged', format: 'docx' });
  if (verdict === 'other')
    return problem(extension === 'docx' ? { kind: 'damaged', format: 'docx' } : { kind: 'unknown-format' });
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { path },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    );
    return ok(htmlToLines(value).join('\n'));
  } catch {
    return problem({ kind: 'damaged', format: 'docx' }); // mammoth throws what its XML parser throws
  }
}
