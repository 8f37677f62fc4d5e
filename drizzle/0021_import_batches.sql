CREATE TABLE "import_batch" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_batch_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_on" date NOT NULL,
	"recorded_by" integer,
	"sha256" text,
	"file_name" text,
	"counts" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"undoes" integer,
	CONSTRAINT "import_batch_undone_once" UNIQUE("undoes")
);
--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_undoes_import_batch_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."import_batch"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_batch_by_hash" ON "import_batch" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "import_batch_by_person" ON "import_batch" USING btree ("recorded_by");--> statement-breakpoint
CREATE TRIGGER "import_batch_append_only" BEFORE UPDATE OR DELETE ON "import_batch" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();--> statement-breakpoint
CREATE TRIGGER "import_batch_no_truncate" BEFORE TRUNCATE ON "import_batch" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
