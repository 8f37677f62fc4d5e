DROP INDEX "programme_order";--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "public_sort_path" text collate "C";--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "public_depth" integer;--> statement-breakpoint
CREATE UNIQUE INDEX "programme_public_order" ON "programme" USING btree ("public_sort_path");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_order" ON "programme" USING btree ("sort_path");