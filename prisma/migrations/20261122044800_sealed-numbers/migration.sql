-- Numbers were given in a row before they were drawn: a gap told an officer of the one about them. They are drawn anew, each free one once.
CREATE TABLE "_Drawn" AS
WITH RECURSIVE "pool"("number") AS (SELECT 1000 UNION ALL SELECT "number" + 1 FROM "pool" WHERE "number" < 9999)
SELECT "number", ROW_NUMBER() OVER (ORDER BY RANDOM()) AS "place" FROM "pool"
WHERE "number" NOT IN (SELECT "number" FROM "SealedCaseRow");

CREATE TABLE "_InARow" AS
SELECT "number", ROW_NUMBER() OVER (ORDER BY "number") AS "place" FROM "SealedCaseRow" WHERE "number" < 1000;

UPDATE "SealedCaseRow" SET "number" = (
  SELECT "_Drawn"."number" FROM "_Drawn" JOIN "_InARow" ON "_InARow"."place" = "_Drawn"."place"
  WHERE "_InARow"."number" = "SealedCaseRow"."number"
) WHERE "number" < 1000;

DROP TABLE "_Drawn";
DROP TABLE "_InARow";
