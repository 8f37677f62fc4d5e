ALTER TABLE "rating" ADD COLUMN "effective_on" date;--> statement-breakpoint
ALTER TABLE "rating" ADD COLUMN "corrects" integer;--> statement-breakpoint
ALTER TABLE "rating" ADD COLUMN "correction_reason" text;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_corrects_rating_id_fk" FOREIGN KEY ("corrects") REFERENCES "public"."rating"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_corrected_once" UNIQUE("corrects");--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_correction_whole" CHECK (num_nonnulls("rating"."corrects", "rating"."correction_reason", "rating"."effective_on") in (0, 3));--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_correction_later" CHECK ("rating"."corrects" < "rating"."id");--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_effective_by_then" CHECK ("rating"."effective_on" <= "rating"."recorded_on");--> statement-breakpoint
CREATE OR REPLACE FUNCTION "public_previous"("of_rating" integer) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
	RETURN (
		WITH RECURSIVE chain AS (
			SELECT r.id, r.corrects, r.recorded_on FROM rating r WHERE r.id = of_rating
			UNION ALL
			SELECT r.id, r.corrects, r.recorded_on FROM rating r JOIN chain ON r.id = chain.corrects
		)
		SELECT rated.previous
		FROM rating rated
		JOIN programme ON programme.id = rated.programme_id AND programme.is_public
		JOIN chain first ON first.corrects IS NULL
		WHERE rated.id = of_rating AND rated.visibility IS NULL AND (
			SELECT earlier.visibility FROM rating earlier
			WHERE earlier.programme_id = rated.programme_id AND earlier.dimension = rated.dimension
				AND earlier.element IS NOT DISTINCT FROM rated.element AND earlier.corrects IS NULL
				AND (earlier.recorded_on, earlier.id) < (first.recorded_on, first.id)
			ORDER BY earlier.recorded_on DESC, earlier.id DESC LIMIT 1
		) IS NULL
	);
END
$$;
--> statement-breakpoint
CREATE FUNCTION "withheld_corrects"("of_rating" integer) RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
	RETURN (
		SELECT rated.corrects
		FROM rating rated
		JOIN programme ON programme.id = rated.programme_id AND programme.is_public
		WHERE rated.id = of_rating AND rated.visibility IS NOT NULL
	);
END
$$;
