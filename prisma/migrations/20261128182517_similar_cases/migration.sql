-- DropIndex
DROP INDEX "Dispute_reason_state_amount_idx";

-- CreateIndex
CREATE INDEX "Dispute_reason_state_wanted_idx" ON "Dispute"("reason", "state", "wanted");
