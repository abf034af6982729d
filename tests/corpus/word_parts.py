"""What is a Word file made of? Paragraphs, tables and the package round them, written out."""

import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from reports.statute.grid import Box, grid
from reports.statute.schema import Table
from tests.corpus.specimen import CHAPTER, HEADING, TABLE, Part, Specimen
from tests.corpus.table_rows import Rows, text_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>"""

Draw = Callable[[Specimen, str], str]
Cell = Callable[[Box, str], str]
Wrap = Callable[[Part], str]


def run(text: str, style: str = "") -> str:
    """One run of a paragraph."""
    wanted = f"<w:rPr>{style}</w:rPr>" if style else ""
    return f'<w:r>{wanted}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str, style: str = "", runs: str = "", properties: str = "") -> str:
    """A paragraph of one run, or of given ones."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs or run(text)}</w:p>"


def plain(part: Part) -> str:
    """Every part a paragraph without a style."""
    return paragraph(part.text)


def styled(part: Part) -> str:
    """Chapters are headings of the first level, headings of the second."""
    return paragraph(part.text, {CHAPTER: "1", HEADING: "2"}.get(part.kind, ""))


def cell_of(inner: str, across: int = 1, merge: str = "") -> str:
    """A cell with its spans; ``merge`` is ``restart`` or ``continue``."""
    span = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f"<w:tc><w:tcPr>{span}{down}</w:tcPr>{inner}</w:tc>"


def boxed(inner: str) -> str:
    """A paragraph with a text box that holds something, for new and old programs."""
    box = f"<w:txbxContent>{inner}</w:txbxContent>"
    shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return paragraph(
        "",
        runs=(
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>"
            '<wp:extent cx="5000000" cy="800000"/><wp:docPr id="1" name="a"/><a:graphic>'
            f'<a:graphicData uri="{shape}"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx>{box}'
            "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
            f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
            "</mc:Fallback></mc:AlternateContent></w:r>"
        ),
    )


SMALL = '<w:sz w:val="18"/>'
"""Nine points, so that the figures of a province fit into columns of eleven millimetres."""

TWIPS = 56.7
"""Of a millimetre; the type area is 156 mm wide."""


def table_of(rows: Sequence[str], columns: int, widths: Sequence[float] = ()) -> str:
    """A table round its rows; columns are equal where no widths (mm) are given."""
    wide = widths or [156 / columns] * columns
    width = "".join(f'<w:gridCol w:w="{round(one * TWIPS)}"/>' for one in wide)
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    properties = f'<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{borders}</w:tblBorders>'
    properties += '<w:tblCellMar><w:left w:w="40" w:type="dxa"/>'
    properties += '<w:right w:w="40" w:type="dxa"/></w:tblCellMar>'
    body = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl>{properties}</w:tblPr><w:tblGrid>{width}</w:tblGrid>{body}</w:tbl>"


def merged_rows(report: Specimen, table: Table, inner: Cell | None = None) -> list[str]:
    """Rows with the official merges: gridSpan across, vMerge down."""
    inner = inner or (lambda box, text: paragraph("", runs=run(text, SMALL)))
    rows: list[dict[int, str]] = [{} for _ in grid(table)]
    for number, row in enumerate(grid(table)):
        for box in row:
            merge = "restart" if box.rows > 1 else ""
            shown = inner(box, text_of(box, report))
            rows[number][box.column] = cell_of(shown, box.columns, merge)
            for down in range(1, box.rows):
                covered = cell_of("<w:p/>", box.columns, "continue")
                rows[number + down][box.column] = covered
    return ["".join(row[column] for column in sorted(row)) for row in rows]


def merged(inner: Cell | None = None) -> Draw:
    """Tables with the official merges."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        return table_of(merged_rows(report, table, inner), len(table.widths), table.widths)

    return draw


def unmerged(shape: Callable[[Table, Specimen], Rows]) -> Draw:
    """Tables by a shape of rows, every cell for itself."""

    def draw(report: Specimen, key: str) -> str:
        rows = shape(report.table(key), report)
        drawn = ["".join(cell_of(paragraph(cell)) for cell in row) for row in rows]
        return table_of(drawn, max(map(len, rows)))

    return draw


def body(report: Specimen, draw: Draw | None = None, wrap: Wrap = plain) -> str:
    """The parts of a report, without its title."""
    draw = draw or merged()
    return "".join(
        draw(report, part.text) + "<w:p/>" if part.kind == TABLE else wrap(part)
        for part in report.parts
    )


def title(report: Specimen) -> str:
    """The title as one centred paragraph."""
    return paragraph(report.title, "Title", properties='<w:jc w:val="center"/>')


def word_file(content: str, numbering: str = "", sections: str = "") -> bytes:
    """A whole file round what stands in it."""
    page = '<w:pgSz w:w="11906" w:h="16838"/>' if not sections else ""
    page += '<w:pgMar w:top="1440" w:right="1531" w:bottom="1440" w:left="1531"/>'
    inner = f"<w:body>{content}<w:sectPr>{sections}{page}</w:sectPr></w:body>"
    parts = {
        "word/document.xml": f"<w:document {SPACES}>{inner}</w:document>",
        "word/styles.xml": STYLES,
    }
    if numbering:
        parts["word/numbering.xml"] = f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>'
    return packed(parts)


def packed(parts: dict[str, str]) -> bytes:
    """The package of a Word file."""
    kinds = {name: name.removeprefix("word/").removesuffix(".xml") for name in parts}
    main = {"document": "document.main"}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{TYPE}.{main.get(kind, kind)}+xml"/>'
        for name, kind in kinds.items()
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="{RELATION}/{kind}" Target="{kind}.xml"/>'
        for kind in kinds.values()
        if kind != "document"
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f"{relations}</Relationships>",
        **parts,
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package_file:
        for name, text in files.items():
            head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            package_file.writestr(zipfile.ZipInfo(name), head + text)
    return out.getvalue()
