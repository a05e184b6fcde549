//! Ready terms on their way into the index: one a line, each with its position.
//!
//! The indexer only takes text, and turns ready tokens into JSON and back on the way; this is the
//! cheap form of the same.
use std::fmt::Write;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// The name fields know the tokenizer by.
pub const NAME: &str = "encoded";

/// Writes one term.
pub fn push(to: &mut String, term: &str, position: u32) {
    to.push_str(term);
    // writing to a string cannot fail
    let _ = writeln!(to, "\t{position}");
}

/// Reads back what `push` wrote.
#[derive(Clone, Default)]
pub struct Encoded(Token);

impl Tokenizer for Encoded {
    type TokenStream<'a> = Lines<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Lines<'a> {
        self.0.reset();
        Lines { lines: text.lines(), token: &mut self.0 }
    }
}

/// The terms of one field.
pub struct Lines<'a> {
    lines: std::str::Lines<'a>,
    token: &'a mut Token,
}

impl TokenStream for Lines<'_> {
    fn advance(&mut self) -> bool {
        let Some((term, position)) = self.lines.next().and_then(|line| line.split_once('\t')) else {
            return false;
        };
        self.token.text.clear();
        self.token.text.push_str(term);
        self.token.position = position.parse().unwrap_or_default();
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
