-- CreateTable
CREATE TABLE "ImportedDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contentHash" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "originalText" TEXT NOT NULL,
    "restoredText" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "symbolKey" TEXT,
    "version" INTEGER NOT NULL,
    "supersedes" TEXT,
    "isCurrent" BOOLEAN NOT NULL,
    "importedBy" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "ImportedRecord" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "fact" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "page" INTEGER NOT NULL,
    "confidence" REAL NOT NULL,
    "status" TEXT NOT NULL,
    "decidedBy" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "ImportedRecord_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "ImportedDocument" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KnowledgeRevision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revision" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "ImportedDocument_contentHash_key" ON "ImportedDocument"("contentHash");

-- CreateIndex
CREATE INDEX "ImportedDocument_symbolKey_idx" ON "ImportedDocument"("symbolKey");

-- CreateIndex
CREATE INDEX "ImportedDocument_revision_idx" ON "ImportedDocument"("revision");

-- CreateIndex
CREATE INDEX "ImportedRecord_documentId_position_idx" ON "ImportedRecord"("documentId", "position");
