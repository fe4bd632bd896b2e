-- AlterTable
ALTER TABLE "Dispute" ADD COLUMN "approveBy" DATETIME;
ALTER TABLE "Dispute" ADD COLUMN "ruledAt" DATETIME;
ALTER TABLE "Dispute" ADD COLUMN "ruledBy" TEXT;
