//! The demo's deals: two programmes and some three hundred registrations in every
//! state, over the firms of `firms.toml`, with dates that run up to today.

use chrono::TimeDelta;
use diesel::prelude::*;
use schema::schema::{firms, memberships, people};

use super::cast::{BRIGHTWATER, NOWAK};
use super::customers::{CUSTOMERS, Customer};
use super::dice::Dice;
use super::regulars;
use crate::access::{FirmId, PersonId, Role, Rule};
use crate::db::{IsWithin, Tx};
use crate::deals::{
    self, ApprovalRule, Cap, Condition, DealProgramme, Definition, Field, Line, Mode, Named, Need, Past,
    State, Wording,
};
use crate::error::Error;
use crate::matching::Party;
use crate::partners::FirmKind;
use crate::programme::{TermKind, Terms};

const REFUSALS: &[&str] = &[
    "We have been talking to this customer since spring; the project is in our own hands.",
    "Another registration came first and is still protected.",
    "The project was awarded before you registered it.",
];
const QUESTIONS: &[&str] = &[
    "Which of their plants is it? They have four, and two are somebody else’s.",
    "Please name the person you spoke to and when.",
];
const PROJECTS: &[&str] = &[
    "Flow metering for the new line",
    "Replacement of pressure transmitters",
    "Level control in the tank farm",
    "Steam metering, phase two",
    "Custody transfer station",
    "Gateway and cloud pilot",
    "Energy balance of the site",
    "Spare parts contract",
    "Calibration service for three years",
    "Retrofit of the pump house",
];

/// Lays the two programmes down: one of six fields, one with everything.
pub fn programmes(tx: &mut Tx<'_>) -> Result<(), Error> {
    let named = |code: &str, names: &[(&str, &str)]| Named {
        code: code.to_owned(),
        names: Wording(
            names.iter().map(|(language, name)| (language.to_string(), name.to_string())).collect(),
        ),
    };
    let reasons = vec![
        named(
            "price",
            &[
                ("en", "Price"),
                ("pl", "Cena"),
                ("de", "Preis"),
                ("fr", "Prix"),
                ("es", "Precio"),
                ("ja", "価格"),
                ("ar", "السعر"),
            ],
        ),
        named(
            "rival",
            &[
                ("en", "Went to a rival"),
                ("pl", "Wybrano konkurencję"),
                ("de", "An den Wettbewerb verloren"),
                ("fr", "Parti à la concurrence"),
                ("es", "Se fue a la competencia"),
                ("ja", "競合に決定"),
                ("ar", "ذهبت إلى منافس"),
            ],
        ),
        named(
            "stopped",
            &[
                ("en", "Project stopped"),
                ("pl", "Projekt wstrzymany"),
                ("de", "Projekt gestoppt"),
                ("fr", "Projet arrêté"),
                ("es", "Proyecto detenido"),
                ("ja", "計画中止"),
                ("ar", "أُوقف المشروع"),
            ],
        ),
    ];
    let standard = Definition {
        rules: Wording::from([
            (
                "en",
                "Register before you quote. First come, first protected; what decides is who did the work.",
            ),
            ("pl", "Zarejestruj, zanim złożysz ofertę. Decyduje kolejność i wykonana praca."),
            (
                "de",
                "Vor dem Angebot registrieren. Wer zuerst kommt, ist geschützt; es zählt, wer die Arbeit getan hat.",
            ),
            (
                "fr",
                "Enregistrez avant de chiffrer. Premier arrivé, premier protégé ; ce qui compte, c’est le travail fait.",
            ),
            ("es", "Registre antes de ofertar. El primero queda protegido; decide quién hizo el trabajo."),
            ("ja", "見積もりの前に登録してください。先に登録した方が保護され、実際の活動が判断の基準です。"),
            ("ar", "سجّل قبل تقديم العرض. الأسبق محميّ، والحكم لمن أنجز العمل."),
        ]),
        loss_reasons: reasons.clone(),
        refusal_reasons: vec![
            named(
                "taken",
                &[
                    ("en", "Another partner registered this customer first."),
                    ("pl", "Inny partner zgłosił tego klienta wcześniej."),
                    ("de", "Ein anderer Partner hat diesen Kunden zuerst registriert."),
                    ("fr", "Un autre partenaire a enregistré ce client en premier."),
                    ("es", "Otro partner registró antes a este cliente."),
                    ("ja", "この顧客は他のパートナーが先に登録しました。"),
                    ("ar", "سجّل شريك آخر هذا العميل أولًا."),
                ],
            ),
            named(
                "early",
                &[
                    ("en", "There is no project yet. Register again once there is one."),
                    ("pl", "Nie ma jeszcze projektu. Zgłoś ponownie, gdy powstanie."),
                    ("de", "Es gibt noch kein Projekt. Registrieren Sie neu, sobald es eines gibt."),
                    ("fr", "Il n’y a pas encore de projet. Enregistrez à nouveau quand il y en aura un."),
                    ("es", "Aún no hay proyecto. Regístrelo de nuevo cuando lo haya."),
                    ("ja", "まだ案件がありません。具体化したら再度登録してください。"),
                    ("ar", "لا مشروع بعد. أعد التسجيل حين يوجد."),
                ],
            ),
        ],
        approvals: vec![ApprovalRule {
            when: Condition::default(),
            roles: vec![Role::ChannelManager],
            mode: Mode::Sequential,
            due_hours: 16,
            escalate_to: Some(Role::Administrator),
        }],
        cap: Some(Cap { open: 40, evidence_above: true }),
        eligibility: super::deal_criteria::criteria(),
        ..Definition::simple("EUR")
    };
    let names = Wording::from([
        ("en", "Standard registration"),
        ("pl", "Rejestracja standardowa"),
        ("de", "Standardregistrierung"),
        ("fr", "Enregistrement standard"),
        ("es", "Registro estándar"),
        ("ja", "標準登録"),
        ("ar", "التسجيل القياسي"),
    ]);
    deals::put_programme(tx, "standard", &names, &Rule::default(), &standard, None)?;
    let more = [
        "city",
        "tax_id",
        "contact_name",
        "contact_email",
        "territory",
        "site",
        "lines",
        "description",
        "evidence",
    ];
    let mut project = Definition {
        loss_reasons: reasons,
        approvals: vec![ApprovalRule {
            when: Condition::default(),
            roles: vec![Role::ChannelManager, Role::Approver],
            mode: Mode::Sequential,
            due_hours: 16,
            escalate_to: Some(Role::Administrator),
        }],
        answer_days: 5,
        ..standard
    };
    let extra =
        |code: &&str| Field::standard(code, if *code == "lines" { Need::ToSubmit } else { Need::Optional });
    project.fields.extend(more.iter().filter_map(extra));
    project.protection.by_product = true;
    project.protection.by_territory = true;
    project.protection.days = 180;
    let names = Wording::from([
        ("en", "Project registration"),
        ("pl", "Rejestracja projektu"),
        ("de", "Projektregistrierung"),
        ("fr", "Enregistrement de projet"),
        ("es", "Registro de proyecto"),
        ("ja", "プロジェクト登録"),
        ("ar", "تسجيل مشروع"),
    ]);
    let upper =
        Rule { tiers: Some(["silver", "gold", "platinum"].map(str::to_owned).into()), ..Rule::default() };
    deals::put_programme(tx, "project", &names, &upper, &project, None)?;
    Ok(())
}

