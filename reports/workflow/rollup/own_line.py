"""What does a unit learn of its county's sum? Its own line, once the sum is fixed."""

from reports.models import FixedSum, Report


def own_line(report: Report) -> str:
    """Whether a unit's report is in the fixed sum in force, in a sentence; empty where none is.

    One query. Of other units, and of a sum that is not fixed, nothing is said.
    """
    fixed = FixedSum.objects.filter(
        county=report.agency.county_id, year=report.year, is_in_force=True
    ).first()
    if fixed is None or report.is_summed:
        return ""
    when = f"{report.year}年汇总（第{fixed.number}次定数）"
    for one in fixed.content.get("counted", ()):
        if one["unit"] == report.agency_id:
            return f"这份报告的数已计入本县{when}{_version(one, report)}。"
    for one in fixed.content.get("left_out", ()):
        if one["unit"] == report.agency_id:
            return f"这份报告的数不计入本县{when}：{one['reason']}。"
    return ""


def _version(part: dict[str, int], report: Report) -> str:
    same = part.get("version", report.version) == report.version
    return "" if same else f"，计入的是第{part['version']}版"
