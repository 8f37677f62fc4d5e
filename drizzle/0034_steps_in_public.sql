CREATE FUNCTION "public_step_words"("of_step" integer)
RETURNS TABLE ("reason" text, "late_reason" text, "moved_note" text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp ROWS 1 AS $$
BEGIN
	RETURN QUERY
		SELECT taken.reason, taken.late_reason, taken.moved_note
		FROM report_step taken
		JOIN report ON report.id = taken.report_id AND report.visibility IS NULL AND report.status = 'published'
		JOIN LATERAL (
			SELECT step.id, step.number FROM report_step step
			WHERE step.report_id = taken.report_id AND step.step = 'publish' AND step.id <= taken.id
			ORDER BY step.id DESC LIMIT 1
		) given ON true
		WHERE taken.id = of_step AND taken.step IN ('publish', 'withdraw') AND (
			EXISTS (
				SELECT FROM report_version made JOIN report_paper paper ON paper.version_id = made.id
				WHERE made.report_id = taken.report_id AND made.number = given.number
			)
			OR NOT EXISTS (
				SELECT FROM report_step later
				WHERE later.report_id = taken.report_id AND later.step = 'publish' AND later.id > given.id
			)
		);
END
$$;
