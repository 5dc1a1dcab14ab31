//! Which days the dates of a document mean: what a date leaves out comes from the publication date or from the date
//! told before it. Where neither says it, it stays out: `XXXX-09-22`. A wrong year is worse than none.

use super::{
    Context,
    calendar::{Partial, add_months, from_days, month_length, to_days, week, weekday},
    dates::{Found, Raw, Year},
};
use crate::{
    document::{Anchor, DateKind, DateSpan, Role},
    lang::Unit,
};

/// A day without a year belongs to the year that puts it no further ahead of the publication than this, in days.
const AHEAD: i32 = 65;

/// Where a document stands in time.
#[derive(Debug, Clone, Copy, Default)]
struct Now {
    /// The publication date, as far as the page gives it.
    published: Partial,
    /// The year, read off the text where the page gives none: see [`year_of_text`].
    year: Option<i32>,
    /// The year that the opening states, where nothing else says it: enough for "last year", too little for "ten years ago".
    opening: Option<i32>,
    /// The day that the news is about, where `year` was read off the text, and its block.
    peg: Option<(Partial, usize)>,
    /// Monday to Sunday, where the text says which day it means: "on Saturday, May 23".
    weekdays: [Option<Partial>; 7],
    /// January to December, where the text put the month into a year before: "the July 2021 riots".
    put: [Option<i32>; 12],
}

impl Now {
    /// The year from which `n` years are counted.
    fn year_off(&self, n: i32) -> Option<i32> {
        self.year.or(self.opening.filter(|_| n.abs() <= 1))
    }
}

/// The dates with what they stand for, in order. Dates that no calendar can give are left out.
pub(super) fn resolve(context: &Context, found: &[Found]) -> Vec<DateSpan> {
    let published = context.metadata.published.as_ref().and_then(|f| Partial::parse(&f.value)).unwrap_or_default();
    let mut now = Now { published, year: published.year, ..Now::default() };
    if published.day.is_none() {
        named_days(context, found, &mut now);
    }
    let published = now.published;
    if published.year.is_none()
        && let Some((year, peg, block)) = year_of_text(context, found, published)
    {
        now.year = Some(year);
        now.peg = Some((peg, block));
    }
    if now.year.is_none() {
        now.opening = year_of_opening(context, found);
    }
    let mut previous: Option<(Partial, usize, usize)> = None;
    // The years in which the document put its months so far.
    let mut put = [None; 12];
    let mut out = Vec::new();
    for date in found {
        let block = &context.blocks[date.block];
        // Furniture tells of other days than the article: only what it states counts.
        let counts = block.keep || block.role == Role::Metadata;
        let (now, before) = if counts {
            let near = previous.filter(|(_, b, _)| kept_between(context, *b, date.block) <= 1);
            let distance = |b, s| if b == date.block { date.sentence.saturating_sub(s) } else { usize::MAX };
            (Now { put, ..now }, near.map(|(p, b, s)| (p, distance(b, s))))
        } else {
            (Now::default(), None)
        };
        let Some(value) = value(&date.raw, &now, before, date.block) else { continue };
        if counts && let Some(told) = value.told {
            previous = Some((told, date.block, date.sentence));
            if value.anchor == Anchor::Stated
                && let Some(month) = told.month
            {
                put[usize::from(month) - 1] = told.year;
            }
        }
        out.push(DateSpan {
            span: date.span,
            kind: kind(&date.raw),
            value: value.edtf,
            anchor: value.anchor,
            assumed: value.assumed.iter().map(|&s| s.to_owned()).collect(),
        });
    }
    out
}

/// What a document without a day of its own says of its days: "today, May 23", "on Saturday (May 23)".
fn named_days(context: &Context, found: &[Found], now: &mut Now) {
    for date in found.iter().filter(|d| context.blocks[d.block].keep) {
        let Raw::Named { name, day } = &date.raw else { continue };
        let Raw::Day { year, month, day } = **day else { continue };
        let year = if let Year::Stated(y) = year { Some(y) } else { now.published.year };
        let told = Partial { year, month: Some(month), day: Some(day) };
        match **name {
            Raw::Shift { unit: Unit::Day, n } if now.published.day.is_none() => {
                if let Some((_, Some(today))) = offset(told, Unit::Day, -n) {
                    now.published = today;
                    now.year = today.year;
                }
            }
            Raw::Weekday { weekday, .. } => {
                now.weekdays[usize::from(weekday.clamp(1, 7)) - 1].get_or_insert(told);
            }
            _ => {}
        }
    }
}

