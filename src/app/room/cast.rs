//! The cast: the names in view, and the card of one.

use std::sync::Arc;

use leptos::prelude::*;

use super::{LINES, Open, Pane, Room};
use crate::{
    app::cast,
    entity::EntityId,
    label::Label,
    language::Language,
    protocol::{Cast, CastQuery, FromArchivist, ToArchivist, Within},
    web::dom,
};

/// What the cast shows first: the names of the open article.
pub(super) fn first_query() -> CastQuery {
    CastQuery { within: Within::Document(String::new()), limit: 40, ..CastQuery::default() }
}

impl Room {
    /// In which language names are shown: in the cast of an article in its own, in that of several in the interface's.
    fn naming(self) -> Language {
        let of_article = self.cast_query.with_untracked(|query| matches!(query.within, Within::Document(_)));
        let language = self.open.with_untracked(|open| match open {
            Some(Open::Reading(reading)) if of_article => Some(reading.language),
            _ => None,
        });
        language.unwrap_or(self.tongue.get_untracked().language())
    }

    /// Names are shown in another language now.
    pub(in crate::app) fn name_anew(self) {
        if self.totals.with_untracked(|totals| totals.items > 0) {
            self.fetch_cast();
            self.refresh_card();
        }
    }

    /// The cast follows the open article.
    pub(super) fn follow_article(self) {
        let article = self.within_article();
        self.cast_chosen.set(None);
        self.cast_query.update(|query| {
            (query.offset, query.removed) = (0, false);
            if matches!(query.within, Within::Document(_)) {
                query.within = article;
            }
        });
        dom::scroll_up(cast::LIST);
        self.fetch_cast();
        self.refresh_card();
    }

    /// Changes what of the cast is shown.
    pub(in crate::app) fn filter_cast(self, change: impl FnOnce(&mut CastQuery)) {
        self.cast_query.update(|query| {
            change(query);
            query.offset = 0;
        });
        self.cast_chosen.set(None);
        dom::scroll_up(cast::LIST);
        self.fetch_cast();
    }

    /// Shows the cast of some documents.
    pub(in crate::app) fn cast_within(self, within: Within) {
        self.filter_cast(|query| {
            query.within = within;
            query.labels.clear();
            query.removed = false;
        });
        self.refresh_card();
    }

    /// Shows the cast of the open article.
    pub(in crate::app) fn cast_of_article(self) {
        self.cast_within(self.within_article());
    }

    /// Shows the cast of the selected articles.
    pub(in crate::app) fn cast_of_selected(self) {
        self.cast_within(self.within_selected());
    }

    /// The open article, for questions about it. A file that was not read has no cast.
    fn within_article(self) -> Within {
        let id = self.open.with_untracked(|open| open.as_ref().and_then(Open::id).map(str::to_owned));
        Within::Document(id.unwrap_or_default())
    }

    /// How many names stand only in removed text, where there are any to be shown or they are shown.
    pub(in crate::app) fn only_removed(self) -> Option<u32> {
        let (is_shown, of_article) =
            self.cast_query.with(|query| (query.removed, matches!(query.within, Within::Document(_))));
        if is_shown {
            return Some(self.cast.with(|cast| cast.total));
        }
        self.open.with(|open| match open {
            Some(Open::Reading(reading)) if of_article => Some(reading.names_only_removed).filter(|&names| names > 0),
            _ => None,
        })
    }

    /// Shows names of one kind, or of every kind.
    pub(in crate::app) fn cast_label(self, label: Option<Label>) {
        self.filter_cast(|query| query.labels = label.into_iter().collect());
    }

