//! What a browser calls itself, said shorter: enough to know one's own devices apart.

use std::borrow::Cow;

/// Browsers, those that also call themselves another first.
const BROWSERS: &[(&str, &str)] = &[
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
];
const SYSTEMS: &[(&str, &str)] = &[
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// `Firefox, Windows`; the whole text where nothing in it is known.
pub fn named(agent: &str) -> Cow<'_, str> {
    let find = |known: &[(&str, &'static str)]| {
        known.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    match (find(BROWSERS), find(SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}").into(),
        (Some(name), None) | (None, Some(name)) => name.into(),
        (None, None) => agent.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_browser_is_told_by_its_name_and_machine() {
        let chrome = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Mobile Safari/537.36";
        let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1";
        assert_eq!(named(chrome), "Chrome, Android");
        assert_eq!(named(&format!("{chrome} Edg/150.0")), "Edge, Android");
        assert_eq!(named(safari), "Safari, iPhone");
        assert_eq!(named("A tin of beans"), "A tin of beans");
    }
}
