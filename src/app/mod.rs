//! The page: Leptos views that render state and send actions. No analysis here.
