/**
 * What of a message may go to a clerk's chat: `denounces` somebody, which ends the handover; `asks` of somebody who was denounced, which the
 * bot answers while the clerk stays; `open`, everything else.
 */
export type Secrecy = 'open' | 'asks' | 'denounces';
