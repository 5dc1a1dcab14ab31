//! The few pictures of the interface, drawn in lines of the text's colour.

use leptos::prelude::*;

fn icon(paths: &'static str) -> impl IntoView {
    view! {
        <svg
            width="20"
            height="20"
            viewBox="0 0 20 20"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d=paths></path>
        </svg>
    }
}

/// The sieve.
pub(super) fn sieve() -> impl IntoView {
    icon("M2 4h16l-2.2 6.5a6.2 6.2 0 0 1-11.6 0zM7 17v1.5M10 16v3M13 17v1.5")
}

pub(super) fn undo() -> impl IntoView {
    icon("M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8")
}

pub(super) fn redo() -> impl IntoView {
    icon("M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12")
}

pub(super) fn up() -> impl IntoView {
    icon("M5 12.5 10 7.5l5 5")
}

pub(super) fn down() -> impl IntoView {
    icon("M5 7.5l5 5 5-5")
}

pub(super) fn cross() -> impl IntoView {
    icon("M5.5 5.5l9 9M14.5 5.5l-9 9")
}

pub(super) fn plus() -> impl IntoView {
    icon("M10 4v12M4 10h12")
}

pub(super) fn magnifier() -> impl IntoView {
    icon("M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M12.6 12.6 17 17")
}

/// An arrow out of a tray.
pub(super) fn export() -> impl IntoView {
    icon("M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3.5h13V13")
}

/// Two sliders.
pub(super) fn settings() -> impl IntoView {
    icon("M3 6.5h6M13 6.5h4M3 13.5h3M10 13.5h7M11 4.5v4M8 11.5v4")
}

/// A device that keeps to itself.
pub(super) fn here() -> impl IntoView {
    icon("M4 4h12v9H4zM2 16.5h16M8 8.5l1.5 1.5L12.5 7")
}

/// A shield.
pub(super) fn shield() -> impl IntoView {
    icon("M10 2.5l6 2v5c0 4-2.5 6.5-6 8-3.5-1.5-6-4-6-8v-5zM7.5 9.5l2 2 3.5-3.5")
}

/// A plug out of its socket.
pub(super) fn offline() -> impl IntoView {
    icon(
        "M3 3l14 14M2.5 8a11 11 0 0 1 4-2.5M17.5 8A11 11 0 0 0 10 5M5 11a7.5 7.5 0 0 1 3-1.800M15 11a7.5 7.5 0 0 0-1.5-1M8 14a3.5 3.5 0 0 1 4 0M10 16.800h0",
    )
}

/// An hourglass.
pub(super) fn hours() -> impl IntoView {
    icon("M5.5 2.5h9M5.5 17.5h9M6.5 2.5c0 4 3.5 5 3.5 7.5s-3.5 3.5-3.5 7.5M13.5 2.5c0 4-3.5 5-3.5 7.5s3.5 3.5 3.5 7.5")
}
