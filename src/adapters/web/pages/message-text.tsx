const LINK = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/u;

/** Paragraphs and lines as they were written, web addresses as links. Everything else is text and is escaped. */
export function MessageText({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n{2,}/u).map((paragraph) => (
        <p>{paragraph.split(LINK).map((part) => (LINK.test(part) ? <Link address={part} /> : part))}</p>
      ))}
    </>
  );
}

function Link({ address }: { readonly address: string }) {
  return (
    <a href={address} rel="noopener noreferrer nofollow" target="_blank">
      {address}
    </a>
  );
}
