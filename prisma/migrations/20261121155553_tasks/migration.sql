-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "assignmentKind" TEXT NOT NULL,
    "assignee" TEXT NOT NULL,
    "scheduleKind" TEXT NOT NULL,
    "due" TEXT,
    "rrule" TEXT,
    "fromDay" TEXT,
    "isUrgent" BOOLEAN NOT NULL,
    "milestones" TEXT,
    "document" TEXT,
    "ref" TEXT,
    "deadlineText" TEXT
);

-- CreateTable
CREATE TABLE "TaskOccurrence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "due" TEXT,
    "state" TEXT NOT NULL,
    "doneOn" TEXT,
    "since" DATETIME NOT NULL,
    "isAcknowledged" BOOLEAN NOT NULL,
    "isEnded" BOOLEAN NOT NULL,
    "isChanged" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "TaskOccurrence_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "occurrence" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "fromState" TEXT,
    "toState" TEXT,
    "note" TEXT
);

-- CreateTable
CREATE TABLE "Reminder" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "milestone" INTEGER NOT NULL,
    "due" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "usefulUntil" BIGINT NOT NULL,
    "isUrgent" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "notice" TEXT,
    "reason" TEXT,
    "settledAt" BIGINT
);

-- CreateTable
CREATE TABLE "ReminderNote" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "untilDay" TEXT NOT NULL,
    "standIn" TEXT
);

-- CreateIndex
CREATE INDEX "Task_scheduleKind_idx" ON "Task"("scheduleKind");

-- CreateIndex
CREATE INDEX "TaskOccurrence_taskId_due_idx" ON "TaskOccurrence"("taskId", "due");

-- CreateIndex
CREATE INDEX "TaskOccurrence_isChanged_idx" ON "TaskOccurrence"("isChanged");

-- CreateIndex
CREATE INDEX "TaskOccurrence_isEnded_due_idx" ON "TaskOccurrence"("isEnded", "due");

-- CreateIndex
CREATE INDEX "TaskEvent_occurrence_id_idx" ON "TaskEvent"("occurrence", "id");

-- CreateIndex
CREATE INDEX "Reminder_status_at_idx" ON "Reminder"("status", "at");

-- CreateIndex
CREATE INDEX "Reminder_occurrence_idx" ON "Reminder"("occurrence");

-- CreateIndex
CREATE INDEX "Reminder_settledAt_idx" ON "Reminder"("settledAt");

-- CreateIndex
CREATE INDEX "Absence_personId_untilDay_idx" ON "Absence"("personId", "untilDay");
