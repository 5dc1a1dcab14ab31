//! The page: mounts [`sito::app::App`] and nothing else.

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(sito::app::App);
}
