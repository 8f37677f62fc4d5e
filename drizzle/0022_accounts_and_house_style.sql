CREATE TABLE "house_style" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "house_style_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"number" integer NOT NULL,
	"style" jsonb NOT NULL,
	"recorded_on" date NOT NULL,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "house_style_number" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "report_account" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_account_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"report_id" integer NOT NULL,
	"path" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_on" date NOT NULL,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_account_outcome_known" CHECK ("report_account"."outcome" in ('closed', 'merged', 'renamed', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "house_style" ADD CONSTRAINT "house_style_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_account" ADD CONSTRAINT "report_account_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_account" ADD CONSTRAINT "report_account_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "house_style_by_person" ON "house_style" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "report_account_of_report" ON "report_account" USING btree ("report_id","id");--> statement-breakpoint
CREATE INDEX "report_account_by_person" ON "report_account" USING btree ("recorded_by");--> statement-breakpoint
CREATE TRIGGER "report_account_append_only" BEFORE UPDATE OR DELETE ON "report_account" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();--> statement-breakpoint
CREATE TRIGGER "report_account_no_truncate" BEFORE TRUNCATE ON "report_account" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();--> statement-breakpoint
CREATE TRIGGER "house_style_append_only" BEFORE UPDATE OR DELETE ON "house_style" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();--> statement-breakpoint
CREATE TRIGGER "house_style_no_truncate" BEFORE TRUNCATE ON "house_style" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
