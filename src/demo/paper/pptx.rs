//! Slides: a title slide, then one slide for each `# heading` with its points, tables and notes.
use super::Sheet;
use super::letterhead::{self, AMBER, COMPANY, DEEP, GREY, RULE, TEAL, TEXT, TINT, WHITE, hex};
use super::ooxml::{Package, Relation, xml};
use super::outline::{self, Block, Run, Table};
use super::pptx_parts::{self, NS};

const SLIDES: &str = "application/vnd.openxmlformats-officedocument.presentationml";
/// English Metric Units in a point.
const POINT: i64 = 12_700;

/// Writes the Markdown as 16:9 slides; Arabic runs from right to left.
pub fn build(sheet: Sheet<'_>, markdown: &str) -> anyhow::Result<Vec<u8>> {
    let words = letterhead::words(sheet.language)?;
    let mut slides: Vec<(String, Vec<Block>)> = Vec::new();
    for block in outline::parse(markdown) {
        match block {
            Block::Heading { level: 1, runs } => slides.push((outline::plain(&runs), Vec::new())),
            other => match slides.last_mut() {
                Some((_, blocks)) => blocks.push(other),
                None => slides.push((sheet.title.to_owned(), vec![other])),
            },
        }
    }
    let mut package = Package::new(&sheet, "ppt/presentation.xml")?;
    pptx_parts::write_frame(&mut package, slides.len() + 1)?;
    let mut writer = Writer { sheet, shapes: String::new(), next: 2 };
    writer.title_slide(&words);
    writer.save(&mut package, 1, 1)?;
    for (number, (title, blocks)) in (2..).zip(&slides) {
        writer.slide(title, blocks, number);
        writer.save(&mut package, number, 2)?;
    }
    package.finish()
}

struct Writer<'a> {
    sheet: Sheet<'a>,
    shapes: String,
    /// The number of the next shape on this slide.
    next: u32,
}

/// A place on a slide, in points.
#[derive(Clone, Copy)]
struct Place {
    x: i64,
    y: i64,
    w: i64,
    h: i64,
}

