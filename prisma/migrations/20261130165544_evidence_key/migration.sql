-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN "key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_key_key" ON "Attachment"("key");
