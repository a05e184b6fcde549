use super::*;

fn html(markdown: &str) -> String {
    to_html(markdown, "p1").as_str().to_owned()
}

#[test]
fn headings_leave_the_h1_to_the_page_and_carry_prefixed_ids() {
    assert_eq!(html("# Cennik"), "<h2 id=\"p1-cennik\">Cennik</h2>\n");
    assert_eq!(html("###### Deep"), "<h6 id=\"p1-deep\">Deep</h6>\n");
    let twice = html("## Terms\n\n## Terms\n\n[up](#terms)");
    assert!(twice.contains("id=\"p1-terms\"") && twice.contains("id=\"p1-terms-2\""), "{twice}");
    assert!(twice.contains("href=\"#p1-terms\""), "{twice}");
    assert!(html("# 価格表 {#prices .big}").contains("<h2 id=\"p1-prices\">"));
}

#[test]
fn only_web_mail_and_relative_links_can_be_followed() {
    for bad in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example",
        "/\\evil.example",
        "file:///etc/passwd",
    ] {
        let page = html(&format!("[click]({bad}) and <{bad}>"));
        assert!(!page.contains("<a"), "{bad} gave {page}");
    }
    assert!(html("[a](/library/7)").contains("<a href=\"/library/7\">a</a>"));
    assert!(html("[a](https://example.com)").contains("rel=\"noopener nofollow\""));
    assert!(html("<ada@example.com>").contains("href=\"mailto:ada@example.com\""));
    assert!(!html("[a](java\u{1}script:alert(1))").contains("href"));
}

#[test]
fn raw_html_never_becomes_an_element() {
    for evil in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "text <iframe src=//evil.example></iframe> text",
        "<style>*{display:none}</style>",
        "<<script>script>alert(1)<</script>/script>",
        "<div\n\nonclick=x>",
    ] {
        let page = html(evil);
        for tag in ["<script", "<img", "<svg", "<iframe", "<style", "<a ", "<div"] {
            assert!(!page.contains(tag), "{evil} gave {page}");
        }
    }
    assert_eq!(html("Use Vec<u8> here"), "<p>Use Vec&lt;u8&gt; here</p>\n");
    assert_eq!(html("a<br>b"), "<p>a<br>\nb</p>\n");
    assert!(html("<p align=\"center\">Kept words</p>").contains("Kept words"));
}

#[test]
fn pictures_from_elsewhere_become_links() {
    let page = html("![Logo](https://cdn.example.com/logo.png)");
    assert!(!page.contains("<img") && page.contains(">Logo</a>"), "{page}");
    assert!(html("![](https://cdn.example.com/logo.png)").contains(">logo.png</a>"));
    let own = html("![Logo](/files/logo.png)");
    assert!(
        own.contains("src=\"/files/logo.png\"") && own.contains("alt=\"Logo\"") && own.contains("lazy"),
        "{own}"
    );
    assert!(!html("![x](data:image/png;base64,AAAA)").contains("<img"));
    let badge = html("[![CI](https://a.example/b.svg)](https://b.example)");
    assert_eq!(badge.matches("<a ").count(), 1, "{badge}");
}

#[test]
fn tables_scroll_by_keyboard_and_align_by_class() {
    let page = html("| Part | Price |\n|---|--:|\n| PSU | 9 |\n");
    assert!(
        page.contains("<div class=\"scroll\" role=\"region\" aria-label=\"Part, Price\" tabindex=\"0\">"),
        "{page}"
    );
    assert!(page.contains("<th scope=\"col\" class=\"end\">Price</th>"), "{page}");
    assert!(page.contains("<td class=\"end\">9</td>") && !page.contains("style="), "{page}");
}

#[test]
fn footnotes_tasks_and_definitions_are_kept() {
    let page = html("Net[^1] price\n\n[^1]: before tax\n\n- [x] sent\n- [ ] paid\n\nTerm\n: meaning\n");
    assert!(page.contains("href=\"#p1-note-1\"") && page.contains("id=\"p1-note-1\""), "{page}");
    assert!(
        page.contains("\u{2611} sent") && page.contains("\u{2610} paid") && page.contains("<dd>"),
        "{page}"
    );
    assert!(html("> [!WARNING]\n> Hot").contains("<blockquote class=\"warning\">"));
}

#[test]
fn depth_and_length_are_bounded() {
    let page = html(&format!("{}deep", "> ".repeat(5_000)));
    assert!(page.matches("<blockquote>").count() <= DEEPEST && page.contains("deep"));
    let page = html(&"*a **b ".repeat(50_000));
    assert!(page.len() < 4 * MOST_BYTES);
    assert!(html(&"ż".repeat(MOST_BYTES)).len() <= MOST_BYTES + 16);
    assert!(!html(&"[".repeat(100_000)).is_empty());
}

#[test]
fn words_come_without_marks() {
    let text = to_text(
        "---\ntitle: \"Przewodnik\"\n---\n# Hello *there*\n\nSee [docs](https://x.example).\n\n| a | b |\n|--|--|\n| 1 | 2 |",
    );
    assert_eq!(text, "Hello there\n\nSee docs.\n\na\tb\n1\t2");
    assert_eq!(
        to_letter("See [docs](https://x.example)\n\n- one\n- two"),
        "See docs <https://x.example>\n\n- one\n- two"
    );
    assert_eq!(title("---\ntitle: \"Przewodnik\"\n---\n# Hello"), Some("Przewodnik".into()));
    assert_eq!(title("words\n\n## `Code` first\n"), Some("Code first".into()));
    assert_eq!(to_text("---\nnot front matter\n---\nx"), "not front matter\n\nx");
}

#[test]
fn boxes_of_documentation_tools_leave_their_content() {
    let page = html(
        "1. Open it.\n   :::image type=\"content\" source=\"img/a.png\" alt-text=\"The list.\":::\n\n:::note\nHot\n:::\n",
    );
    assert!(page.contains("src=\"img/a.png\"") && page.contains("alt=\"The list.\""), "{page}");
    assert!(page.contains("Hot") && !page.contains("<dl>") && !page.contains(":::"), "{page}");
    assert!(html("```\n:::note\n```").contains(":::note"));
}
