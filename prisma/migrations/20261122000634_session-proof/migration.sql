-- AlterTable
ALTER TABLE "ConsoleSession" ADD COLUMN "provedAt" DATETIME;
