"""Sentences of a kind in many wordings: the true ones are left alone, the false ones found."""

import pytest

from reports.checks import Dossier
from reports.checks.cells import (
    IN_FORCE,
    ISSUED,
    LICENCES,
    REPEALED,
)
from reports.checks.examples import applications
from tests.checks.judging import found
from tests.documents import sound, with_figures, with_text

REQUESTS, MANAGED, PUBLISHED = "overview.on_request", "overview.management", "overview.proactive"
DOCUMENTS = {ISSUED: 2, REPEALED: 1, IN_FORCE: 8}
DECIDED = {LICENCES: 31}
THIRTEEN = applications(13)

TRUE = {
    ("X03", REQUESTS): (
        THIRTEEN,
        "收到申请13件，13件全部办结：8件予以公开，2件部分公开，3件不予公开。",
        "13件申请都在法定期限内答复：9件提供了信息，4件说明理由。",
        "全部按期办结：5件予以公开，8件无法提供。",
        "收到申请13件，均已办结，结果如下：办结：6件予以公开，7件转为咨询。",
        "收到申请13件，全部答复：予以公开8件，不予公开5件。",
        "收到申请13件，办结：13件。",
        "收到申请13件，办结13件：8件公开，5件不予公开。",
    ),
    ("X05", MANAGED): (
        DOCUMENTS,
        "年初现行有效行政规范性文件7件，当年新制发2件、废止1件，年末现行有效8件。",
        "年初，现行有效的行政规范性文件7件；全年制发2件，废止1件；年末现行有效8件。",
        "行政规范性文件期初现行有效7件，期末现行有效8件。",
        "原有现行有效行政规范性文件7件，制发2件，废止1件，现行有效8件。",
        "1月1日现行有效行政规范性文件7件，12月31日现行有效8件。",
        "年初以来制发行政规范性文件2件，废止1件，现行有效8件。",
    ),
    ("X06", PUBLISHED): (
        DECIDED,
        "受理行政许可申请36件，作出行政许可决定31件。",
        "全年收到行政许可申请36件，办结31件。",
        "行政许可申请共36件，准予31件。",
        "行政许可受理36件、办结31件。",
        "受理行政许可36件，作出行政许可决定31件。",
        "接收行政许可申请36件，不予受理5件，作出行政许可31件。",
    ),
    ("X08", MANAGED): (
        DOCUMENTS,
        "制定行政规范性文件2件，分别为早餐店办法、展会办法；废止1件；现行有效8件。",
        "制定行政规范性文件2件，分别是早餐店办法和展会办法，废止1件，现行有效8件。",
        "修订办法2件，包括早餐店办法、展会办法；开展培训8次；发放资料9件。",
        "制定文件2件，分别为：早餐店办法、展会办法；另印发通知9件。",
        "制发2件，其中早餐店办法、展会办法均已公开；存档文件9件。",
        "印发文件2件，分别为早餐店办法；展会办法；转发文件9件。",
        "公开信息100条，包括网站、公众号等渠道，其中网站60条、公众号40条。",
        "公开信息100条，分别为网站60条、公众号40条；发布公告120条。",
    ),
    ("D06", "lead"): (
        {},
        "统计时限：2024.1.1—2024.12.31。",
        "统计期限为2024-01-01至2024-12-31。",
        "统计期限：2024/1/1-2024/12/31。",
        "本报告统计期限为2024.01.01—12.31。",
        "数据截至2024年12月31日，起始时间为2024年1月1日。",
        "数据统计截止到2024年12月31日，自2024年1月1日起。",
        "统计数据至2024年12月31日止，从2024年1月1日开始。",
        "统计期限为2024. 1. 1 \uff5e 2024. 12. 31。",
    ),
}
FALSE = {
    ("X03", REQUESTS): (
        THIRTEEN,
        "收到申请13件，办结：8件。",
        "收到申请13件，全部办结：共8件，予以公开8件。",
        "收到申请13件，办结12件：8件公开，4件不予公开。",
        "收到申请13件，均已答复：12件（含延期答复1件）。",
        "收到申请13件，答复：11件，其余撤回。",
    ),
    ("X05", MANAGED): (
        DOCUMENTS,
        "年初现行有效行政规范性文件7件，当年新制发2件、废止1件，年末现行有效9件。",
        "年初，现行有效的行政规范性文件7件；全年制发行政规范性文件3件；年末现行有效8件。",
        "行政规范性文件期初现行有效7件，废止2件，期末现行有效8件。",
        "原有行政规范性文件7件，制发2件，废止1件，现行有效7件。",
        "截至年底现行有效行政规范性文件7件。",
    ),
    ("X06", PUBLISHED): (
        DECIDED,
        "受理行政许可申请36件，作出行政许可决定36件。",
        "全年收到行政许可申请36件，办结行政许可30件。",
        "受理行政许可36件。",
        "作出行政许可决定36件，均无申请复议。",
        "没有行政许可。",
    ),
    ("X08", MANAGED): (
        DOCUMENTS,
        "制定行政规范性文件2件，分别为早餐店办法5件、展会办法；废止1件。",
        "发布信息共100条，分别为：网站60条、公众号50条；培训8次。",
        "发布信息共100条，包括网站、公众号等渠道，其中网站60条、公众号50条。",
        "发布信息共100条，包括网站60条，公众号30条，公开栏20条。",
        "发布信息100条，分别为网站60条、公众号50条；发布公告120条。",
    ),
    ("D06", "lead"): (
        {},
        "统计时限：2023.1.1—2024.12.31。",
        "统计期限为2024-01-01至2024-12-30。",
        "统计期限：2024/1/1-2025/12/31。",
        "统计期限为2024.01.01—11.30。",
        "数据截至2024年12月31日，起始时间为2023年1月1日。",
        "数据截至2024年12月31日，办法自2024年3月1日起施行。",
    ),
}


def _said(check, section, figures, text):
    document = with_text(with_figures(sound(), figures), section, text)
    return {one.check for one in found(Dossier(document), check) if one.severity != "hint"}


def _all(told):
    return [(*key, figures, text) for key, (figures, *texts) in told.items() for text in texts]


@pytest.mark.parametrize(("check", "section", "figures", "text"), _all(TRUE))
def test_a_true_sentence_is_left_alone(check, section, figures, text):
    assert _said(check, section, figures, text) == set()


@pytest.mark.parametrize(("check", "section", "figures", "text"), _all(FALSE))
def test_a_false_sentence_is_found(check, section, figures, text):
    assert _said(check, section, figures, text) == {check}
