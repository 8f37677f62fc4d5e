CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limit_counts" CHECK ("rate_limit"."count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "sign_in_request" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sign_in_request_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"browser_hash" text NOT NULL,
	"user_id" integer,
	"token_hash" text,
	"code_hash" text,
	"code_tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_request_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "sign_in_request_tries" CHECK ("sign_in_request"."code_tries" between 0 and 5)
);
--> statement-breakpoint
ALTER TABLE "sign_in_request" ADD CONSTRAINT "sign_in_request_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rate_limit_by_start" ON "rate_limit" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "sign_in_request_by_browser" ON "sign_in_request" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "sign_in_request_by_user" ON "sign_in_request" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_request_by_expiry" ON "sign_in_request" USING btree ("expires_at");