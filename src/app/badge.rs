//! The badge of a language: its tag, and its name for those who ask.

use leptos::prelude::*;

use super::words::Words;
use crate::language::Language;

/// The tag of a language; a question mark where it was not determined.
pub(super) fn badge(language: Language, w: &'static Words) -> impl IntoView {
    let tag = if language == Language::Und { "?" } else { language.tag() };
    view! { <abbr class="lang" title=(w.language)(language)>{tag}</abbr> }
}
