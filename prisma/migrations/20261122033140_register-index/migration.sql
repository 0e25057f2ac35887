-- DropIndex
DROP INDEX "CaseRow_receivedOn_number_idx";

-- CreateIndex
CREATE INDEX "CaseRow_register_idx" ON "CaseRow"("receivedOn", "number", "id", "kind", "state", "body", "dueOn", "extendedUntil", "closingReason", "isAnonymised", "registerLine");
