CREATE TABLE "meeting_change" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meeting_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"meeting_id" integer NOT NULL,
	"kind" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"reason" text NOT NULL,
	"on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "meeting_change_kind_known" CHECK ("meeting_change"."kind" in ('move', 'cancel'))
);
--> statement-breakpoint
ALTER TABLE "committee" ADD COLUMN "names_until" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "committee" ADD COLUMN "settings" jsonb;--> statement-breakpoint
ALTER TABLE "report_step" ADD COLUMN "late_reason" text;--> statement-breakpoint
ALTER TABLE "meeting_change" ADD CONSTRAINT "meeting_change_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_change" ADD CONSTRAINT "meeting_change_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_change_by_meeting" ON "meeting_change" USING btree ("meeting_id","id");--> statement-breakpoint
CREATE INDEX "meeting_change_by_user" ON "meeting_change" USING btree ("recorded_by");--> statement-breakpoint
CREATE TRIGGER "meeting_change_append_only" BEFORE UPDATE OR DELETE ON "meeting_change" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();--> statement-breakpoint
CREATE TRIGGER "meeting_change_no_truncate" BEFORE TRUNCATE ON "meeting_change" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
