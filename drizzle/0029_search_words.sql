-- Where a database takes every character beyond ASCII for a letter (locale C), “open” would be no word but a longer one: the
-- marks of printed text become ten characters that no text on record can hold, and are put back where a text is shown.
CREATE FUNCTION "marks_apart"("words" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN translate(words, '“”„«»‘’…–—', E'\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17');
--> statement-breakpoint
-- What the search looks for: the words of a thing, its name before the rest. The name counts as it stands too, because "IT"
-- is a word of no weight in English and the name of a division here.
CREATE FUNCTION "search_words"("name" text, "rest" text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(to_tsvector('pg_catalog.simple'::regconfig, left(marks_apart(coalesce(name, '')), 20000)), 'A')
	|| setweight(to_tsvector('pg_catalog.english'::regconfig, left(marks_apart(coalesce(name, '')), 20000)), 'A')
	|| setweight(to_tsvector('pg_catalog.english'::regconfig, left(marks_apart(coalesce(rest, '')), 100000)), 'C');
--> statement-breakpoint
CREATE FUNCTION "report_passages"("document" jsonb)
RETURNS TABLE ("place" bigint, "part" text, "number" integer, "words" text) LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT row_number() OVER () AS place, passage.part, passage.number, passage.words
	FROM (
		SELECT 'recommendations' AS part, NULL::integer AS number, asked ->> 'text' AS words
		FROM jsonb_path_query(document, '$.recommendations[*]') asked
		UNION ALL
		SELECT 'summary' AS part, NULL::integer AS number, (
			SELECT string_agg(line #>> '{}', ' ') AS words FROM jsonb_path_query(item, '$.sentences[*].text') line
		) AS words
		FROM jsonb_path_query(document, '$.summary.items[*]') item
		UNION ALL
		SELECT 'heading' AS part, NULL::integer AS number, heading #>> '{}' AS words
		FROM jsonb_path_query(document, '$.sections[*].heading') heading
		UNION ALL
		SELECT 'paragraph' AS part, CASE jsonb_typeof(block -> 'number') WHEN 'number' THEN (block ->> 'number')::numeric::integer END AS number, (
			SELECT string_agg(line #>> '{}', ' ') AS words FROM (
				SELECT jsonb_path_query(block, '$.text') AS line
				UNION ALL SELECT jsonb_path_query(block, '$.caption') AS line
				UNION ALL SELECT jsonb_path_query(block, '$.rows[*][*].text') AS line
				UNION ALL SELECT jsonb_path_query(block, '$.sentences[*].text') AS line
				UNION ALL SELECT jsonb_path_query(block, '$.items[*].sentences[*].text') AS line
			) lines
		) AS words
		FROM jsonb_path_query(document, '$.sections[*].blocks[*]') block
	) passage;
END;
--> statement-breakpoint
-- A text search vector holds less than a megabyte: of a longer report the first 200,000 characters are found.
CREATE FUNCTION "report_words"("document" jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 20000
BEGIN ATOMIC
	SELECT to_tsvector('pg_catalog.english'::regconfig, left(marks_apart(coalesce(string_agg(passage.words, E'\n' ORDER BY passage.place), '')), 200000)) AS words
	FROM report_passages(document) passage;
END;
--> statement-breakpoint
CREATE INDEX "programme_words" ON "programme" USING gin (search_words("search_text", "objective")) WITH (gin_pending_list_limit = 512);
--> statement-breakpoint
CREATE INDEX "milestone_words" ON "milestone" USING gin (search_words("name", coalesce("element", '') || ' ' || coalesce("wording", '') || ' ' || coalesce("condition", '') || ' ' || coalesce("conditions", '') || ' ' || coalesce("reason", ''))) WITH (gin_pending_list_limit = 512);
--> statement-breakpoint
CREATE INDEX "risk_words" ON "risk" USING gin (search_words("title", coalesce("reference", '') || ' ' || coalesce("cause", '') || ' ' || coalesce("event", '') || ' ' || coalesce("effect", '') || ' ' || coalesce("mitigation", ''))) WITH (gin_pending_list_limit = 512);
--> statement-breakpoint
CREATE INDEX "promise_words" ON "promise" USING gin (search_words("text", '')) WITH (gin_pending_list_limit = 512);
--> statement-breakpoint
CREATE INDEX "action_words" ON "action" USING gin (search_words("text", '')) WITH (gin_pending_list_limit = 512);
--> statement-breakpoint
CREATE INDEX "report_words_of_draft" ON "report" USING gin (report_words("document")) WITH (gin_pending_list_limit = 512);
--> statement-breakpoint
CREATE INDEX "report_words_for_all" ON "report" USING gin (report_words("public_document")) WITH (gin_pending_list_limit = 512);
--> statement-breakpoint
CREATE INDEX "report_version_words" ON "report_version" USING gin (report_words("document")) WITH (gin_pending_list_limit = 512);
