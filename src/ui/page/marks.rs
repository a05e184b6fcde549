//! Fluent puts isolation marks around what it fills in, so that a Polish name in an
//! Arabic sentence keeps its direction. In text they do their work unseen; in a
//! title, an attribute or a tab they are stray characters, and are taken out.

const MARKS: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The page with marks in its text only.
pub fn in_text_only(html: String) -> String {
    // Of the two, this one always comes first.
    if !html.contains("\u{2068}") {
        return html;
    }
    let mut clean = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some(open) = rest.find('<') {
        let (text, tag_on) = rest.split_at(open);
        clean.push_str(text);
        let end = if tag_on.starts_with("<title>") { tag_on.find("</title>") } else { tag_on.find('>') };
        let (tag, after) = tag_on.split_at(end.map_or(tag_on.len(), |end| end + 1));
        clean.extend(tag.split(MARKS));
        rest = after;
    }
    clean.push_str(rest);
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
