const LINK = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/u;
const BULLET = /^[-•]\s+/u;

interface Block {
  readonly kind: 'line' | 'list';
  readonly lines: readonly string[];
}

/** Each line as a paragraph, lines with a dash as a list, web addresses as links. Everything is text and is escaped. */
export function MessageText({ text }: { readonly text: string }) {
  return (
    <>
      {toBlocks(text).map(({ kind, lines }) =>
        kind === 'list' ? (
          <ul>
            {lines.map((line) => (
              <li>
                <Linked text={line} />
              </li>
            ))}
          </ul>
        ) : (
          lines.map((line) => (
            <p>
              <Linked text={line} />
            </p>
          ))
        ),
      )}
    </>
  );
}

function toBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    const kind = BULLET.test(line) ? 'list' : 'line';
    const last = blocks.at(-1);
    const own = { kind, lines: [...(last?.kind === kind ? last.lines : []), line.replace(BULLET, '')] } as const;
    if (last?.kind === kind) blocks[blocks.length - 1] = own;
    else blocks.push(own);
  }
  return blocks;
}

function Linked({ text }: { readonly text: string }) {
  return <>{text.split(LINK).map((part) => (LINK.test(part) ? <Link address={part} /> : part))}</>;
}

function Link({ address }: { readonly address: string }) {
  return (
    <a href={address} rel="noopener noreferrer nofollow" target="_blank">
      {address}
    </a>
  );
}
