//! Dates and authors as bylines, date lines and datelines write them.
//!
//! Only the forms that stand alone on a page are read here, to date the page itself; dates in running text are the work of
//! the extraction. Values are EDTF (ISO 8601-2): `2024-08-11`, and `XXXX-09-28` where no year is given.

mod authors;
mod calendar;
mod dates;

pub use authors::{authors, is_degree, is_label, is_person, signature};
pub use dates::{Dated, date, dateline, dates, stamp};

/// The first bytes of a line, as many as whole characters fit.
fn head(line: &str, bytes: usize) -> &str {
    let mut end = line.len().min(bytes);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    &line[..end]
}
