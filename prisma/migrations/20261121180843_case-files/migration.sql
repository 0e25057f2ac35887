-- CreateTable
CREATE TABLE "CaseFile" (
    "caseId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "wrappedKey" BLOB NOT NULL,
    "ciphertext" BLOB NOT NULL,

    PRIMARY KEY ("caseId", "id")
);
