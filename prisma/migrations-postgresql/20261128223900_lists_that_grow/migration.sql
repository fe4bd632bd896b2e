-- DropIndex
DROP INDEX "Order_disputeState_idx";

-- DropIndex
DROP INDEX "Order_storeId_cancellationState_idx";

-- CreateIndex
CREATE INDEX "Mail_to_at_idx" ON "Mail"("to", "at");

-- CreateIndex
CREATE INDEX "MediationCase_stage_closedAt_idx" ON "MediationCase"("stage", "closedAt");

-- CreateIndex
CREATE INDEX "Order_storeId_dueAt_idx" ON "Order"("storeId", "dueAt");

-- CreateIndex
CREATE INDEX "Order_storeId_total_idx" ON "Order"("storeId", "total");

-- CreateIndex
CREATE INDEX "Order_storeId_fault_idx" ON "Order"("storeId", "fault");

-- CreateIndex
CREATE INDEX "Order_storeId_cancellationState_dueAt_idx" ON "Order"("storeId", "cancellationState", "dueAt");

-- CreateIndex
CREATE INDEX "Order_storeId_fulfilmentState_shipBy_idx" ON "Order"("storeId", "fulfilmentState", "shipBy");

-- CreateIndex
CREATE INDEX "Order_storeId_disputeState_dueAt_idx" ON "Order"("storeId", "disputeState", "dueAt");

-- CreateIndex
CREATE INDEX "Redemption_checkoutId_idx" ON "Redemption"("checkoutId");

-- CreateIndex
CREATE INDEX "User_isMediator_idx" ON "User"("isMediator");
