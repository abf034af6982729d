"""Is a line what an account prints for its readers, or a rule? END, 滑动查看更多, 编辑丨…, ---.

None of it is a sentence, and each is a line of its own.
"""

import re
from functools import lru_cache
from typing import Final

from reports.importers.same_label import KEPT

_LONGEST: Final = 60
_RULES: Final = (
    r"[-–—―_·•.…*~=#+|\uff5c丨<>«»《》「」【】\[\]※←→↑↓"
    r"\u2500-\u257f\u25a0-\u25ff\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]{3,60}",
    r"(?:[_*=~#+|:\-—] ?){3,30}",
    r"[▲▼△▽↑↓⬆⬇☟☝👆👇◆◇■●★☆ ]{1,20}",
)
_SIGNS: Final = "[-–—―_·•.…*~=<>《》「」【】\\[\\]（）()|\uff5c丨↑↓▲▼ ]{0,12}"
_WORDS: Final = (
    r"(?:THE ?)?END|(?:全文|正文|本文)(?:完|结束|终|到此结束)|(?<=[（(【\[—-])完(?=[）)】\]—-])",
    # 左右滑动查看更多
    r"(?:请|可)?(?:继续|向?[上下左右]{1,2})?滑动(?:屏幕|页面|图片)?(?:即可|继续)?"
    r"(?:查看|阅读|浏览|看)?(?:更多|全文|下一[个篇]|详情|内容)?",
    # 点击“阅读原文”查看全文
    r"(?:请|可)?(?:点击|轻触|戳)(?:文末|[上下]方|左下角|图片|链接|标题|文字)?的?"
    r"[“\"']?(?:阅读原文|查看原文)?[”\"']?(?:即可|可|查看|阅读|了解|浏览|下载|放大|关注){0,2}"
    r"(?:全文|更多|详情|原文|大图|图片|内容|附件|我们)?",
    # 长按识别二维码关注
    r"(?:请|欢迎)?(?:微信)?(?:长按|扫描|扫码|识别|扫一扫){1,2}(?:[上下]方|[上下]图|图中|[左右]侧)?"
    r"(?:的|此)?(?:二维码|小程序码|图片)?(?:识别|扫码)?(?:即可|可|立即)?"
    r"(?:关注|查看|加入|进入|了解|订阅)?(?:我们|公众号|更多|详情|本号)?",
    r"(?:欢迎|请)?(?:关注|订阅)(?:我们|本号|(?:微信)?公众号)[,，、 ]*(?:获取|了解|查看)?(?:更多)?"
    r"(?:资讯|信息|内容|精彩)?",
    r"喜欢此内容的人还喜欢|(?:推荐|往期|相关|延伸|热门|精彩)(?:阅读|推荐|回顾|精选|文章)",
    r"(?:点个|求个?|给个)?(?:[、，, 和]?(?:分享|点?赞|在看|收藏|留言|转发)){1,5}(?:一下|哦|吧)?",
    r"一键三连|(?:阅读|浏览)量? ?[0-9万+.]{1,9}",
    # 全文共1234字，预计阅读需要3分钟
    r"(?:全文|本文)[共计约]{0,3}[0-9]{1,6}字[，, ]*(?:预计)?(?:阅读)?(?:全文)?大?约?需要?约?"
    r"[0-9]{1,3}分钟",
)
_PROMPT: Final = re.compile(
    rf"{'|'.join(_RULES)}|{_SIGNS}(?:{'|'.join(_WORDS)}){_SIGNS}", re.IGNORECASE
)
_BETWEEN: Final = "丨|\uff5c│"
_BY: Final = "(?:来源|编辑|作者|文字|图片|审核|校对|制作|出品|END)"
_SURELY_BY: Final = "(?:[责美主]编|撰稿|供稿|图文|摄影|监制|排版|编审|[初复终]审)"
_VALUE: Final = rf"[^。；！？：:{_BETWEEN}]{{1,16}}[ \u3000{_BETWEEN}]{{0,3}}"
_CREDIT: Final = re.compile(
    rf"(?:(?:{_BY}|{_SURELY_BY}) ?[{_BETWEEN}]{_VALUE}|{_SURELY_BY} ?[：:]{_VALUE}){{1,6}}"
)


@lru_cache(KEPT)
def is_prompt(text: str) -> bool:
    """Whether a line is nothing but such words, or a rule of signs."""
    plain = " ".join(text.split())
    if not plain or len(plain) > _LONGEST:
        return False
    return bool(_PROMPT.fullmatch(plain) or _CREDIT.fullmatch(plain))