/// A firm as far as its deals ask.
pub struct Seller {
    pub firm: FirmId,
    country: String,
    people: Vec<PersonId>,
    manager: Option<PersonId>,
}

/// Lives through the deals of the last year and a half.
pub fn live_through(tx: &mut Tx<'_>) -> Result<(), Error> {
    let (programmes, terms) = (deals::programmes(tx)?, Terms::read(tx)?);
    let sellers = sellers(tx)?;
    let products: Vec<String> = terms.of(TermKind::Product).map(|term| term.code.clone()).collect();
    let Some(standard) = programmes.iter().find(|it| it.code == "standard") else { return Ok(()) };
    for round in 0..3 {
        for (at, customer) in CUSTOMERS.iter().enumerate() {
            let mut dice = Dice::of(&format!("{}{round}", customer.name));
            let near: Vec<&Seller> = sellers.iter().filter(|it| it.country == customer.country).collect();
            let near = if near.is_empty() { sellers.iter().collect() } else { near };
            let Some(seller) = pick(&mut dice, &near) else { continue };
            // The older rounds are history; the newest one is in all states.
            let states = if round == 2 { STATES } else { ENDED };
            let state = states.get((at + round) % states.len()).copied().unwrap_or(State::Lost);
            let past = told(tx, standard, &mut dice, customer, seller, state, &products);
            put(tx, &past, &terms)?;
        }
    }
    regulars::live_through(tx, standard, &sellers, &terms, &products)?;
    rivals(tx, standard, &sellers, &terms)
}

