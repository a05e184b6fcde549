//! Throws that come out the same each time for the same name, so that two demos
//! look alike and a picture in the docs stays true.

/// A row of throws.
pub struct Dice(u64);

impl Dice {
    /// The dice of a name.
    pub fn of(name: &str) -> Dice {
        // FNV-1a: short names that differ in one letter end far apart.
        let seed = name.bytes().fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        });
        Dice(seed)
    }

    /// A number from 0 up to, not including, `sides`; 0 if there is no side.
    pub fn below(&mut self, sides: i64) -> i64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let drawn = (mixed ^ (mixed >> 31)) >> 1;
        i64::try_from(drawn).unwrap_or(0).checked_rem(sides).unwrap_or(0)
    }

    /// True in so many of a hundred cases.
    pub fn chance(&mut self, percent: i64) -> bool {
        self.below(100) < percent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_throws_the_same() {
        let row = |name: &str| {
            let mut dice = Dice::of(name);
            (0..20).map(|_| dice.below(6)).collect::<Vec<_>>()
        };
        assert_eq!(row("ada"), row("ada"));
        assert_ne!(row("ada"), row("abe"));
        let mut dice = Dice::of("fair");
        let heads = (0..10_000).filter(|_| dice.chance(30)).count();
        assert!((2_700..3_300).contains(&heads), "{heads}");
        assert_eq!(Dice::of("none").below(0), 0);
    }
}
