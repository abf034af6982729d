"""What looks like a person's name? A frequent surname, one or two signs, and then an end."""

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林郭马罗梁宋郑谢韩唐冯董萧曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜"
    "戴夏钟汪田姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚"
)
_NO_NAMES = (
    "高度|高效|高质|高标|方便|方式|方案|方面|张贴|马上|周边|周知|金额|常态|常规|常务|常住|万元|万人|江苏"
    "|白天|石油|唐山|易于|易地|史料|龙头|龙江|孔府|林业|林地|田间|田地|黄河|武汉|武装|康复|周围|周期|周一"
    "|钱款|高龄|高级|高校|白河|金融|方法|方向|江河|杨树|马路|段落|雷电|石头|毛利|陆续|顾问|温泉"
)
NAME = rf"(?!{_NO_NAMES})[{_SURNAMES}](?!某)[\u4e00-\u9fff]{{1,2}}"
"""Frequent words that begin with such a sign are no names; 张某 is hidden already."""
