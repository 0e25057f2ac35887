-- DropIndex
DROP INDEX "CaseRow_receivedOn_handledOn_kind_about_publishedOn_missedOn_dueOn_idx";

-- CreateIndex
CREATE INDEX "CaseRow_figures_idx" ON "CaseRow"("receivedOn", "handledOn", "kind", "about", "publishedOn", "missedOn", "dueOn", "dueTime");
