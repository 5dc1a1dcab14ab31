//! Packs: the tables and weights that are loaded at run time, checked against a manifest.
//!
//! `models/MANIFEST.json` lists each pack with its size, SHA-256 and protocol. The native commands and the browser go the
//! same way: read the manifest, read a pack's bytes, [`Manifest::check`] them. Nothing is compiled in.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::{Cause, Error};

/// The version of the pack formats that this build reads.
pub const PROTOCOL: u32 = 1;

/// `models/MANIFEST.json`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The protocol of all packs listed.
    pub protocol: u32,
    /// The packs.
    pub packs: Vec<Entry>,
}

/// One pack of the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is: `names`, `lines`.
    pub name: String,
    /// Its file, beside the manifest.
    pub file: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of its bytes, hex.
    pub sha256: String,
    /// Under what licence it may be passed on.
    pub licence: String,
}

impl Manifest {
    /// Reads `MANIFEST.json`.
    ///
    /// # Errors
    /// Where it is no manifest or of another protocol.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let broken = |why: String| Error::new("MANIFEST.json", Cause::Malformed(why));
        let manifest: Manifest = serde_json::from_slice(bytes).map_err(|e| broken(e.to_string()))?;
        if manifest.protocol != PROTOCOL {
            return Err(broken(format!(
                "protocol {}, this build reads {PROTOCOL}; load the page again",
                manifest.protocol
            )));
        }
        Ok(manifest)
    }

    /// Enters a pack, in place of one of the same name; packs stay sorted by name.
    pub fn put(&mut self, name: &str, file: &str, bytes: &[u8], licence: &str) {
        self.packs.retain(|e| e.name != name);
        self.packs.push(Entry {
            name: name.to_owned(),
            file: file.to_owned(),
            bytes: bytes.len() as u64,
            sha256: hex(&Sha256::digest(bytes)),
            licence: licence.to_owned(),
        });
        self.packs.sort_by(|a, b| a.name.cmp(&b.name));
    }

    /// The manifest as it is written to `MANIFEST.json`.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).map_or_else(|_| String::new(), |json| json + "\n")
    }

    /// Checks a pack's bytes against the manifest.
    ///
    /// # Errors
    /// Where size or hash differ.
    pub fn check(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let entry = self
            .packs
            .iter()
            .find(|e| e.name == name)
            .ok_or_else(|| Error::new(name, Cause::Malformed("the manifest does not list this pack".into())))?;
        if entry.bytes != bytes.len() as u64 || entry.sha256 != hex(&Sha256::digest(bytes)) {
            return Err(Error::new(
                &entry.file,
                Cause::Malformed("size or hash differ from the manifest; load it again".into()),
            ));
        }
        Ok(())
    }
}

/// Takes the head of a pack of weights off the front: its mark of four letters and [`PROTOCOL`]. `None` where the bytes
/// begin otherwise.
pub(crate) fn head(bytes: &mut &[u8], mark: &[u8; 4]) -> Option<()> {
    let own = take(bytes, 4)? == mark && take(bytes, 4)? == PROTOCOL.to_le_bytes();
    own.then_some(())
}

/// Takes `n` bytes off the front.
pub(crate) fn take<'a>(bytes: &mut &'a [u8], n: usize) -> Option<&'a [u8]> {
    let (head, tail) = bytes.split_at_checked(n)?;
    *bytes = tail;
    Some(head)
}

/// Takes a number of two bytes off the front.
pub(crate) fn short(bytes: &mut &[u8]) -> Option<u16> {
    Some(u16::from_le_bytes(take(bytes, 2)?.try_into().ok()?))
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The commands that make the packs enter them into the manifest; this says when that was forgotten.
    #[test]
    fn the_manifest_matches_the_packs() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
        let packs = || {
            std::fs::read_dir(&folder)
                .unwrap()
                .filter_map(|e| Some(e.ok()?.path()))
                .filter(|p| p.extension().is_some_and(|e| e == "pack"))
        };
        let Ok(bytes) = std::fs::read(folder.join("MANIFEST.json")) else {
            assert_eq!(packs().count(), 0, "packs without a manifest");
            return;
        };
        let manifest = Manifest::parse(&bytes).unwrap();
        assert_eq!(manifest.packs.len(), packs().count());
        for entry in &manifest.packs {
            manifest.check(&entry.name, &std::fs::read(folder.join(&entry.file)).unwrap()).unwrap();
        }
    }

    #[test]
    fn a_changed_byte_is_noticed() {
        let entry = Entry {
            name: "names".into(),
            file: "names.pack".into(),
            bytes: 3,
            sha256: hex(&Sha256::digest(b"abc")),
            licence: "MIT".into(),
        };
        let manifest = Manifest { protocol: PROTOCOL, packs: vec![entry] };
        assert!(manifest.check("names", b"abc").is_ok());
        assert!(manifest.check("names", b"abd").is_err());
        assert!(manifest.check("lines", b"abc").is_err());
        let bytes = serde_json::to_vec(&Manifest { protocol: PROTOCOL + 1, ..manifest }).unwrap();
        assert!(Manifest::parse(&bytes).is_err());
    }
}
