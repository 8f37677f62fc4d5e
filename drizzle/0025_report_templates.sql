ALTER TABLE "report" ADD COLUMN "template" text;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "outcomes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "answers" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "background_papers" jsonb DEFAULT '[]'::jsonb NOT NULL;