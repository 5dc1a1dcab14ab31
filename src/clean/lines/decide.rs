//! From scores to blocks: the title and lead are found, lists of other stories go as a whole, copies cut off are known
//! for what they are, and every removed line gets its reason.

use super::{
    facts,
    features::{self, Said},
    split::Line,
    title,
};
use crate::{
    clean::{
        byline::{self, Dated},
        cues::Cue,
        forest::ONE,
    },
    document::{Block, Metadata, Reason, Role},
    language::Language,
    span::Span,
    text::letter::{is_word, lower},
};

/// A line on its way to a block.
pub(super) struct Verdict<'a> {
    pub line: Line<'a>,
    pub cue: Option<Cue>,
    pub date: Option<Dated>,
    pub words: usize,
    /// Ends as a sentence does, and not in an ellipsis.
    pub sentence: bool,
    pub ellipsis: bool,
    /// Letters and digits in lower case, 400 at most: what two copies of a line have in common.
    pub key: String,
    /// Log-odds of belonging to the article, in units of 1/[`ONE`].
    pub score: i32,
    pub keep: bool,
    pub reason: Option<Reason>,
    pub role: Role,
}

impl Verdict<'_> {
    /// Running text, as against a headline or label.
    fn prose(&self) -> bool {
        self.words >= 12 && self.sentence || self.words >= 28
    }

    fn remove(&mut self, reason: Reason) {
        self.keep = false;
        self.reason = Some(reason);
        self.score = self.score.min(-ONE);
    }

    fn rescue(&mut self) {
        self.keep = true;
        self.reason = None;
        self.score = self.score.max(ONE);
    }

    /// A date and little else.
    pub fn is_dated(&self) -> bool {
        self.date.as_ref().is_some_and(|d| {
            let rest = self.line.text.len() - d.range.len();
            self.words <= 14 && (rest <= d.range.len() + 12 || d.time && self.words <= 9)
        })
    }
}

/// Where the parts of the article lie, as indices of lines.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Parts {
    pub title: Option<usize>,
    /// The first line of running text.
    pub lead: Option<usize>,
    /// One past the last kept line.
    pub end: usize,
}

