//! Files that are no text, by their first bytes.

use super::decode;
use crate::error::Kind::{self, Archive, Database, Document, Font, Picture, Program, Recording, Video};

/// What a file is, where it is no text that Sito reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Not text; what it looks like, with the name of the format.
    Binary(Option<(Kind, &'static str)>),
    /// Text of a kind that is not read yet: its usual extension.
    Unsupported(&'static str),
}

/// Offset, bytes there, what begins so. From the public descriptions of each format.
const SIGNATURES: &[(usize, &[u8], Kind, &str)] = &[
    (0, b"\x89PNG\r\n\x1a\n", Picture, "PNG"),
    (0, b"\xff\xd8\xff", Picture, "JPEG"),
    (0, b"GIF87a", Picture, "GIF"),
    (0, b"GIF89a", Picture, "GIF"),
    (8, b"WEBP", Picture, "WebP"),
    (0, b"II*\0", Picture, "TIFF"),
    (0, b"MM\0*", Picture, "TIFF"),
    (0, b"\0\0\x01\0", Picture, "ICO"),
    (4, b"ftypavif", Picture, "AVIF"),
    (4, b"ftypheic", Picture, "HEIC"),
    (0, b"8BPS", Picture, "Photoshop"),
    (0, b"%PDF-", Document, "PDF"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Document, "Microsoft Office"),
    (0, b"AT&TFORM", Document, "DjVu"),
    (0, b"ITSF", Document, "CHM"),
    (0, b"PK\x03\x04", Archive, "ZIP"),
    (0, b"PK\x05\x06", Archive, "ZIP"),
    (0, b"\x1f\x8b", Archive, "gzip"),
    (0, b"BZh", Archive, "bzip2"),
    (0, b"\xfd7zXZ\0", Archive, "xz"),
    (0, b"7z\xbc\xaf\x27\x1c", Archive, "7z"),
    (0, b"Rar!\x1a\x07", Archive, "RAR"),
    (0, b"\x28\xb5\x2f\xfd", Archive, "Zstandard"),
    (257, b"ustar", Archive, "tar"),
    (0, b"ID3", Recording, "MP3"),
    (0, b"OggS", Recording, "Ogg"),
    (0, b"fLaC", Recording, "FLAC"),
    (8, b"WAVE", Recording, "WAV"),
    (8, b"AVI ", Video, "AVI"),
    (4, b"ftyp", Video, "MP4"),
    (0, b"\x1a\x45\xdf\xa3", Video, "Matroska"),
    (0, b"SQLite format 3\0", Database, "SQLite"),
    (0, b"bplist00", Document, "plist"),
    (0, b"\x7fELF", Program, ""),
    (0, b"MZ\x90\0", Program, ""),
    (0, b"\xcf\xfa\xed\xfe", Program, ""),
    (0, b"\xca\xfe\xba\xbe", Program, ""),
    (0, b"\0asm", Program, ""),
    (0, b"wOFF", Font, ""),
    (0, b"wOF2", Font, ""),
    (0, b"OTTO", Font, ""),
    (0, b"\0\x01\0\0\0", Font, ""),
];

/// Bytes looked at for control characters.
const SAMPLE: usize = 64 << 10;

/// So many control characters do not make a text binary, short as it may be: two zeros that a scraper left.
const FEW: usize = 8;

/// What `bytes` are, where they are nothing that is read.
pub fn look(bytes: &[u8]) -> Option<Found> {
    // Some signatures are letters, and an article may begin with "BZh": such a file must look binary as well.
    for &(at, signature, kind, format) in SIGNATURES {
        if bytes.get(at..).is_some_and(|rest| rest.starts_with(signature)) {
            let is_telling = signature.iter().any(|b| !(b' '..=b'~').contains(b)) || signature == b"%PDF-";
            if is_telling || has_controls(bytes) {
                return Some(Found::Binary(Some((kind, format))));
            }
        }
    }
    if bytes.starts_with(b"{\\rtf") {
        return Some(Found::Unsupported("rtf"));
    }
    if bytes.starts_with(b"WARC/1.") {
        return Some(Found::Unsupported("warc"));
    }
    let head = &bytes[..bytes.len().min(2048)];
    if memchr::memmem::find(head, b"MIME-Version:").is_some()
        && memchr::memmem::find(head, b"multipart/related").is_some()
    {
        return Some(Found::Unsupported("mht"));
    }
    (has_controls(bytes)).then_some(Found::Binary(None))
}

/// Whether one byte in fifty, and more than a few, are control characters that no text holds; of a short text, one in four.
/// UTF-16 is made of such bytes and is excepted; so is
/// the padding with zeros that a crash leaves at the end of a file.
fn has_controls(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || decode::utf16_by_shape(bytes).is_some() {
        return false;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let end = sample.iter().rposition(|b| *b != 0).map_or(0, |last| last + 1);
    let sample = &sample[..end];
    let is_control = |b: &&u8| matches!(**b, 0..=8 | 0x0e..=0x19 | 0x1c..=0x1f | 0x7f);
    let count = sample.iter().filter(is_control).count();
    count * 4 > sample.len() || count > FEW && count * 50 > sample.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_and_archives_are_named() {
        for (bytes, found) in [
            (&b"\x89PNG\r\n\x1a\n...."[..], Some(Found::Binary(Some((Picture, "PNG"))))),
            (b"RIFF\x10\x02\0\0WEBPVP8 \0\x01\x02\x03", Some(Found::Binary(Some((Picture, "WebP"))))),
            (b"PK\x03\x04\x14\0", Some(Found::Binary(Some((Archive, "ZIP"))))),
            (b"%PDF-1.4 only text so far", Some(Found::Binary(Some((Document, "PDF"))))),
            (b"BZh and other letters in an article", None),
            (b"ID3 tags, explained", None),
            (b"\x01\x02\x03\x04\x05\x06\x0e\x0f", Some(Found::Binary(None))),
            (b"two zeros\0\0 among words", None),
            (b"\x7fELF\x02\x01\x01\0", Some(Found::Binary(Some((Program, ""))))),
            (b"a text cut off by a crash\0\0\0\0\0\0\0\0\0\0", None),
            (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; x", Some(Found::Unsupported("mht"))),
            (b"\xff\xfea\0b\0c\0", None),
            (b"a\0b\0c\0d\0", None),
            (b"", None),
        ] {
            assert_eq!(look(bytes), found, "{}", bytes.escape_ascii());
        }
    }
}
