DROP INDEX "programme_summary_current";--> statement-breakpoint
CREATE INDEX "programme_summary_current" ON "programme_summary" USING btree ("programme_id","public_view","valid_to");