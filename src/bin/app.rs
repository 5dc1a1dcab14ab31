//! The page.
fn main() {
    sito::app::mount();
}
