"""共N条，其中a条、b条: what adds up, what does not, and what cannot be told."""

import pytest

from reports.checks import Dossier, run
from tests.checks.judging import found
from tests.documents import sound, with_figures, with_text

HOLD = [
    "全年共公开政府信息120条，其中政府网站80条，微信公众号40条。",
    "全年共公开政府信息120条。其中，政府网站80条，微信公众号40条。",
    "累计发布信息120条，其中：政府网站80条；微信公众号40条。",
    "累计发布信息1,120条，其中政府网站1,080条、公示栏40条。",
    "共公开信息120条，其中政府网站80条（其中政策文件20条、其他60条），公示栏40条。",
    "共公开信息120条，其中政府网站80条，包括政策20条、动态60条，公示栏40条。",
    "共公开信息120条（其中政府网站80条，公示栏40条），较去年100条增加20条。",
    "共公开信息120条，其中政府网站80条、公示栏40条，制作图解5期。",
    "共公开信息120条，其中网站80条、公示栏40条；按内容分，政策12条、动态108条。",
    "共公开信息120余条，其中政府网站80条、公示栏30条。",
    "共公开信息120条，其中政府网站80余条、公示栏30条。",
    "共公开信息1.2万条，其中政府网站8000条、公示栏3000条。",
    "共公开信息120条，其中图文80篇、视频40个。",
    "共公开信息120条，其中图文70篇、视频40个。",
    "主动公开信息120条，网站80条，微信40条，其中政策解读12条，回应关切5条。",
    "主动公开信息120条，其中重点领域信息30条。",
    "主动公开信息120条，其中政策解读10条，回应关切5条。",
    "2023年、2024年分别公开信息100条、120条。",
    "网站公开80条，公示栏公开40条，共120条。",
    "公开政策文件3条、工作动态20条，合计23条。",
    "发布政策解读5条，回应关切3条，全年共公开政府信息120条。",
    "公开重大项目3条、社会救助20条，办事指南、公告等其他信息共56条。",
    "按照《条例》第20条公开信息共3条，其中第1条、第2条为预算。",
    "提供公共文化服务信息3条，公共安全信息5条。",
    "共公开信息一百二十条，其中网站八十条，公示栏四十条。",
]
OPEN = [
    "共公开信息120条，主要包括政策文件20条、工作动态30条。",
    "共公开信息120条，涵盖财政预决算20条、社会救助30条。",
    "共公开信息120条，其中政策文件60条、工作动态50条等。",
    "公开财政预决算3条、社会救助20条等各类政府信息共56条。",
    "共公开信息382条，其中政策文件35条、通知公告80条。",
    "主动公开信息120条，其中政府网站80条、公示栏30条。",
]
WRONG = [
    ("共公开信息382条，其中网站35条、微信80条、公示栏2443条。", "35+80+2443＝2558"),
    ("累计发布信息136条，分别为网站200条、公示栏100条。", "200+100＝300"),
    ("总计公开213条，包括动态121条，公告100条。", "121+100＝221"),
    ("主动公开信息100条，其中网站80条、公示栏30条。", "80+30＝110"),
    ("全年公开信息合计1559条，其中：网站1549条；公示栏15条。", "1549+15＝1564"),
    ("共公开信息372条。其中，网站331条，公示栏61条。", "331+61＝392"),
    ("共公开信息21条（其中网站9条、公示栏5条）。", "9+5＝14"),
    ("网站公开80条，公示栏公开40条，共计130条。", "80+40＝120"),
    ("公开财政预决算30条，社会救助20条，办事指南、公告等各类政府信息共56条。", "30+20＝50"),
    ("共公开信息3条，其中网站5条。", "多于"),
]


def _found(said, **changes):
    dossier = Dossier(with_text(sound(**changes), "overview.proactive", said))
    return found(dossier, "X08")


@pytest.mark.parametrize("said", HOLD)
def test_parts_that_add_up_are_not_accused(said):
    assert not _found(said)


@pytest.mark.parametrize("said", OPEN)
def test_an_open_list_is_hinted_at_and_no_more(said):
    assert [one.severity for one in _found(said)] == ["hint"]


@pytest.mark.parametrize(("said", "says"), WRONG)
def test_parts_that_do_not_add_up_are_found(said, says):
    (finding,) = _found(said)
    assert finding.severity == "warning"
    assert says in finding.message
    assert finding.quote in said


@pytest.mark.parametrize(
    "said",
    [
        "公开信息120条，其中网站80条，占66.7%；公示栏40条，占33.3%。",
        "公开信息120条，其中网站80条，占比约67%，公示栏40条。",
        "公开信息120条，其中网站80条，占总数的66%，公示栏40条。",
        "公开信息120条，其中网站80条，占比66.67%，公示栏40条。",
        "公开信息120条，较去年100条增长20%。",
        "公开信息120条，同比增长20%。",
        "公开信息120条，较上年增加20条。",
        "公开信息120条，比2023年（96条）增长25%。",
        "公开信息120条，较去年150条下降20%。",
        "办理留言12件，占全县的80%。",
        "回复率同比提高5个百分点，较去年增加2%点。",
    ],
)
def test_percentages_that_come_out_are_not_accused(said):
    assert not _found(said)


@pytest.mark.parametrize(
    ("said", "computed"),
    [
        ("公开信息120条，其中网站80条，占76.7%；公示栏40条，占33.3%。", "66.7%"),
        ("公开信息120条，其中网站80条，占比80%，公示栏40条。", "67%"),
        ("公开信息200条，其中公示栏50条，占总量的30%，网站150条。", "25%"),
        ("公开信息120条，较去年100条增长25%。", "增长20%"),
        ("公开信息120条，比2023年（150条）增长20%。", "下降20%"),
        ("公开信息120条，较上年100条增加30条。", "增加20条"),
    ],
)
def test_percentages_that_do_not_come_out_are_found(said, computed):
    assert [computed in one.message for one in _found(said)] == [True]


def test_a_share_of_applications_may_be_a_share_of_all_that_were_dealt_with():
    document = with_text(sound(), "overview.on_request", "收到申请3件，予以公开2件，占50%。")
    figures = {"requests.new_received.total": 3, "requests.carried_in.total": 1}
    found = run(Dossier(with_figures(document, figures)))
    assert "X08" not in {one.check for one in found}
