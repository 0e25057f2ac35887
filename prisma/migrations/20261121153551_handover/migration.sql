-- CreateTable
CREATE TABLE "Handover" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "conversation" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "ciphertext" BLOB NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,
    "clerkChannel" TEXT,
    "clerkChat" TEXT,
    CONSTRAINT "Handover_conversation_fkey" FOREIGN KEY ("conversation") REFERENCES "ConversationKey" ("conversation") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Handover_conversation_status_idx" ON "Handover"("conversation", "status");

-- CreateIndex
CREATE INDEX "Handover_status_until_idx" ON "Handover"("status", "until");
