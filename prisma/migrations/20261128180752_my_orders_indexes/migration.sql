-- CreateIndex
CREATE INDEX "Order_buyerId_status_placedAt_idx" ON "Order"("buyerId", "status", "placedAt");

-- CreateIndex
CREATE INDEX "Order_buyerId_dueAt_status_idx" ON "Order"("buyerId", "dueAt", "status");

-- CreateIndex
CREATE INDEX "Order_buyerId_total_status_idx" ON "Order"("buyerId", "total", "status");
