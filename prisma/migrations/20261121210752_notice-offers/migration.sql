-- What old notices offered is not kept: numbers that are typed for them are answered as for a list that is gone.
DROP TABLE "NoticeOffer";

-- CreateTable
CREATE TABLE "NoticeOffer" (
    "message" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "NoticeOffer_channel_chat_at_idx" ON "NoticeOffer"("channel", "chat", "at");
