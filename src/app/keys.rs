//! Which key does what. By the place of the key (`code`), because people type on Cyrillic layouts; `/` and `?` by their
//! sign as well, because layouts put them elsewhere.

use crate::{corpus::decisions::Scope, link::verdicts::Verdict};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    Filter,
    Next,
    Previous,
    /// Restores or removes the block in focus, and what else the scope reaches.
    Toggle(Scope),
    SwitchView,
    /// Goes to the next removed block.
    NextRemoved,
    Undo,
    Redo,
    Print,
    Find,
    /// What the reader says of the first suggestion on the card.
    Judge(Verdict),
    Help,
    Close,
}

/// A key as it was struck.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stroke<'a> {
    /// `KeyboardEvent.code`.
    pub code: &'a str,
    /// `KeyboardEvent.key`.
    pub key: &'a str,
    pub shift: bool,
    /// Control, or Command on a Mac.
    pub ctrl: bool,
    pub alt: bool,
    /// Whether the reader types into a field.
    pub typing: bool,
}

/// What a stroke asks for; `single` says whether keys of one letter work.
pub(super) fn act(stroke: Stroke, single: bool) -> Option<Act> {
    let Stroke { code, key, shift, ctrl, alt, typing } = stroke;
    if code == "Escape" {
        return Some(Act::Close);
    }
    match (code, ctrl, alt, shift) {
        ("KeyP", true, false, false) => return Some(Act::Print),
        ("KeyF", true, false, false) => return Some(Act::Find),
        _ => {}
    }
    if typing || alt && (code, ctrl, shift) != ("KeyR", false, false) {
        return None;
    }
    if ctrl {
        return match (code, shift) {
            ("KeyZ", false) => Some(Act::Undo),
            ("KeyZ", true) | ("KeyY", false) => Some(Act::Redo),
            _ => None,
        };
    }
    if !single {
        return None;
    }
    match (code, key, shift) {
        (_, "?", _) | ("Slash", _, true) => Some(Act::Help),
        (_, "/", _) | ("Slash", _, false) => Some(Act::Filter),
        ("KeyJ", _, false) => Some(Act::Next),
        ("KeyK", _, false) => Some(Act::Previous),
        ("KeyR", ..) if alt => Some(Act::Toggle(Scope::Site)),
        ("KeyR", _, false) => Some(Act::Toggle(Scope::Block)),
        ("KeyR", _, true) => Some(Act::Toggle(Scope::Document)),
        ("KeyS", _, false) => Some(Act::SwitchView),
        ("KeyB", _, false) => Some(Act::NextRemoved),
        ("KeyY", _, false) => Some(Act::Judge(Verdict::Same)),
        ("KeyN", _, false) => Some(Act::Judge(Verdict::Different)),
        ("KeyH", _, false) => Some(Act::Judge(Verdict::Unsure)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_go_by_place_and_sign() {
        let plain = |code, key| Stroke { code, key, ..Stroke::default() };
        let cases = [
            (plain("KeyJ", "о"), Some(Act::Next)),
            (plain("KeyR", "к"), Some(Act::Toggle(Scope::Block))),
            (Stroke { shift: true, ..plain("KeyR", "К") }, Some(Act::Toggle(Scope::Document))),
            (Stroke { alt: true, ..plain("KeyR", "®") }, Some(Act::Toggle(Scope::Site))),
            (Stroke { alt: true, shift: true, ..plain("KeyR", "‰") }, None),
            (Stroke { alt: true, ctrl: true, ..plain("KeyR", "к") }, None),
            (plain("KeyS", "ы"), Some(Act::SwitchView)),
            (plain("KeyB", "и"), Some(Act::NextRemoved)),
            (plain("KeyY", "н"), Some(Act::Judge(Verdict::Same))),
            (Stroke { ctrl: true, ..plain("KeyY", "н") }, Some(Act::Redo)),
            (plain("KeyN", "т"), Some(Act::Judge(Verdict::Different))),
            (plain("KeyH", "р"), Some(Act::Judge(Verdict::Unsure))),
            (plain("Slash", "."), Some(Act::Filter)),
            (Stroke { shift: true, ..plain("Digit7", "/") }, Some(Act::Filter)),
            (Stroke { shift: true, ..plain("Digit7", "?") }, Some(Act::Help)),
            (Stroke { shift: true, ..plain("Slash", ",") }, Some(Act::Help)),
            (Stroke { ctrl: true, ..plain("KeyZ", "я") }, Some(Act::Undo)),
            (Stroke { ctrl: true, shift: true, ..plain("KeyZ", "Я") }, Some(Act::Redo)),
            (Stroke { ctrl: true, typing: true, ..plain("KeyP", "з") }, Some(Act::Print)),
            (Stroke { ctrl: true, ..plain("KeyF", "а") }, Some(Act::Find)),
            (Stroke { ctrl: true, typing: true, ..plain("KeyF", "а") }, Some(Act::Find)),
            (Stroke { ctrl: true, shift: true, ..plain("KeyF", "А") }, None),
            (plain("KeyF", "а"), None),
            (plain("KeyP", "з"), None),
            (Stroke { ctrl: true, ..plain("KeyR", "r") }, None),
            (Stroke { alt: true, ..plain("KeyJ", "j") }, None),
            (Stroke { typing: true, ..plain("KeyJ", "j") }, None),
            (Stroke { typing: true, ..plain("Escape", "Escape") }, Some(Act::Close)),
            (plain("KeyQ", "q"), None),
        ];
        for (stroke, want) in cases {
            assert_eq!(act(stroke, true), want, "{stroke:?}");
        }
    }

    #[test]
    fn single_letters_can_be_switched_off() {
        let undo = Stroke { code: "KeyZ", ctrl: true, ..Stroke::default() };
        assert_eq!(act(Stroke { code: "KeyJ", ..Stroke::default() }, false), None);
        assert_eq!(act(Stroke { key: "?", ..Stroke::default() }, false), None);
        assert_eq!(act(undo, false), Some(Act::Undo));
        assert_eq!(act(Stroke { code: "Escape", ..Stroke::default() }, false), Some(Act::Close));
    }
}
