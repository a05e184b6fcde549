//! Fluent puts isolation marks around what it fills in, so that a Polish name in an
//! Arabic sentence keeps its direction. In text they do their work unseen; in a
//! title, an attribute or a tab they are stray characters, and are taken out.

/// Their length in UTF-8.
const LENGTH: usize = 3;
const MARKS: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The page with marks in its text only.
pub fn in_text_only(html: String) -> String {
    let mut marks: Vec<usize> =
        MARKS.iter().flat_map(|mark| html.match_indices(*mark).map(|(at, _)| at)).collect();
    marks.sort_unstable();
    let title = html.find("<title>").and_then(|from| Some(from..from + html.get(from..)?.find("</title>")?));
    let is_stray = |at: &usize| {
        let before = html.get(..*at).unwrap_or_default();
        // Askama writes both signs as entities, so the last one before it says where it is.
        let in_tag = before.bytes().rev().find(|byte| matches!(byte, b'<' | b'>')) == Some(b'<');
        in_tag || title.as_ref().is_some_and(|title| title.contains(at))
    };
    marks.retain(is_stray);
    if marks.is_empty() {
        return html;
    }
    let mut clean = String::with_capacity(html.len());
    let mut from = 0;
    for at in marks {
        clean.push_str(html.get(from..at).unwrap_or_default());
        from = at + LENGTH;
    }
    clean.push_str(html.get(from..).unwrap_or_default());
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_attributes_lose_them_and_sentences_keep_them() {
        let page = "<title>Deal of \u{2068}Ada\u{2069}</title><a href=x aria-label=\"Open \u{2068}Ada\u{2069}\">by \u{2068}Ada\u{2069}</a>";
        let wanted = "<title>Deal of Ada</title><a href=x aria-label=\"Open Ada\">by \u{2068}Ada\u{2069}</a>";
        assert_eq!(in_text_only(page.to_owned()), wanted);
    }

    #[test]
    fn what_is_cut_short_is_kept_whole() {
        for page in
            ["", "a < b", "<title>\u{2068}x", "<a title='\u{2068}\u{2069}", "<b>\u{2068}x\u{2069}</b> tail"]
        {
            let clean = in_text_only(page.to_owned());
            assert_eq!(clean.replace(MARKS, ""), page.replace(MARKS, ""));
        }
    }
}
