//! What of a folder is read, and in which order: one rule for the page and for the command line.

use std::cmp::Ordering;

/// What becomes of a file or folder inside a folder that was given. What was given by itself is always read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is read.
    Read,
    /// A picture, a style, a script, a font or a film: what a browser saves beside a page.
    PassedOver,
    /// Hidden, or what the system keeps for itself: `.git/config`, `.DS_Store`.
    Hidden,
}

/// What becomes of the file with this path inside the folder, its parts joined by `/`.
pub fn fate(path: &str) -> Fate {
    const KINDS: [&str; 30] = [
        "css", "js", "mjs", "map", "png", "jpg", "jpeg", "jfif", "gif", "webp", "avif", "svg", "ico", "bmp", "woff",
        "woff2", "ttf", "otf", "eot", "mp4", "webm", "m4a", "mp3", "ogg", "m3u8", "ts", "swf", "download", "gz", "br",
    ];
    let is_hidden = |part: &str| part.starts_with('.') || matches!(part, "Thumbs.db" | "desktop.ini" | "__MACOSX");
    if path.split('/').any(is_hidden) {
        return Fate::Hidden;
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let is_furniture =
        name.rsplit_once('.').is_some_and(|(_, kind)| KINDS.contains(&kind.to_ascii_lowercase().as_str()));
    if is_furniture { Fate::PassedOver } else { Fate::Read }
}

/// The order in which a folder is walked: by name, folder after folder.
pub fn order(a: &str, b: &str) -> Ordering {
    a.split('/').cmp(b.split('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_folder_walk_passes_over() {
        for (path, expected) in [
            ("one.html", Fate::Read),
            ("one_files/logo.PNG", Fate::PassedOver),
            ("one_files/style.css", Fate::PassedOver),
            ("one_files/saved_resource.html", Fate::Read),
            (".git/config", Fate::Hidden),
            ("news/.DS_Store", Fate::Hidden),
            ("Thumbs.db", Fate::Hidden),
            ("report.pdf", Fate::Read),
            ("noextension", Fate::Read),
        ] {
            assert_eq!(fate(path), expected, "{path}");
        }
    }

    #[test]
    fn a_folder_is_walked_by_name() {
        let mut paths = ["b.txt", "a.txt", "a/2.txt", "a/1/x.txt", "a-1/x.txt"];
        paths.sort_unstable_by(|a, b| order(a, b));
        assert_eq!(paths, ["a/1/x.txt", "a/2.txt", "a-1/x.txt", "a.txt", "b.txt"]);
    }
}
