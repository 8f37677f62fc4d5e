CREATE TABLE "audit_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"on" date NOT NULL,
	"actor_id" integer,
	"actor" text NOT NULL,
	"role" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "committee" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "committee_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"name" text NOT NULL,
	"former_names" text[] DEFAULT '{}' NOT NULL,
	"clear_days" integer,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "committee_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meeting_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"committee_id" integer NOT NULL,
	"date" date NOT NULL,
	"time" text,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"key" text,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"amount" jsonb,
	"sought_at" text,
	"outcome" text,
	"minute" text,
	"visibility" jsonb,
	"source" jsonb,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "decision_kind_known" CHECK ("decision"."kind" in ('note', 'approve', 'agree', 'delegate', 'endorse')),
	CONSTRAINT "decision_outcome_known" CHECK ("decision"."outcome" in ('agreed', 'refused', 'deferred'))
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"key" text,
	"kind" text NOT NULL,
	"on" text,
	"element" text,
	"text" text NOT NULL,
	"reason" text,
	"status" text,
	"visibility" jsonb,
	"source" jsonb,
	"position" integer DEFAULT 0 NOT NULL,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "event_kind_known" CHECK ("event"."kind" in ('progress', 'next', 'issue', 'purpose', 'context', 'benefit')),
	CONSTRAINT "event_status_known" CHECK ("event"."status" in ('done', 'in-progress', 'planned', 'proposed'))
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rating_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"dimension" text DEFAULT 'overall' NOT NULL,
	"element" text,
	"scale" text,
	"value" text NOT NULL,
	"previous" text,
	"reason" text,
	"path_to_green" text,
	"path_to_green_by" text,
	"outlook" text,
	"rated_by" text,
	"visibility" jsonb,
	"source" jsonb,
	"recorded_on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "rating_value_known" CHECK ("rating"."value" in ('red', 'amber-red', 'amber', 'amber-green', 'green', 'not-rated', 'exempt')),
	CONSTRAINT "rating_previous_known" CHECK ("rating"."previous" in ('red', 'amber-red', 'amber', 'amber-green', 'green', 'not-rated', 'exempt'))
);
--> statement-breakpoint
CREATE TABLE "risk" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "risk_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"key" text NOT NULL,
	"reference" text,
	"title" text NOT NULL,
	"cause" text,
	"event" text,
	"effect" text,
	"mitigation" text,
	"likelihood" integer,
	"impact" integer,
	"score" double precision,
	"rating" text,
	"previous_score" double precision,
	"target_score" double precision,
	"target_date" text,
	"status" text,
	"owner" text,
	"visibility" jsonb,
	"source" jsonb,
	"position" integer DEFAULT 0 NOT NULL,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "risk_status_known" CHECK ("risk"."status" in ('open', 'closed', 'removed', 'escalated', 'de-escalated')),
	CONSTRAINT "risk_likelihood_known" CHECK ("risk"."likelihood" in (1, 2, 3, 4)),
	CONSTRAINT "risk_impact_known" CHECK ("risk"."impact" in (1, 2, 4, 8))
);
--> statement-breakpoint
CREATE TABLE "measure_series" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "measure_series_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"measure_id" integer NOT NULL,
	"organisation_id" integer,
	"target" double precision,
	"target_kind" text,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "measure_series_organisation" UNIQUE NULLS NOT DISTINCT("measure_id","organisation_id"),
	CONSTRAINT "measure_series_target_kind_known" CHECK ("measure_series"."target_kind" in ('at-least', 'at-most'))
);
--> statement-breakpoint
CREATE TABLE "measure" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "measure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"unit" text,
	"element" text,
	"better" text,
	"visibility" jsonb,
	"source" jsonb,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "measure_key" UNIQUE NULLS NOT DISTINCT("programme_id","key"),
	CONSTRAINT "measure_better_known" CHECK ("measure"."better" in ('higher', 'lower'))
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "observation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"series_id" integer NOT NULL,
	"period" text NOT NULL,
	"value" double precision,
	"count" bigint,
	"qualifier" text,
	"note" text,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "observation_qualifier_known" CHECK ("observation"."qualifier" in ('about', 'over', 'under', 'up-to'))
);
--> statement-breakpoint
CREATE TABLE "milestone_forecast" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestone_forecast_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"milestone_id" integer NOT NULL,
	"forecast" text,
	"reason" text,
	"told_to" text,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer
);
--> statement-breakpoint
CREATE TABLE "milestone_rebaseline" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestone_rebaseline_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"milestone_id" integer NOT NULL,
	"to" text NOT NULL,
	"reason" text NOT NULL,
	"approved_by" text,
	"recorded_on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer
);
--> statement-breakpoint
CREATE TABLE "milestone_revision" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestone_revision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"milestone_id" integer NOT NULL,
	"state" jsonb NOT NULL,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestone_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"element" text,
	"kind" text,
	"baseline" text,
	"actual" text,
	"wording" text,
	"status" text,
	"depends_on" text[] DEFAULT '{}' NOT NULL,
	"condition" text,
	"conditions" text,
	"reason" text,
	"confidence" text,
	"visibility" jsonb,
	"source" jsonb,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "milestone_key" UNIQUE("programme_id","key"),
	CONSTRAINT "milestone_kind_known" CHECK ("milestone"."kind" in ('delivery', 'approval', 'assurance', 'external-deadline')),
	CONSTRAINT "milestone_status_known" CHECK ("milestone"."status" in ('planned', 'in-progress', 'done', 'done-with-conditions', 'paused', 'cancelled')),
	CONSTRAINT "milestone_confidence_known" CHECK ("milestone"."confidence" in ('committed', 'expected', 'hoped'))
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"name" text NOT NULL,
	"abbreviation" text,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisation_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "person_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"name" text NOT NULL,
	"office" text,
	"email" text,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "person_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "dependency" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dependency_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"on_id" integer NOT NULL,
	"milestone" text,
	"text" text,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_name" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_name_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"name" text NOT NULL,
	"abbreviation" text,
	"kind" text NOT NULL,
	"until" date,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_name_kind_known" CHECK ("programme_name"."kind" in ('former', 'proposed', 'alias'))
);
--> statement-breakpoint
CREATE TABLE "programme_organisation" (
	"programme_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "programme_organisation_programme_id_organisation_id_pk" PRIMARY KEY("programme_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "programme_revision" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_revision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_summary" (
	"programme_id" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"public_view" boolean NOT NULL,
	"name" text NOT NULL,
	"abbreviation" text,
	"stage" text,
	"status" text,
	"lead_id" integer,
	"rating" text,
	"rated_on" date,
	"open_milestones" integer NOT NULL,
	"done_milestones" integer NOT NULL,
	"next_name" text,
	"next_date" text,
	"next_sort_day" date,
	"open_due_last" date[] DEFAULT '{}' NOT NULL,
	"first_due_last" date,
	"last_update" date,
	CONSTRAINT "programme_summary_programme_id_public_view_valid_from_pk" PRIMARY KEY("programme_id","public_view","valid_from")
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"name" text NOT NULL,
	"abbreviation" text,
	"kind" text NOT NULL,
	"parent_id" integer,
	"objective" text,
	"stage" text,
	"status" text,
	"lead_id" integer,
	"sponsor_id" integer,
	"references" text[] DEFAULT '{}' NOT NULL,
	"visibility" jsonb,
	"source" jsonb,
	"position" integer DEFAULT 0 NOT NULL,
	"sort_path" text collate "C" NOT NULL,
	"depth" integer DEFAULT 0 NOT NULL,
	"is_public" boolean NOT NULL,
	"search_text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_key_unique" UNIQUE("key"),
	CONSTRAINT "programme_kind_known" CHECK ("programme"."kind" in ('programme', 'project', 'workstream', 'service')),
	CONSTRAINT "programme_status_known" CHECK ("programme"."status" in ('proposed', 'active', 'paused', 'reset', 'closed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "report_meeting" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_meeting_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"report_id" integer NOT NULL,
	"committee_id" integer NOT NULL,
	"meeting_id" integer NOT NULL,
	"purpose" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "report_meeting_once" UNIQUE("report_id","meeting_id"),
	CONSTRAINT "report_meeting_purpose_known" CHECK ("report_meeting"."purpose" in ('information', 'decision', 'discussion'))
);
--> statement-breakpoint
CREATE TABLE "report_version" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"report_id" integer NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"facts" text NOT NULL,
	"sha256" text NOT NULL,
	"approved_on" date NOT NULL,
	"approved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"approved_by" integer,
	CONSTRAINT "report_version_number" UNIQUE("report_id","number")
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"subject" text NOT NULL,
	"report_of" text NOT NULL,
	"author_id" integer,
	"visibility" jsonb,
	"data_as_at" date,
	"recommendations" jsonb NOT NULL,
	"sections" jsonb NOT NULL,
	"appendices" jsonb NOT NULL,
	"contact" jsonb,
	"status" text DEFAULT 'draft' NOT NULL,
	"document" jsonb,
	"drafted_at" timestamp with time zone,
	"drafted_by" integer,
	"facts" text,
	"facts_hash" text,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_key_unique" UNIQUE("key"),
	CONSTRAINT "report_status_known" CHECK ("report"."status" in ('draft', 'approved', 'published'))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app_user_programme" (
	"user_id" integer NOT NULL,
	"programme_id" integer NOT NULL,
	CONSTRAINT "app_user_programme_user_id_programme_id_pk" PRIMARY KEY("user_id","programme_id")
);
--> statement-breakpoint
CREATE TABLE "app_user" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "app_user_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"sample_label" text,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "app_user_email_unique" UNIQUE("email"),
	CONSTRAINT "app_user_sample_label_unique" UNIQUE("sample_label"),
	CONSTRAINT "app_user_role_known" CHECK ("app_user"."role" in ('administrator', 'pmo-manager', 'programme-lead', 'report-author', 'member'))
);
--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_actor_id_app_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk" ADD CONSTRAINT "risk_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk" ADD CONSTRAINT "risk_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_series" ADD CONSTRAINT "measure_series_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_series" ADD CONSTRAINT "measure_series_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_series_id_measure_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."measure_series"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_forecast" ADD CONSTRAINT "milestone_forecast_milestone_id_milestone_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestone"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_forecast" ADD CONSTRAINT "milestone_forecast_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_rebaseline" ADD CONSTRAINT "milestone_rebaseline_milestone_id_milestone_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestone"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_rebaseline" ADD CONSTRAINT "milestone_rebaseline_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_revision" ADD CONSTRAINT "milestone_revision_milestone_id_milestone_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestone"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_revision" ADD CONSTRAINT "milestone_revision_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dependency" ADD CONSTRAINT "dependency_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dependency" ADD CONSTRAINT "dependency_on_id_programme_id_fk" FOREIGN KEY ("on_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_name" ADD CONSTRAINT "programme_name_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_organisation" ADD CONSTRAINT "programme_organisation_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_organisation" ADD CONSTRAINT "programme_organisation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision" ADD CONSTRAINT "programme_revision_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_summary" ADD CONSTRAINT "programme_summary_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_summary" ADD CONSTRAINT "programme_summary_lead_id_person_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_parent_id_programme_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_lead_id_person_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_sponsor_id_person_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_meeting" ADD CONSTRAINT "report_meeting_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_meeting" ADD CONSTRAINT "report_meeting_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_meeting" ADD CONSTRAINT "report_meeting_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_approved_by_app_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_drafted_by_app_user_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app_user_programme" ADD CONSTRAINT "app_user_programme_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app_user_programme" ADD CONSTRAINT "app_user_programme_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_by_subject" ON "audit_event" USING btree ("subject" text_pattern_ops,"id");--> statement-breakpoint
CREATE INDEX "audit_event_by_actor" ON "audit_event" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "committee_order" ON "committee" USING btree ("position","id");--> statement-breakpoint
CREATE INDEX "meeting_by_committee" ON "meeting" USING btree ("committee_id","date");--> statement-breakpoint
CREATE INDEX "meeting_by_date" ON "meeting" USING btree ("date");--> statement-breakpoint
CREATE INDEX "decision_by_programme" ON "decision" USING btree ("programme_id","position","id");--> statement-breakpoint
CREATE INDEX "decision_by_user" ON "decision" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "event_by_programme" ON "event" USING btree ("programme_id","position","id");--> statement-breakpoint
CREATE INDEX "event_by_user" ON "event" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "rating_by_programme" ON "rating" USING btree ("programme_id","recorded_on","id");--> statement-breakpoint
CREATE INDEX "rating_by_user" ON "rating" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "risk_by_programme" ON "risk" USING btree ("programme_id","position","id");--> statement-breakpoint
CREATE INDEX "risk_by_user" ON "risk" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "measure_series_by_organisation" ON "measure_series" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "measure_by_programme" ON "measure" USING btree ("programme_id","position","id");--> statement-breakpoint
CREATE INDEX "observation_by_series" ON "observation" USING btree ("series_id","id");--> statement-breakpoint
CREATE INDEX "milestone_forecast_by_milestone" ON "milestone_forecast" USING btree ("milestone_id","id");--> statement-breakpoint
CREATE INDEX "milestone_forecast_by_user" ON "milestone_forecast" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "milestone_rebaseline_by_milestone" ON "milestone_rebaseline" USING btree ("milestone_id","id");--> statement-breakpoint
CREATE INDEX "milestone_rebaseline_by_user" ON "milestone_rebaseline" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "milestone_revision_by_milestone" ON "milestone_revision" USING btree ("milestone_id","id");--> statement-breakpoint
CREATE INDEX "milestone_revision_by_user" ON "milestone_revision" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "milestone_by_programme" ON "milestone" USING btree ("programme_id","position","id");--> statement-breakpoint
CREATE INDEX "organisation_order" ON "organisation" USING btree ("position","id");--> statement-breakpoint
CREATE INDEX "person_order" ON "person" USING btree ("position","id");--> statement-breakpoint
CREATE INDEX "dependency_by_programme" ON "dependency" USING btree ("programme_id","position","id");--> statement-breakpoint
CREATE INDEX "dependency_by_target" ON "dependency" USING btree ("on_id");--> statement-breakpoint
CREATE INDEX "programme_name_by_programme" ON "programme_name" USING btree ("programme_id","id");--> statement-breakpoint
CREATE INDEX "programme_organisation_by_organisation" ON "programme_organisation" USING btree ("organisation_id","programme_id");--> statement-breakpoint
CREATE INDEX "programme_revision_by_programme" ON "programme_revision" USING btree ("programme_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_summary_current" ON "programme_summary" USING btree ("programme_id","public_view","valid_to");--> statement-breakpoint
CREATE INDEX "programme_summary_late" ON "programme_summary" USING btree ("public_view","valid_to","first_due_last");--> statement-breakpoint
CREATE INDEX "programme_summary_rating" ON "programme_summary" USING btree ("public_view","valid_to","rating");--> statement-breakpoint
CREATE INDEX "programme_summary_by_lead" ON "programme_summary" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "programme_by_parent" ON "programme" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "programme_by_lead" ON "programme" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "programme_by_sponsor" ON "programme" USING btree ("sponsor_id");--> statement-breakpoint
CREATE INDEX "programme_order" ON "programme" USING btree ("sort_path","id");--> statement-breakpoint
CREATE INDEX "programme_file_order" ON "programme" USING btree ("position","id");--> statement-breakpoint
CREATE INDEX "report_meeting_by_committee" ON "report_meeting" USING btree ("committee_id");--> statement-breakpoint
CREATE INDEX "report_meeting_by_meeting" ON "report_meeting" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "report_version_by_user" ON "report_version" USING btree ("approved_by");--> statement-breakpoint
CREATE INDEX "report_order" ON "report" USING btree ("position","id");--> statement-breakpoint
CREATE INDEX "report_by_author" ON "report" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "report_by_drafter" ON "report" USING btree ("drafted_by");--> statement-breakpoint
CREATE INDEX "session_by_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_by_expiry" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_link_by_user" ON "sign_in_link" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "app_user_programme_by_programme" ON "app_user_programme" USING btree ("programme_id");