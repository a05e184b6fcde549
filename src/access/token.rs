//! API tokens: a program acts for a person, with some of that person's rights.
//!
//! A token opens nothing its owner may not open at that moment: the person is loaded as for a
//! page, and the token's areas only take rights away. It never reaches the person's own account
//! (password, factors, sessions, other tokens), and nothing that asks for a recent proof.

use actix_web::HttpRequest;
use actix_web::http::header::AUTHORIZATION;
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use schema::schema::api_tokens;

use super::rights::*;
use super::viewer::{FirmId, PersonId, Viewer};
use crate::db::{Conn, Tx};
use crate::digest::hashed;

crate::id!(TokenId, "Names an API token.");

crate::words!(Area, "What a token reaches." {
    Library = "library",
    Deals = "deals",
    Leads = "leads",
    Partners = "partners",
    Administration = "administration",
});

impl Area {
    /// The rights that belong to it: each right to one area.
    pub const fn rights(self) -> Rights {
        match self {
            Area::Library => Rights::NONE
                .and::<SeeLibrary>()
                .and::<EditLibrary>()
                .and::<PublishLibrary>()
                .and::<ImportLibrary>()
                .and::<SeeUsage>()
                .and::<TuneSearch>(),
            Area::Deals => Rights::NONE
                .and::<SeeDeals>()
                .and::<RegisterDeals>()
                .and::<ReviewDeals>()
                .and::<ManageDeals>()
                .and::<ManageDealProgrammes>(),
            Area::Leads => Rights::NONE.and::<SeeLeads>().and::<WorkLeads>().and::<RouteLeads>(),
            Area::Partners => {
                Rights::NONE.and::<SeePeople>().and::<InvitePeople>().and::<SeeFirms>().and::<ManageFirms>()
            }
            Area::Administration => Rights::NONE
                .and::<ManagePeople>()
                .and::<ViewAs>()
                .and::<ManageProgramme>()
                .and::<ManageSettings>()
                .and::<SeeJobs>()
                .and::<SeeAudit>(),
        }
    }

    /// The message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Area::Library => "nav-library",
            Area::Deals => "nav-deals",
            Area::Leads => "nav-leads",
            Area::Partners => "token-area-partners",
            Area::Administration => "nav-admin",
        }
    }
}

/// Tokens begin so: a secret that is found somewhere tells where it belongs.
const PREFIX: &str = "ght_";
/// "Used" is kept to five minutes: a call must not cost a write.
const USED_EVERY: TimeDelta = TimeDelta::minutes(5);

/// A token as its owner's list shows it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = api_tokens, check_for_backend(crate::db::Backend))]
pub struct Token {
    pub id: TokenId,
    pub person_id: PersonId,
    pub firm_id: FirmId,
    pub name: String,
    /// Words of [`Area`].
    pub areas: String,
    /// Whether it may change something.
    pub writes: bool,
    pub created_at: NaiveDateTime,
    pub expires_at: NaiveDateTime,
    pub used_at: Option<NaiveDateTime>,
    pub used_from: String,
}

impl Token {
    /// What it reaches.
    pub fn areas(&self) -> impl Iterator<Item = Area> {
        self.areas.split_whitespace().filter_map(Area::parse)
    }

    /// The rights it leaves.
    pub fn rights(&self) -> Rights {
        self.areas().fold(Rights::NONE, |all, area| all.with(area.rights()))
    }

    /// Whether its last use is not written down yet.
    pub fn is_worth_noting(&self, now: NaiveDateTime) -> bool {
        self.used_at.is_none_or(|used| now - used > USED_EVERY)
    }
}

/// A new token as it was asked for.
pub struct NewToken<'a> {
    pub name: &'a str,
    pub areas: &'a [Area],
    pub writes: bool,
    /// Days until it ends.
    pub days: i64,
}

