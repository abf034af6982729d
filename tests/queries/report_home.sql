SELECT … FROM "django_session" WHERE ("django_session"."expire_date" > ? AND "django_session"."session_key" = ?) LIMIT ?
SELECT … FROM "reports_account" WHERE "reports_account"."id" = ? LIMIT ?
SELECT … FROM "reports_appointment" INNER JOIN "reports_agency" ON ("reports_appointment"."agency_id" = "reports_agency"."id") WHERE ("reports_appointment"."account_id" = ? AND "reports_agency"."closed_on" IS NULL)
SELECT … FROM "reports_report" INNER JOIN "reports_agency" ON ("reports_report"."agency_id" = "reports_agency"."id") LEFT OUTER JOIN "reports_withdrawal" ON ("reports_report"."id" = "reports_withdrawal"."report_id") WHERE ("reports_report"."agency_id" IN (…) AND "reports_report"."id" = ?) LIMIT ?
SELECT ? AS "a" FROM "reports_report" WHERE ("reports_report"."agency_id" IN (SELECT U0."id" FROM "reports_agency" U0 INNER JOIN "reports_appointment" U1 ON (U0."id" = U1."agency_id") WHERE (U1."account_id" = ? AND U1."role" = ? AND U0."closed_on" IS NULL)) AND "reports_report"."is_current" AND "reports_report"."state" IN (…) AND "reports_report"."id" = ?) LIMIT ?
SELECT … FROM "reports_countyyear" WHERE ("reports_countyyear"."county_id" = ? AND "reports_countyyear"."year" = ?) ORDER BY "reports_countyyear"."year" DESC LIMIT ?
SELECT … FROM "reports_broughtfile" INNER JOIN "reports_account" ON ("reports_broughtfile"."by_id" = "reports_account"."id") WHERE "reports_broughtfile"."report_id" = ? ORDER BY "reports_broughtfile"."at" DESC, "reports_broughtfile"."id" DESC
SELECT … FROM "reports_report" INNER JOIN "reports_agency" ON ("reports_report"."agency_id" = "reports_agency"."id") LEFT OUTER JOIN "reports_withdrawal" ON ("reports_report"."id" = "reports_withdrawal"."report_id") WHERE ("reports_report"."agency_id" = ? AND "reports_report"."is_in_force" AND "reports_report"."year" IN (…)) ORDER BY "reports_report"."year" DESC, "reports_report"."agency_id" ASC
SELECT … FROM "reports_section" WHERE "reports_section"."report_id" IN (…)
SELECT … FROM "reports_problempair" WHERE "reports_problempair"."report_id" IN (…) ORDER BY "reports_problempair"."position" ASC
SELECT … FROM "reports_feestatement" WHERE "reports_feestatement"."report_id" IN (…)
SELECT … FROM "reports_unreadableentry" WHERE "reports_unreadableentry"."report_id" IN (…)
SELECT … FROM "reports_disclosureline" WHERE "reports_disclosureline"."report_id" IN (…)
SELECT … FROM "reports_requestsline" WHERE "reports_requestsline"."report_id" IN (…)
SELECT … FROM "reports_disputesline" WHERE "reports_disputesline"."report_id" IN (…)
SELECT … FROM "reports_countysettings" WHERE "reports_countysettings"."county_id" = ? ORDER BY "reports_countysettings"."id" ASC LIMIT ?
SELECT … FROM "reports_lastyear" INNER JOIN "reports_report" ON ("reports_lastyear"."report_id" = "reports_report"."id") LEFT OUTER JOIN "reports_carriedpart" ON ("reports_report"."id" = "reports_carriedpart"."report_id") WHERE "reports_lastyear"."report_id" = ? ORDER BY "reports_carriedpart"."id" ASC
SELECT … FROM "reports_explanation" WHERE "reports_explanation"."report_id" = ? ORDER BY "reports_explanation"."at" ASC, "reports_explanation"."id" ASC
SELECT … FROM "reports_waiver" WHERE "reports_waiver"."report_id" = ? ORDER BY "reports_waiver"."id" ASC
SELECT … FROM "reports_countyseverity" INNER JOIN "reports_agency" ON ("reports_countyseverity"."county_id" = "reports_agency"."id") WHERE "reports_countyseverity"."county_id" = ? ORDER BY "reports_agency"."id" ASC, ? ASC
SELECT … FROM "reports_remark" INNER JOIN "reports_account" ON ("reports_remark"."by_id" = "reports_account"."id") WHERE "reports_remark"."report_id" = ? ORDER BY "reports_remark"."chapter" ASC, "reports_remark"."id" ASC
SELECT … FROM "reports_chapterrecord" WHERE "reports_chapterrecord"."report_id" = ?
SELECT … FROM "reports_countysettings" WHERE "reports_countysettings"."county_id" = ? ORDER BY "reports_countysettings"."id" ASC LIMIT ?
SELECT … FROM "reports_countysettings" WHERE "reports_countysettings"."county_id" = ? ORDER BY "reports_countysettings"."id" ASC LIMIT ?
SELECT … FROM "reports_lastyear" WHERE "reports_lastyear"."report_id" = ? ORDER BY "reports_lastyear"."id" ASC LIMIT ?
SELECT … FROM "reports_waitingfile" WHERE "reports_waitingfile"."report_id" = ? ORDER BY "reports_waitingfile"."id" ASC LIMIT ?
SELECT … FROM "reports_appointment" INNER JOIN "reports_agency" ON ("reports_appointment"."agency_id" = "reports_agency"."id") WHERE ("reports_appointment"."account_id" = ? AND "reports_agency"."closed_on" IS NULL)
SELECT COUNT(*) AS "__count" FROM "reports_notice" WHERE ("reports_notice"."account_id" = ? AND "reports_notice"."is_shown" AND "reports_notice"."read_at" IS NULL)
