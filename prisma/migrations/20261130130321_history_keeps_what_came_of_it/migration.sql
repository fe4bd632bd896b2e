-- Servers of an older version write the column that goes: stop them first.

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_HistoryEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "actorId" TEXT,
    "move" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "policyId" TEXT NOT NULL,
    "command" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "follows" JSONB NOT NULL,
    CONSTRAINT "HistoryEntry_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_HistoryEntry" ("actorId", "after", "at", "by", "command", "follows", "id", "move", "orderId", "policyId", "rule", "seq") SELECT "actorId", "after", "at", "by", "command", "follows", "id", "move", "orderId", "policyId", "rule", "seq" FROM "HistoryEntry";
DROP TABLE "HistoryEntry";
ALTER TABLE "new_HistoryEntry" RENAME TO "HistoryEntry";
CREATE INDEX "HistoryEntry_at_id_idx" ON "HistoryEntry"("at", "id");
CREATE UNIQUE INDEX "HistoryEntry_orderId_seq_key" ON "HistoryEntry"("orderId", "seq");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
