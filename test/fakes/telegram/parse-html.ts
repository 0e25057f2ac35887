const TAG = /^(b|strong|i|em|u|ins|s|strike|del|a|pre|code|blockquote|tg-spoiler|span|tg-emoji)$/;

export type ParsedText = { readonly text: string } | { readonly error: string };

/** What Telegram shows of HTML: known tags are markup, four entities are letters, a bare `<` is an error and a bare `&` is not. */
export function parseHtml(html: string): ParsedText {
  const open: string[] = [];
  let text = '';
  for (let at = 0; at < html.length; ) {
    if (html[at] !== '<') {
      const entity = /^&(lt|gt|amp|quot);/.exec(html.slice(at, at + 6));
      text += entity ? { lt: '<', gt: '>', amp: '&', quot: '"' }[entity[1] ?? ''] : html[at];
      at += entity?.[0].length ?? 1;
      continue;
    }
    const tag = /^<(\/?)([a-z-]+)(?:\s[^>]*)?>/i.exec(html.slice(at));
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (!tag || !TAG.test(name))
      return { error: `can't parse entities: Unsupported start tag "${name}" at byte offset ${at}` };
    if (tag[1] === '') open.push(name);
    else if (open.pop() !== name) return { error: `can't parse entities: Unmatched end tag at byte offset ${at}` };
    at += tag[0].length;
  }
  return open.length > 0
    ? { error: `can't parse entities: Can't find end tag corresponding to start tag "${open.at(-1)}"` }
    : { text };
}
