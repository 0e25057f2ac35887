-- AlterTable
ALTER TABLE "Person" ADD COLUMN "leaderId" TEXT;

-- CreateTable
CREATE TABLE "StaffRevision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revision" INTEGER NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "plannedRevision" INTEGER NOT NULL
);
