//! What the demo's vendor asks of people, a role it made itself, and whose addresses may ask to
//! join which partner.

use diesel::prelude::*;
use schema::schema::{firms, people};

use super::cast::{BRIGHTWATER, NOWAK};
use crate::access::rights::Rights;
use crate::access::{FirmId, PersonId, Role, custom};
use crate::db::Tx;
use crate::deals::Wording;
use crate::error::Error;
use crate::partners;
use crate::privacy::consent;
use crate::programme;

/// Lays them down.
pub fn lay(tx: &mut Tx<'_>) -> Result<(), Error> {
    let rights = "SeeLibrary SeeDeals SeeLeads";
    custom::add(tx, "Presales", Role::Seller, Rights::read(rights))?;
    programme::bump(tx)?;
    for (name, domain) in [(NOWAK, "nowak.example"), (BRIGHTWATER, "brightwater.example")] {
        let firm: FirmId = firms::table.filter(firms::name.eq(name)).select(firms::id).first(tx.conn())?;
        partners::put_domains(tx, firm, &[domain.to_owned()])?;
    }
    let otto: PersonId =
        people::table.filter(people::email.eq("otto@halden.example")).select(people::id).first(tx.conn())?;
    let title = Wording::from([
        ("en", "News by mail"),
        ("pl", "Nowości pocztą"),
        ("de", "Neuigkeiten per Mail"),
        ("fr", "Nouvelles par courriel"),
        ("es", "Novedades por correo"),
        ("ja", "メールでのお知らせ"),
        ("ar", "الأخبار بالبريد"),
    ]);
    let wording = Wording::from([
        ("en", "Halden may write to me about new products and events, at most once a month."),
        ("pl", "Halden może pisać do mnie o nowych produktach i wydarzeniach, najwyżej raz w miesiącu."),
        (
            "de",
            "Halden darf mir über neue Produkte und Veranstaltungen schreiben, höchstens einmal im Monat.",
        ),
        ("fr", "Halden peut m’écrire sur les nouveaux produits et événements, une fois par mois au plus."),
        ("es", "Halden puede escribirme sobre productos y eventos nuevos, como máximo una vez al mes."),
        ("ja", "Halden は新製品やイベントについて、月に一度まで私にメールを送ることができます。"),
        ("ar", "يجوز لهالدن أن تكتب إليّ عن المنتجات والفعاليات الجديدة، مرة في الشهر على الأكثر."),
    ]);
    consent::add(tx, Some(otto), &title, &wording)?;
    Ok(())
}
