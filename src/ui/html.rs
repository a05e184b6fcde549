//! HTML that is safe to stand in a page as it is.

/// Only two can make it: the Markdown renderer, which sanitises, and the
/// portal's own drawings (marks of themes). Everything else is escaped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// What the sanitiser let through.
    pub(in crate::ui) fn sanitised(html: String) -> Html {
        Html(html)
    }

    /// A drawing the program made or came with; nothing in it was typed by anybody.
    pub(crate) fn drawn(svg: String) -> Html {
        Html(svg)
    }

    /// The text of the HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Html {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl askama::FastWritable for Html {
    fn write_into(&self, to: &mut dyn std::fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        to.write_str(&self.0)?;
        Ok(())
    }
}

impl askama::filters::HtmlSafe for Html {}
