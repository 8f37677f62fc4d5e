CREATE TABLE "action_update" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "action_update_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" integer NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"text" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "action_update_kind_known" CHECK ("action_update"."kind" in ('answer', 'close'))
);
--> statement-breakpoint
CREATE TABLE "action" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "action_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"committee_id" integer NOT NULL,
	"meeting_id" integer,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"owner_id" integer,
	"programme_id" integer,
	"due" text,
	"visibility" jsonb,
	"source" jsonb,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "action_key_unique" UNIQUE("key"),
	CONSTRAINT "action_kind_known" CHECK ("action"."kind" in ('action', 'question'))
);
--> statement-breakpoint
CREATE TABLE "promise_account" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promise_account_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"promise_id" integer NOT NULL,
	"on" date NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "promise_account_outcome_known" CHECK ("promise_account"."outcome" in ('kept', 'late', 'moved', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "promise" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promise_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"committee_id" integer NOT NULL,
	"report_id" integer,
	"report_version" integer,
	"sentence" text,
	"paragraph" text,
	"told_on" date NOT NULL,
	"text" text NOT NULL,
	"programme_id" integer,
	"milestone_id" integer,
	"due" text,
	"visibility" jsonb,
	"source" jsonb,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "promise_key_unique" UNIQUE("key"),
	CONSTRAINT "promise_once" UNIQUE("committee_id","report_id","report_version","sentence")
);
--> statement-breakpoint
CREATE TABLE "resolution" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "resolution_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"report_id" integer NOT NULL,
	"meeting_id" integer NOT NULL,
	"place" integer NOT NULL,
	"outcome" text NOT NULL,
	"minute" text,
	"on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "resolution_outcome_known" CHECK ("resolution"."outcome" in ('agreed', 'refused', 'deferred'))
);
--> statement-breakpoint
ALTER TABLE "action_update" ADD CONSTRAINT "action_update_action_id_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_update" ADD CONSTRAINT "action_update_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_account" ADD CONSTRAINT "promise_account_promise_id_promise_id_fk" FOREIGN KEY ("promise_id") REFERENCES "public"."promise"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_account" ADD CONSTRAINT "promise_account_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_milestone_id_milestone_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestone"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_update_by_action" ON "action_update" USING btree ("action_id","id");--> statement-breakpoint
CREATE INDEX "action_update_by_user" ON "action_update" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "action_by_committee" ON "action" USING btree ("committee_id","id");--> statement-breakpoint
CREATE INDEX "action_by_meeting" ON "action" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "action_by_owner" ON "action" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "action_by_programme" ON "action" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "action_by_user" ON "action" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "promise_account_by_promise" ON "promise_account" USING btree ("promise_id","id");--> statement-breakpoint
CREATE INDEX "promise_account_by_user" ON "promise_account" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "promise_by_committee" ON "promise" USING btree ("committee_id","told_on","id");--> statement-breakpoint
CREATE INDEX "promise_by_report" ON "promise" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "promise_by_programme" ON "promise" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "promise_by_milestone" ON "promise" USING btree ("milestone_id");--> statement-breakpoint
CREATE INDEX "promise_by_user" ON "promise" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "resolution_by_report" ON "resolution" USING btree ("report_id","id");--> statement-breakpoint
CREATE INDEX "resolution_by_meeting" ON "resolution" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "resolution_by_user" ON "resolution" USING btree ("recorded_by");--> statement-breakpoint
DO $$
DECLARE
	record_table text;
BEGIN
	FOREACH record_table IN ARRAY ARRAY['promise', 'promise_account', 'action', 'action_update', 'resolution']
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
CREATE OR REPLACE FUNCTION "is_public_person"("person_id" integer, "person_key" text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp COST 500 AS $$
BEGIN
	RETURN EXISTS (SELECT FROM programme p WHERE p.lead_id = person_id AND p.is_public)
		OR EXISTS (SELECT FROM programme p WHERE p.sponsor_id = person_id AND p.is_public)
		OR EXISTS (SELECT FROM report r WHERE r.author_id = person_id AND r.visibility IS NULL AND r.status = 'published')
		OR EXISTS (
			SELECT FROM rating r JOIN programme p ON p.id = r.programme_id
			WHERE r.rated_by = person_key AND r.visibility IS NULL AND p.is_public
		)
		OR NOT (
			EXISTS (SELECT FROM programme p WHERE p.lead_id = person_id)
			OR EXISTS (SELECT FROM programme p WHERE p.sponsor_id = person_id)
			OR EXISTS (SELECT FROM report r WHERE r.author_id = person_id AND r.visibility IS NOT NULL)
			OR EXISTS (SELECT FROM rating r WHERE r.rated_by = person_key)
			OR EXISTS (SELECT FROM action a WHERE a.owner_id = person_id)
		);
END
$$;
