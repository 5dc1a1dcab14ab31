//! Scores of tags to names: the best legal way through a segment, and how sure each name is.

use crate::label::Label;

/// Labels that the tagger tells apart, in the order of its tags.
pub const LABELS: [Label; 10] = [
    Label::Person,
    Label::Org,
    Label::Gpe,
    Label::Loc,
    Label::Fac,
    Label::Event,
    Label::Product,
    Label::Norp,
    Label::Law,
    Label::WorkOfArt,
];
/// Tags: outside, then for each label beginning, inside, end and single.
pub const TAGS: usize = 1 + 4 * LABELS.len();
/// What one unit of the logarithm of odds is in a score.
const UNIT: f32 = 1024.0;
const NEVER: i64 = i64::MIN / 4;

/// A name in a segment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Name {
    /// Its first token.
    pub first: usize,
    /// The token after its last.
    pub after: usize,
    /// What it is.
    pub label: Label,
    /// Mean probability of its tags, not calibrated.
    pub raw: f32,
}

/// What the decoder works in, kept from segment to segment.
#[derive(Debug, Default)]
pub struct Decoder {
    back: Vec<u8>,
    tags: Vec<u8>,
}

impl Decoder {
    /// The names of a segment by the `scores` of its tokens ([`TAGS`] each): those of the way of legal tags with the highest
    /// sum; of equal ones the way with the lowest tags, from the end.
    pub fn names(&mut self, scores: &[i32], mut found: impl FnMut(Name)) {
        // Most sentences name nobody: where "outside" wins everywhere, it is the best way too.
        let plain = scores.chunks_exact(TAGS).all(|token| token[1..].iter().all(|score| *score <= token[0]));
        if plain {
            return;
        }
        self.walk(scores);
        let mut first = 0;
        for (at, &tag) in self.tags.iter().enumerate() {
            let Some(inside) = tag.checked_sub(1).map(usize::from) else { continue };
            let place = inside % 4;
            if place == 0 || place == 3 {
                first = at;
            }
            if place >= 2 {
                let sum: f32 = (first..=at).map(|t| chance(&scores[t * TAGS..][..TAGS], self.tags[t])).sum();
                let raw = sum / (at + 1 - first) as f32;
                found(Name { first, after: at + 1, label: LABELS[inside / 4], raw });
            }
        }
    }

    /// Viterbi's way, into `tags`.
    #[inline(never)]
    fn walk(&mut self, scores: &[i32]) {
        self.back.clear();
        self.tags.clear();
        let mut best = [NEVER; TAGS];
        for (at, token) in scores.chunks_exact(TAGS).enumerate() {
            // The best way that has no name open.
            let closed = if at == 0 { (0, 0) } else { first_best(&best, (0..TAGS).filter(|t| closes(*t))) };
            let mut next = [NEVER; TAGS];
            for (tag, next) in next.iter_mut().enumerate() {
                let (from, sum) = match tag.checked_sub(1).map(|inside| inside % 4) {
                    // Inside and end: after a beginning or an inside of the label.
                    Some(1 | 2) => {
                        let beginning = tag - (tag - 1) % 4;
                        first_best(&best, beginning..beginning + 2)
                    }
                    _ => closed,
                };
                self.back.push(from as u8);
                if sum > NEVER {
                    *next = sum + i64::from(token[tag]);
                }
            }
            best = next;
        }
        let count = scores.len() / TAGS;
        if count == 0 {
            return;
        }
        let (mut tag, _) = first_best(&best, (0..TAGS).filter(|t| closes(*t)));
        for at in (0..count).rev() {
            self.tags.push(tag as u8);
            tag = usize::from(self.back[at * TAGS + tag]);
        }
        self.tags.reverse();
    }
}

/// Whether no name is open after the tag: outside, end, single.
const fn closes(tag: usize) -> bool {
    tag == 0 || (tag - 1) % 4 >= 2
}

