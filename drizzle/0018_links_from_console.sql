ALTER TABLE "session" ADD COLUMN "from_console" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD COLUMN "from_console" boolean DEFAULT false NOT NULL;