//! The page: Leptos views that render state and send actions. No analysis here.

use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <main>
            <h1>"Sito"</h1>
        </main>
    }
}