/// How many kept blocks lie behind block `a` up to block `b`; looks at ten at most.
fn kept_between(context: &Context, a: usize, b: usize) -> usize {
    if b.saturating_sub(a) > 10 {
        return 10;
    }
    context.blocks[a..=b].iter().skip(1).filter(|block| block.keep).count()
}

fn kind(raw: &Raw) -> DateKind {
    match raw {
        Raw::Day { year: Year::Shift(_) | Year::Told(_), .. }
        | Raw::Month { year: Year::Shift(_) | Year::Told(_), .. } => DateKind::Relative,
        Raw::Day { .. } | Raw::Named { .. } => DateKind::Date,
        Raw::Month { .. } => DateKind::Month,
        Raw::Year(_) | Raw::Decade(_) | Raw::Century(_) => DateKind::Year,
        Raw::Range(..) | Raw::Season { .. } | Raw::Quarter { .. } | Raw::Half { .. } => DateKind::Range,
        Raw::Shift { .. } | Raw::Offset { .. } | Raw::Weekday { .. } | Raw::Vague => DateKind::Relative,
    }
}

/// The year of a document that states none of its own, read off the text, with the day it is about and its block.
///
/// News that opens with a day ("On September 19") and states a month with its year further down ("in May 2023") was
/// written within a year of that month; where the day comes later in the calendar than the latest month stated, and no
/// later year is stated anywhere, the two share the year. Anything less stays open.
fn year_of_text(context: &Context, found: &[Found], published: Partial) -> Option<(i32, Partial, usize)> {
    let mut latest: Option<(i32, u8)> = None;
    let mut last_year = i32::MIN;
    let mut peg: Option<(Partial, usize)> = None;
    let opening = opening(context);
    let mut told = |raw: &Raw| match *raw {
        Raw::Month { year: Year::Stated(y), month } => latest = latest.max(Some((y, month))),
        // A full date is told of days long past as well: it only says that the year is no earlier.
        Raw::Day { year: Year::Stated(y), .. } | Raw::Year(y) => last_year = last_year.max(y),
        _ => {}
    };
    for date in found.iter().filter(|d| context.blocks[d.block].keep) {
        match &date.raw {
            Raw::Range(a, b) => {
                told(a);
                told(b);
            }
            raw => told(raw),
        }
        if let Raw::Day { year: Year::None | Year::Ahead | Year::Until | Year::Gone, month, day } = date.raw
            && peg.is_none()
            && date.block <= opening
        {
            peg = Some((Partial { year: None, month: Some(month), day: Some(day) }, date.block));
        }
    }
    if published.month.is_some() {
        peg = Some((published, 0));
    }
    let (year, month) = latest?;
    let (mut peg, block) = peg?;
    (peg.month? >= month && last_year <= year).then(|| {
        peg.year = Some(year);
        (year, peg, block)
    })
}

/// The year of a full date in the opening, where the article states no later one.
fn year_of_opening(context: &Context, found: &[Found]) -> Option<i32> {
    let last = opening(context);
    let (mut latest, mut opening) = (None, None);
    for date in found.iter().filter(|d| context.blocks[d.block].keep) {
        let (stated, day) = match &date.raw {
            Raw::Day { year: Year::Stated(y), .. } => (Some(*y), true),
            Raw::Month { year: Year::Stated(y), .. } | Raw::Year(y) => (Some(*y), false),
            Raw::Range(_, to) => match **to {
                Raw::Year(y) | Raw::Month { year: Year::Stated(y), .. } | Raw::Day { year: Year::Stated(y), .. } => {
                    (Some(y), false)
                }
                _ => (None, false),
            },
            _ => (None, false),
        };
        latest = latest.max(stated);
        if day && date.block <= last {
            opening = opening.max(stated);
        }
    }
    opening.filter(|_| opening == latest)
}

