-- AlterTable
ALTER TABLE "CancellationRequest" ADD COLUMN "parts" JSONB;

-- AlterTable
ALTER TABLE "Dispute" ADD COLUMN "appeal" TEXT;
ALTER TABLE "Dispute" ADD COLUMN "appealBy" DATETIME;
ALTER TABLE "Dispute" ADD COLUMN "appealedAt" DATETIME;
ALTER TABLE "Dispute" ADD COLUMN "appealedBy" TEXT;

-- AlterTable
ALTER TABLE "Penalty" ADD COLUMN "struckAt" DATETIME;

-- AlterTable
ALTER TABLE "Redemption" ADD COLUMN "usableUntil" DATETIME;

-- AlterTable
ALTER TABLE "Store" ADD COLUMN "answersWithin" JSONB;

-- CreateTable
CREATE TABLE "Feedback" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "storeId" TEXT NOT NULL,
    "stars" INTEGER NOT NULL,
    "text" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Feedback_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Feedback_storeId_fkey" FOREIGN KEY ("storeId") REFERENCES "Store" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SimChargeback" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "paymentId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "means" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "contestKey" TEXT,
    "at" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Order" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "checkoutId" TEXT NOT NULL,
    "buyerId" TEXT NOT NULL,
    "storeId" TEXT NOT NULL,
    "policyId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "foundBy" TEXT NOT NULL DEFAULT 'direct',
    "source" TEXT NOT NULL,
    "placedAt" DATETIME NOT NULL,
    "goods" INTEGER NOT NULL,
    "shipping" INTEGER NOT NULL,
    "discount" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "answersWithin" JSONB,
    "status" TEXT NOT NULL,
    "dueAt" DATETIME,
    "reviewBy" DATETIME,
    "paymentState" TEXT NOT NULL,
    "payBy" DATETIME,
    "paidAt" DATETIME,
    "verifiedAt" DATETIME,
    "askCaptureAt" DATETIME,
    "capturedAt" DATETIME,
    "paymentClosedAt" DATETIME,
    "fulfilmentState" TEXT NOT NULL,
    "awaitingSince" DATETIME,
    "shipBy" DATETIME,
    "begunAt" DATETIME,
    "shippedAt" DATETIME,
    "deliveredAt" DATETIME,
    "finishedAt" DATETIME,
    "stoppedAt" DATETIME,
    "callOffReason" TEXT,
    "cancellationState" TEXT NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "cancelledAt" DATETIME,
    "cancelledBy" TEXT,
    "cancelCause" TEXT,
    "cancelReason" TEXT,
    "fault" TEXT,
    "disputeState" TEXT NOT NULL,
    "beside" JSONB NOT NULL DEFAULT '{}',
    CONSTRAINT "Order_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Order_buyerId_fkey" FOREIGN KEY ("buyerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Order_storeId_fkey" FOREIGN KEY ("storeId") REFERENCES "Store" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Order_policyId_fkey" FOREIGN KEY ("policyId") REFERENCES "PolicyVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Order" ("askCaptureAt", "awaitingSince", "begunAt", "buyerId", "callOffReason", "cancelCause", "cancelReason", "cancellationState", "cancelledAt", "cancelledBy", "capturedAt", "checkoutId", "currency", "deliveredAt", "discount", "disputeState", "dueAt", "fault", "finishedAt", "foundBy", "fulfilmentState", "goods", "id", "number", "paidAt", "payBy", "paymentClosedAt", "paymentState", "placedAt", "policyId", "requests", "shipBy", "shippedAt", "shipping", "source", "status", "stoppedAt", "storeId", "total", "verifiedAt", "version") SELECT "askCaptureAt", "awaitingSince", "begunAt", "buyerId", "callOffReason", "cancelCause", "cancelReason", "cancellationState", "cancelledAt", "cancelledBy", "capturedAt", "checkoutId", "currency", "deliveredAt", "discount", "disputeState", "dueAt", "fault", "finishedAt", "foundBy", "fulfilmentState", "goods", "id", "number", "paidAt", "payBy", "paymentClosedAt", "paymentState", "placedAt", "policyId", "requests", "shipBy", "shippedAt", "shipping", "source", "status", "stoppedAt", "storeId", "total", "verifiedAt", "version" FROM "Order";
DROP TABLE "Order";
ALTER TABLE "new_Order" RENAME TO "Order";
CREATE UNIQUE INDEX "Order_number_key" ON "Order"("number");
CREATE INDEX "Order_checkoutId_idx" ON "Order"("checkoutId");
CREATE INDEX "Order_buyerId_placedAt_idx" ON "Order"("buyerId", "placedAt");
CREATE INDEX "Order_storeId_placedAt_idx" ON "Order"("storeId", "placedAt");
CREATE INDEX "Order_storeId_cancellationState_idx" ON "Order"("storeId", "cancellationState");
CREATE INDEX "Order_disputeState_idx" ON "Order"("disputeState");
CREATE INDEX "Order_dueAt_idx" ON "Order"("dueAt");
CREATE INDEX "Order_reviewBy_idx" ON "Order"("reviewBy");
CREATE TABLE "new_OrderLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "productId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "picture" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "cancelKind" TEXT NOT NULL,
    "unitPrice" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "cancelled" INTEGER NOT NULL DEFAULT 0,
    "discount" INTEGER NOT NULL,
    CONSTRAINT "OrderLine_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OrderLine_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- A line's number is its place in the order, and its kind that of its product: a product's own never changed so far.
INSERT INTO "new_OrderLine" ("alt", "cancelKind", "discount", "id", "number", "orderId", "picture", "productId", "quantity", "title", "unitPrice")
SELECT l."alt", p."cancelKind", l."discount", l."id", ROW_NUMBER() OVER (PARTITION BY l."orderId" ORDER BY l.rowid), l."orderId", l."picture", l."productId", l."quantity", l."title", l."unitPrice"
FROM "OrderLine" l JOIN "Product" p ON p."id" = l."productId" ORDER BY l.rowid;
DROP TABLE "OrderLine";
ALTER TABLE "new_OrderLine" RENAME TO "OrderLine";
CREATE UNIQUE INDEX "OrderLine_orderId_number_key" ON "OrderLine"("orderId", "number");
CREATE TABLE "new_Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "disputeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "withReturn" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "proposedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    CONSTRAINT "Proposal_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Proposal" ("amount", "by", "disputeId", "id", "note", "number", "proposedAt", "state") SELECT "amount", "by", "disputeId", "id", "note", "number", "proposedAt", "state" FROM "Proposal";
DROP TABLE "Proposal";
ALTER TABLE "new_Proposal" RENAME TO "Proposal";
CREATE UNIQUE INDEX "Proposal_disputeId_number_key" ON "Proposal"("disputeId", "number");
CREATE TABLE "new_Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "productId" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "stars" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "orderId" TEXT,
    CONSTRAINT "Review_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Review" ("author", "id", "productId", "stars", "text") SELECT "author", "id", "productId", "stars", "text" FROM "Review";
DROP TABLE "Review";
ALTER TABLE "new_Review" RENAME TO "Review";
CREATE INDEX "Review_productId_idx" ON "Review"("productId");
CREATE INDEX "Review_orderId_idx" ON "Review"("orderId");
CREATE TABLE "new_SimRefund" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "orderId" TEXT,
    "means" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);
INSERT INTO "new_SimRefund" ("amount", "at", "id", "key", "means", "orderId", "paymentId", "state") SELECT "amount", "at", "id", "key", "means", "orderId", "paymentId", "state" FROM "SimRefund";
DROP TABLE "SimRefund";
ALTER TABLE "new_SimRefund" RENAME TO "SimRefund";
CREATE UNIQUE INDEX "SimRefund_key_key" ON "SimRefund"("key");
CREATE INDEX "SimRefund_paymentId_idx" ON "SimRefund"("paymentId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Feedback_orderId_key" ON "Feedback"("orderId");

-- CreateIndex
CREATE INDEX "Feedback_storeId_at_idx" ON "Feedback"("storeId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "SimChargeback_contestKey_key" ON "SimChargeback"("contestKey");

-- CreateIndex
CREATE INDEX "SimChargeback_orderId_idx" ON "SimChargeback"("orderId");

-- CreateIndex
CREATE INDEX "Penalty_orderId_idx" ON "Penalty"("orderId");
