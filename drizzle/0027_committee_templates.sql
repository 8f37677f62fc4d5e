CREATE TABLE "committee_template" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "committee_template_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"committee_id" integer NOT NULL,
	"purpose" text NOT NULL,
	"from" date NOT NULL,
	"layout" jsonb,
	"recorded_on" date NOT NULL,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "committee_template_purpose_known" CHECK ("committee_template"."purpose" in ('information', 'decision', 'discussion'))
);
--> statement-breakpoint
CREATE TABLE "corporate_plan" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "corporate_plan_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"from" date NOT NULL,
	"until" date,
	"outcomes" text[] NOT NULL,
	"source" jsonb,
	"recorded_on" date NOT NULL,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "corporate_plan_number" UNIQUE("key","number")
);
--> statement-breakpoint
ALTER TABLE "report_step" ADD COLUMN "moved_note" text;--> statement-breakpoint
ALTER TABLE "word_template_choice" ADD COLUMN "as_for_all" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "committee_template" ADD CONSTRAINT "committee_template_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_template" ADD CONSTRAINT "committee_template_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corporate_plan" ADD CONSTRAINT "corporate_plan_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "committee_template_of_committee" ON "committee_template" USING btree ("committee_id","from","purpose","id");--> statement-breakpoint
CREATE INDEX "committee_template_by_user" ON "committee_template" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "corporate_plan_by_user" ON "corporate_plan" USING btree ("recorded_by");--> statement-breakpoint
CREATE TRIGGER "committee_template_append_only" BEFORE UPDATE OR DELETE ON "committee_template" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();--> statement-breakpoint
CREATE TRIGGER "committee_template_no_truncate" BEFORE TRUNCATE ON "committee_template" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();--> statement-breakpoint
CREATE TRIGGER "corporate_plan_append_only" BEFORE UPDATE OR DELETE ON "corporate_plan" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();--> statement-breakpoint
CREATE TRIGGER "corporate_plan_no_truncate" BEFORE TRUNCATE ON "corporate_plan" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
