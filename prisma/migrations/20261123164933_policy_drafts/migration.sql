-- AlterTable
ALTER TABLE "PolicyVersion" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "PolicyVersion" ADD COLUMN "publishedById" TEXT;

-- CreateTable
CREATE TABLE "PolicyDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "basedOn" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "checkState" TEXT NOT NULL DEFAULT 'none',
    "checkedText" TEXT,
    "checkRun" TEXT,
    "checkUntil" DATETIME,
    "progress" TEXT,
    "findings" JSONB,
    "moments" INTEGER,
    "decisions" INTEGER,
    CONSTRAINT "PolicyDraft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PolicyDraft_updatedAt_idx" ON "PolicyDraft"("updatedAt");
