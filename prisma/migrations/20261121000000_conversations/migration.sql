-- CreateTable
CREATE TABLE "ConversationKey" (
    "conversation" TEXT NOT NULL PRIMARY KEY,
    "wrappedKey" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ConversationState" (
    "conversation" TEXT NOT NULL PRIMARY KEY,
    "ciphertext" BLOB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ConversationState_conversation_fkey" FOREIGN KEY ("conversation") REFERENCES "ConversationKey" ("conversation") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConversationTranscript" (
    "conversation" TEXT NOT NULL PRIMARY KEY,
    "ciphertext" BLOB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ConversationTranscript_conversation_fkey" FOREIGN KEY ("conversation") REFERENCES "ConversationKey" ("conversation") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HandledMessage" (
    "channel" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "claimedAt" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "messageId")
);

-- CreateTable
CREATE TABLE "HandledReply" (
    "channel" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "ciphertext" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "messageId"),
    CONSTRAINT "HandledReply_conversation_fkey" FOREIGN KEY ("conversation") REFERENCES "ConversationKey" ("conversation") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UnansweredQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "conversation" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "ciphertext" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "UnansweredQuestion_conversation_fkey" FOREIGN KEY ("conversation") REFERENCES "ConversationKey" ("conversation") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ConversationKey_lastUsedAt_idx" ON "ConversationKey"("lastUsedAt");

-- CreateIndex
CREATE INDEX "HandledMessage_claimedAt_idx" ON "HandledMessage"("claimedAt");

-- CreateIndex
CREATE INDEX "HandledReply_conversation_idx" ON "HandledReply"("conversation");

-- CreateIndex
CREATE INDEX "HandledReply_createdAt_idx" ON "HandledReply"("createdAt");

-- CreateIndex
CREATE INDEX "UnansweredQuestion_conversation_idx" ON "UnansweredQuestion"("conversation");

-- CreateIndex
CREATE INDEX "UnansweredQuestion_createdAt_idx" ON "UnansweredQuestion"("createdAt");
