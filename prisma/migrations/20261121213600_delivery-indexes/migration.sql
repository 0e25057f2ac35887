-- DropIndex
DROP INDEX "InboundMessage_status_id_idx";

-- DropIndex
DROP INDEX "InboundMessage_conversation_status_id_idx";

-- DropIndex
DROP INDEX "OutboundMessage_status_endedAt_idx";

-- DropIndex
DROP INDEX "OutboundMessage_status_usefulUntil_idx";

-- DropIndex
DROP INDEX "OutboundMessage_status_leaseUntil_idx";

-- DropIndex
DROP INDEX "OutboundMessage_channel_chat_status_idx";

-- DropIndex
DROP INDEX "OutboundMessage_channel_status_rank_dueAt_id_idx";

-- CreateIndex
CREATE INDEX "InboundMessage_waiting_of_conversation_idx" ON "InboundMessage"("conversation", "id") WHERE "status" = 'received';

-- CreateIndex
CREATE INDEX "InboundMessage_waiting_idx" ON "InboundMessage"("id") WHERE "status" = 'received';

-- CreateIndex
CREATE INDEX "OutboundMessage_planned_idx" ON "OutboundMessage"("channel", "rank", "dueAt", "id", "usefulUntil") WHERE "status" = 'planned';

-- CreateIndex
CREATE INDEX "OutboundMessage_open_idx" ON "OutboundMessage"("status", "channel", "chat") WHERE "status" = 'planned' OR "status" = 'sending';

-- CreateIndex
CREATE INDEX "OutboundMessage_ended_idx" ON "OutboundMessage"("channel", "status", "endedAt") WHERE "endedAt" IS NOT NULL;
