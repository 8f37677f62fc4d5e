CREATE FUNCTION "analyse_portfolio"() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
	ANALYZE programme, milestone, milestone_forecast, rating, programme_summary, programme_organisation;
END
$$;