/// The states customers are in, in turn: most were decided, some wait.
const STATES: &[State] = &[
    State::Approved,
    State::Won,
    State::Open,
    State::Approved,
    State::Lost,
    State::Open,
    State::Returned,
    State::Won,
    State::Denied,
    State::Approved,
    State::Expired,
    State::Open,
    State::Draft,
    State::Open,
];

/// The states of what is over.
const ENDED: &[State] =
    &[State::Won, State::Lost, State::Won, State::Expired, State::Denied, State::Won, State::Lost];

/// What became of a registration, told as it would have gone.
pub fn told<'a>(
    tx: &Tx<'_>,
    programme: &'a DealProgramme,
    dice: &mut Dice,
    customer: &Customer,
    seller: &Seller,
    state: State,
    products: &[String],
) -> Past<'a> {
    let days_ago = match state {
        State::Draft | State::Returned => 1 + dice.below(12),
        State::Open => dice.below(2),
        State::Approved => 3 + dice.below(84),
        State::Expired => 100 + dice.below(300),
        _ => 30 + dice.below(420),
    };
    let begun = tx.now - TimeDelta::days(days_ago) - TimeDelta::minutes(90 + dice.below(300));
    let submitted = (state != State::Draft).then(|| begun + TimeDelta::minutes(20 + dice.below(60)));
    let decided = match state {
        State::Draft | State::Open => None,
        _ => {
            submitted.map(|at| (at + TimeDelta::hours(2 + dice.below(46))).min(tx.now - TimeDelta::hours(1)))
        }
    };
    let closed = match state {
        State::Won | State::Lost => {
            let spare = TimeDelta::hours(20 + dice.below(400));
            decided.map(|at| (at + TimeDelta::days(10 + dice.below(60))).min(tx.now - spare))
        }
        _ => None,
    };
    let currency = currency(customer.country);
    let scale = if currency == "JPY" { 100 } else { 1 };
    let amount = (4 + dice.below(180)) * 50_000 * scale / if currency == "JPY" { 100 } else { 1 };
    let product = products.get(dice.below(products.len().max(1) as i64) as usize).cloned();
    let quantity = 1 + dice.below(20);
    let line = |product| Line { product, quantity, amount: 0 };
    let reason = match state {
        State::Denied => REFUSALS.get(days_ago as usize % REFUSALS.len()),
        State::Returned => QUESTIONS.get(days_ago as usize % QUESTIONS.len()),
        _ => None,
    };
    Past {
        programme,
        firm: seller.firm,
        owner: seller.people.get(days_ago as usize % seller.people.len().max(1)).copied(),
        customer: customer.party(),
        title: PROJECTS
            .get((days_ago as usize + customer.name.len()) % PROJECTS.len())
            .copied()
            .unwrap_or_default()
            .to_owned(),
        amount,
        currency: currency.to_owned(),
        close_on: Some((begun + TimeDelta::days(45 + dice.below(150))).date()),
        lines: product.map(line).into_iter().collect(),
        state,
        source: String::new(),
        begun_at: begun,
        submitted_at: submitted,
        decided_at: decided,
        decided_by: decided.and(seller.manager),
        reason: reason.copied().unwrap_or_default().to_owned(),
        closed_at: closed,
        loss_reason: if state == State::Lost { "price".to_owned() } else { String::new() },
    }
}

