import type { PrismaClient } from '../../generated/client.js';
import { appendAudit } from '../audit-trail.js';

const NOTHING = new Uint8Array(0);

/** Keys, words, names, reasons and files of one tố cáo; what counts it stays. */
export async function forgetSealed(client: PrismaClient, id: string, at: Date): Promise<void> {
  const nobody = { origin: null, readers: null, identityKey: null, identityCiphertext: null };
  await client.$transaction(async (tx) => {
    await tx.sealedCaseRow.update({ where: { id }, data: { ...nobody, wrappedKey: NOTHING, ciphertext: NOTHING } });
    await tx.sealedEventRow.updateMany({ where: { caseId: id }, data: { ciphertext: null } });
    await tx.caseFile.deleteMany({ where: { caseId: id } });
    await appendAudit(tx, [{ at, actor: 'system', action: 'anonymise', subject: `sealed:${id}` }]);
  });
}
