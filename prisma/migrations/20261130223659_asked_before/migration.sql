-- AlterTable
ALTER TABLE "CancellationRequest" ADD COLUMN "before" JSONB;
