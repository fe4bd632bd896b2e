-- Servers of an older version do not know a request that lapsed, which new ones write: stop them first.

-- AlterTable
ALTER TABLE "CancellationRequest" ADD COLUMN "before" JSONB;
