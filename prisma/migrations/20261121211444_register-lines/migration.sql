-- AlterTable
ALTER TABLE "CaseRow" ADD COLUMN "registerText" BLOB;
ALTER TABLE "CaseRow" ADD COLUMN "registerWho" BLOB;
