import { type DialogueStep, stepPress } from '../../acts/press.js';
import type { Offer } from '../task-reply.js';

export function stepOffers(steps: readonly DialogueStep[]): readonly Offer[] {
  return steps.map((step) => ({ id: stepPress(step), label: { kind: 'step', step } }));
}
