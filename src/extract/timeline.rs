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
    /// The day that the news is about, where `year` was read off the text, and its block.
    peg: Option<(Partial, usize)>,
}

/// The dates with what they stand for, in order. Dates that no calendar can give are left out.
pub(super) fn resolve(context: &Context, found: &[Found]) -> Vec<DateSpan> {
    let published = context.metadata.published.as_ref().and_then(|f| Partial::parse(&f.value)).unwrap_or_default();
    let mut now = Now { published, year: published.year, peg: None };
    if published.year.is_none()
        && let Some((year, peg, block)) = year_of_text(context, found, published)
    {
        now.year = Some(year);
        now.peg = Some((peg, block));
    }
    let mut previous: Option<(Partial, usize, usize)> = None;
    let mut out = Vec::new();
    for date in found {
        let block = &context.blocks[date.block];
        // Furniture tells of other days than the article: only what it states counts.
        let counts = block.keep || block.role == Role::Metadata;
        let (now, before) = if counts {
            let near = previous.filter(|(_, b, _)| kept_between(context, *b, date.block) <= 1);
            let distance = |b, s| if b == date.block { date.sentence.saturating_sub(s) } else { usize::MAX };
            (now, near.map(|(p, b, s)| (p, distance(b, s))))
        } else {
            (Now::default(), None)
        };
        let Some(value) = value(&date.raw, &now, before, date.block) else { continue };
        if counts && let Some(told) = value.told {
            previous = Some((told, date.block, date.sentence));
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

/// How many kept blocks lie behind block `a` up to block `b`; looks at ten at most.
fn kept_between(context: &Context, a: usize, b: usize) -> usize {
    if b.saturating_sub(a) > 10 {
        return 10;
    }
    context.blocks[a..=b].iter().skip(1).filter(|block| block.keep).count()
}

fn kind(raw: &Raw) -> DateKind {
    match raw {
        Raw::Day { year: Year::Shift(_), .. } | Raw::Month { year: Year::Shift(_), .. } => DateKind::Relative,
        Raw::Day { .. } => DateKind::Date,
        Raw::Month { .. } => DateKind::Month,
        Raw::Year(_) | Raw::Decade(_) | Raw::Century(_) => DateKind::Year,
        Raw::Range(..) | Raw::Season { .. } | Raw::Quarter { .. } => DateKind::Range,
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
        if let Raw::Day { year: Year::None, month, day } = date.raw
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
                Year::None => None,
            }
        }
        Raw::Quarter { year, quarter } => {
            let first = 3 * (quarter.clamp(1, 4) - 1) + 1;
            let edtf = |y: i32| format!("{y:04}-{first:02}/{y:04}-{:02}", first + 2);
            match year {
                Year::Stated(y) => stated(edtf(y), None),
                Year::Shift(n) => from_document(edtf(now.year? + n), &["year"], None),
                Year::None => from_document(edtf(now.published.year?), &["year"], None),
            }
        }
        Raw::Shift { unit, n } => shifted(unit, n, now, block),
        Raw::Offset { unit, n } => {
            let (base, _) = previous.filter(|(_, sentences)| *sentences <= 1)?;
            let (edtf, told) = offset(base, unit, n)?;
            Some(Value { edtf, anchor: Anchor::Previous, assumed: assumed_of(unit), told })
        }
        Raw::Weekday { weekday: wanted, shift } => {
            let (y, m, d) = now.published.full()?;
            let today = to_days(y, m, d);
            let back = (i32::from(weekday(today)) - i32::from(wanted)).rem_euclid(7);
            let days = match shift {
                // "Next Monday" is the one ahead, "last Monday" one of the days before today.
                Some(1..) => today - back + 7,
                Some(..=-1) if back == 0 => today - 7,
                _ => today - back,
            };
            let told = day_of(days);
            from_document(told.edtf(), &["year", "month", "day"], Some(told))
        }
        Raw::Range(ref a, ref b) => {
            let (a, b) = (value(a, now, previous, block)?, value(b, now, previous, block)?);
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
            let told = of(Some(now.year? + n));
            return from_document(told.edtf(), &["year"], Some(told));
        }
        Year::None => {}
    }
    if let Some(y) = now.published.year {
        let told = of(Some(near(y, now.published, month, day)));
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
    stated(of(None).edtf(), None)
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
        Unit::Day | Unit::Month if p.year.is_none() => {
            // The page may give its day without the year; any year will do that leaves February alone.
            let told = offset(Partial { year: Some(2001), ..p }, unit, n)?.1?;
            (p.month != Some(3) && p.month != Some(2)).then_some(())?;
            let told = Partial { year: None, ..told };
            from_document(told.edtf(), &assumed_of(unit)[1..], Some(told))
        }
        Unit::Day => {
            let (edtf, told) = offset(p, unit, n)?;
            from_document(edtf, assumed_of(unit), told)
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
        Unit::Month => {
            let (edtf, told) = offset(p, unit, n)?;
            from_document(edtf, assumed_of(unit), told)
        }
        Unit::Quarter => {
            let first = (p.month? - 1) / 3 * 3 + 1;
            let (y, m) = add_months(p.year?, first, 3 * n);
            from_document(format!("{y:04}-{m:02}/{y:04}-{:02}", m + 2), &["year", "month"], None)
        }
        Unit::Year => {
            let y = now.year? + n;
            (1000..2200).contains(&y).then_some(())?;
            from_document(format!("{y:04}"), &["year"], None)
        }
        Unit::Decade => {
            let y = (p.year?).div_euclid(10) + n;
            (100..220).contains(&y).then_some(())?;
            from_document(format!("{y:03}X"), &["year"], None)
        }
        Unit::Season | Unit::Century => None,
    }
}