impl Writer<'_> {
    fn title_slide(&mut self, words: &letterhead::Words) {
        self.slab(Place { x: 0, y: 0, w: 960, h: 540 }, &hex(DEEP));
        self.slab(Place { x: 0, y: 500, w: 960, h: 40 }, &hex(TEAL));
        let x = if letterhead::is_rtl(self.sheet.language) { 766 } else { 72 };
        self.slab(Place { x, y: 330, w: 90, h: 5 }, &hex(AMBER));
        let name = self.run(COMPANY, 22, &hex(WHITE), true, false);
        self.text(Place { x: 64, y: 48, w: 400, h: 44 }, "", &self.paragraph(&name, ""), "t");
        let title = self.run(self.sheet.title, 40, &hex(WHITE), true, false);
        self.text(Place { x: 64, y: 150, w: 800, h: 170 }, "ctrTitle", &self.paragraph(&title, ""), "b");
        let edition = self.run(&words.edition(&self.sheet), 16, &hex(TINT), false, false);
        let audience = self.run(&words.audience, 16, &hex(TINT), false, false);
        let both = format!("{}{}", self.paragraph(&edition, ""), self.paragraph(&audience, ""));
        self.text(Place { x: 64, y: 346, w: 800, h: 80 }, "subTitle", &both, "t");
    }

    fn slide(&mut self, title: &str, blocks: &[Block], number: usize) {
        self.slab(Place { x: 0, y: 0, w: 960, h: 10 }, &hex(TEAL));
        let heading = self.run(title, 28, &hex(DEEP), true, false);
        self.text(Place { x: 48, y: 30, w: 864, h: 66 }, "title", &self.paragraph(&heading, ""), "ctr");
        let (points, rest): (Vec<&Block>, Vec<&Block>) =
            blocks.iter().partition(|it| !matches!(it, Block::Table(_) | Block::Note(_)));
        let mut y = 112;
        if !points.is_empty() {
            let height = if rest.is_empty() { 360 } else { Self::height(&points) };
            self.points(&points, Place { x: 48, y, w: 864, h: height }, points.len() > 8);
            y += height + 14;
        }
        for block in rest {
            match block {
                Block::Table(table) => y += self.table(table, y) + 18,
                Block::Note(runs) => {
                    self.slab(Place { x: 48, y, w: 864, h: 56 }, &hex(TINT));
                    self.slab(Place { x: 48, y, w: 6, h: 56 }, &hex(AMBER));
                    let text = self.runs(runs, 17, &hex(DEEP));
                    self.text(Place { x: 64, y, w: 836, h: 56 }, "", &self.paragraph(&text, ""), "ctr");
                    y += 72;
                }
                _ => {}
            }
        }
        let small = self.run(&format!("{COMPANY} · {}", self.sheet.title), 10, &hex(GREY), false, false);
        self.text(Place { x: 48, y: 506, w: 700, h: 24 }, "", &self.paragraph(&small, ""), "ctr");
        let field = format!(
            r#"<a:fld id="{{5A1C5B3E-7D0B-4A53-9A52-0C6B5F1E2D10}}" type="slidenum"><a:rPr lang="{}" sz="1000"><a:solidFill><a:srgbClr val="{}"/></a:solidFill></a:rPr><a:t>{number}</a:t></a:fld>"#,
            letterhead::locale(self.sheet.language),
            hex(GREY)
        );
        self.text(Place { x: 852, y: 506, w: 60, h: 24 }, "", &self.paragraph(&field, r#"algn="r""#), "ctr");
    }

    /// About how high these points stand at their usual size.
    fn height(points: &[&Block]) -> i64 {
        let lines: i64 = points
            .iter()
            .map(|block| match block {
                Block::Paragraph(runs) | Block::Item { runs, .. } => {
                    let wide: usize = outline::plain(runs)
                        .chars()
                        .map(|it| if u32::from(it) >= 0x2e80 { 2 } else { 1 })
                        .sum();
                    1 + i64::try_from(wide / 80).unwrap_or(0)
                }
                _ => 1,
            })
            .sum();
        lines * 34 + 10
    }

    fn points(&mut self, blocks: &[&Block], place: Place, crowded: bool) {
        let size = if crowded { 17 } else { 22 };
        let mut text = String::new();
        for block in blocks {
            text.push_str(&match block {
                Block::Item { depth, number, runs } => {
                    let runs = self.runs(runs, if *depth == 0 { size } else { size - 2 }, &hex(TEXT));
                    let edge = 30 * POINT * i64::try_from(depth + 1).unwrap_or(1);
                    let bullet = match number {
                        Some(_) => r#"<a:buAutoNum type="arabicPeriod"/>"#,
                        None => r#"<a:buChar char="•"/>"#,
                    };
                    let indent = -28 * POINT;
                    let colour = hex(TEAL);
                    self.spaced(
                        &runs,
                        &format!(r#"marL="{edge}" indent="{indent}""#),
                        &format!(r#"<a:buClr><a:srgbClr val="{colour}"/></a:buClr>{bullet}"#),
                    )
                }
                Block::Heading { runs, .. } => {
                    let text = self.run(&outline::plain(runs), size, &hex(TEAL), true, false);
                    self.spaced(&text, "", "<a:buNone/>")
                }
                Block::Paragraph(runs) => {
                    let text = self.runs(runs, size, &hex(TEXT));
                    self.spaced(&text, "", "<a:buNone/>")
                }
                _ => String::new(),
            });
        }
        self.text(place, "body", &text, "t");
    }

    /// Draws a table from `y` down and says how high it is.
    fn table(&mut self, table: &Table, y: i64) -> i64 {
        let rows = i64::try_from(table.rows.len() + 1).unwrap_or(1);
        let row = if rows > 8 { 32 } else { 42 };
        let size = if rows > 8 { 13 } else { 16 };
        let columns = i64::try_from(table.head.len().max(1)).unwrap_or(1);
        // The first column names the row and gets half as much again.
        let share = 864 * POINT * 2 / (2 * columns + 1);
        let mut grid = format!(r#"<a:gridCol w="{}"/>"#, share * 3 / 2);
        for _ in 1..columns {
            grid.push_str(&format!(r#"<a:gridCol w="{share}"/>"#));
        }
        let rtl = if letterhead::is_rtl(self.sheet.language) { r#" rtl="1""# } else { "" };
        let mut body = String::new();
        for (place, cells) in std::iter::once(&table.head).chain(&table.rows).enumerate() {
            body.push_str(&format!(r#"<a:tr h="{}">"#, row * POINT));
            for (cell, right) in cells.iter().zip(&table.to_the_right) {
                let (ink, fill) = if place == 0 {
                    (hex(WHITE), hex(TEAL))
                } else {
                    (hex(TEXT), if place % 2 == 0 { hex(TINT) } else { hex(WHITE) })
                };
                let bold: Vec<Run> =
                    cell.iter().map(|run| Run { bold: run.bold || place == 0, ..run.clone() }).collect();
                let text = self.runs(&bold, size, &ink);
                let side = if *right { r#"algn="r""# } else { "" };
                let edge = format!(
                    r#"<a:lnB w="6350"><a:solidFill><a:srgbClr val="{}"/></a:solidFill></a:lnB>"#,
                    hex(RULE)
                );
                body.push_str(&format!(
                    r#"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{}</a:txBody><a:tcPr anchor="ctr">{edge}<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill></a:tcPr></a:tc>"#,
                    self.paragraph(&text, side)
                ));
            }
            body.push_str("</a:tr>");
        }
        let id = self.id();
        let (x, top, w, h) = (48 * POINT, y * POINT, 864 * POINT, rows * row * POINT);
        self.shapes.push_str(&format!(
            r#"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id}" name="Table {id}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="{x}" y="{top}"/><a:ext cx="{w}" cy="{h}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"{rtl}/><a:tblGrid>{grid}</a:tblGrid>{body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"#
        ));
        rows * row
    }

    fn runs(&self, runs: &[Run], size: usize, ink: &str) -> String {
        runs.iter().map(|run| self.run(&run.text, size, ink, run.bold, run.italic)).collect()
    }

    fn run(&self, text: &str, size: usize, ink: &str, bold: bool, italic: bool) -> String {
        let (bold, italic) = (u8::from(bold), u8::from(italic));
        let language = letterhead::locale(self.sheet.language);
        format!(
            r#"<a:r><a:rPr lang="{language}" sz="{}" b="{bold}" i="{italic}" dirty="0"><a:solidFill><a:srgbClr val="{ink}"/></a:solidFill></a:rPr><a:t>{}</a:t></a:r>"#,
            size * 100,
            xml(text)
        )
    }

    fn paragraph(&self, runs: &str, attributes: &str) -> String {
        let rtl = if letterhead::is_rtl(self.sheet.language) {
            // "Left" means the side where reading begins, once a paragraph is marked as right to left.
            r#"rtl="1""#
        } else {
            ""
        };
        let side = if rtl.is_empty() || attributes.contains("algn") { attributes } else { r#"algn="r""# };
        format!(r#"<a:p><a:pPr {side} {rtl}/>{runs}</a:p>"#)
    }

    fn spaced(&self, runs: &str, attributes: &str, bullet: &str) -> String {
        let rtl = letterhead::is_rtl(self.sheet.language);
        let attributes = if rtl { attributes.replace("marL", "marR") } else { attributes.to_owned() };
        let side = if rtl { r#" algn="r" rtl="1""# } else { "" };
        format!(
            r#"<a:p><a:pPr {attributes}{side}><a:spcAft><a:spcPts val="700"/></a:spcAft>{bullet}</a:pPr>{runs}</a:p>"#
        )
    }

    fn slab(&mut self, place: Place, fill: &str) {
        let id = self.id();
        self.shapes.push_str(&format!(
            r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="Box {id}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{fill}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"#,
            transform(place)
        ));
    }

    fn text(&mut self, place: Place, role: &str, paragraphs: &str, anchor: &str) {
        let id = self.id();
        let role = match role {
            "" => String::new(),
            "body" | "subTitle" => format!(r#"<p:ph type="{role}" idx="1"/>"#),
            role => format!(r#"<p:ph type="{role}"/>"#),
        };
        self.shapes.push_str(&format!(
            r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="Text {id}"/><p:cNvSpPr txBox="1"/><p:nvPr>{role}</p:nvPr></p:nvSpPr><p:spPr>{}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" anchor="{anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"#,
            transform(place)
        ));
    }

    fn id(&mut self) -> u32 {
        self.next += 1;
        self.next
    }

    fn save(&mut self, package: &mut Package, number: usize, layout: u8) -> anyhow::Result<()> {
        let shapes = std::mem::take(&mut self.shapes);
        self.next = 2;
        let path = format!("ppt/slides/slide{number}.xml");
        package.part(
            &path,
            &format!("{SLIDES}.slide+xml"),
            &format!(
                r#"<p:sld {NS}>{}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"#,
                pptx_parts::tree(&shapes)
            ),
        )?;
        let layout = format!("../slideLayouts/slideLayout{layout}.xml");
        package.relations(&path, &[Relation::Part("slideLayout", layout)])
    }
}

fn transform(Place { x, y, w, h }: Place) -> String {
    let (x, y, w, h) = (x * POINT, y * POINT, w * POINT, h * POINT);
    format!(r#"<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>"#)
}
