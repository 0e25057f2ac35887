-- AlterTable
ALTER TABLE "TaskEvent" ADD COLUMN "cause" TEXT;

-- AlterTable
ALTER TABLE "TaskOccurrence" ADD COLUMN "number" INTEGER;

-- CreateTable
CREATE TABLE "NoticeOffer" (
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "chat")
);

-- CreateIndex
CREATE INDEX "TaskEvent_what_id_idx" ON "TaskEvent"("what", "id");

-- CreateIndex
CREATE UNIQUE INDEX "TaskOccurrence_number_key" ON "TaskOccurrence"("number");

-- Occurrences there are already get a number as well.
UPDATE "TaskOccurrence" SET "number" = rowid;