/// The last block of the opening: a title, a lead, and what follows at once.
fn opening(context: &Context) -> usize {
    let mut kept = context.blocks.iter().enumerate().filter(|(_, b)| b.keep && !b.span.is_empty());
    kept.nth(4).map_or(usize::MAX, |(i, _)| i)
}

/// What a date stands for.
struct Value {
    edtf: String,
    anchor: Anchor,
    assumed: &'static [&'static str],
    /// The day it tells of, for the dates behind it.
    told: Option<Partial>,
}

fn stated(edtf: String, told: Option<Partial>) -> Option<Value> {
    Some(Value { edtf, anchor: Anchor::Stated, assumed: &[], told })
}

fn from_document(edtf: String, assumed: &'static [&'static str], told: Option<Partial>) -> Option<Value> {
    Some(Value { edtf, anchor: Anchor::Document, assumed, told })
}

/// `previous`: the date told before, and how many sentences back (`usize::MAX` in the block before).
fn value(raw: &Raw, now: &Now, previous: Option<(Partial, usize)>, block: usize) -> Option<Value> {
    match *raw {
        Raw::Day { year, month, day } => with_year(year, month, Some(day), now, previous),
        Raw::Month { year, month } => with_year(year, month, None, now, previous),
        Raw::Year(y) => stated(format!("{y:04}"), Some(Partial { year: Some(y), ..Partial::default() })),
        Raw::Decade(d) => stated(format!("{d:03}X"), None),
        Raw::Century(c) => stated(format!("{c:02}XX"), None),
        Raw::Season { year, season } => {
            // EDTF counts 21 spring to 24 winter.
            let code = [24, 21, 22, 23][usize::from(season.clamp(1, 4)) - 1];
            match year {
                Year::Stated(y) => stated(format!("{y:04}-{code}"), None),
                // In autumn "last summer" may be this year's: only before its end is it surely the year before. Winters
                // lie in two years.
                Year::Shift(n) => {
                    let over = now.published.month.is_none_or(|m| m + 1 >= 3 * season);
                    if season == 1 || (n != 0 && over) {
                        return None;
                    }
                    from_document(format!("{:04}-{code}", now.year? + n), &["year"], None)
                }
                Year::Told(n) => {
                    let y = previous?.0.year? + n;
                    Some(Value {
                        edtf: format!("{y:04}-{code}"),
                        anchor: Anchor::Previous,
                        assumed: &["year"],
                        told: None,
                    })
                }
                // The one that is on, over not long, or soon to come; winters lie in two years.
                Year::None | Year::Ahead | Year::Until | Year::Gone | Year::Before => {
                    let month = now.published.month.filter(|_| season != 1)?;
                    let y = match i32::from(3 * season) - 3 - i32::from(month) {
                        -7..=3 => now.published.year?,
                        6.. => now.published.year? - 1,
                        _ => return None,
                    };
                    from_document(format!("{y:04}-{code}"), &["year"], None)
                }
            }
        }
        Raw::Quarter { year, quarter } => {
            let first = 3 * (quarter.clamp(1, 4) - 1) + 1;
            months_of(year, first, first + 2, now, previous)
        }
        Raw::Half { year, month: 0, half } => {
            let first = 6 * (half.clamp(1, 2) - 1) + 1;
            months_of(year, first, first + 5, now, previous)
        }
        Raw::Half { year, month, half } => {
            let told = with_year(year, month, None, now, previous)?;
            let last = month_length(told.told.and_then(|t| t.year), month);
            let (a, b) = if half < 2 { (1, 15) } else { (16, last) };
            Some(Value { edtf: format!("{m}-{a:02}/{m}-{b:02}", m = told.edtf), told: None, ..told })
        }
        Raw::Named { ref name, ref day } => {
            let told = value(day, now, previous, block)?;
            // The name says which year it must be, where the day is near the publication.
            match (told.anchor, value(name, now, previous, block)) {
                (Anchor::Document, Some(named)) if named.edtf.get(4..) == told.edtf.get(4..) => Some(named),
                _ => Some(told),
            }
        }
        Raw::Shift { unit, n } => shifted(unit, n, now, block),
        Raw::Offset { unit, n } => {
            // "That day" reaches as far as the story, "a day earlier" the sentence before, else it is counted from now.
            let near = previous
                .filter(|(_, sentences)| *sentences <= 1 || n == 0 || unit == Unit::Day && now.published.day.is_none());
            if let Some((edtf, told)) = near.and_then(|(base, _)| offset(base, unit, n)) {
                return Some(Value { edtf, anchor: Anchor::Previous, assumed: assumed_of(unit), told });
            }
            if near.is_some() || unit != Unit::Day || n > 0 {
                return None;
            }
            let (edtf, told) = offset(now.published, unit, n)?;
            from_document(edtf, assumed_of(unit), told)
        }
        Raw::Weekday { weekday: wanted, shift, ahead } => {
            let Some((y, m, d)) = now.published.full() else {
                let told =
                    now.weekdays[usize::from(wanted.clamp(1, 7)) - 1].filter(|_| shift.is_none_or(|n| n == 0))?;
                return Some(Value {
                    edtf: told.edtf(),
                    anchor: Anchor::Previous,
                    assumed: &["month", "day"],
                    told: Some(told),
                });
            };
            let today = to_days(y, m, d);
            let back = (i32::from(weekday(today)) - i32::from(wanted)).rem_euclid(7);
            let days = match shift {
                // "Next Monday" is the one ahead, "last Monday" one of the days before today.
                Some(1..) => today - back + 7,
                Some(..=-1) if back == 0 => today - 7,
                Some(..=-1) => today - back,
                _ if ahead && back > 0 => today - back + 7,
                _ => today - back,
            };
            let told = day_of(days);
            from_document(told.edtf(), &["year", "month", "day"], Some(told))
        }
        Raw::Range(ref a, ref b) => {
            let (mut from, to) = (value(a, now, previous, block)?, value(b, now, previous, block)?);
            // "January to September" of the year that the end is in.
            if from.edtf > to.edtf
                && let Raw::Month { year, month } = **a
                && !matches!(year, Year::Stated(_))
                && let Some(year) = to.told.and_then(|t| t.year)
            {
                from.edtf = Partial { year: Some(year), month: Some(month), day: None }.edtf();
            }
            let (a, b) = (from, to);
            let assumed = if a.assumed.len() > b.assumed.len() { a.assumed } else { b.assumed };
            let anchor = if a.anchor == Anchor::Stated { b.anchor } else { a.anchor };
            // `2019-02-01/2018-…` would run backwards: an old year end, told loosely.
            let edtf = format!("{}/{}", a.edtf, b.edtf);
            (a.edtf <= b.edtf).then_some(Value { edtf, anchor, assumed, told: b.told })
        }
        Raw::Vague => None,
    }
}

