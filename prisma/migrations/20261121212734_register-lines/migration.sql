-- AlterTable
ALTER TABLE "CaseRow" ADD COLUMN "registerLine" BLOB;
