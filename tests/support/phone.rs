//! The app for codes on somebody's phone.

use chrono::TimeDelta;
use totp_rs::{Builder, Secret, Totp};

use super::{Page, Portal, Visitor};

/// The app for codes on somebody's phone.
pub struct Phone(Totp);

impl Phone {
    /// Reads what the page of setting up shows.
    pub fn reads(page: &Page) -> Phone {
        let secret = page.first(".qr ~ p code").text.replace(' ', "");
        let secret = Secret::try_from_base32(secret).unwrap();
        Phone(Builder::new().with_secret(secret).with_account_name("x").build().unwrap())
    }

    /// The code it shows at a portal's hour.
    pub fn code(&self, portal: &Portal) -> String {
        let seconds = portal.clock.now().and_utc().timestamp().try_into().unwrap();
        self.0.generate(seconds).to_string()
    }

    /// Sets up an app for codes; the phone and the recovery codes.
    pub async fn set_up(portal: &Portal, who: &Visitor<'_>) -> (Phone, Vec<String>) {
        let phone = Phone::reads(&who.get("/account/codes").await.is(200));
        let page = who.post("/account/codes", &[("code", &phone.code(portal))]).await.is(200);
        let codes = page.select(".recovery code").into_iter().map(|code| code.text).collect();
        portal.clock.advance(TimeDelta::seconds(30));
        (phone, codes)
    }
}
