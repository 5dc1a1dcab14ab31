//! The worker of the page.
fn main() {
    sito::web::worker::run();
}
