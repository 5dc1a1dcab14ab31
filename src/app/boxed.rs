//! Closures in boxes. Leptos compiles all it does with a closure anew for each closure, a kilobyte or two every time; in
//! boxes those that give the same kind of thing are one type. It halves what the views weigh.

use leptos::prelude::*;
use web_sys::MouseEvent;

/// What is shown, computed again when what it read changes.
pub(super) type Lazy<T> = Box<dyn FnMut() -> T + Send>;

/// A text, a flag or a view that follows the state.
pub(super) fn boxed<T>(compute: impl FnMut() -> T + Send + 'static) -> Lazy<T> {
    Box::new(compute)
}

/// A view that is there while `wanted` says so.
pub(super) fn when(
    wanted: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + 'static,
) -> Lazy<Option<AnyView>> {
    let wanted: Box<dyn Fn() -> bool + Send + Sync> = Box::new(wanted);
    let wanted = Memo::new(move |_| wanted());
    Box::new(move || wanted.get().then(&view))
}

/// What a click does.
pub(super) fn press(act: impl FnMut(MouseEvent) + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(act)
}
