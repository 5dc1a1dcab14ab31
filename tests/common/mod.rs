//! What several tests share.

use std::{fs, path::PathBuf};

use sito::{pack::Manifest, pipeline::Models};

/// The folder of the package.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The packs of `models/`, as the command line and the page load them; none where they are not built yet.
pub fn models() -> Models {
    let folder = root().join("models");
    let mut models = Models::default();
    let Ok(bytes) = fs::read(folder.join("MANIFEST.json")) else { return models };
    let manifest = Manifest::parse(&bytes).expect("models/MANIFEST.json can be read");
    for entry in &manifest.packs {
        let bytes = fs::read(folder.join(&entry.file)).expect("every pack of the manifest is there");
        models.install(&manifest, &entry.name, &bytes).expect("every pack is as the manifest says");
    }
    models
}
