"""自称应当与单位一致：镇不写“我乡”“我局”，乡镇不写“我市”."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.reading.sought import Sought
from reports.checks.surety import Surety

_KIND = re.compile(r"(镇|乡|街道|局)(?:人民政府|政府|办事处|办)?$")
_TOWNSHIP = r"(?<![健安完])[我本全]乡(?![村镇亲土下音情贤（、]|本土)"
_TOWN = r"(?<!自)我镇(?!定|静)|本镇(?=[，。政主共按严认未收])"
_STREET = r"我街道|本街道|我街办|我办事处"
_BUREAU = r"[我本]局(?![限部面势])"
_NAMES = re.compile(r"《[^》]{0,200}+》+|“[^”]{0,60}”")
_HIGHER = r"(?:^|(?<=[，。；]))我[市省州](?=政府信息公开|主动公开|共|未收到|收到|政务公开)"
_FOREIGN = {
    "镇": Sought(f"{_TOWNSHIP}|{_STREET}|{_BUREAU}|{_HIGHER}"),
    "乡": Sought(f"{_TOWN}|{_STREET}|{_BUREAU}|{_HIGHER}"),
    "街道": Sought(f"{_TOWNSHIP}|{_TOWN}|{_BUREAU}|{_HIGHER}"),
    "局": Sought(f"{_TOWNSHIP}|{_TOWN}|{_STREET}"),
}


def judge(dossier: Dossier) -> Iterator[Objection]:
    kind = _KIND.search(dossier.document.organisation)
    if not kind:
        return
    foreign = _FOREIGN[kind[1]]
    for sentence in dossier.sentences:
        text = sentence.text
        if "《" in text or "“" in text:
            text = _NAMES.sub("", text)
        for match in foreign.finditer(text):
            says = f"您单位是{kind[1]}，这里写成“{match[0]}”。"
            yield Objection(says, place=at(sentence, match[0]))


CHECK = Check(
    code="W10",
    title="自称不一",
    severity="hint",
    surety=Surety.SEEN,
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"overview.intro": "我局认真落实《条例》规定。"}),
    passes=example(text={"overview.intro": "我镇健全乡村两级公示栏，参加我市统一培训。"}),
)
