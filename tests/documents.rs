//! What the portal makes of documents, honest and hostile. Every file is made here.
use std::{
    io::{Cursor, Write},
    path::Path,
    time::{Duration, Instant},
};

use guildhall::documents::{Extract, Limits, MediaType, Outcome, Sandbox};
use tempfile::TempDir;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

fn sandbox(limits: Limits) -> Sandbox {
    Sandbox { exe: env!("CARGO_BIN_EXE_guildhall").into(), limits }
}

fn read_with(limits: Limits, name: &str, bytes: &[u8]) -> Extract {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("stored");
    std::fs::write(&path, bytes).unwrap();
    sandbox(limits).extract(&path, name)
}

fn read(name: &str, bytes: &[u8]) -> Extract {
    read_with(Limits::default(), name, bytes)
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(vec![]));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        // OpenDocument wants its first entry readable as it is.
        let stored = packed.compression_method(CompressionMethod::Stored);
        zip.start_file(*name, if *name == "mimetype" { stored } else { packed }).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");

fn docx(body: &str) -> Vec<u8> {
    zipped(&[TYPES, ("word/document.xml", body.as_bytes())])
}

/// A PDF of these objects; the first is the catalogue.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = vec![];
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).bytes());
    }
    let xref = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    bytes.extend(
        format!("trailer <</Size {} /Root 1 0 R>>\nstartxref\n{xref}\n%%EOF\n", objects.len() + 1).bytes(),
    );
    bytes
}

fn pdf_of_pages(count: usize, media_box: &str) -> Vec<u8> {
    let content = "BT /F1 24 Tf 72 700 Td (Price list of the season) Tj 0 -40 Td (for partners) Tj ET";
    let kids: String = (0..count).map(|page| format!("{} 0 R ", page + 5)).collect();
    let mut objects = vec![
        "<</Type /Catalog /Pages 2 0 R>>".to_owned(),
        format!("<</Type /Pages /Count {count} /Kids [{kids}]>>"),
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>".to_owned(),
        format!("<</Length {}>>\nstream\n{content}\nendstream", content.len()),
    ];
    objects.extend((0..count).map(|_| {
        format!(
            "<</Type /Page /Parent 2 0 R /MediaBox [{media_box}] /Contents 4 0 R /Resources <</Font <</F1 3 0 R>>>>>>"
        )
    }));
    pdf(&objects)
}

const A4: &str = "0 0 595 842";

#[test]
fn words_of_honest_files_are_found() {
    let body = "<w:document><w:body><w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Cennik</w:t></w:r></w:p>\
        <w:p><w:r><w:t>Zarejestruj transakcj&#281;, zanim podasz klientowi cen&#281; i warunki.</w:t></w:r>\
        <w:del><w:r><w:delText>stare</w:delText></w:r></w:del></w:p></w:body></w:document>";
    let word = read("cennik.docx", &docx(body));
    assert_eq!((word.outcome, word.language.as_deref()), (Outcome::Text, Some("pl")), "{word:?}");
    assert_eq!(word.title.as_deref(), Some("Cennik"));
    assert!(word.text().contains("transakcję, zanim") && !word.text().contains("stare"));

    let slide = |words: &str| format!("<p:sld><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:sld>");
    let deck = zipped(&[
        TYPES,
        (
            "ppt/presentation.xml",
            b"<p:presentation><p:sldIdLst><p:sldId id='256' r:id='r2'/><p:sldId id='257' r:id='r1'/></p:sldIdLst></p:presentation>",
        ),
        (
            "ppt/_rels/presentation.xml.rels",
            b"<R><Relationship Id='r1' Target='slides/slide1.xml'/><Relationship Id='r2' Target='slides/slide2.xml'/></R>",
        ),
        ("ppt/slides/slide1.xml", slide("shown last").as_bytes()),
        ("ppt/slides/slide2.xml", slide("shown first").as_bytes()),
    ]);
    assert_eq!(read("deck.pptx", &deck).pages, ["shown first", "shown last"]);

    let paper = read("paper.pdf", &pdf_of_pages(2, A4));
    assert_eq!((paper.outcome, paper.page_count), (Outcome::Text, 2), "{paper:?}");
    assert_eq!(paper.pages[1], "Price list of the season\nfor partners");

    let odt = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        (
            "content.xml",
            b"<office:text><text:h>Terms</text:h><text:p>one<text:s text:c='2'/>two</text:p></office:text>",
        ),
    ]);
    let odt = read("terms.odt", &odt);
    assert_eq!((odt.pages[0].as_str(), odt.title.as_deref()), ("Terms\none  two", Some("Terms")), "{odt:?}");
}

