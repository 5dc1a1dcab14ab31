//! What was decided, undone or done again, in words.

use super::{Words, fill};
use crate::{corpus::decisions::Decision, link::verdicts::Verdict, protocol::is_failure_key};

/// What became of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It was taken.
    Done,
    /// It was taken back.
    Undone,
    /// It was taken again.
    Redone,
}

impl Words {
    /// A sentence on a decision that changed `blocks` on `pages`.
    ///
    /// What is taken back is said as it stands now, because "joined into one" is not what happened.
    pub fn say_decision(&self, step: Step, decision: Option<&Decision>, blocks: u32, pages: u32) -> String {
        let is_back = step == Step::Undone;
        let said = |done: &str, undone: &str, what: &str| fill(if is_back { undone } else { done }, &[what]);
        let sentence = match decision {
            Some(Decision::Judge { verdict: Verdict::Same, .. }) => said(self.said_same, self.unsaid_same, ""),
            Some(Decision::Judge { verdict: Verdict::Different, .. }) => {
                said(self.said_different, self.unsaid_different, "")
            }
            Some(Decision::Judge { verdict: Verdict::Unsure, .. }) => said(self.said_unsure, self.unsaid_unsure, ""),
            Some(Decision::Part { name, .. }) => said(self.said_parted, self.unsaid_parted, name),
            Some(Decision::TakeOff { documents }) => {
                said(self.said_taken_off, self.put_back, &self.articles_and_failures(documents))
            }
            Some(Decision::Keep { .. }) | None => {
                let changed =
                    fill(self.decided_blocks, &[&self.count(blocks, &self.blocks), &self.count(pages, &self.on_pages)]);
                if is_back { format!("{} {changed}", self.undone) } else { changed }
            }
        };
        if step == Step::Redone { format!("{} {sentence}", self.redone) } else { sentence }
    }

    /// How many of these are articles, and how many could not be read.
    fn articles_and_failures(&self, ids: &[String]) -> String {
        let failures = ids.iter().filter(|id| is_failure_key(id)).count() as u32;
        let counts = [(ids.len() as u32 - failures, &self.articles), (failures, &self.problems)];
        let said = counts.iter().filter(|(n, _)| *n > 0).map(|(n, forms)| self.count(*n, forms));
        said.collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Tongue, *};
    use crate::{corpus::decisions::Scope, entity::EntityId};

    fn every_decision() -> Vec<Decision> {
        let judge = |verdict| Decision::Judge { a: EntityId("a".into()), b: EntityId("b".into()), verdict };
        vec![
            judge(Verdict::Same),
            judge(Verdict::Different),
            judge(Verdict::Unsure),
            Decision::Part { entity: EntityId("a".into()), name: "Колесникоф".into() },
            Decision::TakeOff { documents: vec!["1/0".into(), "d1".into(), "d2".into()] },
            Decision::Keep { document: "d1".into(), block: 3, keep: true, scope: Scope::Block },
        ]
    }

    #[test]
    fn what_is_taken_back_is_said_as_it_stands_now() {
        let en = Tongue::En.words();
        let undone = every_decision().into_iter().map(|d| en.say_decision(Step::Undone, Some(&d), 4, 2));
        let want = [
            "No longer joined.",
            "No longer kept apart.",
            "No longer marked unsure.",
            "Joined again: Колесникоф.",
            "Back on the list: 2 articles, 1 not read.",
            "Taken back. Changed: 4 blocks on 2 pages.",
        ];
        assert_eq!(undone.collect::<Vec<_>>(), want);
    }

    #[test]
    fn each_step_is_said_in_its_own_words() {
        for tongue in Tongue::ALL {
            let words = tongue.words();
            for decision in every_decision() {
                let said =
                    [Step::Done, Step::Undone, Step::Redone].map(|s| words.say_decision(s, Some(&decision), 4, 2));
                assert!(said.iter().all(|s| s.ends_with('.') && !s.contains('{')), "{said:?}");
                assert_eq!(said[2], format!("{} {}", words.redone, said[0]));
                let is_block = matches!(decision, Decision::Keep { .. });
                assert_eq!(said[1].contains(&said[0]), is_block, "{said:?}");
            }
        }
    }
}
