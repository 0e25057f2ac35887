import { z } from 'zod';
import type { Contact, Office } from '../../domain/knowledge/office.js';

const id = z.string().regex(/^[a-z0-9-]+$/);
const words = z.string().trim().min(1);

const office = z.strictObject({
  id,
  name: words,
  isSample: z.boolean(),
  address: words,
  openingHours: z.array(z.strictObject({ days: words, hours: words })),
  hotline: words,
  reception: z.array(z.strictObject({ who: words, when: words, place: words })),
  areas: z.array(words).max(40).default([]),
  note: words,
  source: words,
  asOf: z.iso.date(),
});

const contact = z
  .strictObject({
    id,
    name: words,
    also: z.array(words),
    phone: words.nullable(),
    url: z.url({ protocol: /^https$/ }).nullable(),
    use: words,
    isEmergency: z.boolean(),
    source: words,
  })
  .refine(({ phone, url }) => phone !== null || url !== null, 'a contact has a number or an address');

/** `knowledge/offices.yaml`. */
export const officesSchema = z.strictObject({ offices: z.array(office).min(1), contacts: z.array(contact) });

export interface OfficeFile {
  readonly offices: readonly Office[];
  readonly contacts: readonly Contact[];
}

export function parseOffices(raw: unknown): OfficeFile {
  return officesSchema.parse(raw);
}
