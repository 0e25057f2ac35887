-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CaseRow" (
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
    "handledOn" TEXT,
    "publishedOn" TEXT,
    "score" INTEGER,
    "isAnonymised" BOOLEAN NOT NULL DEFAULT false,
    "isForgotten" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_CaseRow" ("about", "area", "assignee", "body", "category", "cell", "closingReason", "code", "draft", "dueClock", "dueOn", "endedOn", "extendedUntil", "id", "isAnonymised", "isOver", "isUrgent", "kind", "mergedInto", "number", "reachedAt", "receivedAt", "receivedOn", "revision", "score", "state", "way") SELECT "about", "area", "assignee", "body", "category", "cell", "closingReason", "code", "draft", "dueClock", "dueOn", "endedOn", "extendedUntil", "id", "isAnonymised", "isOver", "isUrgent", "kind", "mergedInto", "number", "reachedAt", "receivedAt", "receivedOn", "revision", "score", "state", "way" FROM "CaseRow";
DROP TABLE "CaseRow";
ALTER TABLE "new_CaseRow" RENAME TO "CaseRow";
CREATE UNIQUE INDEX "CaseRow_id_key" ON "CaseRow"("id");
CREATE UNIQUE INDEX "CaseRow_code_key" ON "CaseRow"("code");
CREATE UNIQUE INDEX "CaseRow_draft_key" ON "CaseRow"("draft");
CREATE INDEX "CaseRow_receivedOn_number_idx" ON "CaseRow"("receivedOn", "number");
CREATE INDEX "CaseRow_receivedOn_handledOn_kind_about_publishedOn_idx" ON "CaseRow"("receivedOn", "handledOn", "kind", "about", "publishedOn");
CREATE INDEX "CaseRow_isOver_dueOn_number_idx" ON "CaseRow"("isOver", "dueOn", "number");
CREATE INDEX "CaseRow_state_number_idx" ON "CaseRow"("state", "number");
CREATE INDEX "CaseRow_assignee_isOver_number_idx" ON "CaseRow"("assignee", "isOver", "number");
CREATE INDEX "CaseRow_category_isOver_number_idx" ON "CaseRow"("category", "isOver", "number");
CREATE INDEX "CaseRow_kind_number_idx" ON "CaseRow"("kind", "number");
CREATE INDEX "CaseRow_cell_category_idx" ON "CaseRow"("cell", "category");
CREATE INDEX "CaseRow_mergedInto_idx" ON "CaseRow"("mergedInto");
CREATE INDEX "CaseRow_isAnonymised_isOver_endedOn_idx" ON "CaseRow"("isAnonymised", "isOver", "endedOn");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
