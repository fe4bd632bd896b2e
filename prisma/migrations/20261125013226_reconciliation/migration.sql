-- CreateTable
CREATE TABLE "Reconciliation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "occasion" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "compared" INTEGER NOT NULL,
    "underWay" INTEGER NOT NULL,
    "differences" JSONB NOT NULL,
    "found" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Reconciliation_occasion_key" ON "Reconciliation"("occasion");

-- CreateIndex
CREATE INDEX "Reconciliation_at_idx" ON "Reconciliation"("at");
