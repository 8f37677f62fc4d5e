CREATE TABLE "report_file" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_file_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version_id" integer NOT NULL,
	"format" text NOT NULL,
	"content" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"made_with" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_file_once" UNIQUE("version_id","format"),
	CONSTRAINT "report_file_format_known" CHECK ("report_file"."format" in ('docx', 'html', 'markdown', 'json'))
);
--> statement-breakpoint
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_version_id_report_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."report_version"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER "report_file_append_only" BEFORE UPDATE OR DELETE ON "report_file" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER "report_file_no_truncate" BEFORE TRUNCATE ON "report_file" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
