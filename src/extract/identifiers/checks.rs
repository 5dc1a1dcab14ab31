//! Check digits of registers and cards, one function a register.

/// Russian taxpayer numbers, of organisations (10 digits) and people (12).
pub(super) fn inn(d: &[u8]) -> bool {
    const WEIGHTS: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    let check = |n: usize| weighted(&d[..n], &WEIGHTS[11 - n..]) % 11 % 10 == u32::from(d[n]);
    match d.len() {
        10 => check(9),
        12 => check(10) && check(11),
        _ => false,
    }
}

/// Kazakh identification numbers of people and businesses.
pub(super) fn iin(d: &[u8]) -> bool {
    let first = weighted(&d[..11], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
    let check = if first < 10 { first } else { weighted(&d[..11], &[3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 };
    check < 10 && check == u32::from(d[11])
}

/// Ukrainian codes of enterprises.
pub(super) fn edrpou(d: &[u8]) -> bool {
    let middle = (30_000_000..=60_000_000).contains(&d.iter().fold(0_u32, |n, &x| n * 10 + u32::from(x)));
    let (first, second): ([u32; 7], [u32; 7]) = if middle {
        ([7, 1, 2, 3, 4, 5, 6], [9, 3, 4, 5, 6, 7, 8])
    } else {
        ([1, 2, 3, 4, 5, 6, 7], [3, 4, 5, 6, 7, 8, 9])
    };
    let check = weighted(&d[..7], &first) % 11;
    let check = if check < 10 { check } else { weighted(&d[..7], &second) % 11 % 10 };
    check == u32::from(d[7])
}

/// Ukrainian taxpayer numbers of people.
pub(super) fn rnokpp(d: &[u8]) -> bool {
    let sum: i32 = d[..9].iter().zip([-1, 5, 7, 9, 4, 6, 10, 5, 7]).map(|(&d, w)| i32::from(d) * w).sum();
    sum.rem_euclid(11) % 10 == i32::from(d[9])
}

/// Russian insurance numbers.
pub(super) fn snils(d: &[u8]) -> bool {
    let sum = weighted(&d[..9], &[9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100;
    sum == u32::from(d[9]) * 10 + u32::from(d[10])
}

/// Payment cards: the ranges of the large systems and Luhn's check digit.
pub(super) fn card(d: &[u8]) -> bool {
    let system = match d.len() {
        16 => matches!(d[..2], [4, _] | [5, 1..=5] | [2, 2..=7] | [6, 0..=9]),
        15 => matches!(d[..2], [3, 4 | 7]),
        _ => false,
    };
    let luhn = d.iter().rev().enumerate().map(|(i, &x)| {
        let x = u32::from(x);
        if i % 2 == 0 {
            x
        } else if x > 4 {
            2 * x - 9
        } else {
            2 * x
        }
    });
    system && luhn.sum::<u32>() % 10 == 0
}

/// The number of the digits, modulo `m`.
pub(super) fn remainder(digits: &[u8], m: u64) -> u64 {
    digits.iter().fold(0, |r, &d| (r * 10 + u64::from(d)) % m)
}

fn weighted(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(&d, &w)| u32::from(d) * w).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits() {
        // Each of these has exactly one right check digit.
        let right = |last: &dyn Fn(u8) -> bool| (0..10).filter(|&d| last(d)).count();
        assert_eq!(right(&|d| iin(&[9, 0, 0, 1, 0, 1, 3, 0, 0, 1, 2, d])), 1);
        // By the second row of weights.
        assert_eq!(right(&|d| iin(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, d])), 1);
        assert_eq!(right(&|d| inn(&[7, 7, 0, 7, 0, 8, 3, 8, 9, d])), 1);
        assert_eq!(right(&|d| edrpou(&[1, 4, 3, 6, 0, 5, 7, d])), 1);
        assert_eq!(right(&|d| rnokpp(&[3, 1, 8, 4, 7, 1, 0, 6, 9, d])), 1);
        assert!(snils(&[1, 1, 2, 2, 3, 3, 4, 4, 5, 9, 5]));
    }
}
