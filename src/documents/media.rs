use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What sort of thing a document is; decides who reads it and how it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    Pdf,
    Office,
    Text,
    Image,
    Archive,
    Video,
    Markup,
}

/// A kind of document the portal takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MediaType {
    /// The type sent to browsers, without a charset.
    pub mime: &'static str,
    /// The usual extension, without the dot.
    pub extension: &'static str,
    pub family: Family,
    /// The Fluent key of its name.
    pub key: &'static str,
}

macro_rules! kinds {
    ($($name:ident = $extension:literal, $mime:literal, $family:ident, $key:literal;)*) => {
        $(pub(super) const $name: MediaType =
            MediaType { mime: $mime, extension: $extension, family: Family::$family, key: $key };)*
        /// The allow list: everything the portal takes.
        pub const ALLOWED: &[MediaType] = &[$($name),*];
    };
}

kinds! {
    PDF = "pdf", "application/pdf", Pdf, "documents-kind-pdf";
    DOCX = "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Office, "documents-kind-text-document";
    PPTX = "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Office, "documents-kind-presentation";
    XLSX = "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Office, "documents-kind-spreadsheet";
    DOC = "doc", "application/msword", Office, "documents-kind-text-document";
    PPT = "ppt", "application/vnd.ms-powerpoint", Office, "documents-kind-presentation";
    XLS = "xls", "application/vnd.ms-excel", Office, "documents-kind-spreadsheet";
    ODT = "odt", "application/vnd.oasis.opendocument.text", Office, "documents-kind-text-document";
    ODP = "odp", "application/vnd.oasis.opendocument.presentation", Office, "documents-kind-presentation";
    ODS = "ods", "application/vnd.oasis.opendocument.spreadsheet", Office, "documents-kind-spreadsheet";
    TXT = "txt", "text/plain", Text, "documents-kind-plain-text";
    MD = "md", "text/markdown", Text, "documents-kind-markdown";
    CSV = "csv", "text/csv", Text, "documents-kind-table";
    JSON = "json", "application/json", Text, "documents-kind-data";
    HTML = "html", "text/html", Markup, "documents-kind-web-page";
    SVG = "svg", "image/svg+xml", Markup, "documents-kind-drawing";
    PNG = "png", "image/png", Image, "documents-kind-picture";
    JPEG = "jpg", "image/jpeg", Image, "documents-kind-picture";
    GIF = "gif", "image/gif", Image, "documents-kind-picture";
    WEBP = "webp", "image/webp", Image, "documents-kind-picture";
    ZIP = "zip", "application/zip", Archive, "documents-kind-archive";
    MP4 = "mp4", "video/mp4", Video, "documents-kind-video";
    WEBM = "webm", "video/webm", Video, "documents-kind-video";
}

impl MediaType {
    /// The kind a file name claims, by its extension.
    pub fn of_name(name: &str) -> Option<MediaType> {
        let (_, extension) = name.rsplit_once('.')?;
        let extension = extension.to_ascii_lowercase();
        let extension = match extension.as_str() {
            "jpeg" | "jpe" => "jpg",
            "htm" => "html",
            "markdown" => "md",
            "text" => "txt",
            "m4v" => "mp4",
            other => other,
        };
        ALLOWED.iter().copied().find(|kind| kind.extension == extension)
    }

    /// The kind with this type, e.g. `application/pdf`.
    pub fn of_mime(mime: &str) -> Option<MediaType> {
        ALLOWED.iter().copied().find(|kind| kind.mime == mime)
    }

    /// Whether a browser may show it on the portal's own address. SVG and HTML may not: they carry script.
    pub fn inline_safe(self) -> bool {
        matches!(self.family, Family::Pdf | Family::Image) || self == TXT
    }

    /// Whether `page_image` or `thumbnail` can draw it.
    pub fn has_picture(self) -> bool {
        matches!(self.family, Family::Pdf | Family::Image)
    }
}

impl Serialize for MediaType {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.mime)
    }
}

impl<'de> Deserialize<'de> for MediaType {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let mime = String::deserialize(from)?;
        MediaType::of_mime(&mime).ok_or_else(|| serde::de::Error::custom("not on the list of media types"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_claims_its_kind_whatever_the_case() {
        assert_eq!(MediaType::of_name("Cennik.PDF"), Some(PDF));
        assert_eq!(MediaType::of_name("photo.JPeG"), Some(JPEG));
        assert_eq!(MediaType::of_name("invoice.pdf.exe"), None);
        assert_eq!(MediaType::of_name("README"), None);
    }

    #[test]
    fn script_carriers_are_never_shown_in_place() {
        assert!(!SVG.inline_safe() && !HTML.inline_safe() && !ZIP.inline_safe() && !MD.inline_safe());
        assert!(PDF.inline_safe() && PNG.inline_safe() && TXT.inline_safe());
    }

    #[test]
    fn each_kind_has_a_type_of_its_own() {
        for kind in ALLOWED {
            assert_eq!(MediaType::of_mime(kind.mime), Some(*kind));
        }
    }
}