/// A month, or a day of a month, whose year may be missing.
fn with_year(year: Year, month: u8, day: Option<u8>, now: &Now, previous: Option<(Partial, usize)>) -> Option<Value> {
    let of = |year: Option<i32>| {
        // February 29 exists in no other year.
        let day = day.filter(|&d| d <= month_length(year, month));
        Partial { year, month: Some(month), day }
    };
    match year {
        Year::Stated(y) => {
            let told = of(Some(y));
            return stated(told.edtf(), Some(told));
        }
        Year::Shift(n) => {
            let Some(y) = now.year_off(n) else { return stated(of(None).edtf(), None) };
            let told = of(Some(y + n));
            return from_document(told.edtf(), &["year"], Some(told));
        }
        Year::Told(n) => {
            let Some(y) = previous.and_then(|(p, _)| p.year) else { return stated(of(None).edtf(), None) };
            let told = of(Some(y + n));
            return Some(Value { edtf: told.edtf(), anchor: Anchor::Previous, assumed: &["year"], told: Some(told) });
        }
        Year::None | Year::Ahead | Year::Until | Year::Gone | Year::Before => {}
    }
    if let Some(y) = now.published.year {
        let y = match year {
            Year::Ahead | Year::Until => next(y, now.published, month, day, year == Year::Ahead),
            Year::Gone => last(y, now.published, month, day),
            Year::Before if now.published.month == Some(month) => y - 1,
            Year::Before => last(y, now.published, month, day),
            _ => near(y, now.published, month, day),
        };
        // The story of a year long gone goes on: "the July 2021 riots … before July 8".
        let before =
            now.put[usize::from(month.clamp(1, 12)) - 1].filter(|&p| p < y && now.published.month != Some(month));
        if let Some(before) = before.filter(|_| matches!(year, Year::None | Year::Gone)) {
            let told = of(Some(before));
            return Some(Value { edtf: told.edtf(), anchor: Anchor::Previous, assumed: &["year"], told: Some(told) });
        }
        let told = of(Some(y));
        return from_document(told.edtf(), &["year"], Some(told));
    }
    // The story goes on in the year of the month told before it.
    if let Some((before, _)) = previous
        && let Some(y) = before.year
        && before.month.is_some_and(|m| m <= month)
    {
        let told = of(Some(y));
        return Some(Value { edtf: told.edtf(), anchor: Anchor::Previous, assumed: &["year"], told: Some(told) });
    }
    if let (Some(y), Some((peg, _))) = (now.year, now.peg) {
        let y =
            if peg.month.is_some_and(|m| (m, peg.day.unwrap_or(31)) < (month, day.unwrap_or(0))) { y - 1 } else { y };
        let told = of(Some(y));
        return from_document(told.edtf(), &["year"], Some(told));
    }
    stated(of(None).edtf(), Some(of(None)))
}