    /// Asks for the rows of the cast in view.
    pub(in crate::app) fn fetch_cast(self) {
        let backstage = self.backstage();
        // The first article is about to be opened, and its cast will be asked for then.
        let soon = backstage.opening.get() || backstage.latest.get().pending > 0;
        if soon && self.open.with_untracked(Option::is_none) {
            return;
        }
        if !backstage.cast.begin() {
            return;
        }
        let query = CastQuery { language: Some(self.naming()), ..self.cast_query.get_untracked() };
        self.pool().ask(ToArchivist::Cast(query), move |reply, _| {
            if let FromArchivist::Cast(cast) = reply {
                if self.backstage().cast_moved.take() {
                    self.choose_carded(&cast);
                }
                if self.cast.with_untracked(|old| *old != cast) {
                    self.cast.set(cast);
                }
            }
            if self.backstage().cast.end() {
                self.fetch_cast();
            }
        });
    }

    /// The chosen row is that of the entity on the card, wherever it stands now.
    fn choose_carded(self, cast: &Cast) {
        let Some(entity) = self.entity.get_untracked() else { return };
        if self.cast_chosen.get_untracked().is_some() {
            let at = cast.rows.iter().position(|row| row.entity == entity);
            self.cast_chosen.set(at.map(|at| cast.offset + at as u32));
        }
    }

    /// Opens the card of an entity and brings it into view; a reader at the keys is taken there.
    pub(in crate::app) fn open_card(self, entity: EntityId, keys: bool) {
        let backstage = self.backstage();
        backstage.to_focus.set(keys);
        if keys {
            *backstage.opener.borrow_mut() = dom::focused();
        }
        if self.entity.with_untracked(Option::is_none) {
            backstage.came_from.set(Some(self.pane.get_untracked()));
        }
        self.entity.set(Some(entity));
        self.refresh_card();
        self.pane.set(Pane::Cast);
    }

    /// What has the focus on the card is about to go: then its heading gets it.
    pub(super) fn stay_on_card(self) {
        self.backstage().to_focus.set(has_focus());
    }

    pub(super) fn refresh_card(self) {
        let Some(entity) = self.entity.get_untracked() else { return };
        let request = ToArchivist::Card { entity: entity.clone(), lines: LINES, language: Some(self.naming()) };
        self.pool().ask(request, move |reply, _| {
            let wanted = self.entity.with_untracked(|now| now.as_ref() == Some(&entity));
            if let (FromArchivist::Card(card), true) = (reply, wanted) {
                match card {
                    Some(card) => {
                        if self.card.with_untracked(|old| old.as_deref() != Some(&*card)) {
                            self.card.set(Some(Arc::from(card)));
                        }
                        if self.backstage().to_focus.take() {
                            dom::next_frame(|| dom::focus(cast::CARD));
                        }
                    }
                    None => self.close_card(),
                }
            }
        });
    }

    /// Opens the card of the chosen row of the cast.
    pub(in crate::app) fn open_cast_index(self, index: u32, keys: bool) {
        let entity = self.cast.with_untracked(|cast| {
            let at = index.checked_sub(cast.offset)?;
            cast.rows.get(at as usize).map(|row| row.entity.clone())
        });
        self.cast_chosen.set(Some(index));
        if let Some(entity) = entity {
            self.open_card(entity, keys);
        }
    }

    /// Closes the card and returns to where the reader came from.
    pub(in crate::app) fn close_card(self) {
        if self.entity.with_untracked(Option::is_none) {
            return;
        }
        let inside = has_focus();
        self.entity.set(None);
        self.card.set(None);
        let opener = self.backstage().opener.borrow_mut().take();
        if let (true, Some(opener)) = (inside, opener) {
            dom::next_frame(move || {
                let _ = opener.focus();
            });
        }
        if let Some(pane) = self.backstage().came_from.take() {
            self.pane.set(pane);
        }
    }

    /// Goes to a mention, in whatever document.
    pub(in crate::app) fn go_to(self, document: String, mention: Option<u32>) {
        self.pane.set(Pane::Article);
        self.open_document(document, mention);
    }
}

/// Whether the focus is in the card.
pub(super) fn has_focus() -> bool {
    dom::focused().is_some_and(|e| e.closest(".card").ok().flatten().is_some())
}
