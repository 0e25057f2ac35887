-- AlterTable
ALTER TABLE "SealedCaseRow" ADD COLUMN "readers" BLOB;
