//! The people tests borrow from the demo, by their mail addresses.

use guildhall::demo::CastMember;

/// The vendor's administrator.
pub const OTTO: &str = "otto@halden.example";
/// The vendor's channel manager; looks after Nowak, Brightwater and Fluvia.
pub const VERA: &str = "vera@halden.example";
/// The vendor's content editor.
pub const CARL: &str = "carl@halden.example";
/// The vendor's approver, who reads German.
pub const ANNA: &str = "anna@halden.example";
/// The vendor's moderator.
pub const MINA: &str = "mina@halden.example";
/// Sells at Nowak, reads Polish.
pub const ADA: &str = "ada@nowak.example";
/// Runs Nowak's side.
pub const ABE: &str = "abe@nowak.example";
/// Manages at Nowak.
pub const MAJA: &str = "maja@nowak.example";
/// Learns at Nowak.
pub const LENA: &str = "lena@nowak.example";
/// Runs Brightwater's side, a rival of Nowak.
pub const BOB: &str = "bob@brightwater.example";
/// Runs a firm in Lyon, reads French.
pub const CLAIRE: &str = "claire@fluvia.example";
/// Sells in Mexico, reads Spanish.
pub const DIEGO: &str = "diego@caudal.example";
/// Runs a distributor in Osaka, reads Japanese.
pub const HARUKA: &str = "haruka@mizu.example";
/// Sells in Dubai, reads Arabic.
pub const LAYLA: &str = "layla@wadi.example";

/// Everybody's password.
pub const PASSWORD: &str = guildhall::demo::PASSWORD;

/// The member of the cast with this address.
pub fn member(email: &str) -> CastMember {
    let found = guildhall::demo::cast().into_iter().find(|member| member.email == email);
    found.unwrap_or_else(|| panic!("{email} is not of the cast"))
}

/// The short name tables show: `ada`.
pub fn short(email: &str) -> &str {
    email.split('@').next().unwrap_or(email)
}
