/** Grows with every change of `messages/complaints/intake/consent.ts`: what was agreed to can be shown later. */
export const CONSENT_VERSION = '2026-11';
