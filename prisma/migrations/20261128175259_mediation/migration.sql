-- AlterTable
ALTER TABLE "Dispute" ADD COLUMN "pending" JSONB;

-- CreateTable
CREATE TABLE "MediationCase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "stage" TEXT NOT NULL,
    "dueAt" DATETIME,
    "amount" INTEGER NOT NULL,
    "closedAt" DATETIME,
    "claimedById" TEXT,
    "claimedAt" DATETIME,
    "claimActiveAt" DATETIME,
    CONSTRAINT "MediationCase_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MediationCase_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CaseNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "key" TEXT,
    CONSTRAINT "CaseNote_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CaseNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Deed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "facts" JSONB NOT NULL
);

-- CreateIndex
CREATE INDEX "MediationCase_stage_dueAt_idx" ON "MediationCase"("stage", "dueAt");

-- CreateIndex
CREATE INDEX "MediationCase_stage_amount_idx" ON "MediationCase"("stage", "amount");

-- CreateIndex
CREATE INDEX "MediationCase_claimedById_stage_idx" ON "MediationCase"("claimedById", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "MediationCase_orderId_kind_since_key" ON "MediationCase"("orderId", "kind", "since");

-- CreateIndex
CREATE UNIQUE INDEX "CaseNote_key_key" ON "CaseNote"("key");

-- CreateIndex
CREATE INDEX "CaseNote_orderId_at_idx" ON "CaseNote"("orderId", "at");

-- CreateIndex
CREATE INDEX "Deed_at_id_idx" ON "Deed"("at", "id");

-- CreateIndex
CREATE INDEX "Deed_number_at_idx" ON "Deed"("number", "at");

-- CreateIndex
CREATE INDEX "Deed_actorId_at_idx" ON "Deed"("actorId", "at");

-- CreateIndex
CREATE INDEX "Dispute_reason_state_amount_idx" ON "Dispute"("reason", "state", "amount");

-- CreateIndex
CREATE INDEX "HistoryEntry_at_id_idx" ON "HistoryEntry"("at", "id");


-- The cases of the orders that are there already.
INSERT INTO "MediationCase" ("id", "orderId", "kind", "since", "stage", "dueAt", "amount", "closedAt")
SELECT lower(hex(randomblob(16))), "orderId", 'dispute', "openedAt",
  CASE "state" WHEN 'open' THEN 'negotiating' WHEN 'with-mediator' THEN 'waiting' ELSE 'closed' END,
  CASE "state" WHEN 'open' THEN "negotiateUntil" WHEN 'with-mediator' THEN "ruleBy" END,
  "wanted",
  CASE WHEN "state" NOT IN ('open', 'with-mediator') THEN COALESCE("closedAt", "appealedAt") END
FROM "Dispute";

INSERT INTO "MediationCase" ("id", "orderId", "kind", "since", "stage", "dueAt", "amount", "closedAt")
SELECT lower(hex(randomblob(16))), "orderId", 'appeal', "appealedAt",
  CASE "state" WHEN 'appealed' THEN 'waiting' ELSE 'closed' END,
  CASE "state" WHEN 'appealed' THEN "ruleBy" END,
  "wanted",
  CASE WHEN "state" <> 'appealed' THEN "closedAt" END
FROM "Dispute" WHERE "appealedAt" IS NOT NULL;

INSERT INTO "MediationCase" ("id", "orderId", "kind", "since", "stage", "dueAt", "amount")
SELECT lower(hex(randomblob(16))), "id", 'complaint',
  strftime('%Y-%m-%dT%H:%M:%f', json_extract("beside", '$.complaint.filedAt') / 1000.0, 'unixepoch') || '+00:00',
  'waiting',
  strftime('%Y-%m-%dT%H:%M:%f', json_extract("beside", '$.complaint.reviewBy') / 1000.0, 'unixepoch') || '+00:00',
  "total"
FROM "Order" WHERE json_extract("beside", '$.complaint.state') = 'filed';

INSERT INTO "MediationCase" ("id", "orderId", "kind", "since", "stage", "dueAt", "amount")
SELECT lower(hex(randomblob(16))), "id", 'contest',
  strftime('%Y-%m-%dT%H:%M:%f', json_extract("beside", '$.mark.contestedAt') / 1000.0, 'unixepoch') || '+00:00',
  'waiting',
  strftime('%Y-%m-%dT%H:%M:%f', json_extract("beside", '$.mark.reviewBy') / 1000.0, 'unixepoch') || '+00:00',
  "total"
FROM "Order" WHERE json_extract("beside", '$.mark.state') = 'contested';
