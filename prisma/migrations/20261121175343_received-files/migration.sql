-- CreateTable
CREATE TABLE "ReceivedFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conversation" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "ciphertext" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ReceivedFile_conversation_fkey" FOREIGN KEY ("conversation") REFERENCES "ConversationKey" ("conversation") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ReceivedFile_conversation_idx" ON "ReceivedFile"("conversation");

-- CreateIndex
CREATE INDEX "ReceivedFile_createdAt_idx" ON "ReceivedFile"("createdAt");
