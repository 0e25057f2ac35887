-- AlterTable
ALTER TABLE "Task" ADD COLUMN "coordinating" TEXT;
