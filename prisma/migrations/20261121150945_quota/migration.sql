-- CreateTable
CREATE TABLE "QuotaMonth" (
    "channel" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "messages" INTEGER NOT NULL,
    "chats" INTEGER NOT NULL,

    PRIMARY KEY ("channel", "month")
);

-- CreateTable
CREATE TABLE "QuotaChat" (
    "channel" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "chat" TEXT NOT NULL,

    PRIMARY KEY ("channel", "month", "chat")
);
