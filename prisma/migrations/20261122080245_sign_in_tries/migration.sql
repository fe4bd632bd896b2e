-- CreateTable
CREATE TABLE "SignInTry" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "points" INTEGER NOT NULL,
    "expire" DATETIME
);

-- CreateIndex
CREATE INDEX "SignInTry_expire_idx" ON "SignInTry"("expire");
