import type { Child } from 'hono/jsx';
import { WEB_WORDS } from '../../../messages/channels/web-page.js';
import type { AssetName, Assets } from '../assets.js';

export interface LayoutProps {
  readonly title: string;
  readonly assets: Assets;
  /** From this page back to the chat page, for pages that are not beside it: `./`, `../`. */
  readonly base?: string;
  readonly hasScript?: boolean;
  /** Beside the style of all pages. */
  readonly style?: AssetName;
  readonly children?: Child;
}

export function Layout({ title, assets, base = '', hasScript = false, style, children }: LayoutProps) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b4f4a" />
        <meta name="description" content="Hỏi thủ tục hành chính, trả lời có nguồn. Trợ lý máy của bộ phận Một cửa." />
        <title>{title === WEB_WORDS.title ? title : `${title} - ${WEB_WORDS.title}`}</title>
        <link rel="icon" href={base + assets.address('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={base + assets.address('chat.css')} />
        {style ? <link rel="stylesheet" href={base + assets.address(style)} /> : null}
        {hasScript ? <script src={base + assets.address('chat.js')} defer></script> : null}
      </head>
      <body>{children}</body>
    </html>
  );
}

/** A whole document: the renderer leaves the document type to us. */
export function toDocument(page: { toString(): string | Promise<string> }): Promise<string> {
  return Promise.resolve(page.toString()).then((html) => `<!doctype html>${html}`);
}
