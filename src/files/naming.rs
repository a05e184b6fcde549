//! The name under which a browser keeps a file (RFC 6266, RFC 8187).

/// Whether the browser keeps the file or shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    Kept,
    Shown,
}

/// The value of `Content-Disposition`: the name in any script, and beside it one
/// in plain letters for programs that read no other.
pub fn disposition(handed: Handed, name: &str) -> String {
    let kind = if handed == Handed::Kept { "attachment" } else { "inline" };
    let name = clean(name);
    let plain: String = name
        .chars()
        .map(|letter| match letter {
            ' '..='~' if !matches!(letter, '"' | '\\' | '%') => letter,
            _ => '_',
        })
        .collect();
    if plain == name {
        return format!("{kind}; filename=\"{plain}\"");
    }
    format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{}", encoded(&name))
}

/// Without what could leave the folder, break the header or fool a reader.
fn clean(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = name
        .chars()
        .filter(|letter| !letter.is_control())
        // Marks that turn the direction of writing can make "exe.pdf" of "fdp.exe".
        .filter(|letter| !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .take(200)
        .collect();
    let kept = kept.trim_matches([' ', '.']);
    if kept.is_empty() { "file".to_owned() } else { kept.to_owned() }
}

fn encoded(name: &str) -> String {
    name.bytes().fold(String::with_capacity(name.len() * 3), |mut text, byte| {
        // The letters RFC 8187 lets stand.
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_plain_letters_stands_as_it_is() {
        let value = disposition(Handed::Kept, "HX-40 datasheet.pdf");
        assert_eq!(value, "attachment; filename=\"HX-40 datasheet.pdf\"");
        assert_eq!(disposition(Handed::Shown, "a.png"), "inline; filename=\"a.png\"");
    }

    #[test]
    fn a_name_in_any_script_is_told_twice() {
        assert_eq!(
            disposition(Handed::Kept, "Cennik żółty.pdf"),
            "attachment; filename=\"Cennik ___ty.pdf\"; filename*=UTF-8''Cennik%20%C5%BC%C3%B3%C5%82ty.pdf"
        );
        assert!(
            disposition(Handed::Kept, "価格表.xlsx").ends_with("UTF-8''%E4%BE%A1%E6%A0%BC%E8%A1%A8.xlsx")
        );
        assert!(disposition(Handed::Kept, "50% \"off\".pdf").contains("filename=\"50_ _off_.pdf\""));
    }

    #[test]
    fn a_name_cannot_leave_its_place() {
        assert!(disposition(Handed::Kept, "../../etc/passwd").contains("\"passwd\""));
        assert!(disposition(Handed::Kept, "a\r\nSet-Cookie: x.pdf").contains("\"aSet-Cookie: x.pdf\""));
        assert!(disposition(Handed::Kept, "\u{202e}fdp.exe").contains("\"fdp.exe\""));
        assert!(disposition(Handed::Kept, " .. ").contains("\"file\""));
    }
}