/// The secret a request carries, if it carries one of ours.
pub fn carried(req: &HttpRequest) -> Option<&str> {
    let said = req.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, secret) = said.split_once(' ')?;
    let secret = secret.trim();
    (scheme.eq_ignore_ascii_case("bearer") && secret.starts_with(PREFIX)).then_some(secret)
}

/// The token of a secret, while it is good.
pub fn find(tx: &mut Tx<'_>, secret: &str) -> QueryResult<Option<Token>> {
    let now = tx.now;
    api_tokens::table
        .filter(api_tokens::token_hash.eq(hashed(secret)))
        .filter(api_tokens::expires_at.gt(now))
        .select(Token::as_select())
        .first(tx.conn())
        .optional()
}

/// Writes down when and from where a token was last used.
pub fn used(tx: &mut Tx<'_>, id: TokenId, from: &str) -> QueryResult<()> {
    let now = tx.now;
    diesel::update(api_tokens::table.find(id))
        .set((api_tokens::used_at.eq(now), api_tokens::used_from.eq(from)))
        .execute(tx.conn())
        .map(drop)
}

/// A person's tokens that are good, the newest first.
pub fn of(db: &mut Conn, person: PersonId, now: NaiveDateTime) -> QueryResult<Vec<Token>> {
    api_tokens::table
        .filter(api_tokens::person_id.eq(person))
        .filter(api_tokens::expires_at.gt(now))
        .order(api_tokens::created_at.desc())
        .limit(100)
        .select(Token::as_select())
        .load(db)
}

/// A token's secret, of which only the hash is kept.
pub fn secret(random: &str) -> String {
    format!("{PREFIX}{random}")
}

/// Makes a token for a viewer, in the firm it sits in.
pub fn add(tx: &mut Tx<'_>, by: &Viewer, new: &NewToken<'_>, secret: &str) -> QueryResult<TokenId> {
    let (id, now) = (TokenId::fresh(), tx.now);
    let areas: Vec<&str> = new.areas.iter().map(|area| area.word()).collect();
    diesel::insert_into(api_tokens::table)
        .values((
            api_tokens::id.eq(id),
            api_tokens::person_id.eq(by.person),
            api_tokens::firm_id.eq(by.firm),
            api_tokens::name.eq(new.name),
            api_tokens::token_hash.eq(hashed(secret)),
            api_tokens::areas.eq(areas.join(" ")),
            api_tokens::writes.eq(new.writes),
            api_tokens::created_at.eq(now),
            api_tokens::expires_at.eq(now + TimeDelta::days(new.days)),
            api_tokens::used_from.eq(""),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Ends one of a person's tokens; nothing where it is not theirs.
pub fn end(tx: &mut Tx<'_>, person: PersonId, id: TokenId) -> QueryResult<Option<Token>> {
    let own = api_tokens::table.find(id).filter(api_tokens::person_id.eq(person));
    let Some(token) = own.select(Token::as_select()).first(tx.conn()).optional()? else { return Ok(None) };
    // Whoever ended it at the same moment was first.
    let ended = diesel::delete(api_tokens::table.find(id)).execute(tx.conn())?;
    Ok((ended == 1).then_some(token))
}

/// Ends all of a person's tokens; how many there were.
pub fn end_all(db: &mut Conn, person: PersonId) -> QueryResult<usize> {
    diesel::delete(api_tokens::table.filter(api_tokens::person_id.eq(person))).execute(db)
}

/// Throws away those that ended a while ago: until then their owner's list need not explain.
pub fn sweep(tx: &mut Tx<'_>) -> QueryResult<usize> {
    let now = tx.now;
    diesel::delete(api_tokens::table.filter(api_tokens::expires_at.lt(now))).execute(tx.conn())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_right_belongs_to_one_area() {
        for (place, (name, _)) in ALL.iter().enumerate() {
            let areas = Area::ALL.iter().filter(|area| area.rights().holds(place));
            assert_eq!(areas.count(), 1, "{name}");
        }
    }
}
