//! The worker: says [`Hello`](sito::protocol::Hello), then plays the role it is asked for.

fn main() {
    console_error_panic_hook::set_once();
}
