//! Word documents: headings, lists, tables and notes in named styles, with a letterhead and page numbers.
use super::Sheet;
use super::docx_parts::{self, NUMBERED, R, W};
use super::letterhead::{self, RULE, TEAL, TINT, hex};
use super::ooxml::{Package, Relation, xml};
use super::outline::{self, Block, Run, Table};

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/// The column between the margins, in twentieths of a point.
const COLUMN: usize = 9356;

/// Writes the Markdown as a Word document; Arabic runs from right to left.
pub fn build(sheet: Sheet<'_>, markdown: &str) -> anyhow::Result<Vec<u8>> {
    let words = letterhead::words(sheet.language)?;
    let mut writer = Writer {
        rtl: letterhead::is_rtl(sheet.language),
        body: String::new(),
        lists: 0,
        in_list: false,
        relations: ["styles", "numbering", "settings", "header", "footer"]
            .map(|kind| Relation::Part(kind, format!("{kind}.xml")))
            .into(),
    };
    writer.styled("Title", &[Run { text: sheet.title.to_owned(), ..Run::default() }]);
    writer.styled("Subtitle", &[Run { text: words.edition(&sheet), ..Run::default() }]);
    for block in outline::parse(markdown) {
        writer.block(&block);
    }
    let mut package = Package::new(&sheet, "word/document.xml")?;
    let bidi = if writer.rtl { "<w:bidi/>" } else { "" };
    package.part(
        "word/document.xml",
        &format!("{WORD}.document.main+xml"),
        &format!(
            r#"<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1275" w:bottom="1304" w:left="1275" w:header="680" w:footer="567" w:gutter="0"/>{bidi}</w:sectPr></w:body></w:document>"#,
            writer.body
        ),
    )?;
    package.relations("word/document.xml", &writer.relations)?;
    package.part("word/styles.xml", &format!("{WORD}.styles+xml"), &docx_parts::styles(sheet.language))?;
    package.part(
        "word/numbering.xml",
        &format!("{WORD}.numbering+xml"),
        &docx_parts::numbering(writer.lists),
    )?;
    package.part("word/settings.xml", &format!("{WORD}.settings+xml"), &docx_parts::settings())?;
    package.part("word/header.xml", &format!("{WORD}.header+xml"), &docx_parts::header(&sheet, &words))?;
    package.part("word/footer.xml", &format!("{WORD}.footer+xml"), &docx_parts::footer(&sheet, &words))?;
    package.finish()
}

struct Writer {
    rtl: bool,
    body: String,
    /// How many numbered lists there are so far: each begins again at 1.
    lists: usize,
    in_list: bool,
    relations: Vec<Relation>,
}

impl Writer {
    fn block(&mut self, block: &Block) {
        if !matches!(block, Block::Item { number: Some(_), .. } | Block::Item { depth: 1.., .. }) {
            self.in_list = false;
        }
        match block {
            Block::Heading { level, runs } => self.styled(&format!("Heading{}", (*level).min(3)), runs),
            Block::Paragraph(runs) => self.styled("Normal", runs),
            Block::Note(runs) => self.styled("Note", runs),
            Block::Rule => self.styled("Rule", &[]),
            Block::Item { depth, number, runs } => self.item(*depth, number.is_some(), runs),
            Block::Table(table) => self.table(table),
        }
    }

