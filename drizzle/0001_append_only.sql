CREATE FUNCTION "refuse_change_of_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is a record: rows are added, never changed or removed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
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
			'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record()',
			record_table || '_append_only', record_table
		);
	END LOOP;
END
$$;
--> statement-breakpoint
CREATE FUNCTION "refuse_change_of_first_promise"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the first promise of milestone % is on record: re-baseline it instead', OLD.key USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "milestone_first_promise" BEFORE UPDATE OF "baseline" ON "milestone" FOR EACH ROW
WHEN (OLD.baseline IS NOT NULL AND NEW.baseline IS DISTINCT FROM OLD.baseline)
EXECUTE FUNCTION "refuse_change_of_first_promise"();
