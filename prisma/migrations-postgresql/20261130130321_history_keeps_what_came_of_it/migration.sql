-- Servers of an older version write the column that goes: stop them first.

-- AlterTable
ALTER TABLE "HistoryEntry" DROP COLUMN "before";
