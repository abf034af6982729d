"""Word files by how their paragraphs, headings, numbers and titles are made."""

from tests.corpus.layouts import layout
from tests.corpus.specimen import CHAPTER, HEADING, TABLE, Part, Specimen
from tests.corpus.word_parts import (
    body,
    boxed,
    cell_of,
    merged,
    paragraph,
    plain,
    run,
    styled,
    table_of,
    title,
    word_file,
)

BREAK = "<w:r><w:br/></w:r>"


@layout("docx")
def soft_break_behind_headings(report: Specimen) -> bytes:
    """A heading and its text are one paragraph, a soft break between them."""
    out, before = [title(report)], ""
    for part in report.parts:
        if part.kind in (CHAPTER, HEADING):
            out.append(paragraph("", runs=before) if before else "")
            before = run(part.text)
        elif part.kind == TABLE:
            out.append(paragraph("", runs=before) + merged()(report, part.text))
            before = ""
        else:
            runs = f"{before}{BREAK}{run(part.text)}" if before else run(part.text)
            out.append(paragraph("", runs=runs))
            before = ""
    return word_file("".join(out))


@layout("docx")
def everything_heading_one(report: Specimen) -> bytes:
    """Title, headings, text and signature are all headings of the first level."""
    content = body(report, wrap=lambda part: paragraph(part.text, "1"))
    return word_file(paragraph(report.title, "1") + content)


@layout("docx")
def text_in_one_paragraph(report: Specimen) -> bytes:
    """Between tables the text is one paragraph with soft breaks."""
    out: list[str] = []
    runs = [run(report.title)]
    for part in report.parts:
        if part.kind == TABLE:
            out += [paragraph("", runs=BREAK.join(runs)), merged()(report, part.text)]
            runs = []
        else:
            runs.append(run(part.text))
    return word_file("".join(out) + paragraph("", runs=BREAK.join(runs)))


def _level(level: int, pattern: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        f'<w:lvlText w:val="{pattern}"/><w:suff w:val="nothing"/></w:lvl>'
    )


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{_level(0, "%1、")}{_level(1, "（%2）")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def _numbered(level: int, text: str) -> str:
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return paragraph(text, properties=number)


@layout("docx")
def chapters_numbered(report: Specimen) -> bytes:
    """Numbers of chapters are Word's own, those of headings are typed."""

    def wrap(part: Part) -> str:
        return _numbered(0, part.text[2:]) if part.kind == CHAPTER else plain(part)

    return word_file(title(report) + body(report, wrap=wrap), NUMBERING)


@layout("docx")
def everything_numbered(report: Specimen) -> bytes:
    """Numbers of chapters and headings are Word's own."""

    def wrap(part: Part) -> str:
        if part.kind == CHAPTER:
            return _numbered(0, part.text[2:])
        bare = part.text.partition("）")[2]
        return _numbered(1, bare) if part.kind == HEADING and bare else plain(part)

    return word_file(title(report) + body(report, wrap=wrap), NUMBERING)


@layout("docx")
def title_in_two_paragraphs(report: Specimen) -> bytes:
    """The body's name and the subject in two paragraphs."""
    lines = (report.organisation, f"{report.year}年政府信息公开工作年度报告")
    return word_file("".join(paragraph(one) for one in lines) + body(report))


@layout("docx")
def title_broken_softly(report: Specimen) -> bytes:
    """The title one paragraph of three lines."""
    lines = (report.organisation, f"{report.year}年", "政府信息公开工作年度报告")
    return word_file(paragraph("", runs=BREAK.join(map(run, lines))) + body(report, wrap=styled))


@layout("docx")
def title_in_a_box(report: Specimen) -> bytes:
    """The title in a text box, once for new programs and once for old ones."""
    return word_file(boxed(paragraph(report.title)) + body(report))


@layout("docx")
def with_contents(report: Specimen) -> bytes:
    """A table of contents between title and text, as Word makes it."""
    chapters = [one.text for one in report.parts if one.kind == CHAPTER]
    lines = "".join(
        paragraph("", runs=f"{run(one)}<w:r><w:tab/></w:r>{run(str(n))}", style=f"TOC{1}")
        for n, one in enumerate(chapters, 1)
    )
    return word_file(title(report) + paragraph("目　录") + lines + body(report, wrap=styled))


@layout("docx")
def deleted_paragraphs(report: Specimen) -> bytes:
    """Tracked changes: a deleted paragraph before each one, words that came in marked."""
    gone = (
        '<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="a"/></w:rPr></w:pPr><w:del w:id="4" '
        'w:author="a"><w:r><w:delText>（删去的一句话，不算在内。）</w:delText></w:r></w:del></w:p>'
    )

    def wrap(part: Part) -> str:
        half = len(part.text) // 2
        came = f'<w:ins w:id="5" w:author="a">{run(part.text[half:])}</w:ins>'
        return gone + paragraph("", runs=run(part.text[:half]) + came)

    return word_file(title(report) + body(report, wrap=wrap))


@layout("docx")
def hidden_words(report: Specimen) -> bytes:
    """Hidden words between the others, links and bookmarks round them."""
    hidden = run("样张说明", "<w:vanish/>")

    def wrap(part: Part) -> str:
        half = len(part.text) // 2
        link = f'<w:hyperlink w:anchor="a">{run(part.text[half:])}</w:hyperlink>'
        mark = '<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>'
        return paragraph("", runs=f"{run(part.text[:half])}{hidden}{mark}{link}")

    return word_file(title(report) + body(report, wrap=wrap))


@layout("docx")
def empty_paragraphs(report: Specimen) -> bytes:
    """Empty paragraphs and page breaks between all others, spaces for indents."""
    page_break = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

    def wrap(part: Part) -> str:
        before = page_break if part.kind == CHAPTER else ""
        return f"{before}{paragraph('    ' + part.text)}<w:p/><w:p/>"

    return word_file(f"<w:p/><w:p/>{title(report)}<w:p/>{body(report, wrap=wrap)}")


@layout("docx")
def text_in_frames(report: Specimen) -> bytes:
    """What stands between two tables is in a frame: a table of one cell."""
    out, inner = [], title(report)
    for part in report.parts:
        if part.kind == TABLE:
            out += [table_of([cell_of(inner)], 1), "<w:p/>", merged()(report, part.text), "<w:p/>"]
            inner = ""
        else:
            inner += plain(part)
    return word_file("".join(out) + table_of([cell_of(inner)], 1) + "<w:p/>")


@layout("docx")
def controls_round_paragraphs(report: Specimen) -> bytes:
    """Paragraphs and tables in content controls."""

    def held(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    def draw(report: Specimen, key: str) -> str:
        return held(merged()(report, key))

    return word_file(held(title(report)) + body(report, draw, lambda part: held(styled(part))))


@layout("docx")
def landscape(report: Specimen) -> bytes:
    """A page lying on its side."""
    page = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    return word_file(title(report) + body(report, wrap=styled), sections=page)
