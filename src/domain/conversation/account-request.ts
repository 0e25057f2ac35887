/** What a person wants done with their own chat; done by `performRequest`, which may touch what is stored. */
export type AccountRequest =
  | { readonly kind: 'link'; readonly code: string }
  | { readonly kind: 'ask-unlink' | 'unlink' | 'show-data' | 'ask-forget' | 'forget' | 'keep' };
