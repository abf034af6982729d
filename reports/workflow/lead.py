"""What does the lead before chapter 一 say when nobody changes it?"""

from reports.statute.schema import Edition


def standard_lead(edition: Edition, year: int) -> str:
    """The legal basis, the six chapters and the period; contact and address are left to fill in."""
    chapters = "、".join(chapter.title for chapter in edition.chapters)
    return (
        "本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和"
        f"{edition.document_title}（{edition.document}）编制。"
        f"报告由{chapters}六个部分组成。"
        f"所列数据的统计期限为{year}年1月1日至{year}年12月31日。"
    )
