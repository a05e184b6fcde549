//! Tables on a PDF page: columns as wide as they need, a rule under each row.
use super::flow::{self, Line, Setting};
use super::letterhead::{DEEP, RULE, TEAL, TEXT, TINT};
use super::marks::{self, Mark};
use super::outline::{Cell, Table};
use super::typeface::Typeface;

const BODY: Setting = Setting { size: 9.0, leading: 12.5, ink: TEXT, bold: false };
const HEAD: Setting = Setting { size: 9.0, leading: 12.5, ink: DEEP, bold: true };
const SIDE: f32 = 6.0;
const ABOVE: f32 = 5.0;

/// A row ready to be put on a page.
pub struct Row {
    pub height: f32,
    cells: Vec<Vec<Line>>,
    is_head: bool,
}

/// A table broken into rows.
pub struct Laid {
    pub head: Row,
    pub rows: Vec<Row>,
    widths: Vec<f32>,
    to_the_right: Vec<bool>,
}

/// Breaks a table's cells for a page that leaves `width` points.
pub fn lay(table: &Table, width: f32, typeface: &Typeface) -> Laid {
    let widths = widths(table, width, typeface);
    let row = |cells: &[Cell], is_head: bool| {
        let setting = if is_head { HEAD } else { BODY };
        let cells: Vec<Vec<Line>> = cells
            .iter()
            .zip(&widths)
            .map(|(cell, width)| flow::lines(cell, setting, width - 2.0 * SIDE, typeface))
            .collect();
        let tallest = cells.iter().map(Vec::len).max().unwrap_or(1);
        Row { height: (0..tallest).map(|_| setting.leading).sum::<f32>() + 2.0 * ABOVE, cells, is_head }
    };
    let head = row(&table.head, true);
    let rows = table.rows.iter().map(|cells| row(cells, false)).collect();
    Laid { head, rows, to_the_right: table.to_the_right.clone(), widths }
}

impl Laid {
    /// One row as marks, its top left corner at `x`, `y`.
    pub fn marks(&self, row: &Row, x: f32, y: f32) -> Vec<Mark> {
        let width: f32 = self.widths.iter().sum();
        let setting = if row.is_head { HEAD } else { BODY };
        let mut marks = Vec::new();
        if row.is_head {
            marks.push(marks::slab(x, y, width, row.height, TINT));
        }
        let mut left = x;
        for ((lines, width), to_the_right) in row.cells.iter().zip(&self.widths).zip(&self.to_the_right) {
            let mut baseline = y + ABOVE + setting.size;
            for line in lines {
                let start = if *to_the_right { left + width - SIDE - line.width } else { left + SIDE };
                marks.extend(line.marks(start, baseline, setting));
                baseline += setting.leading;
            }
            left += width;
        }
        let (ink, thick) = if row.is_head { (TEAL, 1.0) } else { (RULE, 0.5) };
        marks.push(marks::line((x, y + row.height), (x + width, y + row.height), ink, thick));
        marks
    }
}

fn widths(table: &Table, width: f32, typeface: &Typeface) -> Vec<f32> {
    let count = table.head.len();
    let mut least = vec![0.0f32; count];
    let mut liked = vec![0.0f32; count];
    for (cells, setting) in
        std::iter::once((&table.head, HEAD)).chain(table.rows.iter().map(|row| (row, BODY)))
    {
        for ((cell, least), liked) in cells.iter().zip(&mut least).zip(&mut liked) {
            let whole = flow::lines(cell, setting, f32::MAX, typeface);
            let wide = whole.iter().map(|line| line.width).fold(0.0, f32::max);
            *liked = liked.max(wide + 2.0 * SIDE + 1.0);
            *least = least.max(flow::widest_word(cell, setting, typeface) + 2.0 * SIDE + 1.0);
        }
    }
    let (all_least, all_liked) = (least.iter().sum::<f32>(), liked.iter().sum::<f32>());
    if all_liked <= width {
        return liked.iter().map(|it| it * width / all_liked).collect();
    }
    let spare = (width - all_least).max(0.0);
    let wanted = (all_liked - all_least).max(1.0);
    let scale = if all_least > width { width / all_least } else { 1.0 };
    least.iter().zip(&liked).map(|(least, liked)| least * scale + spare * (liked - least) / wanted).collect()
}
