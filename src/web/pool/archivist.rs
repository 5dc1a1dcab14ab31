//! The archivist's side of the pool: what it is asked and told, and what is done with its answers.

use wasm_bindgen::JsValue;

use super::{Event, Failure, Pool};
use crate::{
    protocol::{FromArchivist, ToArchivist},
    web::{wire, worker::ARCHIVIST},
};

/// Numbers of messages to the archivist: what is told without a question, a document to take, and the first question.
const TOLD: u32 = 0;
pub(super) const TAKE: u32 = 1;
const ASKED: u32 = 2;

impl Pool {
    /// Asks the archivist; `answer` gets the reply and what travelled beside it.
    pub(crate) fn ask(&self, request: ToArchivist, answer: impl FnOnce(FromArchivist, JsValue) + 'static) {
        let number = {
            let mut state = self.0.state.borrow_mut();
            let number = ASKED + state.asked;
            state.asked += 1;
            state.answers.insert(number, Box::new(answer));
            number
        };
        self.send(request, number, None);
    }

    /// Tells the archivist something whose only answer is how the batch stands.
    pub(super) fn tell(&self, request: ToArchivist, payload: Option<JsValue>) {
        self.send(request, TOLD, payload);
    }

    pub(super) fn send(&self, request: ToArchivist, number: u32, payload: Option<JsValue>) {
        let mut state = self.0.state.borrow_mut();
        if !state.archivist_up {
            state.letters.push((request, number, payload));
            return;
        }
        if let Some(archivist) = &state.archivist {
            let (letter, transfer) = wire::pack(&request, number, payload.as_ref());
            let _ = archivist.worker.post_message_with_transfer(&letter, &transfer);
        }
    }

    pub(super) fn hire_archivist(&self) {
        let thread = self.thread(
            ARCHIVIST,
            |pool, generation, data| match wire::unpack::<FromArchivist>(&data) {
                Some(letter) => pool.hear_archivist(generation, letter),
                None => pool.meet_another_version(),
            },
            |pool, generation, why| pool.lose_archivist(generation, why),
        );
        let mut state = self.0.state.borrow_mut();
        state.archivist_up = false;
        state.archivist = thread;
    }

    fn hear_archivist(&self, generation: u32, letter: wire::Letter<FromArchivist>) {
        if self.0.state.borrow().archivist.as_ref().is_none_or(|a| a.generation != generation) {
            return;
        }
        match letter.message {
            FromArchivist::Hello(hello) => {
                if self.greet(&hello) {
                    let letters = {
                        let mut state = self.0.state.borrow_mut();
                        state.archivist_up = true;
                        std::mem::take(&mut state.letters)
                    };
                    for (request, number, payload) in letters {
                        self.send(request, number, payload);
                    }
                }
            }
            FromArchivist::Fetched(list) => self.report(list),
            FromArchivist::Died(why) => self.lose_archivist(generation, Failure::Stopped(why)),
            message if letter.number < ASKED => {
                match message {
                    FromArchivist::Ok(totals) => (self.0.notify)(Event::Totals(totals)),
                    FromArchivist::Taken(item, document, totals) => {
                        (self.0.notify)(Event::Totals(totals));
                        (self.0.notify)(Event::Taken(item, document));
                    }
                    _ => {}
                }
                if letter.number == TAKE {
                    let mut state = self.0.state.borrow_mut();
                    state.unanswered = state.unanswered.saturating_sub(1);
                    drop(state);
                    self.dispatch();
                }
            }
            message => {
                let answer = self.0.state.borrow_mut().answers.remove(&letter.number);
                if let Some(answer) = answer {
                    answer(message, letter.payload);
                }
            }
        }
    }

    fn lose_archivist(&self, generation: u32, why: Failure) {
        {
            let mut state = self.0.state.borrow_mut();
            if state.archivist.as_ref().is_none_or(|a| a.generation != generation) {
                return;
            }
            state.queue.clear();
            state.early.clear();
            state.answers.clear();
            state.letters.clear();
            state.unanswered = 0;
            if !state.archivist_up {
                state.failed_starts += 1;
            }
        }
        (self.0.notify)(Event::Lost);
        self.replace_later(why, Pool::hire_archivist);
    }
}
