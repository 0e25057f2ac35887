-- CreateTable
CREATE TABLE "CaseRow" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "draft" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "about" TEXT,
    "isUrgent" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "isOver" BOOLEAN NOT NULL,
    "way" TEXT NOT NULL,
    "area" TEXT,
    "cell" TEXT,
    "assignee" TEXT,
    "body" TEXT,
    "mergedInto" TEXT,
    "receivedAt" BIGINT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "reachedAt" TEXT NOT NULL,
    "dueOn" TEXT,
    "dueClock" TEXT,
    "extendedUntil" TEXT,
    "closingReason" TEXT,
    "endedOn" TEXT,
    "score" INTEGER,
    "isAnonymised" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "CaseText" (
    "caseId" TEXT NOT NULL PRIMARY KEY,
    "wrappedKey" BLOB NOT NULL,
    "ciphertext" BLOB NOT NULL
);

-- CreateTable
CREATE TABLE "CaseParty" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "caseId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "conversation" TEXT,
    "consentVersion" TEXT,
    "consentAt" BIGINT,
    "since" BIGINT NOT NULL,
    "wrappedKey" BLOB,
    "ciphertext" BLOB
);

-- CreateTable
CREATE TABLE "CaseEventRow" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "caseId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "fromState" TEXT,
    "toState" TEXT,
    "ciphertext" BLOB
);

-- CreateTable
CREATE TABLE "SealedCaseRow" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "draft" TEXT NOT NULL,
    "origin" TEXT,
    "state" TEXT NOT NULL,
    "isOver" BOOLEAN NOT NULL,
    "way" TEXT NOT NULL,
    "receivedAt" BIGINT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "reachedAt" TEXT NOT NULL,
    "assignee" TEXT,
    "dueOn" TEXT,
    "dueClock" TEXT,
    "extendedUntil" TEXT,
    "closingReason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "wrappedKey" BLOB NOT NULL,
    "ciphertext" BLOB NOT NULL,
    "identityKey" BLOB,
    "identityCiphertext" BLOB
);

-- CreateTable
CREATE TABLE "SealedEventRow" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "caseId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "fromState" TEXT,
    "toState" TEXT,
    "ciphertext" BLOB
);

-- CreateTable
CREATE TABLE "AuditEntryRow" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" BIGINT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "AuditEnd" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "CaseRow_id_key" ON "CaseRow"("id");

-- CreateIndex
CREATE UNIQUE INDEX "CaseRow_code_key" ON "CaseRow"("code");

-- CreateIndex
CREATE UNIQUE INDEX "CaseRow_draft_key" ON "CaseRow"("draft");

-- CreateIndex
CREATE INDEX "CaseRow_receivedOn_number_idx" ON "CaseRow"("receivedOn", "number");

-- CreateIndex
CREATE INDEX "CaseRow_isOver_dueOn_number_idx" ON "CaseRow"("isOver", "dueOn", "number");

-- CreateIndex
CREATE INDEX "CaseRow_state_number_idx" ON "CaseRow"("state", "number");

-- CreateIndex
CREATE INDEX "CaseRow_assignee_isOver_number_idx" ON "CaseRow"("assignee", "isOver", "number");

-- CreateIndex
CREATE INDEX "CaseRow_category_isOver_number_idx" ON "CaseRow"("category", "isOver", "number");

-- CreateIndex
CREATE INDEX "CaseRow_kind_number_idx" ON "CaseRow"("kind", "number");

-- CreateIndex
CREATE INDEX "CaseRow_cell_category_idx" ON "CaseRow"("cell", "category");

-- CreateIndex
CREATE INDEX "CaseRow_mergedInto_idx" ON "CaseRow"("mergedInto");

-- CreateIndex
CREATE INDEX "CaseRow_endedOn_isAnonymised_idx" ON "CaseRow"("endedOn", "isAnonymised");

-- CreateIndex
CREATE INDEX "CaseParty_conversation_idx" ON "CaseParty"("conversation");

-- CreateIndex
CREATE UNIQUE INDEX "CaseParty_caseId_conversation_key" ON "CaseParty"("caseId", "conversation");

-- CreateIndex
CREATE INDEX "CaseEventRow_caseId_id_idx" ON "CaseEventRow"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SealedCaseRow_id_key" ON "SealedCaseRow"("id");

-- CreateIndex
CREATE UNIQUE INDEX "SealedCaseRow_draft_key" ON "SealedCaseRow"("draft");

-- CreateIndex
CREATE INDEX "SealedCaseRow_origin_idx" ON "SealedCaseRow"("origin");

-- CreateIndex
CREATE INDEX "SealedCaseRow_isOver_number_idx" ON "SealedCaseRow"("isOver", "number");

-- CreateIndex
CREATE INDEX "SealedCaseRow_receivedOn_idx" ON "SealedCaseRow"("receivedOn");

-- CreateIndex
CREATE INDEX "SealedEventRow_caseId_id_idx" ON "SealedEventRow"("caseId", "id");

-- CreateIndex
CREATE INDEX "AuditEntryRow_subject_seq_idx" ON "AuditEntryRow"("subject", "seq");

-- The audit trail only grows.
CREATE TRIGGER "AuditEntryRow_no_update" BEFORE UPDATE ON "AuditEntryRow"
BEGIN
    SELECT RAISE(ABORT, 'the audit trail cannot be changed');
END;

CREATE TRIGGER "AuditEntryRow_no_delete" BEFORE DELETE ON "AuditEntryRow"
BEGIN
    SELECT RAISE(ABORT, 'the audit trail cannot be deleted');
END;

INSERT INTO "AuditEnd" ("id", "seq", "hash") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
