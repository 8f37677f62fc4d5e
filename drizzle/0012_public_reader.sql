ALTER TABLE "meeting" ADD COLUMN "added_on" date;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "created_on" date;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "approved_on" date;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "published_on" date;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "public_document" jsonb;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "public_item" jsonb;--> statement-breakpoint
CREATE INDEX "rating_by_rater" ON "rating" USING btree ("rated_by");--> statement-breakpoint
UPDATE "report" SET
	"created_on" = (SELECT min(step."on") FROM audit_event step WHERE step.subject = 'reports/' || report.key AND step.action = 'report.create'),
	"approved_on" = (SELECT min(step."on") FROM audit_event step WHERE step.subject = 'reports/' || report.key AND step.action = 'report.approve'),
	"published_on" = (SELECT min(step."on") FROM audit_event step WHERE step.subject = 'reports/' || report.key AND step.action = 'report.publish');
--> statement-breakpoint
UPDATE "meeting" SET
	"added_on" = (SELECT min(step."on") FROM audit_event step WHERE step.subject = 'meetings/' || meeting.key AND step.action = 'meeting.add');
--> statement-breakpoint
CREATE FUNCTION "public_depends_on"("of_milestone" integer) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
	RETURN ARRAY(
		SELECT named.key
		FROM milestone waiting
		JOIN programme own ON own.id = waiting.programme_id
		CROSS JOIN LATERAL unnest(waiting.depends_on) WITH ORDINALITY named(key, place)
		WHERE waiting.id = of_milestone AND waiting.visibility IS NULL AND own.is_public AND EXISTS (
			SELECT FROM programme other JOIN milestone awaited ON awaited.programme_id = other.id
			WHERE other.is_public AND awaited.visibility IS NULL
				AND other.key = CASE WHEN named.key LIKE '%/%' THEN split_part(named.key, '/', 1) ELSE own.key END
				AND awaited.key = CASE WHEN named.key LIKE '%/%' THEN split_part(named.key, '/', 2) ELSE named.key END
		)
		ORDER BY named.place
	);
END
$$;
--> statement-breakpoint
CREATE FUNCTION "public_told_to"("of_forecast" integer) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
	RETURN (
		SELECT told.key
		FROM milestone_forecast forecast
		JOIN milestone ON milestone.id = forecast.milestone_id AND milestone.visibility IS NULL
		JOIN programme ON programme.id = milestone.programme_id AND programme.is_public
		JOIN report told ON told.key = forecast.told_to AND told.visibility IS NULL AND told.status = 'published'
		WHERE forecast.id = of_forecast
	);
END
$$;
--> statement-breakpoint
CREATE FUNCTION "public_previous"("of_rating" integer) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
	RETURN (
		SELECT rated.previous
		FROM rating rated
		JOIN programme ON programme.id = rated.programme_id AND programme.is_public
		WHERE rated.id = of_rating AND rated.visibility IS NULL AND (
			SELECT earlier.visibility FROM rating earlier
			WHERE earlier.programme_id = rated.programme_id AND earlier.dimension = rated.dimension
				AND earlier.element IS NOT DISTINCT FROM rated.element
				AND (earlier.recorded_on, earlier.id) < (rated.recorded_on, rated.id)
			ORDER BY earlier.recorded_on DESC, earlier.id DESC LIMIT 1
		) IS NULL
	);
END
$$;
--> statement-breakpoint
CREATE FUNCTION "withheld_facts"("of_programmes" integer[])
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
	SELECT fact.* FROM fact JOIN programme ON programme.id = fact.programme_id AND programme.is_public
	ORDER BY fact.place, fact.id
$$;
--> statement-breakpoint
CREATE FUNCTION "is_public_person"("person_id" integer, "person_key" text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
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
		);
END
$$;
--> statement-breakpoint
CREATE FUNCTION "is_public_organisation"("of_organisation" integer) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp COST 500 AS $$
BEGIN
	RETURN EXISTS (
			SELECT FROM programme_organisation po JOIN programme p ON p.id = po.programme_id
			WHERE po.organisation_id = of_organisation AND p.is_public
		)
		OR EXISTS (
			SELECT FROM measure_series s JOIN measure m ON m.id = s.measure_id LEFT JOIN programme p ON p.id = m.programme_id
			WHERE s.organisation_id = of_organisation AND m.visibility IS NULL AND coalesce(p.is_public, true)
		)
		OR NOT (
			EXISTS (SELECT FROM programme_organisation po WHERE po.organisation_id = of_organisation)
			OR EXISTS (SELECT FROM measure_series s WHERE s.organisation_id = of_organisation)
		);
END
$$;
