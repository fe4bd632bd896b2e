-- Servers of an older version write reviews without a time: stop them first.
-- What was said of an order's goods was said with its feedback; of what is older nobody knows when, so it is from now.

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "productId" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "stars" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "orderId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Review_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Review" ("author", "id", "orderId", "productId", "stars", "text", "at") SELECT "author", "id", "orderId", "productId", "stars", "text", COALESCE((SELECT "at" FROM "Feedback" WHERE "Feedback"."orderId" = "Review"."orderId"), strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')) FROM "Review";
DROP TABLE "Review";
ALTER TABLE "new_Review" RENAME TO "Review";
CREATE INDEX "Review_productId_at_id_idx" ON "Review"("productId", "at", "id");
CREATE INDEX "Review_orderId_idx" ON "Review"("orderId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "RefundLeg_state_idx" ON "RefundLeg"("state");
