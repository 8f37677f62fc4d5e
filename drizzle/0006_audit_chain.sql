ALTER TABLE "audit_event" ADD COLUMN "client_version" text;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "seq" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "canonical" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "prev_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE FUNCTION "audit_event_canonical"("event" "audit_event") RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT jsonb_build_array(
		event.seq, event.id, to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
		to_char(event."on", 'YYYY-MM-DD'), event.actor_id, event.actor, event.role, event.action, event.subject,
		event.before, event.after, event.reason, event.request_id, event.client_version
	)::text
$$;
--> statement-breakpoint
CREATE FUNCTION "audit_event_hash"("prev_hash" text, "canonical" text) RETURNS text LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
	SELECT encode(sha256(convert_to(prev_hash || canonical, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE FUNCTION "chain_audit_event"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
	last record;
BEGIN
	PERFORM pg_advisory_xact_lock(7161903);
	SELECT seq, hash INTO last FROM audit_event ORDER BY seq DESC LIMIT 1;
	NEW.seq := coalesce(last.seq, 0) + 1;
	NEW.at := clock_timestamp();
	NEW.prev_hash := coalesce(last.hash, repeat('0', 64));
	NEW.canonical := audit_event_canonical(NEW);
	NEW.hash := audit_event_hash(NEW.prev_hash, NEW.canonical);
	RETURN NEW;
END
$$;
--> statement-breakpoint
ALTER TABLE "audit_event" DISABLE TRIGGER "audit_event_append_only";--> statement-breakpoint
DO $$
DECLARE
	event audit_event;
	place bigint := 0;
	previous text := repeat('0', 64);
BEGIN
	FOR event IN SELECT * FROM audit_event ORDER BY id LOOP
		place := place + 1;
		event.seq := place;
		event.prev_hash := previous;
		event.canonical := audit_event_canonical(event);
		event.hash := audit_event_hash(previous, event.canonical);
		UPDATE audit_event SET seq = event.seq, prev_hash = event.prev_hash, canonical = event.canonical, hash = event.hash
		WHERE id = event.id;
		previous := event.hash;
	END LOOP;
END
$$;
--> statement-breakpoint
ALTER TABLE "audit_event" ENABLE TRIGGER "audit_event_append_only";--> statement-breakpoint
CREATE UNIQUE INDEX "audit_event_by_seq" ON "audit_event" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "audit_event_by_time" ON "audit_event" USING btree ("at","seq");--> statement-breakpoint
CREATE INDEX "audit_event_by_person" ON "audit_event" USING btree ("actor_id","at","seq");--> statement-breakpoint
CREATE INDEX "audit_event_by_group" ON "audit_event" USING btree (split_part("action", '.', 1),"at","seq");--> statement-breakpoint
CREATE TRIGGER "audit_event_chain" BEFORE INSERT ON "audit_event" FOR EACH ROW EXECUTE FUNCTION "chain_audit_event"();--> statement-breakpoint
DO $$
DECLARE
	record_table text;
BEGIN
	FOREACH record_table IN ARRAY ARRAY[
		'audit_event', 'rating', 'risk', 'event', 'milestone_forecast', 'milestone_rebaseline', 'milestone_revision',
		'programme_revision', 'programme_name', 'observation', 'report_version'
	]
	LOOP
		EXECUTE format(
			'CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record()',
			record_table || '_kept', record_table
		);
	END LOOP;
END
$$;
