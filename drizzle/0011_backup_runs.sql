CREATE TABLE "backup_run" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "backup_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"seconds" double precision NOT NULL,
	"file_name" text,
	"bytes" bigint,
	"rows" bigint,
	"sha256" text,
	"chain_seq" bigint,
	"chain_hash" text,
	"fault" text,
	"drilled_at" timestamp with time zone,
	"drill_outcome" text,
	CONSTRAINT "backup_run_kind_known" CHECK ("backup_run"."kind" in ('milepost', 'pg_dump')),
	CONSTRAINT "backup_run_outcome_known" CHECK ("backup_run"."outcome" in ('succeeded', 'failed')),
	CONSTRAINT "backup_run_drill_outcome_known" CHECK ("backup_run"."drill_outcome" in ('succeeded', 'failed'))
);
--> statement-breakpoint
CREATE INDEX "backup_run_by_time" ON "backup_run" USING btree ("at","id");