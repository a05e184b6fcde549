//! Workbooks: a sheet for each `# heading`, its tables as real tables of numbers, dates and percentages.
use anyhow::{Context, ensure};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};

use super::letterhead::{self, COMPANY, DEEP, GREY, Ink, RULE, TEAL};
use super::outline::{self, Block, Table};
use super::{Sheet, letterhead::Words};

/// Writes the Markdown as a workbook. Errors when it holds no table.
pub fn build(sheet: Sheet<'_>, markdown: &str) -> anyhow::Result<Vec<u8>> {
    let words = letterhead::words(sheet.language)?;
    let mut book = Workbook::new();
    book.set_properties(&properties(&sheet)?);
    let blocks = outline::parse(markdown);
    let mut pages: Vec<(String, Vec<&Block>)> = Vec::new();
    for block in &blocks {
        match block {
            Block::Heading { level: 1, runs } => pages.push((outline::plain(runs), Vec::new())),
            other => pages.last_mut().context("a workbook begins with # and a sheet's name")?.1.push(other),
        }
    }
    ensure!(blocks.iter().any(|block| matches!(block, Block::Table(_))), "a workbook without a table");
    for (name, blocks) in pages {
        let page = book.add_worksheet();
        page.set_name(&name).with_context(|| format!("sheet {name}"))?;
        fill(page, &sheet, &words, &blocks)?;
    }
    Ok(book.save_to_buffer()?)
}

fn fill(page: &mut Worksheet, sheet: &Sheet<'_>, words: &Words, blocks: &[&Block]) -> anyhow::Result<()> {
    let rtl = letterhead::is_rtl(sheet.language);
    page.set_right_to_left(rtl);
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    page.set_header(format!("&L&\"Arial,Bold\"{COMPANY}&R{}", sheet.title.replace('&', "&&")));
    page.set_footer(format!("&L{}&R{} &P {} &N", words.edition(sheet), words.page, words.of));
    let mut widths: Vec<f64> = Vec::new();
    let title = Format::new().set_bold().set_font_size(15).set_font_color(colour(DEEP));
    let small = Format::new().set_font_size(9).set_font_color(colour(GREY));
    page.write_with_format(0, 0, sheet.title, &title)?.set_row_height(0, 24)?;
    page.write_with_format(1, 0, words.edition(sheet), &small)?;
    let mut row = 3;
    let mut frozen = false;
    for block in blocks {
        match block {
            Block::Table(table) => {
                if !frozen {
                    page.set_freeze_panes(row + 1, 0)?;
                    frozen = true;
                }
                row = write_table(page, table, row, &mut widths)? + 1;
            }
            Block::Heading { runs, .. } => {
                let format = Format::new().set_bold().set_font_color(colour(TEAL)).set_font_size(12);
                page.write_with_format(row, 0, outline::plain(runs), &format)?;
                row += 1;
            }
            Block::Paragraph(runs) | Block::Item { runs, .. } | Block::Note(runs) => {
                page.write_with_format(row, 0, outline::plain(runs), &small)?;
                row += 1;
            }
            Block::Rule => row += 1,
        }
    }
    for (column, width) in (0u16..).zip(widths) {
        page.set_column_width(column, width)?;
    }
    Ok(())
}

/// Writes a table from `row` on and says which row comes after it.
fn write_table(page: &mut Worksheet, table: &Table, row: u32, widths: &mut Vec<f64>) -> anyhow::Result<u32> {
    let edge = |format: Format| format.set_border_bottom(FormatBorder::Thin).set_border_color(colour(RULE));
    let head = Format::new().set_bold().set_font_color(Color::White).set_background_color(colour(TEAL));
    let head = head.set_text_wrap().set_align(FormatAlign::VerticalCenter);
    for (column, cell) in (0u16..).zip(&table.head) {
        let text = outline::plain(cell);
        widen(widths, column, &text);
        page.write_with_format(row, column, text, &head)?;
    }
    let mut at = row + 1;
    for cells in &table.rows {
        for (column, cell) in (0u16..).zip(cells) {
            let text = outline::plain(cell);
            widen(widths, column, &text);
            let bold =
                |format: Format| if cell.iter().any(|run| run.bold) { format.set_bold() } else { format };
            match Value::read(&text) {
                Value::Number(number, shape) => page.write_with_format(
                    at,
                    column,
                    number,
                    &bold(edge(Format::new().set_num_format(shape))),
                )?,
                Value::Date(date) => page.write_with_format(
                    at,
                    column,
                    &excel_date(date)?,
                    &bold(edge(Format::new().set_num_format("yyyy-mm-dd"))),
                )?,
                Value::Text => page.write_with_format(
                    at,
                    column,
                    text,
                    &bold(edge(Format::new().set_text_wrap().set_align(FormatAlign::Top))),
                )?,
            };
        }
        at += 1;
    }
    Ok(at)
}

enum Value {
    Number(f64, &'static str),
    Date(NaiveDate),
    Text,
}

impl Value {
    /// A cell is a number only when it is written as one throughout: `HX-40` and `007` stay text.
    fn read(text: &str) -> Value {
        if let Ok(date) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return Value::Date(date);
        }
        let digits = text.strip_suffix('%').map(str::trim_end).unwrap_or(text);
        let numeric = digits.chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | '-'));
        let padded = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
        match digits.parse::<f64>() {
            Ok(number) if numeric && !padded => match (text.ends_with('%'), digits.contains('.')) {
                (true, false) => Value::Number(number / 100.0, "0%"),
                (true, true) => Value::Number(number / 100.0, "0.0%"),
                (false, true) => Value::Number(number, "#,##0.00"),
                (false, false) => Value::Number(number, "#,##0"),
            },
            _ => Value::Text,
        }
    }
}

fn widen(widths: &mut Vec<f64>, column: u16, text: &str) {
    let column = usize::from(column);
    if widths.len() <= column {
        widths.resize(column + 1, 10.0);
    }
    // East Asian letters take two columns of digits.
    let wide: f64 = text.chars().map(|it| if u32::from(it) >= 0x2e80 { 2.0 } else { 1.05 }).sum();
    if let Some(width) = widths.get_mut(column) {
        *width = width.max((wide + 3.0).min(46.0));
    }
}

fn properties(sheet: &Sheet<'_>) -> anyhow::Result<DocProperties> {
    Ok(DocProperties::new()
        .set_title(sheet.title)
        .set_author(COMPANY)
        .set_company(COMPANY)
        .set_creation_datetime(&excel_date(sheet.date)?))
}

fn excel_date(date: NaiveDate) -> anyhow::Result<ExcelDateTime> {
    let year = u16::try_from(date.year())?;
    Ok(ExcelDateTime::from_ymd(year, u8::try_from(date.month())?, u8::try_from(date.day())?)?)
}

fn colour((red, green, blue): Ink) -> Color {
    Color::RGB(u32::from(red) << 16 | u32::from(green) << 8 | u32::from(blue))
}
