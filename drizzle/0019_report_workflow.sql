CREATE TABLE "report_clearance" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_clearance_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"report_id" integer NOT NULL,
	"user_id" integer NOT NULL,
	"duty" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "report_clearance_once" UNIQUE("report_id","user_id"),
	CONSTRAINT "report_clearance_duty_known" CHECK ("report_clearance"."duty" in ('review', 'clear'))
);
--> statement-breakpoint
CREATE TABLE "report_comment_answer" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_comment_answer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"comment_id" integer NOT NULL,
	"round" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"by" integer NOT NULL,
	"on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_comment_answer_kind_known" CHECK ("report_comment_answer"."kind" in ('reply', 'resolve', 'carry'))
);
--> statement-breakpoint
CREATE TABLE "report_comment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_comment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"report_id" integer NOT NULL,
	"round" integer NOT NULL,
	"paragraph" text NOT NULL,
	"quote" text NOT NULL,
	"text" text NOT NULL,
	"by" integer NOT NULL,
	"on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_paper" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_paper_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version_id" integer NOT NULL,
	"document" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_paper_once" UNIQUE("version_id")
);
--> statement-breakpoint
CREATE TABLE "report_step" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_step_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"report_id" integer NOT NULL,
	"step" text NOT NULL,
	"number" integer,
	"round" integer DEFAULT 0 NOT NULL,
	"by" integer,
	"on" date NOT NULL,
	"reason" text,
	"told" integer[] DEFAULT '{}' NOT NULL,
	"document" jsonb,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_step_known" CHECK ("report_step"."step" in ('submit', 'review', 'clear', 'send-back', 'approve', 'publish', 'correct', 'withdraw'))
);
--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "working_status" text;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "working_on" date;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "withdrawn_on" date;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "in_order" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "report_clearance" ADD CONSTRAINT "report_clearance_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_clearance" ADD CONSTRAINT "report_clearance_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comment_answer" ADD CONSTRAINT "report_comment_answer_comment_id_report_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."report_comment"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comment_answer" ADD CONSTRAINT "report_comment_answer_by_app_user_id_fk" FOREIGN KEY ("by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_by_app_user_id_fk" FOREIGN KEY ("by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_paper" ADD CONSTRAINT "report_paper_version_id_report_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."report_version"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_step" ADD CONSTRAINT "report_step_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_step" ADD CONSTRAINT "report_step_by_app_user_id_fk" FOREIGN KEY ("by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_clearance_by_user" ON "report_clearance" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "report_comment_answer_of_comment" ON "report_comment_answer" USING btree ("comment_id","id");--> statement-breakpoint
CREATE INDEX "report_comment_answer_by_user" ON "report_comment_answer" USING btree ("by");--> statement-breakpoint
CREATE INDEX "report_comment_of_report" ON "report_comment" USING btree ("report_id","id");--> statement-breakpoint
CREATE INDEX "report_comment_by_user" ON "report_comment" USING btree ("by");--> statement-breakpoint
CREATE INDEX "report_step_of_report" ON "report_step" USING btree ("report_id","id");--> statement-breakpoint
CREATE INDEX "report_step_by_user" ON "report_step" USING btree ("by");--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_working_status_known" CHECK ("report"."working_status" in ('draft', 'in-review', 'cleared', 'approved'));--> statement-breakpoint
DO $$
DECLARE
	record_table text;
BEGIN
	FOREACH record_table IN ARRAY ARRAY['report_step', 'report_comment', 'report_comment_answer', 'report_paper']
	LOOP
		EXECUTE format(
			'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record()',
			record_table || '_append_only', record_table
		);
		EXECUTE format(
			'CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record()',
			record_table || '_no_truncate', record_table
		);
	END LOOP;
END
$$;
--> statement-breakpoint
INSERT INTO "report_step" ("report_id", "step", "number", "by", "on")
SELECT report_id, 'approve', number, approved_by, approved_on FROM report_version ORDER BY report_id, number;
--> statement-breakpoint
INSERT INTO "report_step" ("report_id", "step", "number", "on")
SELECT DISTINCT ON (report.id) report.id, 'publish', made.number, coalesce(report.published_on, made.approved_on)
FROM report JOIN report_version made ON made.report_id = report.id
WHERE report.status = 'published'
ORDER BY report.id, made.number DESC;
