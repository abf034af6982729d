"""What does the lead before chapter 一 say when nobody changes it?"""

from reports.models import Agency
from reports.statute.schema import Edition

_COUNTS = "〇一二三四五六七八九"


def standard_lead(edition: Edition, year: int, agency: Agency) -> str:
    """The legal basis, the chapters, the period, and whom to ask where the unit has said."""
    chapters = "、".join(chapter.title for chapter in edition.chapters)
    return (
        "本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和"
        f"{edition.document_title}（{edition.document}）编制。"
        f"报告由{chapters}{_COUNTS[len(edition.chapters)]}个部分组成。"
        f"所列数据的统计期限为{year}年1月1日至{year}年12月31日。"
        f"{contact_sentence(agency)}"
    )


def contact_sentence(agency: Agency) -> str:
    """Whom to ask, as far as the unit has said; empty where it has not."""
    parts = (
        ("地址", agency.contact_address),
        ("邮编", agency.contact_postcode),
        ("电话", agency.contact_phone),
    )
    known = "；".join(f"{name}：{value}" for name, value in parts if value)
    if not known:
        return ""
    return f"如对本报告有疑问，请与{agency.contact_office or agency.name}联系（{known}）。"