/// The blocks of a page and what it says of itself. `scores` are log-odds in units of 1/4096, one a line; `rows` those of
/// [`features::first`].
pub fn decide(
    lines: &[Line<'_>],
    said: Vec<Said>,
    rows: &[u8],
    scores: &[i32],
    given: &Metadata,
) -> (Vec<Block>, Metadata) {
    let mut all: Vec<Verdict<'_>> =
        lines.iter().zip(said).zip(scores).map(|((&line, said), &score)| verdict(line, said, score)).collect();
    keep_something(&mut all);
    remove_labels(&mut all);
    remove_lists(&mut all);
    save_paragraphs(&mut all);
    save_items(&mut all);
    let parts = find_parts(&mut all, rows, given);
    save_headings(&mut all, parts);
    remove_copies(&mut all, parts);
    remove_dangling(&mut all, parts);
    name_reasons(&mut all, parts);
    name_roles(&mut all, parts);
    let metadata = facts::read(&all, parts, given);
    (all.iter().map(block).collect(), metadata)
}

pub(super) fn verdict(line: Line<'_>, said: Said, score: i32) -> Verdict<'_> {
    let text = line.text;
    let words = text.split_whitespace().take(1000).filter(|w| w.contains(is_word)).count();
    let ending = features::ending(text);
    Verdict {
        line,
        cue: said.cue,
        date: said.date,
        words,
        sentence: ending >= 8,
        ellipsis: ending == features::ELLIPSIS,
        key: key_of(text),
        score,
        keep: score > 0,
        reason: None,
        role: Role::Boilerplate,
    }
}

/// Letters and digits in lower case, 400 at most.
pub(super) fn key_of(text: &str) -> String {
    text.chars().filter(|&c| is_word(c)).take(400).map(lower).collect()
}

fn block(v: &Verdict<'_>) -> Block {
    let kept = 1.0 / (1.0 + libm::expf(-(v.score as f32) / ONE as f32));
    Block {
        span: Span::new(v.line.start, v.line.start + v.line.text.len()),
        role: v.role,
        language: Language::Und,
        keep: v.keep,
        reason: v.reason,
        score: if v.keep { kept } else { 1.0 - kept },
    }
}

/// A page on which the model sees no article is most likely one that it does not know: a note, a poem, a single line.
fn keep_something(all: &mut [Verdict<'_>]) {
    if all.iter().any(|v| v.keep && v.words > 0) {
        return;
    }
    let prose = all.iter().any(Verdict::prose);
    for v in all {
        if v.cue.is_none() && (v.prose() || !prose && !v.ellipsis) {
            v.rescue();
        }
    }
}

/// Lines that say what furniture they are.
fn remove_labels(all: &mut [Verdict<'_>]) {
    for v in all {
        let Some(cue) = v.cue else { continue };
        // Prose may begin with any of these words; the surer the model, the longer a line may be that stays.
        let longest = match cue.reason {
            Reason::Byline => 12,
            Reason::Cookie | Reason::Copyright | Reason::Share | Reason::CommentForm => 30,
            Reason::Navigation | Reason::Ticker => 8,
            _ => 24,
        };
        let certain = match cue.reason {
            Reason::Navigation | Reason::Ticker | Reason::Cookie | Reason::Rating => ONE,
            // Pleas to subscribe are whole sentences, and stand among those of the article.
            Reason::Share => 6 * ONE,
            Reason::Byline if v.sentence => ONE / 2,
            _ => 4 * ONE,
        };
        if v.words <= longest && v.score < certain {
            v.remove(cue.reason);
        }
    }
}

/// After a header of other stories or of comments everything goes until the body resumes: a line of prose, not cut off,
/// of which the model is sure, or three in a row that it would keep. Teasers have their headlines between them.
fn remove_lists(all: &mut [Verdict<'_>]) {
    let body = |v: &Verdict<'_>| v.keep && v.prose() && !v.ellipsis && v.cue.is_none();
    let goes_on: Vec<bool> = (0..all.len()).map(|i| all.get(i..i + 3).is_some_and(|v| v.iter().all(body))).collect();
    let mut under: Option<Reason> = None;
    // "Читайте також: …" with the story on the same line is rather one link than the header of a list.
    let mut link = false;
    for (v, goes_on) in all.iter_mut().zip(goes_on) {
        if let Some(cue) =
            v.cue.filter(|c| c.header && !v.keep && v.words <= 24 && c.reason == v.reason.unwrap_or(c.reason))
        {
            under = Some(cue.reason);
            link = v.line.text.split_once(':').is_some_and(|(_, story)| story.split_whitespace().count() >= 3);
            continue;
        }
        let Some(reason) = under else { continue };
        if v.reason == Some(Reason::Rating) {
            under = v.reason;
            continue;
        }
        let resumes = goes_on || v.prose() && !v.ellipsis && v.score > if link { 0 } else { ONE };
        if resumes {
            under = None;
        } else if v.reason.is_none() && (v.score < ONE || v.ellipsis) {
            let teaser = reason == Reason::Related && (v.ellipsis || v.prose());
            v.remove(if teaser { Reason::Teaser } else { reason });
        } else if v.keep {
            under = None;
        }
    }
}

/// A few paragraphs that the model was unsure of, in the middle of the article: two that stay stand right above them and two
/// right below.
fn save_paragraphs(all: &mut [Verdict<'_>]) {
    const MOST: usize = 4;
    let stays = |v: &Verdict<'_>| v.keep && v.prose() && !v.ellipsis;
    let unsure = |v: &Verdict<'_>| {
        !v.keep && v.prose() && !v.ellipsis && v.cue.is_none() && v.reason.is_none() && v.score > -ONE
    };
    let mut at = 2;
    while at < all.len() {
        let run = all[at..].iter().take(MOST + 1).take_while(|v| unsure(v)).count();
        let end = at + run;
        let above = all[at - 2..at].iter().all(stays);
        let below = all.get(end..end + 2).is_some_and(|two| two.iter().all(stays));
        if (1..=MOST).contains(&run) && above && below {
            all[at..end].iter_mut().for_each(Verdict::rescue);
        }
        at = end.max(at + 1);
    }
}

/// The items of one sentence, which no furniture has: a line that ends in a colon, then two at least that end in semicolons, and
/// the one that closes it.
fn save_items(all: &mut [Verdict<'_>]) {
    let ends = |v: &Verdict<'_>, sign: char| v.line.text.trim_end().ends_with(sign);
    let mut at = 0;
    while at < all.len() {
        let items = all[at + 1..].iter().take_while(|v| v.words > 0 && ends(v, ';')).count();
        let mut end = at + 1 + items;
        if items < 2 || !ends(&all[at], ':') || all[at].cue.is_some() {
            at += 1;
            continue;
        }
        end += usize::from(all.get(end).is_some_and(|v| v.words > 0 && v.words <= 24 && ends(v, '.')));
        all[at..end].iter_mut().for_each(Verdict::rescue);
        at = end;
    }
}

/// Finds title and lead, and saves them where the model was against them.
fn find_parts(all: &mut [Verdict<'_>], rows: &[u8], given: &Metadata) -> Parts {
    let body = all
        .iter()
        .position(|v| v.keep && v.prose() && !v.ellipsis)
        .or_else(|| all.iter().position(|v| v.keep && v.words >= 4 && v.sentence));
    let Some(mut lead) = body else {
        let title = all.iter().position(|v| v.keep && v.words > 0);
        return Parts { title, lead: None, end: end_of(all) };
    };
    let title = title::find(all, lead, rows, given);
    // A lead that stands between title and body, and that the model gave up.
    let from = title.map_or(lead.saturating_sub(3), |t| t + 1);
    if let Some(better) = (from..lead).find(|&i| {
        let v = &all[i];
        v.prose() && !v.ellipsis && v.cue.is_none() && !v.is_dated() && v.score > -3 * ONE && lead - i <= 6
    }) {
        all[better].rescue();
        lead = better;
    }
    if let Some(title) = title {
        all[title].rescue();
    }
    // How often the page was seen and shared.
    for v in all[..lead].iter_mut().filter(|v| v.keep && v.words <= 2 && !v.line.text.contains(char::is_alphabetic)) {
        v.remove(Reason::Ticker);
    }
    Parts { title, lead: Some(lead), end: end_of(all) }
}

/// A short line alone between two paragraphs that stay is a heading, whatever the model thought of it; so is a line or two
/// between title and lead, unless it is a credit.
fn save_headings(all: &mut [Verdict<'_>], parts: Parts) {
    let plain = |v: &Verdict<'_>| {
        !v.keep
            && v.reason.is_none()
            && v.cue.is_none()
            && v.date.is_none()
            && !v.ellipsis
            && v.line.text.starts_with(|c: char| c.is_uppercase() || c == '«' || c == '"' || c == '„')
    };
    let Parts { lead: Some(lead), end, .. } = parts else { return };
    for i in lead + 1..end.saturating_sub(1) {
        let between = all[i - 1].keep && all[i - 1].prose() && all[i + 1].keep && all[i + 1].prose();
        if between && plain(&all[i]) && (2..=7).contains(&all[i].words) && all[i].score > -3 * ONE {
            all[i].rescue();
        }
    }
    let Some(title) = parts.title else { return };
    // Labels, credits and counters say what they are, and are no subtitle.
    let open = |v: &Verdict<'_>| v.keep || v.reason.is_none() && v.cue.is_none() && v.words > 2;
    if all[title + 1..lead].iter().filter(|v| open(v)).count() > 4 {
        return;
    }
    for (below, v) in all[title + 1..lead].iter_mut().enumerate() {
        let least = if below == 0 { -3 * ONE } else { -2 * ONE };
        if plain(v) && v.words >= 6 && v.score > least && byline::signature(v.line.text).is_none() {
            v.rescue();
        }
    }
}

fn end_of(all: &[Verdict<'_>]) -> usize {
    all.iter().rposition(|v| v.keep).map_or(0, |i| i + 1)
}

/// The title and lead once more, often cut off.
fn remove_copies(all: &mut [Verdict<'_>], parts: Parts) {
    for original in [parts.title, parts.lead].into_iter().flatten() {
        let key = all[original].key.clone();
        for (i, v) in all.iter_mut().enumerate() {
            if i != original && Some(i) != parts.lead && title::copy_of(v, &key) {
                v.remove(Reason::DuplicateTitle);
            }
        }
    }
}

/// "You may also like these:" with nothing kept below it announces what is gone.
fn remove_dangling(all: &mut [Verdict<'_>], parts: Parts) {
    let Some(last) = parts.end.checked_sub(1) else { return };
    let v = &all[last];
    let announces = v.line.text.ends_with(':') && v.words <= 10 && v.score < 4 * ONE && last + 1 < all.len();
    if announces && Some(last) != parts.title && Some(last) != parts.lead {
        all[last].remove(Reason::Related);
    }
}

/// A reason for each line that the model removed.
fn name_reasons(all: &mut [Verdict<'_>], parts: Parts) {
    let start = parts.title.or(parts.lead).unwrap_or(0);
    let lead = parts.lead.unwrap_or(start);
    for i in 0..all.len() {
        let near = i + 8 >= start && i <= lead + 1 || i + 1 >= parts.end && i <= parts.end + 3;
        // A name between title and lead, and beside the date.
        let named = (start + 1..lead).contains(&i) && byline::signature(all[i].line.text).is_some();
        let signed = named && (all[i - 1].is_dated() || all[i + 1].is_dated());
        let v = &mut all[i];
        if near && Some(i) != parts.title && v.is_dated() && !v.prose() && v.reason.is_none() {
            v.remove(Reason::Byline);
        }
        let text = v.line.text;
        // What the model would keep, but not surely: signatures, names under pictures, buttons.
        if v.score < ONE && Some(i) != parts.title && (named || v.words <= 8 && !v.sentence && is_share(text)) {
            v.keep = false;
        }
        if v.keep || v.reason.is_some() {
            continue;
        }
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let reason = match v.cue {
            Some(cue) => cue.reason,
            None if v.is_dated() => Reason::Byline,
            None if near && !byline::authors(text).is_empty() => Reason::Byline,
            None if v.date.is_some() && v.words <= 14 && (start + 1..lead).contains(&i) => Reason::Byline,
            None if signed => Reason::Byline,
            None if v.words <= 8 && is_share(text) => Reason::Share,
            None if digits > 0 && letters <= 3 * digits && v.words <= 6 => Reason::Ticker,
            None if v.ellipsis || v.words >= 5 => Reason::Teaser,
            None if i < start || v.words <= 4 && letters > 0 => Reason::Navigation,
            None => Reason::Other,
        };
        v.remove(reason);
    }
}

/// "Поделиться ВКонтакте Telegram": a button and the places to share to.
fn is_share(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "поделиться",
        "поделитесь",
        "поділитися",
        "поширити",
        "бөлісу",
        "share",
        "сподели",
        "udostępnij",
        "sdílet",
        "teilen",
        "partager",
        "compartir",
        "condividi",
        "paylaş",
    ];
    text.split(|c: char| !c.is_alphanumeric())
        .find(|w| !w.is_empty())
        .is_some_and(|w| WORDS.contains(&w.to_lowercase().as_str()))
}

fn name_roles(all: &mut [Verdict<'_>], parts: Parts) {
    let mut next_is_prose = false;
    for i in (0..all.len()).rev() {
        let v = &mut all[i];
        let text = v.line.text;
        v.role = match v.reason {
            Some(Reason::Byline | Reason::SourceCredit | Reason::PhotoCredit) => Role::Metadata,
            Some(_) => Role::Boilerplate,
            None if Some(i) == parts.title => Role::Title,
            None if Some(i) == parts.lead => Role::Lead,
            None if text.contains('\t') && !v.sentence => Role::Table,
            None if features::starts_like_list(text) => Role::List,
            None if v.words <= 16 && !v.sentence && next_is_prose && !text.ends_with([',', ';', ':']) => Role::Heading,
            None => Role::Paragraph,
        };
        if v.keep {
            next_is_prose = v.prose();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::lines::split::split;

    /// Cleans by rule and gives each line's first words with its role or reason.
    fn told(text: &str) -> Vec<(String, &'static str)> {
        let lines = split(text);
        let said = features::said(&lines);
        let rows = features::first(&lines, &said);
        let (blocks, _) = decide(&lines, said, &rows, &features::without_model(&rows), &Metadata::default());
        blocks
            .iter()
            .map(|b| {
                let words: Vec<_> = b.span.of(text).split_whitespace().take(2).collect();
                (words.join(" "), b.reason.map_or(b.role.name(), Reason::name))
            })
            .collect()
    }

    #[test]
    fn items_of_a_sentence_stay() {
        let list = "Глава города назначил:\n\nАнну Лосеву - первым заместителем;\n\nПетра Громова - начальником почты;\n\n\
                    Адама Лосева - смотрителем.\n\nДобавить комментарий";
        let told = told(&format!("{PAGE}\n{list}"));
        let role = |words: &str| told.iter().find(|(first, _)| first == words).map(|t| t.1);
        for words in ["Глава города", "Анну Лосеву", "Петра Громова", "Адама Лосева"]
        {
            assert_eq!(role(words), Some("paragraph"), "{words}: {told:?}");
        }
    }

    const PAGE: &str = "Общество Мост через реку Быструю открыли после ремонта, сообщили...

Мост через реку Быструю открыли после ремонта, сообщили в администрации

By Admin Мар3,2021 #Общество
Реклама

Движение по мосту через реку Быструю возобновили утром в среду, передает корреспондент газеты. Ремонт продолжался почти два года и обошелся городу дешевле, чем ожидали.

Глава администрации рассказал, что подрядчик закончил работы раньше срока. Следующим летом рабочие возьмутся за набережную и площадь перед вокзалом.

Читать также:
Школьники посадили сто яблонь в городском парке

В субботу ученики трех школ вышли в парк с лопатами и саженцами, которые подарил питомник...

Источник: Заречный вестник

Добавить комментарий
Ваше имя
";

    #[test]
    fn a_page_by_rule_alone() {
        assert_eq!(
            told(PAGE).into_iter().map(|(_, what)| what).collect::<Vec<_>>(),
            [
                "duplicate-title",
                "title",
                "byline",
                "advertisement",
                "lead",
                "paragraph",
                "related",
                "related",
                "teaser",
                "source-credit",
                "comment-form",
                "comment-form",
            ]
        );
    }

    #[test]
    fn unsure_paragraphs_inside_the_article_stay() {
        let text =
            "Движение по мосту возобновили утром в среду, и первые автобусы прошли по нему уже через час.\n".repeat(6);
        let lines = split(&text);
        let said = features::said(&lines);
        for (scores, kept) in
            [([3, 3, 0, 0, 3, 3], 6), ([3, 3, -2, 0, 3, 3], 4), ([3, 0, 3, 3, 3, 3], 5), ([3, 3, 3, 3, 3, 0], 5)]
        {
            let mut all: Vec<Verdict<'_>> = lines
                .iter()
                .zip(&said)
                .zip(scores)
                .map(|((&line, said), score)| verdict(line, said.clone(), score * ONE))
                .collect();
            save_paragraphs(&mut all);
            assert_eq!(all.iter().filter(|v| v.keep).count(), kept, "{scores:?}");
        }
    }

    #[test]
    fn a_note_without_furniture_is_kept() {
        for text in ["Молоко, хлеб", "Buy milk\nCall Anna", "?"] {
            assert!(told(text).iter().all(|(_, what)| !["teaser", "other"].contains(what)), "{text}: {:?}", told(text));
        }
    }
}