/// Conflicts that teach something: the same company in another script, a brand
/// instead of a name, a sister that is none, a name that was changed.
fn rivals(
    tx: &mut Tx<'_>,
    programme: &DealProgramme,
    sellers: &[Seller],
    terms: &Terms,
) -> Result<(), Error> {
    let firm = |tx: &mut Tx<'_>, name: &str| -> QueryResult<FirmId> {
        firms::table.filter(firms::name.eq(name)).select(firms::id).first(tx.conn())
    };
    let (nowak, bright) = (firm(tx, NOWAK)?, firm(tx, BRIGHTWATER)?);
    let pairs: &[(Customer, State, Customer, State)] = &[
        (
            Customer::new("Zakłady Chemiczne Odra S.A.", "https://zch-odra.example", "Wrocław", "PL"),
            State::Approved,
            Customer::new("ZCh Odra", "https://www.zch-odra.example/en", "Wroclaw", "PL"),
            State::Open,
        ),
        (
            Customer::new("Browar Księży Młyn Sp. z o.o.", "", "Łódź", "PL"),
            State::Approved,
            Customer::new("Browar Ksiezy Mlyn", "", "Lodz", "PL"),
            State::Open,
        ),
        (
            Customer::new("Severn Vale Dairies Ltd", "https://severnvale.example", "Gloucester", "GB"),
            State::Open,
            Customer::new("Severn Vale Bakeries Ltd", "https://svbakeries.example", "Gloucester", "GB"),
            State::Open,
        ),
    ];
    let own: &[(Customer, &str, State, i64)] = &[
        (
            Customer::new("Browar Nad Sołą", "https://browar-sola.example", "Żywiec", "PL"),
            "ada@nowak.example",
            State::Draft,
            0,
        ),
        (Customer::new("Ciepłownia Grabiszyn", "", "Wrocław", "PL"), "ada@nowak.example", State::Returned, 2),
        (
            Customer::new("Cukrownia Srebrna", "https://cukrownia-srebrna.example", "Glinojeck", "PL"),
            "ada@nowak.example",
            State::Approved,
            86,
        ),
        (
            Customer::new("Mennica Wawelska S.A.", "", "Kraków", "PL"),
            "ada@nowak.example",
            State::Approved,
            79,
        ),
        (
            Customer::new("Avon Gorge Bottlers", "https://avongorge.example", "Bristol", "GB"),
            "bob@brightwater.example",
            State::Denied,
            3,
        ),
        (
            Customer::new("Mendip Creamery Ltd", "", "Wells", "GB"),
            "bob@brightwater.example",
            State::Approved,
            85,
        ),
    ];
    for (customer, owner, state, days) in own {
        let owner: PersonId =
            people::table.filter(people::email.eq(owner)).select(people::id).first(tx.conn())?;
        let Some(seller) = sellers.iter().find(|seller| seller.people.contains(&owner)) else { continue };
        let mut dice = Dice::of(customer.name);
        let past = told(tx, programme, &mut dice, customer, seller, *state, &[]);
        let at = tx.now - TimeDelta::days(*days) - TimeDelta::hours(5);
        let handed_in = past.submitted_at.map(|_| at);
        let decided = past.decided_at.map(|_| at + TimeDelta::hours(3));
        let past =
            Past { owner: Some(owner), begun_at: at, submitted_at: handed_in, decided_at: decided, ..past };
        put(tx, &past, terms)?;
    }
    for (first, held, second, asked) in pairs {
        for (customer, firm, state) in [(first, nowak, *held), (second, bright, *asked)] {
            let Some(seller) = sellers.iter().find(|seller| seller.firm == firm) else { continue };
            let mut dice = Dice::of(customer.name);
            let past = told(tx, programme, &mut dice, customer, seller, state, &[]);
            put(tx, &past, terms)?;
        }
    }
    Ok(())
}

/// A customer that somebody else holds already is left out: the demo goes on.
pub fn put(tx: &mut Tx<'_>, past: &Past<'_>, terms: &Terms) -> Result<(), Error> {
    match deals::put_past(tx, past, terms) {
        Ok(_) | Err(Error::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

fn sellers(tx: &mut Tx<'_>) -> QueryResult<Vec<Seller>> {
    let rows: Vec<(FirmId, String, Option<PersonId>)> = firms::table
        .filter(firms::kind.eq(FirmKind::Partner))
        .filter(firms::active.eq(true))
        .order(firms::name_key)
        .select((firms::id, firms::country, firms::channel_manager_id))
        .load(tx.conn())?;
    let mut sellers = Vec::new();
    for (firm, country, manager) in rows {
        let people: Vec<PersonId> = memberships::table
            .filter(memberships::firm_id.eq(firm))
            .filter(memberships::role.within([Role::Seller, Role::Admin, Role::Manager]))
            .filter(memberships::active.eq(true))
            .order(memberships::person_id)
            .select(memberships::person_id)
            .load(tx.conn())?;
        if !people.is_empty() {
            sellers.push(Seller { firm, country, people, manager });
        }
    }
    Ok(sellers)
}

fn pick<'a>(dice: &mut Dice, from: &[&'a Seller]) -> Option<&'a Seller> {
    from.get(dice.below(from.len().max(1) as i64) as usize).copied()
}

fn currency(country: &str) -> &'static str {
    match country {
        "PL" => "PLN",
        "GB" => "GBP",
        "JP" => "JPY",
        "US" => "USD",
        "AE" => "AED",
        "CH" => "CHF",
        "SE" => "SEK",
        "MX" => "MXN",
        _ => "EUR",
    }
}

impl Customer {
    fn party(&self) -> Party {
        Party {
            name: self.name.to_owned(),
            website: self.website.to_owned(),
            city: self.city.to_owned(),
            country: self.country.to_owned(),
            ..Party::default()
        }
    }
}
