-- DropIndex
DROP INDEX "CaseRow_register_idx";

-- DropIndex
DROP INDEX "CaseRow_receivedOn_handledOn_kind_about_publishedOn_idx";

-- AlterTable
ALTER TABLE "CaseRow" ADD COLUMN "dueTime" TEXT;
ALTER TABLE "CaseRow" ADD COLUMN "missedClock" TEXT;
ALTER TABLE "CaseRow" ADD COLUMN "missedOn" TEXT;

-- AlterTable
ALTER TABLE "SealedCaseRow" ADD COLUMN "missedClock" TEXT;
ALTER TABLE "SealedCaseRow" ADD COLUMN "missedOn" TEXT;

-- CreateIndex
CREATE INDEX "CaseRow_register_idx" ON "CaseRow"("receivedOn", "number", "id", "kind", "state", "body", "dueOn", "extendedUntil", "missedOn", "closingReason", "isAnonymised", "registerLine");

-- CreateIndex
CREATE INDEX "CaseRow_receivedOn_handledOn_kind_about_publishedOn_missedOn_dueOn_idx" ON "CaseRow"("receivedOn", "handledOn", "kind", "about", "publishedOn", "missedOn", "dueOn");
