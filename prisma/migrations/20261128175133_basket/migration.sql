-- AlterTable
ALTER TABLE "OrderLine" ADD COLUMN "foundBy" TEXT;

-- AlterTable
ALTER TABLE "Product" ADD COLUMN "stock" INTEGER;

-- CreateIndex
CREATE INDEX "OrderLine_productId_idx" ON "OrderLine"("productId");
