//! What can be done with notices.

use super::notice;
use crate::access::SignedIn;
use crate::error::Answer;
use crate::portal::Portal;
use crate::ui::answers::see_other_saying;

/// `POST /notices/read`
pub async fn read_all(viewer: SignedIn, portal: Portal) -> Answer {
    let person = viewer.person;
    portal.db.write(move |tx| Ok(notice::read_all(tx, person)?)).await?;
    see_other_saying("/", "done-read")
}
