-- CreateTable
CREATE TABLE "ImportRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "ImportRequest_at_idx" ON "ImportRequest"("at");
