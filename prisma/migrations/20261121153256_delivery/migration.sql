-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "HandledMessage";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "InboundMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "receivedAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    "wrappedKey" BLOB,
    "ciphertext" BLOB,
    "leaseOwner" TEXT,
    "leaseUntil" DATETIME
);

-- CreateTable
CREATE TABLE "OutboundMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "message" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "plannedAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "notBefore" DATETIME NOT NULL,
    "usefulUntil" DATETIME,
    "endedAt" DATETIME,
    "platformMessageId" TEXT,
    "wrappedKey" BLOB,
    "ciphertext" BLOB,
    "leaseOwner" TEXT,
    "leaseUntil" DATETIME
);

-- CreateTable
CREATE TABLE "Chat" (
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "blockedAt" DATETIME,
    "blockedReason" TEXT,
    "pausedUntil" DATETIME,

    PRIMARY KEY ("channel", "chat")
);

-- CreateTable
CREATE TABLE "ChannelPause" (
    "channel" TEXT NOT NULL PRIMARY KEY,
    "until" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Subscription" (
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "subscribedAt" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "chat", "topic", "area")
);

-- CreateIndex
CREATE INDEX "InboundMessage_conversation_status_id_idx" ON "InboundMessage"("conversation", "status", "id");

-- CreateIndex
CREATE INDEX "InboundMessage_status_id_idx" ON "InboundMessage"("status", "id");

-- CreateIndex
CREATE INDEX "InboundMessage_receivedAt_idx" ON "InboundMessage"("receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboundMessage_channel_messageId_key" ON "InboundMessage"("channel", "messageId");

-- CreateIndex
CREATE INDEX "OutboundMessage_channel_status_rank_dueAt_id_idx" ON "OutboundMessage"("channel", "status", "rank", "dueAt", "id");

-- CreateIndex
CREATE INDEX "OutboundMessage_channel_chat_status_idx" ON "OutboundMessage"("channel", "chat", "status");

-- CreateIndex
CREATE INDEX "OutboundMessage_status_leaseUntil_idx" ON "OutboundMessage"("status", "leaseUntil");

-- CreateIndex
CREATE INDEX "OutboundMessage_status_usefulUntil_idx" ON "OutboundMessage"("status", "usefulUntil");

-- CreateIndex
CREATE INDEX "OutboundMessage_status_endedAt_idx" ON "OutboundMessage"("status", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboundMessage_message_part_key" ON "OutboundMessage"("message", "part");

-- CreateIndex
CREATE INDEX "Subscription_topic_area_idx" ON "Subscription"("topic", "area");
