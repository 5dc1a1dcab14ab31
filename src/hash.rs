//! FNV-1a over 64 bits: quick, and the same on every machine and in every build, as what goes into packs has to be.

/// What a hash begins with.
pub const START: u64 = 0xcbf2_9ce4_8422_2325;

const PRIME: u64 = 0x0100_0000_01b3;

/// Takes in a byte.
pub const fn byte(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(PRIME)
}

/// Takes in a whole character, at the price of one byte.
pub const fn char(hash: u64, c: char) -> u64 {
    (hash ^ c as u64).wrapping_mul(PRIME)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of the test suite of the hash's authors.
    #[test]
    fn known_hashes() {
        for (text, want) in [("", START), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)] {
            assert_eq!(text.bytes().fold(START, byte), want, "{text}");
            assert_eq!(text.chars().fold(START, char), want, "{text}");
        }
    }
}