#[test]
fn each_trouble_has_its_word() {
    assert_eq!(read("a.pdf", b"").outcome, Outcome::Empty);
    assert_eq!(read("a.docx", &pdf_of_pages(1, A4)).outcome, Outcome::Mismatch);
    assert!(read("a.docx", &pdf_of_pages(1, A4)).text().contains("Price list"));
    assert_eq!(read("a.exe", b"words").outcome, Outcome::Unsupported);
    assert_eq!(read("a.pdf", b"MZ\x90\0\x03\0\0\0").outcome, Outcome::Unsupported);
    assert_eq!(read("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on").outcome, Outcome::Encrypted);
    let whole = pdf_of_pages(3, A4);
    assert_eq!(read("a.pdf", &whole[..whole.len() / 2]).outcome, Outcome::Broken);
    let word = docx("<w:document><w:body/></w:document>");
    assert_eq!(read("a.docx", &word).outcome, Outcome::NoText);
    assert_eq!(read("a.docx", &word[..word.len() / 2]).outcome, Outcome::Broken);
    let small = Limits { file_bytes: 10, ..Limits::default() };
    assert_eq!(read_with(small, "a.txt", b"eleven bytes").outcome, Outcome::TooLarge);
}

#[test]
fn a_zip_bomb_is_not_unpacked() {
    let bomb = zipped(&[TYPES, ("word/document.xml", &vec![b' '; 64 << 20])]);
    assert!(bomb.len() < 200_000);
    let began = Instant::now();
    assert_eq!(read("bomb.docx", &bomb).outcome, Outcome::TooLarge);
    assert!(began.elapsed() < Duration::from_secs(5));

    // The same bomb, saying that it holds a hundred bytes.
    let mut liar = bomb.clone();
    let size = (64_u32 << 20).to_le_bytes();
    while let Some(at) = liar.windows(4).position(|four| four == size) {
        liar[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert!(matches!(read("liar.docx", &liar).outcome, Outcome::TooLarge | Outcome::Broken));

    let names: Vec<String> = (0..10_001).map(|at| format!("{at}.txt")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(read("many.zip", &zipped(&many)).outcome, Outcome::TooLarge);
}

#[test]
fn an_archive_tells_names_that_lead_nowhere() {
    let zip = zipped(&[("../../etc/cron.d/job", b"x"), ("/etc/passwd", b"x"), ("cennik/żółty.txt", b"x")]);
    let found = read("kit.zip", &zip);
    assert_eq!(found.text(), "etc/cron.d/job\netc/passwd\ncennik/żółty.txt", "{found:?}");
}

#[test]
fn entities_of_a_document_say_nothing() {
    let mut laughs = "<!DOCTYPE d [<!ENTITY a0 'ha'>".to_owned();
    for at in 1..40 {
        laughs += &format!("<!ENTITY a{at} '&a{0};&a{0};&a{0};&a{0};'>", at - 1);
    }
    laughs += "<!ENTITY f SYSTEM 'file:///etc/passwd'>]><w:document><w:p><w:t>kept &a39;&f; words</w:t></w:p></w:document>";
    let found = read("laughs.docx", &docx(&laughs));
    assert_eq!(found.text(), "kept  words", "{found:?}");
    let deep = "<w:p>".repeat(1_000_000);
    assert_eq!(read("deep.docx", &docx(&deep)).outcome, Outcome::Broken);
}

#[test]
fn one_far_cell_does_not_cost_a_whole_sheet() {
    let book = zipped(&[
        TYPES,
        ("_rels/.rels", b"<Relationships><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>"),
        (
            "xl/workbook.xml",
            b"<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Far' sheetId='1' r:id='r1'/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            b"<Relationships><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
        ),
        (
            "xl/worksheets/sheet1.xml",
            b"<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>near</t></is></c></row><row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>far</t></is></c></row></sheetData></worksheet>",
        ),
    ]);
    let found = read("far.xlsx", &book);
    assert_eq!((found.outcome, found.text().as_str()), (Outcome::Text, "Far\nnear\nfar"), "{found:?}");
}

#[test]
fn pdfs_made_to_hurt_only_cost_an_outcome() {
    let long = read("long.pdf", &pdf_of_pages(10_000, A4));
    assert_eq!((long.outcome, long.page_count, long.pages.len()), (Outcome::Text, 10_000, 5_000));
    let nest = format!("{}{}", "[".repeat(2_000_000), "]".repeat(2_000_000));
    let page =
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources 4 0 R>>".to_owned();
    let pages = "<</Type /Pages /Count 1 /Kids [3 0 R]>>".to_owned();
    let catalog = "<</Type /Catalog /Pages 2 0 R>>".to_owned();
    let deep = read("deep.pdf", &pdf(&[catalog.clone(), pages, page, nest]));
    assert!(matches!(deep.outcome, Outcome::Broken | Outcome::NoText), "{deep:?}");
    let ring = "<</Type /Pages /Count 9 /Kids [2 0 R 2 0 R]>>".to_owned();
    let ring = read("ring.pdf", &pdf(&[catalog, ring]));
    assert!(matches!(ring.outcome, Outcome::Broken | Outcome::NoText), "{ring:?}");
}

#[test]
fn a_child_that_takes_too_long_or_too_much_is_ended() {
    let hasty = Limits { wall_ms: 1, ..Limits::default() };
    let began = Instant::now();
    assert_eq!(read_with(hasty, "long.pdf", &pdf_of_pages(5_000, A4)).outcome, Outcome::TimedOut);
    assert!(began.elapsed() < Duration::from_secs(5));
    let poor = Limits { memory_bytes: 8 << 20, ..Limits::default() };
    let text = "słowo ".repeat(5 << 20);
    let found = read_with(poor, "big.txt", text.as_bytes());
    assert_eq!(found.outcome, Outcome::TooLarge, "{:?}", found.detail);
    let quiet = Limits { answer_bytes: 100, ..Limits::default() };
    assert_eq!(read_with(quiet, "a.txt", "words ".repeat(100).as_bytes()).outcome, Outcome::TooLarge);
    let nothing = Sandbox { exe: "/nowhere/guildhall".into(), limits: Limits::default() };
    assert_eq!(nothing.extract(Path::new("/nowhere/a.pdf"), "a.pdf").outcome, Outcome::Unsupported);
}

#[test]
fn reading_keeps_what_it_has_when_patience_ends() {
    let hasty = Limits { patience_ms: 0, ..Limits::default() };
    let found = read_with(hasty, "long.pdf", &pdf_of_pages(5_000, A4));
    assert_eq!((found.outcome, found.page_count), (Outcome::TimedOut, 5_000));
    assert!(!found.pages.is_empty() && found.pages.len() < 5_000);
}

#[test]
fn script_in_a_drawing_is_neither_read_nor_shown() {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(2)</script><text>Zone A</text></svg>";
    let found = read("plan.svg", svg);
    assert_eq!((found.outcome, found.text().as_str()), (Outcome::Text, "Zone A"));
    assert!(!found.media.unwrap().inline_safe());
    assert_eq!(read("plan.png", svg).outcome, Outcome::Mismatch);
}

#[test]
fn pages_and_pictures_are_drawn_small() {
    let folder = TempDir::new().unwrap();
    let kept = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let door = sandbox(Limits::default());
    let paper = kept("a.pdf", &pdf_of_pages(1, A4));
    let page = image::load_from_memory(&door.page_image(&paper, 1, 800).unwrap()).unwrap().to_rgb8();
    assert_eq!((page.width(), page.get_pixel(2, 2).0), (800, [255, 255, 255]));
    assert!(page.pixels().filter(|pixel| pixel.0 == [0, 0, 0]).count() > 200, "no ink");
    assert_eq!(door.page_image(&paper, 2, 800), Err(Outcome::Unsupported));
    let strip = kept("strip.pdf", &pdf_of_pages(1, "0 0 1 14000"));
    assert_eq!(door.page_image(&strip, 1, 800), Err(Outcome::TooLarge));
    let broken = kept("b.pdf", b"%PDF-1.7 and nothing");
    assert_eq!(door.page_image(&broken, 1, 800), Err(Outcome::Broken));

    // A photo taken upright by a camera that lay on its side.
    let mut photo = vec![];
    let pixels = image::RgbImage::from_fn(400, 200, |x, _| image::Rgb([(x / 2) as u8, 90, 200]));
    image::codecs::jpeg::JpegEncoder::new(&mut photo).encode_image(&pixels).unwrap();
    let exif = b"\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    photo.splice(2..2, exif.iter().copied());
    let jpeg = MediaType::of_name("a.jpg").unwrap();
    let photo = kept("a.jpg", &photo);
    let small = image::load_from_memory(&door.thumbnail(&photo, jpeg, 100).unwrap()).unwrap();
    assert_eq!((small.width(), small.height()), (100, 200));
    assert_eq!(door.extract(&photo, "a.jpg").dimensions, Some((200, 400)));

    let mut huge = vec![];
    let dot = image::RgbImage::new(1, 1);
    dot.write_to(&mut Cursor::new(&mut huge), image::ImageFormat::Png).unwrap();
    huge[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let mut crc = flate2::Crc::new();
    crc.update(&huge[12..29]);
    huge[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    let huge = kept("a.png", &huge);
    assert_eq!(door.thumbnail(&huge, MediaType::of_name("a.png").unwrap(), 100), Err(Outcome::TooLarge));
    assert_eq!(door.extract(&huge, "a.png").outcome, Outcome::TooLarge);
}

#[test]
fn the_corpus_is_read_as_its_manifest_says() {
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/library");
    let Ok(mut manifest) = csv::Reader::from_path(library.join("manifest.csv")) else {
        println!("skipped: no corpus");
        return;
    };
    let (mut texts, mut agreed) = (0, 0);
    for row in manifest.records() {
        let row = row.unwrap();
        let path = library.join(&row[0]);
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let found = guildhall::documents::extract(&path, &name, &Limits::default());
        let expected = match name.as_str() {
            "empty.pdf" => Outcome::Empty,
            "broken-truncated.pdf" => Outcome::Broken,
            "broken-wrong-extension.docx" => Outcome::Mismatch,
            _ if name.starts_with("encrypted-") => Outcome::Encrypted,
            _ if name.starts_with("scanned-") || name.starts_with("image-only-") => Outcome::NoText,
            _ if name.ends_with(".jpg") || name.ends_with(".svg") => continue,
            _ => Outcome::Text,
        };
        assert_eq!(found.outcome, expected, "{}: {:?}", path.display(), found.detail);
        if expected == Outcome::Text && name.ends_with(".md") {
            texts += 1;
            agreed += usize::from(found.language.as_deref() == Some(&row[1]));
        }
    }
    assert!(agreed * 100 > texts * 97, "{agreed} of {texts} languages agree");
}

#[test]
fn a_child_starts_no_children() {
    // Or a program that only seems to be ours would start itself for ever.
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("note.txt");
    std::fs::write(&path, "Zero the meter first.").unwrap();
    let told = |inside: Option<&str>| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_guildhall"));
        command.arg("extract").arg(&path).envs(inside.map(|value| ("GUILDHALL_SANDBOX", value)));
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    assert!(told(None).contains("Zero the meter"), "{}", told(None));
    assert!(told(Some("1")).contains("a sandbox starts no sandbox"), "{}", told(Some("1")));
}
