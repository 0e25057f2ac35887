-- AlterTable
ALTER TABLE "Reminder" ADD COLUMN "calledAt" BIGINT;

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "rank" INTEGER NOT NULL,
    "content" TEXT,
    "usefulUntil" BIGINT NOT NULL,
    "queuedAt" BIGINT NOT NULL,
    "settledAt" BIGINT,
    "message" TEXT NOT NULL,
    "rung" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "tried" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Notice_status_queuedAt_idx" ON "Notice"("status", "queuedAt");

-- CreateIndex
CREATE INDEX "Notice_settledAt_idx" ON "Notice"("settledAt");