    fn item(&mut self, depth: usize, numbered: bool, runs: &[Run]) {
        if numbered && depth == 0 && !self.in_list {
            self.lists += 1;
            self.in_list = true;
        }
        let list = if numbered { NUMBERED + self.lists.max(1) } else { 1 };
        let numbering = format!(r#"<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list}"/></w:numPr>"#);
        self.paragraph("ListParagraph", &numbering, runs);
    }

    fn styled(&mut self, style: &str, runs: &[Run]) {
        self.paragraph(style, "", runs);
    }

    fn paragraph(&mut self, style: &str, numbering: &str, runs: &[Run]) {
        let text = self.runs(runs);
        let bidi = if self.rtl { "<w:bidi/>" } else { "" };
        self.body.push_str(&format!(
            r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{numbering}{bidi}</w:pPr>{text}</w:p>"#
        ));
    }

    fn runs(&mut self, runs: &[Run]) -> String {
        let mut text = String::new();
        for run in runs {
            let mut look = String::new();
            if run.link.is_some() {
                look.push_str(r#"<w:rStyle w:val="Hyperlink"/>"#);
            }
            if run.code {
                look.push_str(r#"<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>"#);
            }
            if run.bold {
                look.push_str("<w:b/><w:bCs/>");
            }
            if run.italic {
                look.push_str("<w:i/><w:iCs/>");
            }
            if self.rtl && !run.code {
                look.push_str("<w:rtl/>");
            }
            let inner = format!(
                r#"<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>"#,
                xml(&run.text)
            );
            match &run.link {
                Some(target) => {
                    self.relations.push(Relation::Hyperlink(target.clone()));
                    text.push_str(&format!(
                        r#"<w:hyperlink r:id="rId{}">{inner}</w:hyperlink>"#,
                        self.relations.len()
                    ));
                }
                None => text.push_str(&inner),
            }
        }
        text
    }

    fn table(&mut self, table: &Table) {
        let widths = widths(table);
        let bidi = if self.rtl { "<w:bidiVisual/>" } else { "" };
        self.body.push_str(&format!(
            r#"<w:tbl><w:tblPr>{bidi}<w:tblW w:w="{COLUMN}" w:type="dxa"/><w:tblBorders><w:insideH w:val="single" w:sz="4" w:color="{rule}"/><w:bottom w:val="single" w:sz="4" w:color="{rule}"/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="70" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>"#,
            rule = hex(RULE)
        ));
        for width in &widths {
            self.body.push_str(&format!(r#"<w:gridCol w:w="{width}"/>"#));
        }
        self.body.push_str("</w:tblGrid>");
        self.row(&table.head, &widths, table, true);
        for cells in &table.rows {
            self.row(cells, &widths, table, false);
        }
        self.body.push_str("</w:tbl>");
        self.styled("AfterTable", &[]);
    }

    fn row(&mut self, cells: &[outline::Cell], widths: &[usize], table: &Table, is_head: bool) {
        let repeat = if is_head { "<w:tblHeader/>" } else { "" };
        self.body.push_str(&format!("<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>"));
        for ((cell, width), to_the_right) in cells.iter().zip(widths).zip(&table.to_the_right) {
            let shade = if is_head {
                format!(
                    r#"<w:tcBorders><w:bottom w:val="single" w:sz="8" w:color="{}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{}"/>"#,
                    hex(TEAL),
                    hex(TINT)
                )
            } else {
                String::new()
            };
            let bidi = if self.rtl { "<w:bidi/>" } else { "" };
            let side = if *to_the_right { r#"<w:jc w:val="end"/>"# } else { "" };
            let style = if is_head { "TableHead" } else { "TableText" };
            let text = self.runs(cell);
            self.body.push_str(&format!(
                r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/>{bidi}{side}</w:pPr>{text}</w:p></w:tc>"#
            ));
        }
        self.body.push_str("</w:tr>");
    }
}

/// Column widths by how long the texts are, none under a twelfth of the page.
fn widths(table: &Table) -> Vec<usize> {
    let length = |cell: &outline::Cell| outline::plain(cell).chars().count().clamp(1, 46);
    let mut longest: Vec<usize> = table.head.iter().map(length).collect();
    for row in &table.rows {
        for (longest, cell) in longest.iter_mut().zip(row) {
            *longest = (*longest).max(length(cell));
        }
    }
    let least = COLUMN / 12;
    let spare = COLUMN.saturating_sub(least * longest.len());
    let all: usize = longest.iter().sum::<usize>().max(1);
    longest.iter().map(|it| least + spare * it / all).collect()
}
