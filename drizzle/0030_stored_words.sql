-- Whether a phrase stands in a text is told from the text itself: the words of long texts and of many are kept, so that
-- nothing is taken apart again while somebody waits.
CREATE OR REPLACE FUNCTION "report_words"("document" jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 20000
BEGIN ATOMIC
	SELECT to_tsvector('pg_catalog.english'::regconfig, left(marks_apart(coalesce(string_agg(line #>> '{}', E'\n'), '')), 200000)) AS words
	FROM (
		SELECT jsonb_path_query(document, '$.recommendations[*].text') AS line
		UNION ALL SELECT jsonb_path_query(document, '$.summary.items[*].sentences[*].text') AS line
		UNION ALL SELECT jsonb_path_query(document, '$.sections[*].heading') AS line
		UNION ALL SELECT jsonb_path_query(document, '$.sections[*].blocks[*].text') AS line
		UNION ALL SELECT jsonb_path_query(document, '$.sections[*].blocks[*].caption') AS line
		UNION ALL SELECT jsonb_path_query(document, '$.sections[*].blocks[*].rows[*][*].text') AS line
		UNION ALL SELECT jsonb_path_query(document, '$.sections[*].blocks[*].sentences[*].text') AS line
		UNION ALL SELECT jsonb_path_query(document, '$.sections[*].blocks[*].items[*].sentences[*].text') AS line
	) lines;
END;
--> statement-breakpoint
DROP INDEX "milestone_words";
--> statement-breakpoint
DROP INDEX "report_words_of_draft";
--> statement-breakpoint
DROP INDEX "report_words_for_all";
--> statement-breakpoint
DROP INDEX "report_version_words";
--> statement-breakpoint
ALTER TABLE "milestone" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (search_words("name", coalesce("element", '') || ' ' || coalesce("wording", '') || ' ' || coalesce("condition", '') || ' ' || coalesce("conditions", '') || ' ' || coalesce("reason", ''))) STORED;
--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (report_words("document")) STORED,
	ADD COLUMN "public_words" tsvector GENERATED ALWAYS AS (report_words("public_document")) STORED;
--> statement-breakpoint
ALTER TABLE "report_version" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (report_words("document")) STORED;
--> statement-breakpoint
CREATE INDEX "milestone_words" ON "milestone" USING gin ("words") WITH (gin_pending_list_limit = 512);
--> statement-breakpoint
CREATE INDEX "report_words_of_draft" ON "report" USING gin ("words") WITH (gin_pending_list_limit = 512);
--> statement-breakpoint
CREATE INDEX "report_words_for_all" ON "report" USING gin ("public_words") WITH (gin_pending_list_limit = 512);
--> statement-breakpoint
CREATE INDEX "report_version_words" ON "report_version" USING gin ("words") WITH (gin_pending_list_limit = 512);
