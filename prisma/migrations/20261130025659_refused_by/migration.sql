-- AlterTable
ALTER TABLE "CancellationRequest" ADD COLUMN "refusedBy" TEXT;
