-- CreateTable
CREATE TABLE "StoreClosure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "storeId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "note" TEXT,
    CONSTRAINT "StoreClosure_storeId_fkey" FOREIGN KEY ("storeId") REFERENCES "Store" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "StoreClosure_storeId_until_idx" ON "StoreClosure"("storeId", "until");
