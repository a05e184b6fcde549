//! What every slide deck needs around its slides: the theme, a master, two layouts.
use super::letterhead::{AMBER, DEEP, GREY, RULE, TEAL, TEXT, TINT, hex};
use super::ooxml::{Package, Relation};

/// The three namespaces of a slide.
pub const NS: &str = r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main""#;
const SLIDES: &str = "application/vnd.openxmlformats-officedocument.presentationml";

/// Shapes as the content of a slide, a layout or a master.
pub fn tree(shapes: &str) -> String {
    format!(
        r#"<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree></p:cSld>"#
    )
}

/// Writes everything but the slides themselves.
pub fn write_frame(package: &mut Package, slides: usize) -> anyhow::Result<()> {
    let list: String =
        (1..=slides).map(|it| format!(r#"<p:sldId id="{}" r:id="rId{}"/>"#, 255 + it, it + 2)).collect();
    package.part(
        "ppt/presentation.xml",
        &format!("{SLIDES}.presentation.main+xml"),
        &format!(
            r#"<p:presentation {NS} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>{list}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>"#
        ),
    )?;
    let mut relations = vec![
        Relation::Part("slideMaster", "slideMasters/slideMaster1.xml".into()),
        Relation::Part("theme", "theme/theme1.xml".into()),
    ];
    relations.extend((1..=slides).map(|it| Relation::Part("slide", format!("slides/slide{it}.xml"))));
    package.relations("ppt/presentation.xml", &relations)?;
    package.part(
        "ppt/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        &theme(),
    )?;
    write_master(package)?;
    write_layout(package, 1, "title", "Title", &placeholder(2, "ctrTitle", 150, 170))?;
    let two = format!("{}{}", placeholder(2, "title", 30, 66), placeholder(3, "body", 112, 360));
    write_layout(package, 2, "obj", "Title and content", &two)
}

fn write_master(package: &mut Package) -> anyhow::Result<()> {
    let shapes = format!("{}{}", placeholder(2, "title", 30, 66), placeholder(3, "body", 112, 360));
    let level = |size: u16, ink: &str| {
        format!(
            r#"<a:lvl1pPr><a:defRPr sz="{size}"><a:solidFill><a:schemeClr val="{ink}"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>"#
        )
    };
    package.part(
        "ppt/slideMasters/slideMaster1.xml",
        &format!("{SLIDES}.slideMaster+xml"),
        &format!(
            r#"<p:sldMaster {NS}>{}<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>{}</p:titleStyle><p:bodyStyle>{}</p:bodyStyle><p:otherStyle>{}</p:otherStyle></p:txStyles></p:sldMaster>"#,
            tree(&shapes),
            level(2800, "tx2"),
            level(1900, "tx1"),
            level(1400, "tx1")
        ),
    )?;
    let layout =
        |number: u8| Relation::Part("slideLayout", format!("../slideLayouts/slideLayout{number}.xml"));
    let theme = Relation::Part("theme", "../theme/theme1.xml".into());
    package.relations("ppt/slideMasters/slideMaster1.xml", &[layout(1), layout(2), theme])
}

fn write_layout(
    package: &mut Package,
    number: u8,
    kind: &str,
    name: &str,
    shapes: &str,
) -> anyhow::Result<()> {
    let path = format!("ppt/slideLayouts/slideLayout{number}.xml");
    let body = tree(shapes).replacen("<p:cSld>", &format!(r#"<p:cSld name="{name}">"#), 1);
    package.part(
        &path,
        &format!("{SLIDES}.slideLayout+xml"),
        &format!(
            r#"<p:sldLayout {NS} type="{kind}">{body}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"#
        ),
    )?;
    package.relations(&path, &[Relation::Part("slideMaster", "../slideMasters/slideMaster1.xml".into())])
}

fn placeholder(id: u8, role: &str, y: i64, h: i64) -> String {
    let index = if role == "body" { r#" idx="1""# } else { "" };
    let (y, h) = (y * 12_700, h * 12_700);
    format!(
        r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{role}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{role}"{index}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="609600" y="{y}"/><a:ext cx="10972800" cy="{h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>"#
    )
}

fn theme() -> String {
    let colour = |name: &str, value: String| format!(r#"<a:{name}><a:srgbClr val="{value}"/></a:{name}>"#);
    let colours = [
        colour("dk1", hex(TEXT)),
        colour("lt1", "FFFFFF".into()),
        colour("dk2", hex(DEEP)),
        colour("lt2", hex(TINT)),
        colour("accent1", hex(TEAL)),
        colour("accent2", hex(AMBER)),
        colour("accent3", hex(DEEP)),
        colour("accent4", hex(GREY)),
        colour("accent5", hex(RULE)),
        colour("accent6", hex(TINT)),
        colour("hlink", hex(TEAL)),
        colour("folHlink", hex(GREY)),
    ]
    .concat();
    let font = r#"<a:latin typeface="Arial"/><a:ea typeface="Yu Gothic"/><a:cs typeface="Arial"/>"#;
    let fill = r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#.repeat(3);
    let edge = r#"<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>"#.repeat(3);
    let effect = r#"<a:effectStyle><a:effectLst/></a:effectStyle>"#.repeat(3);
    format!(
        r#"<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Halden"><a:themeElements><a:clrScheme name="Halden">{colours}</a:clrScheme><a:fontScheme name="Halden"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="Halden"><a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{edge}</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"#
    )
}
