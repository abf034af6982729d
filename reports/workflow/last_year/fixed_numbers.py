"""Which digits in last year's text count nothing of a year? No clerk is asked for them again.

Dates and articles of the law, the period that every report covers, numbers of papers, addresses,
telephones, postcodes, hours: they stay as they stand, whatever the year.
"""

D = "[0-9０-９]"
S = r"\s{0,3}+"
"""A gap, and never a long one: a pattern takes no longer than its text."""
_NO_COUNT = rf"(?!{S}(?:[余多]?[件条次篇份期个人场]|{D}))"

_PAPER = (
    rf"[〔\[［]{S}{D}{{4}}{S}[〕\]］]{S}(?:第{S})?{D}{{0,6}}{S}号?"
    rf"|[（(]{S}{D}{{4}}{S}[）)]{S}(?:第{S})?{D}{{1,6}}{S}号"
)
_LAW = (
    rf"第{S}(?:{D}{{1,6}}|[一二三四五六七八九十百]{{1,6}}){S}[条款项章届次号]"
    rf"|{D}{{1,6}}{S}个工作日|{D}{{4}}{S}年{S}{D}{{1,2}}{S}月{S}{D}{{1,2}}{S}日(?=起?(?:正式)?(?:施行|实施|执行|生效))"
)
_WHOLE_YEAR = rf"0?1{S}月?份?{S}[-—–~至到]{{1,2}}{S}12{S}月份?(?!{S}{D})"
_PUBLISHED_BY = rf"0?[13]{S}月{S}31{S}日(?=[之以]?前)"
_PERIOD = (
    rf"(?<!{D})1{S}月{S}1{S}日|(?<!{D})12{S}月{S}31{S}日|(?<!{D})(?:{_WHOLE_YEAR}|{_PUBLISHED_BY})"
)
_REACHED = (
    rf"(?:电话|热线|传真|手机|邮编|邮政编码|邮政编号|(?i:qq)|微信)(?:号码?|码)?{S}[：:为是（(]?{S}"
    rf"{D}(?:[\s\-—–－―\u2010()（）]{{0,3}}{D}){{2,}}(?:{S}转{S}{D}{{1,6}})?{_NO_COUNT}"
    rf"|[（(]?0{D}{{2,3}}[）)]?{S}[\-—–－―\u2010]{{0,2}}{S}{D}{{7,8}}(?!{D})"
    rf"|{D}{{3,4}}{S}[\-—–－―\u2010]{{1,2}}{S}{D}{{7,8}}(?!{D})"
    rf"|(?<!{D})[48]00-?{D}{{3,4}}-?{D}{{3,4}}(?!{D})|(?<!{D})1{D}{{4}}(?=[^，。；0-9]{{0,6}}热线)"
    rf"|(?<!{D})1{D}{{10}}(?!{D})|(?<!{D})12345{_NO_COUNT}"
)
_ADDRESS = (
    r"地址[：:为是在]?[^，,。；;（）()]{0,60}"
    rf"|(?<=[路街道巷弄村组段社]){S}{D}{{1,6}}{S}号|{D}{{1,6}}{S}(?:号楼|楼|层|室|栋|幢|单元)(?!次)"
    r"|(?:https?://|www\.)[A-Za-z0-9./_\-?=&%#:]++|[A-Za-z0-9._\-]{1,40}+@[A-Za-z0-9.\-]{1,60}"
)
_HOURS = rf"{D}{{1,2}}{S}[:：]{S}{D}{{2}}(?!{D})|(?:7{S}[×xX*]{S})?24{S}小时"
_SIGN = rf"^{D}{{1,2}}{S}[.．、](?!{D})|[（(]{D}{{1,2}}[）)]|[A-Za-z]{{1,4}}{D}{{1,6}}"

OF_THE_YEAR = (
    rf"{D}{{4}}(?:{S}年{S}(?:{_WHOLE_YEAR}|{_PUBLISHED_BY})|[./-](?:0?1[./-]0?1|12[./-]31)(?!{D}))"
)
"""Days and months of the law's own calendar with their year, which alone moves on."""

FIXED = "|".join((_PAPER, _LAW, _PERIOD, _REACHED, _ADDRESS, _HOURS, _SIGN))
"""The pattern of all of them; it has no groups of its own."""
