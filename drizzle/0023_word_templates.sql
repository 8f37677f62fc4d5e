CREATE TABLE "word_template_choice" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "word_template_choice_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"committee_id" integer,
	"template" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer
);
--> statement-breakpoint
CREATE TABLE "word_template" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "word_template_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"findings" jsonb NOT NULL,
	"styles" jsonb NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "word_template_number" UNIQUE("key","number")
);
--> statement-breakpoint
ALTER TABLE "report_file" DROP CONSTRAINT "report_file_format_known";--> statement-breakpoint
ALTER TABLE "report_file" ADD COLUMN "template" text;--> statement-breakpoint
ALTER TABLE "word_template_choice" ADD CONSTRAINT "word_template_choice_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_template_choice" ADD CONSTRAINT "word_template_choice_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_template" ADD CONSTRAINT "word_template_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "word_template_choice_of_committee" ON "word_template_choice" USING btree ("committee_id","id");--> statement-breakpoint
CREATE INDEX "word_template_choice_by_user" ON "word_template_choice" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "word_template_by_user" ON "word_template" USING btree ("recorded_by");--> statement-breakpoint
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_format_known" CHECK ("report_file"."format" in ('docx', 'html', 'markdown', 'json', 'pdf'));--> statement-breakpoint
DO $$
DECLARE
	record_table text;
BEGIN
	FOREACH record_table IN ARRAY ARRAY['word_template', 'word_template_choice']
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
