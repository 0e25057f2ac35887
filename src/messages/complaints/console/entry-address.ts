import { showLinkCode } from '../../../domain/people/link-code.js';

/** The page that has the code typed already; nothing is used up by opening it. `address` is that of the office's pages. */
export function entryAddress(address: string, code: string): string {
  return `${address}/console/dang-nhap?ma=${showLinkCode(code)}`;
}
