-- CreateTable
CREATE TABLE "Change" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" TEXT,
    "buyerId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "move" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "actorId" TEXT,
    "mediated" BOOLEAN NOT NULL DEFAULT false,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Change_at_idx" ON "Change"("at");
