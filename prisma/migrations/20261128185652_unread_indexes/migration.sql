-- DropIndex
DROP INDEX "Message_threadId_sellerReadAt_idx";

-- DropIndex
DROP INDEX "Message_threadId_buyerReadAt_idx";

-- CreateIndex
CREATE INDEX "Message_buyerReadAt_threadId_idx" ON "Message"("buyerReadAt", "threadId");

-- CreateIndex
CREATE INDEX "Message_sellerReadAt_threadId_idx" ON "Message"("sellerReadAt", "threadId");
