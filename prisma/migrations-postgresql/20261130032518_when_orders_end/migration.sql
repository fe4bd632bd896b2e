-- CreateIndex
CREATE INDEX "Order_storeId_finishedAt_idx" ON "Order"("storeId", "finishedAt");

-- CreateIndex
CREATE INDEX "Order_storeId_cancelledAt_idx" ON "Order"("storeId", "cancelledAt");
