-- CreateTable
CREATE TABLE "FiledAndForgotten" (
    "origin" TEXT NOT NULL PRIMARY KEY,
    "day" TEXT NOT NULL,
    "count" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "FiledAndForgotten_day_idx" ON "FiledAndForgotten"("day");
