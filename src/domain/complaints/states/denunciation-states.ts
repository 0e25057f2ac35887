import type { StateTable } from './case-state.js';

const WHILE_SETTLED = {
  assign: 'verifying',
  extend: 'extended',
  conclude: 'concluded',
  withdraw: 'withdrawn',
} as const;

/** Tố cáo (facts/law.md A5). Withdrawing does not end it by itself: an officer goes on or terminates (NĐ 156/2026). */
export const DENUNCIATION_STATES: StateTable = {
  received: { register: 'registered' },
  registered: {
    accept: 'accepted',
    refuse: 'refused',
    transfer: 'transferred',
    'keep-as-information': 'information-only',
    withdraw: 'withdrawn',
  },
  accepted: { assign: 'accepted', notify: 'notified', withdraw: 'withdrawn' },
  notified: { assign: 'notified', verify: 'verifying', withdraw: 'withdrawn' },
  verifying: WHILE_SETTLED,
  extended: WHILE_SETTLED,
  withdrawn: { resume: 'verifying', terminate: 'terminated' },
  concluded: { 'send-conclusion': 'sent' },
  sent: { act: 'acted' },
  acted: { close: 'closed' },
  'information-only': { transfer: 'transferred', close: 'closed' },
  transferred: { return: 'registered', close: 'closed' },
  refused: { close: 'closed' },
  terminated: { close: 'closed' },
  closed: { reopen: 'registered' },
};
