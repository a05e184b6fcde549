//! What somebody wants to know or has to do: the bell in the header, and letters
//! about what they have not read there, at the pace and the hours they wish.

mod mailing;
mod notice;
mod pages;
mod wish;

pub use mailing::{MailNotices, all_told};
pub use notice::{Notice, OldNotices, newest, tell, tell_anew, unread};

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.held("/notices/waiting", pages::waiting)
        .post("/notices/read", pages::read_all)
        .get("/account/mail", pages::mail)
        .post("/account/mail", pages::set_mail);
}