/// The months `first` to `last` of a year, as a range.
fn months_of(year: Year, first: u8, last: u8, now: &Now, previous: Option<(Partial, usize)>) -> Option<Value> {
    let edtf = |y: i32| format!("{y:04}-{first:02}/{y:04}-{last:02}");
    match year {
        Year::Stated(y) => stated(edtf(y), None),
        Year::Shift(n) => from_document(edtf(now.year? + n), &["year"], None),
        Year::None | Year::Ahead | Year::Until | Year::Gone | Year::Before => {
            from_document(edtf(now.published.year?), &["year"], None)
        }
        Year::Told(n) => {
            let edtf = edtf(previous?.0.year? + n);
            Some(Value { edtf, anchor: Anchor::Previous, assumed: &["year"], told: None })
        }
    }
}

/// The year that puts a day or month nearest to the publication, rather before it.
fn near(year: i32, published: Partial, month: u8, day: Option<u8>) -> i32 {
    let Some(m) = published.month else { return year };
    let Some(day) = day else {
        // "In May" is the last May, this month, or the one that comes next, in December the January ahead.
        return if month > m + 1 {
            year - 1
        } else if m == 12 && month == 1 {
            year + 1
        } else {
            year
        };
    };
    let today = to_days(year, m, published.day.unwrap_or(15));
    let ahead = to_days(year, month, day) - today;
    if ahead > AHEAD {
        year - 1
    } else if ahead <= AHEAD - 365 {
        year + 1
    } else {
        year
    }
}

/// The year of a day or month that is past: no more than a day, for the hours of the world, behind the publication.
fn last(year: i32, published: Partial, month: u8, day: Option<u8>) -> i32 {
    let near = near(year, published, month, day);
    let (Some(y), Some(m)) = (published.year, published.month) else { return near };
    let future = match (day, published.day) {
        (Some(day), Some(today)) => to_days(near, month, day) > to_days(y, m, today) + 1,
        _ => (near, month) > (y, m),
    };
    if future { near - 1 } else { near }
}

/// The year of a day or month that the page tells to come; where that is not `sure`, or it is just past, the nearest.
fn next(year: i32, published: Partial, month: u8, day: Option<u8>, sure: bool) -> i32 {
    let Some(m) = published.month else { return year };
    if (month, day.unwrap_or(31)) >= (m, published.day.unwrap_or(1)) {
        year
    } else if sure && m > month + 1 {
        year + 1
    } else {
        near(year, published, month, day)
    }
}

