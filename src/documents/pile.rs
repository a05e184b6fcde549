/// Text being gathered, up to a bound.
pub(super) struct Pile {
    text: String,
    most: usize,
    full: bool,
}

impl Pile {
    /// An empty pile that keeps at most `most` bytes.
    pub fn new(most: usize) -> Pile {
        Pile { text: String::new(), most, full: false }
    }

    pub fn push(&mut self, words: &str) {
        let room = self.most.saturating_sub(self.text.len());
        let end = words.floor_char_boundary(room);
        self.full |= end < words.len();
        self.text.push_str(words.get(..end).unwrap_or_default());
    }

    /// Ends the line, if one has begun.
    pub fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.push("\n");
        }
    }

    /// Leaves an empty line.
    pub fn paragraph(&mut self) {
        self.line();
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.push("\n");
        }
    }

    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether something was left out for want of room.
    pub fn is_full(&self) -> bool {
        self.full
    }

    /// The text, without white space at the ends of lines.
    pub fn into_text(self) -> String {
        let lines: Vec<&str> = self.text.lines().map(str::trim_end).collect();
        lines.join("\n").trim().to_owned()
    }
}
