-- A row that replaces another one deletes it without the trigger against deletion.
CREATE TRIGGER "AuditEntryRow_no_replace" BEFORE INSERT ON "AuditEntryRow"
WHEN EXISTS (SELECT 1 FROM "AuditEntryRow" WHERE "seq" = NEW."seq")
BEGIN
  SELECT RAISE(ABORT, 'the audit trail cannot be changed');
END;
