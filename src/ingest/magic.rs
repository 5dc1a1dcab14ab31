//! Files that are no text, by their first bytes.

use super::decode;

/// What a file is, where it is no text that Sito reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Not text; what it looks like, or nothing.
    Binary(&'static str),
    /// Text of a kind that is not read yet: its usual extension.
    Unsupported(&'static str),
}

/// Offset, bytes there, what begins so. From the public descriptions of each format.
const SIGNATURES: &[(usize, &[u8], &str)] = &[
    (0, b"\x89PNG\r\n\x1a\n", "PNG picture"),
    (0, b"\xff\xd8\xff", "JPEG picture"),
    (0, b"GIF87a", "GIF picture"),
    (0, b"GIF89a", "GIF picture"),
    (8, b"WEBP", "WebP picture"),
    (0, b"II*\0", "TIFF picture"),
    (0, b"MM\0*", "TIFF picture"),
    (0, b"\0\0\x01\0", "icon"),
    (4, b"ftypavif", "AVIF picture"),
    (4, b"ftypheic", "HEIC picture"),
    (0, b"8BPS", "Photoshop picture"),
    (0, b"%PDF-", "PDF document"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office document"),
    (0, b"AT&TFORM", "DjVu document"),
    (0, b"ITSF", "help file"),
    (0, b"PK\x03\x04", "ZIP archive"),
    (0, b"PK\x05\x06", "ZIP archive"),
    (0, b"\x1f\x8b", "gzip archive"),
    (0, b"BZh", "bzip2 archive"),
    (0, b"\xfd7zXZ\0", "xz archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z archive"),
    (0, b"Rar!\x1a\x07", "RAR archive"),
    (0, b"\x28\xb5\x2f\xfd", "Zstandard archive"),
    (257, b"ustar", "tar archive"),
    (0, b"ID3", "MP3 recording"),
    (0, b"OggS", "Ogg recording"),
    (0, b"fLaC", "FLAC recording"),
    (8, b"WAVE", "WAV recording"),
    (8, b"AVI ", "AVI video"),
    (4, b"ftyp", "MP4 video"),
    (0, b"\x1a\x45\xdf\xa3", "Matroska video"),
    (0, b"SQLite format 3\0", "SQLite database"),
    (0, b"bplist00", "property list"),
    (0, b"\x7fELF", "program"),
    (0, b"MZ\x90\0", "program"),
    (0, b"\xcf\xfa\xed\xfe", "program"),
    (0, b"\xca\xfe\xba\xbe", "program"),
    (0, b"\0asm", "program"),
    (0, b"wOFF", "font"),
    (0, b"wOF2", "font"),
    (0, b"OTTO", "font"),
    (0, b"\0\x01\0\0\0", "font"),
];

/// Bytes looked at for control characters.
const SAMPLE: usize = 64 << 10;

/// What `bytes` are, where they are nothing that is read.
pub fn look(bytes: &[u8]) -> Option<Found> {
    // Some signatures are letters, and an article may begin with "BZh": such a file must look binary as well.
    for &(at, signature, what) in SIGNATURES {
        if bytes.get(at..).is_some_and(|rest| rest.starts_with(signature)) {
            let is_telling = signature.iter().any(|b| !(b' '..=b'~').contains(b)) || signature == b"%PDF-";
            if is_telling || has_controls(bytes) {
                return Some(Found::Binary(what));
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
    (has_controls(bytes)).then_some(Found::Binary(""))
}

/// Whether one byte in fifty is a control character that no text holds. UTF-16 is made of such bytes and is excepted; so is
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
    count * 50 > sample.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_and_archives_are_named() {
        for (bytes, found) in [
            (&b"\x89PNG\r\n\x1a\n...."[..], Some(Found::Binary("PNG picture"))),
            (b"RIFF\x10\x02\0\0WEBPVP8 \0\x01\x02\x03", Some(Found::Binary("WebP picture"))),
            (b"PK\x03\x04\x14\0", Some(Found::Binary("ZIP archive"))),
            (b"%PDF-1.4 only text so far", Some(Found::Binary("PDF document"))),
            (b"BZh and other letters in an article", None),
            (b"ID3 tags, explained", None),
            (b"\x01\x02\x03\x04\x05\x06\x0e\x0f", Some(Found::Binary(""))),
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
