import { CONSOLE_WORDS as WORDS } from '../../../../messages/complaints/console/page-words.js';

/** Where files are chosen; those that came with the form before wait for it and are not chosen again. */
export function HeldFiles(props: { readonly label: string; readonly held: number; readonly prefix?: string }) {
  const { label, held, prefix = '' } = props;
  return (
    <>
      {held > 0 ? (
        <p role="status">
          {WORDS.keptForm(held)}{' '}
          <label class="check">
            <input type="checkbox" name="bo" value="yes" /> {WORDS.dropKept}
          </label>
        </p>
      ) : null}
      <p>
        <label for={`${prefix}files`}>{label}</label>
        <input
          id={`${prefix}files`}
          type="file"
          name="files"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
        />
      </p>
    </>
  );
}
