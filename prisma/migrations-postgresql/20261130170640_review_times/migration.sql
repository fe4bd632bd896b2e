-- Servers of an older version write reviews without a time: stop them first.
-- What was said of an order's goods was said with its feedback; of what is older nobody knows when, so it is from now.

-- DropIndex
DROP INDEX "Review_productId_idx";

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "at" TIMESTAMP(3);
UPDATE "Review" SET "at" = COALESCE((SELECT "at" FROM "Feedback" WHERE "Feedback"."orderId" = "Review"."orderId"), now() AT TIME ZONE 'UTC');
ALTER TABLE "Review" ALTER COLUMN "at" SET NOT NULL;

-- CreateIndex
CREATE INDEX "Review_productId_at_id_idx" ON "Review"("productId", "at", "id");

-- CreateIndex
CREATE INDEX "RefundLeg_state_idx" ON "RefundLeg"("state");
