CREATE TABLE "classification" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "classification_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"list" text NOT NULL,
	"fact_id" integer NOT NULL,
	"programme_id" integer,
	"visibility" jsonb,
	"reason" text,
	"recorded_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" integer,
	CONSTRAINT "classification_list_known" CHECK ("classification"."list" in ('milestones', 'ratings', 'events', 'risks', 'measures', 'decisions', 'promises', 'actions'))
);
--> statement-breakpoint
ALTER TABLE "classification" ADD CONSTRAINT "classification_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classification" ADD CONSTRAINT "classification_recorded_by_app_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."app_user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "classification_by_fact" ON "classification" USING btree ("list","fact_id","id");--> statement-breakpoint
CREATE INDEX "classification_by_programme" ON "classification" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "classification_by_user" ON "classification" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "decision_withheld" ON "decision" USING btree ("programme_id") WHERE visibility is not null;--> statement-breakpoint
CREATE INDEX "event_withheld" ON "event" USING btree ("programme_id") WHERE visibility is not null;--> statement-breakpoint
CREATE INDEX "rating_withheld" ON "rating" USING btree ("programme_id") WHERE visibility is not null;--> statement-breakpoint
CREATE INDEX "risk_withheld" ON "risk" USING btree ("programme_id") WHERE visibility is not null;--> statement-breakpoint
CREATE INDEX "milestone_withheld" ON "milestone" USING btree ("programme_id") WHERE visibility is not null;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "refuse_change_of_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND TG_TABLE_NAME IN ('rating', 'risk', 'event', 'promise', 'action') THEN
		IF to_jsonb(NEW) - 'visibility' = to_jsonb(OLD) - 'visibility' AND EXISTS (
			SELECT FROM public.classification said
			WHERE said.list = TG_TABLE_NAME || 's' AND said.fact_id = NEW.id AND said.visibility IS NOT DISTINCT FROM NEW.visibility
				AND NOT EXISTS (
					SELECT FROM public.classification later
					WHERE later.list = said.list AND later.fact_id = said.fact_id AND later.id > said.id
				)
		) THEN
			RETURN NEW;
		END IF;
	END IF;
	RAISE EXCEPTION '% is a record: rows are added, never changed or removed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE FUNCTION "apply_classification"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
	IF NOT EXISTS (
		SELECT FROM public.classification later
		WHERE later.list = NEW.list AND later.fact_id = NEW.fact_id AND later.id > NEW.id
	) THEN
		EXECUTE format('UPDATE public.%I SET visibility = $1 WHERE id = $2 AND visibility IS DISTINCT FROM $1', left(NEW.list, -1))
		USING NEW.visibility, NEW.fact_id;
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "classification_applied" AFTER INSERT ON "classification" FOR EACH ROW EXECUTE FUNCTION "apply_classification"();
--> statement-breakpoint
CREATE TRIGGER "classification_append_only" BEFORE UPDATE OR DELETE ON "classification" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_record"();
--> statement-breakpoint
CREATE TRIGGER "classification_no_truncate" BEFORE TRUNCATE ON "classification" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();