/// The first of `tags` with the highest sum.
fn first_best(sums: &[i64; TAGS], tags: impl Iterator<Item = usize>) -> (usize, i64) {
    let mut best: Option<(usize, i64)> = None;
    for tag in tags {
        if best.is_none_or(|(_, sum)| sums[tag] > sum) {
            best = Some((tag, sums[tag]));
        }
    }
    best.unwrap_or((0, NEVER))
}

/// The probability of one tag of a token.
fn chance(scores: &[i32], tag: u8) -> f32 {
    let top = scores.iter().copied().max().unwrap_or(0);
    let power = |score: i32| libm::expf((score - top) as f32 / UNIT);
    let all: f32 = scores.iter().map(|&score| power(score)).sum();
    power(scores[usize::from(tag)]) / all
}

/// Knots of a calibration, where they are some: at least two, never falling.
pub fn knots(knots: Vec<u16>) -> Option<Vec<u16>> {
    (knots.len() >= 2 && knots.is_sorted()).then_some(knots)
}

/// What a raw probability is worth, by lines between the knots. They stand closer near 1, where most names are: at equal
/// steps of `1 - sqrt(1 - raw)`.
pub fn calibrated(knots: &[u16], raw: f32) -> f32 {
    let steps = knots.len().saturating_sub(1);
    // What is no number counts as nothing.
    let raw = if raw.is_nan() { 0.0 } else { raw.clamp(0.0, 1.0) };
    let place = (1.0 - (1.0 - raw).sqrt()) * steps as f32;
    let low = (place as usize).min(steps.saturating_sub(1));
    let at = |i: usize| knots.get(i).map_or(0.0, |&k| f32::from(k) / 65_535.0);
    at(low) + (at(low + 1) - at(low)) * (place - low as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Scores where the given tags win by a little.
    fn scores(tags: &[usize]) -> Vec<i32> {
        let mut out = vec![0; tags.len() * TAGS];
        for (token, tag) in tags.iter().enumerate() {
            out[token * TAGS + tag] = 1024;
        }
        out
    }

    fn names(tags: &[usize]) -> Vec<(usize, usize, Label)> {
        let mut out = Vec::new();
        Decoder::default().names(&scores(tags), |n| out.push((n.first, n.after, n.label)));
        out
    }

    #[test]
    fn ways_are_legal() {
        // Tags of a person: 1 beginning, 2 inside, 3 end, 4 single; of an organisation 5 to 8.
        for (tags, want) in [
            (vec![0, 1, 2, 3, 0], vec![(1, 4, Label::Person)]),
            (vec![4, 8], vec![(0, 1, Label::Person), (1, 2, Label::Org)]),
            (vec![], vec![]),
            (vec![0, 0], vec![]),
            // What no way may hold alone is bent or dropped, never written.
            (vec![1, 0], vec![]),
            (vec![0, 3], vec![]),
            (vec![1, 2, 7], vec![(0, 3, Label::Person)]),
        ] {
            assert_eq!(names(&tags), want, "{tags:?}");
        }
    }

    #[test]
    fn chances_add_up() {
        let scores: Vec<i32> = (0..TAGS as i32).map(|t| t * 37 % 500).collect();
        let sum: f32 = (0..TAGS as u8).map(|t| chance(&scores, t)).sum();
        assert!((sum - 1.0).abs() < 1e-4);
        assert!(chance(&[i32::MIN / 512, i32::MAX / 512], 1) > 0.999);
    }

    #[test]
    fn calibration_is_lines_between_knots() {
        let knots = [0, 65_535 / 2, 65_535];
        for (raw, want) in [(0.0, 0.0), (0.75, 0.5), (0.96, 0.8), (1.0, 1.0), (f32::NAN, 0.0), (7.0, 1.0)] {
            assert!((calibrated(&knots, raw) - want).abs() < 1e-3, "{raw}");
        }
        assert_eq!(super::knots(vec![1]), None);
        assert_eq!(super::knots(vec![3, 1]), None);
    }
}
