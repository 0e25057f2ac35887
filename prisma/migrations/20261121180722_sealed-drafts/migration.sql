-- CreateTable
CREATE TABLE "SealedDraft" (
    "origin" TEXT NOT NULL PRIMARY KEY,
    "updatedAt" BIGINT NOT NULL,
    "wrappedKey" BLOB NOT NULL,
    "ciphertext" BLOB NOT NULL
);

-- CreateIndex
CREATE INDEX "SealedDraft_updatedAt_idx" ON "SealedDraft"("updatedAt");
