SELECT … FROM "django_session" WHERE ("django_session"."expire_date" > ? AND "django_session"."session_key" = ?) LIMIT ?
SELECT … FROM "reports_account" WHERE "reports_account"."id" = ? LIMIT ?
SELECT … FROM "reports_report" INNER JOIN "reports_agency" ON ("reports_report"."agency_id" = "reports_agency"."id") WHERE ("reports_report"."agency_id" IN (SELECT U0."id" FROM "reports_agency" U0 INNER JOIN "reports_appointment" U1 ON (U0."id" = U1."agency_id") WHERE (U1."account_id" = ? AND U1."role" = ? AND U0."closed_on" IS NULL)) AND "reports_report"."id" = ?) LIMIT ?
SELECT … FROM "reports_report" WHERE "reports_report"."state" IN (…) ORDER BY "reports_report"."year" DESC, "reports_report"."agency_id" ASC
SELECT … FROM "reports_report" INNER JOIN "reports_agency" ON ("reports_report"."agency_id" = "reports_agency"."id") WHERE ("reports_report"."agency_id" IN (SELECT U0."id" FROM "reports_agency" U0 INNER JOIN "reports_appointment" U1 ON (U0."id" = U1."agency_id") WHERE (U1."account_id" = ? AND U1."role" = ? AND U0."closed_on" IS NULL)) AND "reports_report"."id" = ?) LIMIT ?
SELECT … FROM "reports_countysettings" WHERE "reports_countysettings"."county_id" = ? ORDER BY "reports_countysettings"."id" ASC LIMIT ?
SELECT … FROM "reports_report" INNER JOIN "reports_agency" ON ("reports_report"."agency_id" = "reports_agency"."id") WHERE ("reports_report"."agency_id" = ? AND "reports_report"."is_in_force" AND "reports_report"."year" IN (…)) ORDER BY "reports_report"."year" DESC, "reports_report"."agency_id" ASC
SELECT … FROM "reports_section" WHERE "reports_section"."report_id" IN (…)
SELECT … FROM "reports_problempair" WHERE "reports_problempair"."report_id" IN (…) ORDER BY "reports_problempair"."position" ASC
SELECT … FROM "reports_feestatement" WHERE "reports_feestatement"."report_id" IN (…)
SELECT … FROM "reports_unreadableentry" WHERE "reports_unreadableentry"."report_id" IN (…)
SELECT … FROM "reports_disclosureline" WHERE "reports_disclosureline"."report_id" IN (…)
SELECT … FROM "reports_requestsline" WHERE "reports_requestsline"."report_id" IN (…)
SELECT … FROM "reports_disputesline" WHERE "reports_disputesline"."report_id" IN (…)
SELECT … FROM "reports_countysettings" WHERE "reports_countysettings"."county_id" = ? ORDER BY "reports_countysettings"."id" ASC LIMIT ?
SELECT … FROM "reports_lastyear" WHERE ("reports_lastyear"."report_id" = ? AND NOT ("reports_lastyear"."document" = ?)) ORDER BY "reports_lastyear"."id" ASC LIMIT ?
SELECT … FROM "reports_explanation" WHERE "reports_explanation"."report_id" = ? ORDER BY "reports_explanation"."at" ASC, "reports_explanation"."id" ASC
SELECT … FROM "reports_waiver" WHERE "reports_waiver"."report_id" = ? ORDER BY "reports_waiver"."id" ASC
SELECT … FROM "reports_countyseverity" INNER JOIN "reports_agency" ON ("reports_countyseverity"."county_id" = "reports_agency"."id") WHERE "reports_countyseverity"."county_id" = ? ORDER BY "reports_agency"."id" ASC, ? ASC
SELECT … FROM "reports_report" WHERE "reports_report"."state" IN (…) ORDER BY "reports_report"."year" DESC, "reports_report"."agency_id" ASC
SELECT ? AS "a" FROM "reports_agency" WHERE ("reports_agency"."id" = ? AND ("reports_agency"."parent_id" IS NULL OR EXISTS(SELECT ? AS "a" FROM "reports_agency" U0 WHERE U0."parent_id" = ("reports_agency"."id") LIMIT ?) OR EXISTS(SELECT ? AS "a" FROM "reports_appointment" U0 WHERE (U0."agency_id" = ("reports_agency"."id") AND U0."role" IN (…)) LIMIT ?))) LIMIT ?
SELECT COUNT(*) AS "__count" FROM "reports_remark" WHERE ("reports_remark"."report_id" = ? AND "reports_remark"."state" = ?)
UPDATE "reports_report" SET "state" = ?, "submitted_at" = ?, "submitted_by_id" = ?, "signed_at" = NULL, "signed_by_id" = NULL, "arrived_at" = COALESCE("reports_report"."arrived_at", ?) WHERE ("reports_report"."id" = ? AND "reports_report"."state" IN (…))
SELECT … FROM "reports_citedfinding" WHERE "reports_citedfinding"."report_id" = ? ORDER BY "reports_citedfinding"."id" ASC
INSERT INTO "reports_snapshot" ("report_id", "action", "at", "by_id", "document", "digest", "findings", "open_findings", "not_run", "rules") VALUES (…) RETURNING "reports_snapshot"."id"
SELECT … FROM "reports_report" WHERE "reports_report"."id" = ? LIMIT ?
SELECT … FROM "reports_ledgerentry" WHERE "reports_ledgerentry"."report_id" = ? ORDER BY "reports_ledgerentry"."number" DESC LIMIT ?
INSERT INTO "reports_ledgerentry" ("number", "at", "by_id", "address", "action", "comment", "changes", "previous", "digest", "report_id", "from_state", "to_state", "kept") VALUES (…) RETURNING "reports_ledgerentry"."id"
INSERT INTO "reports_bounddigest" ("entry_id", "name", "digest") VALUES (…) RETURNING "reports_bounddigest"."id"
SELECT … FROM "reports_account" INNER JOIN "reports_appointment" ON ("reports_account"."id" = "reports_appointment"."account_id") WHERE (("reports_appointment"."agency_id" = ? AND "reports_appointment"."role" IN (…)) AND "reports_account"."closed_at" IS NULL AND "reports_account"."is_active" AND NOT ("reports_account"."id" = ?))
