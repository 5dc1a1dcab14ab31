//! Settings in the browser's local storage, and forgetting everything.

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::{dom::window, json};

const KEY: &str = "sito.settings";

/// How the names of the service worker's caches begin. (`public/sw.js`)
const CACHES: &str = "sito-";

/// Which colours to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Theme {
    /// As the system says.
    #[default]
    System,
    Light,
    Dark,
}

/// What the reader chose. Unknown fields of a later version are ignored, missing ones take their defaults.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    pub theme: Theme,
    /// The tag of the interface language; `None` until the reader chooses: then as the browser says.
    pub language: Option<String>,
    /// Whether keys of one letter work.
    pub single_keys: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { theme: Theme::System, language: None, single_keys: true }
    }
}

/// The settings as they were left. A browser that keeps nothing gives the defaults.
pub(crate) fn load() -> Settings {
    let stored = window().local_storage().ok().flatten().and_then(|s| s.get_item(KEY).ok().flatten());
    stored.and_then(|text| json::parse(&text)).unwrap_or_default()
}

/// Keeps the settings, where the browser lets us.
pub(crate) fn save(settings: &Settings) {
    let Ok(Some(storage)) = window().local_storage() else { return };
    if *settings == Settings::default() {
        // Nothing was chosen, so nothing is kept.
        let _ = storage.remove_item(KEY);
    } else if let Some(text) = json::text(settings) {
        let _ = storage.set_item(KEY, &text);
    }
}

/// Deletes the settings, the caches and the service worker: nothing of Sito stays in this browser.
pub(crate) async fn forget() -> Result<(), JsValue> {
    if let Ok(Some(storage)) = window().local_storage() {
        storage.remove_item(KEY)?;
    }
    if let Ok(caches) = window().caches() {
        let names = js_sys::Array::from(&JsFuture::from(caches.keys()).await?);
        // Other pages of the same host have caches of their own.
        for name in names.iter().filter_map(|name| name.as_string()).filter(|name| name.starts_with(CACHES)) {
            JsFuture::from(caches.delete(&name)).await?;
        }
    }
    super::install::unregister().await
}

/// The browser's languages, most wanted first.
pub(crate) fn browser_languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_another_version_are_read() {
        let read = |json| serde_json::from_str::<Settings>(json).unwrap();
        assert_eq!(read("{}"), Settings::default());
        let later = read(r#"{"theme":"dark","language":"uk","single_keys":false,"new":1}"#);
        assert_eq!(later, Settings { theme: Theme::Dark, language: Some("uk".into()), single_keys: false });
    }
}
