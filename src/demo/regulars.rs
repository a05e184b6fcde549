//! The customers that Brightwater lives on: a year's work of the firm whose people walk the demo,
//! so that its pages are as full as a busy partner's.

use schema::schema::firms;

use diesel::prelude::*;

use super::cast::BRIGHTWATER;
use super::customers::Customer;
use super::deals::{Seller, put, told};
use super::dice::Dice;
use crate::access::FirmId;
use crate::db::Tx;
use crate::deals::{DealProgramme, State};
use crate::error::Error;
use crate::programme::Terms;

const REGULARS: &[(&str, &str, State)] = &[
    ("Wessex Grain Terminals Ltd", "Avonmouth", State::Won),
    ("Quantock Water Company", "Taunton", State::Open),
    ("Cotswold Maltings plc", "Cirencester", State::Approved),
    ("Bath Spa District Heating", "Bath", State::Won),
    ("Chew Magna Bottling Co.", "Chew Magna", State::Lost),
    ("Exmoor Timber Treatments", "Minehead", State::Won),
    ("Purbeck Stone & Lime Ltd", "Swanage", State::Approved),
    ("Severnside Cold Stores", "Newport", State::Open),
    ("Tewkesbury Glassworks", "Tewkesbury", State::Lost),
    ("Ledbury Cider Makers Ltd", "Ledbury", State::Won),
    ("Stroudwater Dyeing Company", "Stroud", State::Approved),
    ("Gwent Tinplate Ltd", "Ebbw Vale", State::Expired),
    ("Salisbury Plain Biogas", "Salisbury", State::Open),
    ("Wye Valley Pharmaceuticals plc", "Hereford", State::Won),
    ("Forest of Dean Paperboard", "Lydney", State::Lost),
    ("Yeovil Leatherworks Ltd", "Yeovil", State::Won),
    ("Marlborough Downs Dairies", "Marlborough", State::Approved),
    ("Swindon Rail Coatings", "Swindon", State::Returned),
    ("Poole Harbour Desalination", "Poole", State::Open),
    ("Vale of Evesham Growers", "Evesham", State::Won),
];

/// Lives through them.
pub fn live_through(
    tx: &mut Tx<'_>,
    programme: &DealProgramme,
    sellers: &[Seller],
    terms: &Terms,
    products: &[String],
) -> Result<(), Error> {
    let firm: FirmId = firms::table.filter(firms::name.eq(BRIGHTWATER)).select(firms::id).first(tx.conn())?;
    let Some(seller) = sellers.iter().find(|seller| seller.firm == firm) else { return Ok(()) };
    for (name, city, state) in REGULARS {
        let customer = Customer::new(name, "", city, "GB");
        let mut dice = Dice::of(name);
        let past = told(tx, programme, &mut dice, &customer, seller, *state, products);
        put(tx, &past, terms)?;
    }
    Ok(())
}
