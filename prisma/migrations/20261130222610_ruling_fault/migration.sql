-- AlterTable
ALTER TABLE "Dispute" ADD COLUMN "fault" TEXT;
