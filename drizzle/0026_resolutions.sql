ALTER TABLE "resolution" ADD COLUMN "text" text;--> statement-breakpoint
ALTER TABLE "resolution" ADD COLUMN "amendment" text;--> statement-breakpoint
ALTER TABLE "resolution" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "amendment" text;