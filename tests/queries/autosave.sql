SELECT … FROM "django_session" WHERE ("django_session"."expire_date" > ? AND "django_session"."session_key" = ?) LIMIT ?
SELECT … FROM "reports_account" WHERE "reports_account"."id" = ? LIMIT ?
SELECT … FROM "reports_report" INNER JOIN "reports_agency" ON ("reports_report"."agency_id" = "reports_agency"."id") WHERE ("reports_report"."agency_id" IN (SELECT U0."id" FROM "reports_agency" U0 INNER JOIN "reports_appointment" U1 ON (U0."id" = U1."agency_id") WHERE (U1."account_id" = ? AND U1."role" = ? AND U0."closed_on" IS NULL)) AND "reports_report"."is_current" AND "reports_report"."state" IN (…) AND "reports_report"."id" = ?) LIMIT ?
UPDATE "reports_chapterrecord" SET "version" = ?, "saved_at" = ?, "saved_by_id" = ? WHERE ("reports_chapterrecord"."chapter" = ? AND "reports_chapterrecord"."report_id" = ? AND "reports_chapterrecord"."version" = ?)
SELECT … FROM "reports_unreadableentry" WHERE ("reports_unreadableentry"."name" IN (…) AND "reports_unreadableentry"."report_id" = ?)
SELECT … FROM "reports_requestsline" WHERE ("reports_requestsline"."report_id" = ? AND "reports_requestsline"."line" = ?)
