-- What was entered by hand before it was asked who may read it is not public until somebody has looked: how it stood, and from today the ground.
INSERT INTO "classification" ("list", "fact_id", "programme_id", "visibility", "reason", "recorded_on")
SELECT "unasked"."list", "unasked"."id", "unasked"."programme_id", "said"."visibility", "said"."reason", "said"."recorded_on"
FROM (
	SELECT 'promises' AS "list", "id", "programme_id", "recorded_on", "key", "visibility", 'promise.enter' AS "action" FROM "promise"
	UNION ALL
	SELECT 'actions', "id", "programme_id", "recorded_on", "key", "visibility", 'action.add' FROM "action"
) "unasked" CROSS JOIN LATERAL (VALUES
	(1, NULL::jsonb, NULL::text, "unasked"."recorded_on"),
	(
		2,
		'{"nonPublic":{"scheme":"Not yet looked at","paragraph":"none","reason":"It was entered before it was asked who may read it."}}'::jsonb,
		'Nobody had said who may read it.',
		(now() AT TIME ZONE 'Europe/London')::date
	)
) "said" ("place", "visibility", "reason", "recorded_on")
WHERE "unasked"."visibility" IS NULL
	AND NOT EXISTS (SELECT FROM "classification" "known" WHERE "known"."list" = "unasked"."list" AND "known"."fact_id" = "unasked"."id")
	AND EXISTS (
		SELECT FROM "audit_event" "entered"
		WHERE "entered"."subject" = "unasked"."list" || '/' || "unasked"."key"
			AND "entered"."action" = "unasked"."action" AND NOT coalesce("entered"."after", '{}') ? 'visibility'
	)
ORDER BY "unasked"."list", "unasked"."id", "said"."place";