fn day_of(days: i32) -> Partial {
    let (y, m, d) = from_days(days);
    Partial { year: Some(y), month: Some(m), day: Some(d) }
}

/// The week of a day, as EDTF; `None` outside of the years that texts tell of.
fn week_of(days: i32) -> Option<String> {
    (1000..2200).contains(&from_days(days).0).then(|| week(days))
}

/// What a date so many units off leaves to its anchor.
fn assumed_of(unit: Unit) -> &'static [&'static str] {
    match unit {
        Unit::Day | Unit::Week => &["year", "month", "day"],
        Unit::Month | Unit::Quarter => &["year", "month"],
        _ => &["year"],
    }
}

/// The date so many units from `base`, as precise as the unit, with the day it tells of.
fn offset(base: Partial, unit: Unit, n: i32) -> Option<(String, Option<Partial>)> {
    if base.year.is_none() {
        // Any year will do that leaves the end of February alone.
        let of = |y| offset(Partial { year: Some(y), ..base }, unit, n)?.1;
        let told = of(2001).filter(|told| told.month.is_some())?;
        let told = Partial { year: None, ..told };
        let sure = of(2004).is_some_and(|other| (other.month, other.day) == (told.month, told.day));
        return sure.then(|| (told.edtf(), Some(told)));
    }
    let told = match unit {
        Unit::Day => {
            let (y, m, d) = base.full()?;
            day_of(to_days(y, m, d) + n)
        }
        Unit::Week => {
            let (y, m, d) = base.full()?;
            return Some((week_of(to_days(y, m, d) + 7 * n)?, None));
        }
        Unit::Month => {
            let (y, m) = add_months(base.year?, base.month?, n);
            Partial { year: Some(y), month: Some(m), day: None }
        }
        Unit::Year => Partial { year: Some(base.year? + n), month: None, day: None },
        _ => return None,
    };
    told.year.is_some_and(|y| (1000..2200).contains(&y)).then(|| (told.edtf(), Some(told)))
}

/// So many units from the publication.
fn shifted(unit: Unit, n: i32, now: &Now, block: usize) -> Option<Value> {
    let p = now.published;
    match unit {
        Unit::Day | Unit::Month => {
            let (edtf, told) = offset(p, unit, n)?;
            // The page may give its day without the year.
            from_document(edtf, &assumed_of(unit)[usize::from(p.year.is_none())..], told)
        }
        Unit::Week => {
            // "This week" beside the day that the news is about is the week of that day.
            let (y, m, d) = match (p.full(), now.peg) {
                (Some(full), _) => full,
                (None, Some((peg, b))) if n == 0 && b == block => peg.full()?,
                _ => return None,
            };
            from_document(week_of(to_days(y, m, d) + 7 * n)?, &["year", "month", "day"], None)
        }
        Unit::Weekend => {
            let (y, m, d) = p.full()?;
            let today = to_days(y, m, d);
            let saturday = today - i32::from(weekday(today)) + 6 + 7 * n;
            let edtf = format!("{}/{}", day_of(saturday).edtf(), day_of(saturday + 1).edtf());
            from_document(edtf, &["year", "month", "day"], None)
        }
        Unit::Quarter => {
            let first = (p.month? - 1) / 3 * 3 + 1;
            let (y, m) = add_months(p.year?, first, 3 * n);
            from_document(format!("{y:04}-{m:02}/{y:04}-{:02}", m + 2), &["year", "month"], None)
        }
        Unit::Year => {
            let y = now.year_off(n)? + n;
            (1000..2200).contains(&y).then_some(())?;
            from_document(format!("{y:04}"), &["year"], None)
        }
        Unit::Decade => {
            let y = (p.year?).div_euclid(10) + n;
            (100..220).contains(&y).then_some(())?;
            from_document(format!("{y:03}X"), &["year"], None)
        }
        Unit::Century => {
            // Whatever the page says of its year, it was written in a century of the web.
            let c = p.year.unwrap_or(2000).div_euclid(100) + n;
            (10..22).contains(&c).then(|| from_document(format!("{c:02}XX"), &["year"], None))?
        }
        Unit::Season | Unit::Half => None,
    }
}
