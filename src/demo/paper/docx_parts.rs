//! The parts of a Word document that hold no text of their own: styles, lists, header and footer.
use super::Sheet;
use super::letterhead::{self, ADDRESS, COMPANY, DEEP, GREY, RULE, TEAL, TEXT, TINT, Words, hex};
use super::ooxml::xml;

pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The first numbered list has this number plus one; bullets are list 1.
pub const NUMBERED: usize = 1;

/// The named styles, with the language spelling is checked in.
pub fn styles(language: &str) -> String {
    let locale = letterhead::locale(language);
    let (teal, deep, grey, text, rule, tint) =
        (hex(TEAL), hex(DEEP), hex(GREY), hex(TEXT), hex(RULE), hex(TINT));
    let heading = |number: u8, size: u8, above: u16, ink: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="Heading{number}"><w:name w:val="heading {number}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="{above}" w:after="100"/><w:outlineLvl w:val="{}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="{ink}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>"#,
            number - 1
        )
    };
    let plain = |id: &str, name: &str, paragraph: &str, run: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"#
        )
    };
    [
        format!(
            r#"<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Yu Gothic"/><w:color w:val="{text}"/><w:sz w:val="20"/><w:szCs w:val="22"/><w:lang w:val="{locale}" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="290" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#
        ),
        heading(1, 32, 360, &teal),
        heading(2, 26, 280, &teal),
        heading(3, 21, 200, &deep),
        plain("Title", "Title", r#"<w:spacing w:before="120" w:after="60" w:line="252" w:lineRule="auto"/>"#, &format!(r#"<w:b/><w:bCs/><w:color w:val="{deep}"/><w:sz w:val="46"/><w:szCs w:val="46"/>"#)),
        plain("Subtitle", "Subtitle", &format!(r#"<w:pBdr><w:bottom w:val="single" w:sz="10" w:space="6" w:color="{teal}"/></w:pBdr><w:spacing w:after="280"/>"#), &format!(r#"<w:color w:val="{grey}"/><w:sz w:val="19"/><w:szCs w:val="20"/>"#)),
        plain("ListParagraph", "List Paragraph", r#"<w:spacing w:after="60"/>"#, ""),
        plain("Note", "Note", &format!(r#"<w:pBdr><w:start w:val="single" w:sz="24" w:space="8" w:color="{teal}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{tint}"/><w:spacing w:before="120" w:after="180"/><w:ind w:start="227" w:end="113"/>"#), ""),
        plain("Rule", "Rule", &format!(r#"<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="{rule}"/></w:pBdr>"#), ""),
        plain("TableText", "Table Text", r#"<w:spacing w:after="0" w:line="259" w:lineRule="auto"/>"#, r#"<w:sz w:val="18"/><w:szCs w:val="20"/>"#),
        plain("TableHead", "Table Head", r#"<w:keepNext/><w:spacing w:after="0" w:line="259" w:lineRule="auto"/>"#, &format!(r#"<w:b/><w:bCs/><w:color w:val="{deep}"/><w:sz w:val="18"/><w:szCs w:val="20"/>"#)),
        plain("AfterTable", "After Table", r#"<w:spacing w:after="60" w:line="120" w:lineRule="exact"/>"#, ""),
        plain("Margin", "Margin", r#"<w:spacing w:after="0"/>"#, &format!(r#"<w:color w:val="{grey}"/><w:sz w:val="15"/><w:szCs w:val="16"/>"#)),
        format!(
            r#"<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="{teal}"/><w:u w:val="single"/></w:rPr></w:style></w:styles>"#
        ),
    ]
    .concat()
}

/// One bulleted list, and as many numbered ones as the text has.
pub fn numbering(lists: usize) -> String {
    let level = |level: u16, format: &str, text: &str| {
        let indent = 400 * (level + 1);
        format!(
            r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="start"/><w:pPr><w:ind w:start="{indent}" w:hanging="360"/></w:pPr><w:rPr><w:color w:val="{}"/></w:rPr></w:lvl>"#,
            hex(TEAL)
        )
    };
    let mut xml = format!(r#"<w:numbering xmlns:w="{W}">"#);
    xml.push_str(&format!(
        r#"<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>{}{}</w:abstractNum>"#,
        level(0, "bullet", "•"),
        level(1, "bullet", "–")
    ));
    xml.push_str(&format!(
        r#"<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>{}{}</w:abstractNum>"#,
        level(0, "decimal", "%1."),
        level(1, "lowerLetter", "%2)")
    ));
    xml.push_str(r#"<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#);
    for list in 1..=lists.max(1) {
        xml.push_str(&format!(
            r#"<w:num w:numId="{}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
            NUMBERED + list
        ));
    }
    xml.push_str("</w:numbering>");
    xml
}

/// Compatibility with today's Word, so that it does not open the file in an older mode.
pub fn settings() -> String {
    format!(
        r#"<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"#
    )
}

/// The company's name on one side and whom the paper is for on the other.
pub fn header(sheet: &Sheet<'_>, words: &Words) -> String {
    let name = format!(
        r#"<w:r><w:rPr><w:b/><w:color w:val="{}"/><w:sz w:val="30"/></w:rPr><w:t>{COMPANY}</w:t></w:r>"#,
        hex(TEAL)
    );
    let audience = text(&words.audience, letterhead::is_rtl(sheet.language));
    format!(
        r#"<w:hdr xmlns:w="{W}"><w:p>{}{name}<w:r><w:tab/></w:r>{audience}</w:p></w:hdr>"#,
        margin(sheet, "bottom")
    )
}

/// The address and the page number.
pub fn footer(sheet: &Sheet<'_>, words: &Words) -> String {
    let rtl = letterhead::is_rtl(sheet.language);
    let field =
        |name: &str| format!(r#"<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#);
    format!(
        r#"<w:ftr xmlns:w="{W}"><w:p>{}{}<w:r><w:tab/></w:r>{}{}{}{}</w:p></w:ftr>"#,
        margin(sheet, "top"),
        text(ADDRESS, false),
        text(&format!("{} ", words.page), rtl),
        field("PAGE"),
        text(&format!(" {} ", words.of), rtl),
        field("NUMPAGES"),
    )
}

fn margin(sheet: &Sheet<'_>, edge: &str) -> String {
    let bidi = if letterhead::is_rtl(sheet.language) { "<w:bidi/>" } else { "" };
    format!(
        r#"<w:pPr><w:pStyle w:val="Margin"/><w:pBdr><w:{edge} w:val="single" w:sz="6" w:space="6" w:color="{}"/></w:pBdr><w:tabs><w:tab w:val="end" w:pos="9356"/></w:tabs>{bidi}</w:pPr>"#,
        hex(RULE)
    )
}

fn text(text: &str, rtl: bool) -> String {
    let look = if rtl { "<w:rPr><w:rtl/></w:rPr>" } else { "" };
    format!(r#"<w:r>{look}<w:t xml:space="preserve">{}</w:t></w:r>"#, xml(text))
}
