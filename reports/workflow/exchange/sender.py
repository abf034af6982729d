"""Whose package is it? One county under the city, by its code or by any name it bears or bore."""

from collections.abc import Iterable

from reports.document.exchange.sent_package import SendingCounty
from reports.models import Agency, CountyKey, FormerName
from reports.workflow.refusal import Refused


class Unchanged(Refused):
    """Nothing was done, because nothing had to be: what came is here already."""


def sender_under(city: Agency, said: SendingCounty) -> Agency:
    """The county that the package names; Refused where it is none of the city's, or two are."""
    if said.name == city.name:
        raise Refused(f"这是“{city.name}”自己的交换包，要交给它的上级，不在这里收。")
    named = _named(city, said.names)
    coded = set(city.units.filter(code=said.code)) if said.code else set()
    found = named | coded
    if not found:
        raise Refused(
            f"这是“{said.name}”的交换包，“{city.name}”的名单里没有它。"
            "请核对是不是交错了；更过名的，请在“单位”里写上曾用名。"
        )
    if len(found) > 1:
        names = "、".join(sorted(one.name for one in found))
        raise Refused(
            f"交换包里的名称和机构代码对应了不止一个单位（{names}），没有收。请先核对名单。"
        )
    (county,) = found
    if coded and not named:
        raise Refused(
            f"机构代码{said.code}在这里是“{county.name}”，交换包里写的是“{said.name}”。"
            "确实是同一个的，请先在“单位”里更名。"
        )
    return county


def refuse_own(county: Agency, key: str) -> None:
    """Raise where the report is written in this very installation: it is here already."""
    if CountyKey.objects.filter(county=county, public=key).exists():
        raise Unchanged(
            f"这是本系统自己生成的“{county.name}”的交换包，报告本来就在这里，没有改动。"
        )
    if county.units.exists():
        raise Refused(f"“{county.name}”在本系统里办理，它的报告在这里编写，不用交换包。")


def _named(city: Agency, names: Iterable[str]) -> set[Agency]:
    former = FormerName.objects.filter(name__in=names, agency__parent=city).values("agency")
    return {*city.units.filter(name__in=names), *city.units.filter(pk__in=former)}
