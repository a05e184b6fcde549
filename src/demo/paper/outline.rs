//! Markdown as the few shapes a document is made of.
use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};

/// A piece of text in one style.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub code: bool,
    pub link: Option<String>,
}

/// A cell is a line of runs.
pub type Cell = Vec<Run>;

#[derive(Clone, Debug, Default)]
pub struct Table {
    pub head: Vec<Cell>,
    pub rows: Vec<Vec<Cell>>,
    /// One per column; true where the column is set to the right.
    pub to_the_right: Vec<bool>,
}

#[derive(Clone, Debug)]
pub enum Block {
    Heading {
        level: u8,
        runs: Vec<Run>,
    },
    Paragraph(Vec<Run>),
    /// A line of a list; `depth` counts from 0, `number` is absent for bullets.
    Item {
        depth: usize,
        number: Option<u64>,
        runs: Vec<Run>,
    },
    /// A block quote: something the reader must not miss.
    Note(Vec<Run>),
    Table(Table),
    Rule,
}

/// The words of some runs, without their style.
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Reads Markdown (with tables) into blocks. Raw HTML and pictures are left out.
pub fn parse(markdown: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reader.take(event);
    }
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    runs: Vec<Run>,
    style: Run,
    lists: Vec<Option<u64>>,
    marker: Option<Option<u64>>,
    quoted: bool,
    table: Table,
    row: Vec<Cell>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) => self.text(&text),
            Event::Code(text) => {
                self.style.code = true;
                self.text(&text);
                self.style.code = false;
            }
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Rule => self.blocks.push(Block::Rule),
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.style.bold = true,
            Tag::Emphasis => self.style.italic = true,
            Tag::Link { dest_url, .. } => self.style.link = Some(dest_url.to_string()),
            Tag::BlockQuote(_) => self.quoted = true,
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => {
                let number = self.lists.last_mut().and_then(|next| {
                    let number = *next;
                    *next = number.map(|it| it + 1);
                    number
                });
                self.marker = Some(number);
            }
            Tag::Table(columns) => {
                let to_the_right = columns.iter().map(|it| *it == Alignment::Right).collect();
                self.table = Table { to_the_right, ..Table::default() };
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.style.bold = false,
            TagEnd::Emphasis => self.style.italic = false,
            TagEnd::Link => self.style.link = None,
            TagEnd::BlockQuote(_) => self.quoted = false,
            TagEnd::Heading(level) => {
                let runs = std::mem::take(&mut self.runs);
                self.blocks.push(Block::Heading { level: level as u8, runs });
            }
            TagEnd::Paragraph | TagEnd::Item => self.flush(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::TableCell => self.row.push(std::mem::take(&mut self.runs)),
            TagEnd::TableHead => self.table.head = std::mem::take(&mut self.row),
            TagEnd::TableRow => self.table.rows.push(std::mem::take(&mut self.row)),
            TagEnd::Table => self.blocks.push(Block::Table(std::mem::take(&mut self.table))),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.runs.push(Run { text: text.to_owned(), ..self.style.clone() });
    }

    fn flush(&mut self) {
        if self.runs.is_empty() {
            return;
        }
        let runs = std::mem::take(&mut self.runs);
        let depth = self.lists.len().saturating_sub(1);
        self.blocks.push(match self.marker.take() {
            Some(number) => Block::Item { depth, number, runs },
            None if self.quoted => Block::Note(runs),
            None => Block::Paragraph(runs),
        });
    }
}
