CREATE OR REPLACE FUNCTION "withheld_facts"("of_programmes" integer[])
RETURNS TABLE ("programme_id" integer, "list" text, "id" integer, "place" integer, "key" text, "recorded_on" date, "visibility" jsonb)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
	WITH fact AS (
		SELECT m.programme_id, 'milestones' AS list, m.id, m.position AS place, NULL::text AS key, m.recorded_on, m.visibility
		FROM milestone m WHERE m.programme_id = ANY (of_programmes) AND m.visibility IS NOT NULL
		UNION ALL
		SELECT r.programme_id, 'ratings', r.id, 0, NULL, r.recorded_on, r.visibility
		FROM rating r WHERE r.programme_id = ANY (of_programmes) AND r.visibility IS NOT NULL
		UNION ALL
		SELECT r.programme_id, 'risks', r.id, r.position, (
			SELECT min(shown.key) FROM risk shown
			WHERE shown.programme_id = r.programme_id AND shown.key = r.key AND shown.visibility IS NULL
		), r.recorded_on, r.visibility
		FROM risk r WHERE r.programme_id = ANY (of_programmes) AND r.visibility IS NOT NULL
		UNION ALL
		SELECT e.programme_id, 'events', e.id, e.position, (
			SELECT min(shown.key) FROM event shown
			WHERE shown.programme_id = e.programme_id AND shown.key = e.key AND shown.visibility IS NULL
		), e.recorded_on, e.visibility
		FROM event e WHERE e.programme_id = ANY (of_programmes) AND e.visibility IS NOT NULL
		UNION ALL
		SELECT d.programme_id, 'decisions', d.id, d.position, NULL, d.recorded_on, d.visibility
		FROM decision d WHERE d.programme_id = ANY (of_programmes) AND d.visibility IS NOT NULL
		UNION ALL
		SELECT m.programme_id, 'measures', m.id, m.position, NULL, NULL, m.visibility
		FROM measure m WHERE m.programme_id = ANY (of_programmes) AND m.visibility IS NOT NULL
	)
	SELECT fact.programme_id, fact.list, fact.id, fact.place, fact.key, fact.recorded_on,
		jsonb_build_object('nonPublic', jsonb_build_object(
			'scheme', fact.visibility->'nonPublic'->'scheme', 'paragraph', fact.visibility->'nonPublic'->'paragraph'))
	FROM fact JOIN programme ON programme.id = fact.programme_id AND programme.is_public
	ORDER BY fact.place, fact.id
$$;
