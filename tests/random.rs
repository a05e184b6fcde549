//! Whatever people do, in whatever order, what must hold of deals, money and leads holds.
//!
//! People of the vendor and of two firms press what their pages show them, on few deals about
//! few customers, with values that are sensible or not; now and then they press a button of a
//! page that is old, and the clock goes on. Which of all this comes next is drawn from a seed,
//! so that a run that went wrong is run again: `GUILDHALL_TEST_SEED=7 cargo test random::`.
//! `GUILDHALL_TEST_OPERATIONS=1000000` goes on with the seeds after it, a fresh portal each.

mod dice;
mod holds;

use chrono::TimeDelta;
use guildhall::demo::{BRIGHTWATER, NOWAK};
use guildhall::programme::{TermKind, Terms};

use self::dice::Dice;
use crate::support::*;

/// Operations on one portal.
const EACH: usize = 2_000;
/// Operations between two looks at what must hold.
const BETWEEN: usize = 100;
/// Pages that are kept open to be pressed later.
const KEPT: usize = 60;
/// Records that people have before them; older ones come up less often.
const NEAR: usize = 24;

const SELLERS: [&str; 4] = [ADA, ABE, MAJA, BOB];
/// Some are one company under other names.
const CUSTOMERS: [(&str, &str); 16] = [
    ("Acme Pumps", "acme.example"),
    ("ACME Pumps Ltd.", "https://www.acme.example/"),
    ("Baltic Steel", "baltic-steel.example"),
    ("Cementownia Wschód S.A.", "cement.example"),
    ("Dairy of the North", ""),
    ("Dairy North GmbH", "dairy.example"),
    ("Essence & Söhne", "essence.example"),
    ("Ferrum", ""),
    ("Galvanic Works", "galvanic.example"),
    ("Huta Jantar", "jantar.example"),
    ("Inkwell Paper", "inkwell.example"),
    ("Jute & Hemp", "jute.example"),
    ("Kiln Ceramics", "kiln.example"),
    ("Lumen Glass", "lumen.example"),
    ("Mazut Rafineria", "mazut.example"),
    ("Nordic Salt", "nordic-salt.example"),
];
const AMOUNTS: [&str; 16] = [
    "42 000",
    "42 000",
    "42 000",
    "42 000",
    "5 000",
    "5 000",
    "5 000",
    "5 000",
    "250 000",
    "250 000",
    "250 000",
    "12 345,67",
    "0",
    "-5",
    "9 999 999 999 999 999 999",
    "a lot",
];
const CURRENCIES: [&str; 8] = ["EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "USD"];
const DESK: [&str; 5] = [VERA, VERA, OTTO, OTTO, ANNA];
const DEAL_ACTS: [&str; 9] =
    ["submission", "approval", "refusal", "return", "reopening", "step", "deletion", "requests", "amendment"];
const LEAD_ACTS: [&str; 7] =
    ["acceptance", "decline", "claim", "registration", "assignment", "spam", "owner"];
const FIRMS: [&str; 4] = [NOWAK, NOWAK, BRIGHTWATER, "Nobody at all"];

/// A button that somebody saw, with what stood in its form.
#[derive(Clone)]
struct Pressed {
    path: String,
    fields: Vec<(String, String)>,
}

/// One portal and what happened to it.
struct Run {
    portal: Portal,
    dice: Dice,
    /// Codes of products.
    products: Vec<String>,
    /// Addresses, with who made them.
    records: Vec<(String, &'static str)>,
    kept: Vec<Pressed>,
    /// What was done and how it was answered, without what differs from run to run.
    done: Vec<String>,
}

impl Run {
    async fn open(model: &Model, seed: u64) -> Run {
        let portal = model.portal_with(|config| {
            config.rate_limits = "page=1000000 write=1000000".to_owned();
            // Nobody is sent to sign in again while weeks pass.
            (config.session_idle_minutes, config.session_days) = (5_000_000, 3_650);
        });
        let portal = portal.await;
        portal.clock.tick(TimeDelta::microseconds(50));
        let terms = portal.db.read_now(|tx| Ok(Terms::read(tx)?)).unwrap();
        let products = terms.of(TermKind::Product).map(|term| term.code.clone()).collect();
        let (records, kept, done) = (Vec::new(), Vec::new(), Vec::new());
        Run { portal, dice: Dice::of(seed), products, records, kept, done }
    }

    /// One thing that somebody does.
    async fn step(&mut self) {
        self.portal.clock.advance(TimeDelta::seconds(7));
        match self.dice.below(100) {
            0..12 => self.register().await,
            12..16 => self.bring_a_lead().await,
            16..21 => self.let_time_pass(),
            21..28 => self.press_what_is_old().await,
            28..48 => self.press_what_nobody_shows().await,
            _ => self.press_what_is_shown().await,
        }
    }

    async fn register(&mut self) {
        let who = self.dice.one(&SELLERS);
        let (customer, website) = self.dice.one(&CUSTOMERS);
        let (amount, currency) = (self.dice.one(&AMOUNTS), self.dice.one(&CURRENCIES));
        let programme = self.dice.one(&["standard", "standard", "project"]);
        let (title, close_on) = (format!("Meters {}", self.done.len()), self.day(120));
        let product = self.products[self.dice.below(self.products.len())].clone();
        let fields = [
            ("programme", programme),
            ("customer", customer),
            ("website", website),
            ("country", "PL"),
            ("title", &title),
            ("amount", amount),
            ("currency", currency),
            ("close_on", &close_on),
            ("line_product", &product),
            ("line_quantity", "2"),
            ("line_amount", amount),
            ("act", self.dice.one(&["review", "review", "review", "review", "draft"])),
        ];
        // The standard programme asks for no products.
        let fields: Vec<_> = fields
            .into_iter()
            .filter(|(name, _)| programme == "project" || !name.starts_with("line_"))
            .collect();
        let page = self.portal.as_(who).post("/deals", &fields).await;
        self.told(who, "/deals", page.status);
        let Some(deal) = record(&page) else { return };
        self.records.push((deal.clone(), who));
        // Most hand it in at once.
        if self.dice.below(6) > 0 {
            self.portal.as_(who).get(&format!("{deal}/review")).await;
            self.press(who, &Pressed { path: format!("{deal}/submission"), fields: Vec::new() }).await;
        }
    }

    async fn bring_a_lead(&mut self) {
        let (company, website) = self.dice.one(&CUSTOMERS);
        let fields = [
            ("company", company),
            ("website", website),
            ("country", self.dice.one(&["PL", "DE", "GB"])),
            ("need", "Meters"),
            ("contact_name", "Ewa"),
            ("email", "ewa@acme.example"),
        ];
        let page = self.portal.as_(VERA).post("/leads", &fields).await;
        self.records.extend(record(&page).map(|lead| (lead, self.dice.one(&[ABE, ABE, MAJA, BOB]))));
        self.told(VERA, "/leads", page.status);
    }

    /// The day so many days from now.
    fn day(&self, days: i64) -> String {
        (self.portal.clock.now() + TimeDelta::days(days)).date().to_string()
    }

    /// Hours or weeks, with what the clock starts.
    fn let_time_pass(&mut self) {
        let hours = self.dice.one(&[1, 1, 3, 3, 5, 26, 26, 24 * 3, 24 * 3, 24 * 8, 24 * 40]);
        self.portal.clock.advance(TimeDelta::hours(hours));
        self.portal.run_clock();
        self.done.push(format!("{hours} h"));
    }

    /// Somebody opens one of the records and presses one of the buttons there.
    async fn press_what_is_shown(&mut self) {
        if self.records.is_empty() {
            return;
        }
        let back = if self.dice.below(5) == 0 { self.records.len() } else { NEAR.min(self.records.len()) };
        let (of, maker) = self.records[self.records.len() - 1 - self.dice.below(back)].clone();
        let who = match self.dice.below(10) {
            0..6 => self.dice.one(&DESK),
            6..9 => maker,
            _ => self.dice.one(&SELLERS),
        };
        let may_be_a_draft = of.starts_with("/deals/") && !DESK.contains(&who);
        let part = if may_be_a_draft { self.dice.one(&["", "", "/review", "/edit"]) } else { "" };
        let path = format!("{of}{part}");
        let page = self.portal.as_(who).get(&path).await;
        assert!(page.status < 500, "GET {path} by {who}: {}", page.status);
        let mut buttons: Vec<Filled> = page.filled().into_iter().filter(|form| works(form, &of)).collect();
        // Talk moves nothing, and there is one of these for each rival.
        if self.dice.below(5) > 0 {
            let talk = ["/comments", "/people", "/verdict", "/spam"];
            buttons.retain(|form| !talk.iter().any(|end| form.action.ends_with(end)));
        }
        if buttons.is_empty() {
            return self.told(who, &path, page.status);
        }
        let button = buttons[self.dice.below(buttons.len())].clone();
        let path = if button.action.is_empty() { path } else { button.action };
        let fields = button.fields.into_iter().map(|(name, value)| self.typed(&page, name, value)).collect();
        let pressed = Pressed { path, fields };
        if self.dice.below(4) == 0 {
            self.kept.push(pressed.clone());
            if self.kept.len() > KEPT {
                self.kept.remove(0);
            }
        }
        // Some only look.
        if self.dice.below(8) > 0 {
            self.press(who, &pressed).await;
        }
    }

    /// A page that was open for a while, here or on somebody else's desk.
    async fn press_what_is_old(&mut self) {
        if self.kept.is_empty() {
            return;
        }
        let who = if self.dice.below(2) == 0 { self.dice.one(&DESK) } else { self.dice.one(&SELLERS) };
        let pressed = self.kept[self.dice.below(self.kept.len())].clone();
        self.press(who, &pressed).await;
    }

    /// What a program sends, whatever pages show.
    async fn press_what_nobody_shows(&mut self) {
        if self.records.is_empty() {
            return;
        }
        let back = NEAR.min(self.records.len());
        let (of, maker) = self.records[self.records.len() - 1 - self.dice.below(back)].clone();
        let act = match of.starts_with("/deals/") {
            true => self.dice.one(&DEAL_ACTS),
            false => self.dice.one(&LEAD_ACTS),
        };
        // A firm answers what it is offered; the desk does the rest.
        let own = of.starts_with("/leads/") && !["assignment", "spam"].contains(&act);
        let who = if (self.dice.below(4) == 0) != own { maker } else { self.dice.one(&DESK) };
        let fields = [
            ("reason", "Because."),
            ("note", "Because."),
            ("step", self.dice.one(&["won", "lost", "quoted", "approved", "open"])),
            ("loss_reason", "price"),
            ("firm", self.dice.one(&FIRMS)),
            ("kind", self.dice.one(&["extension", "dispute", "amendment"])),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        self.press(who, &Pressed { path: format!("{of}/{act}"), fields }).await;
    }

    async fn press(&mut self, who: &'static str, Pressed { path, fields }: &Pressed) {
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let page = self.portal.as_(who).post(path, &fields).await;
        assert!(page.status < 500, "POST {path} by {who} with {fields:?}: {}", page.status);
        if page.status == 303 && path.ends_with("/registration") {
            self.records.extend(record(&page).map(|deal| (deal, who)));
        }
        if page.status == 303 && path.ends_with("/deletion") {
            let gone = path.trim_end_matches("/deletion");
            self.records.retain(|(record, _)| record != gone);
        }
        self.told(who, path, page.status);
    }

    /// What is typed into a field that stood so.
    fn typed(&mut self, page: &Page, name: String, value: String) -> (String, String) {
        let new = match name.as_str() {
            "amount" | "line_amount" => self.dice.one(&AMOUNTS).to_owned(),
            "customer" => self.dice.one(&CUSTOMERS).0.to_owned(),
            "reason" | "note" => self.dice.one(&["Because.", "Because.", "Because.", ""]).to_owned(),
            "close_on" | "until" => {
                let days = self.dice.one(&[30, 90, 200, 4_000, -3]);
                self.day(days)
            }
            "firm" => self.dice.one(&FIRMS).to_owned(),
            "step" | "kind" | "decision" | "loss_reason" | "person" | "line_product" => {
                let choices = page.select(&format!("[name={name}] option, input[type=radio][name={name}]"));
                let choices: Vec<&str> = choices.iter().filter_map(|choice| choice.attr("value")).collect();
                if choices.is_empty() { value } else { self.dice.one(&choices).to_owned() }
            }
            _ => value,
        };
        (name, new)
    }

    /// Keeps what was done, by its kind: keys are drawn at random.
    fn told(&mut self, who: &str, path: &str, status: u16) {
        let is_key = |part: &str| part.len() == 12 && part != "registration";
        let kind: Vec<&str> = path.split('/').map(|part| if is_key(part) { "*" } else { part }).collect();
        self.done.push(format!("{} {} {status}", short(who), kind.join("/")));
    }

    /// What does not hold; nothing as long as all is well.
    fn wrong(&self) -> Vec<String> {
        holds::wrong(&self.portal)
    }
}

/// The record that an answer leads to.
fn record(page: &Page) -> Option<String> {
    let mut parts = page.to()?.split(['/', '?', '#']).skip(1);
    let (kind, key) = (parts.next()?, parts.next()?);
    (key.len() == 12).then(|| format!("/{kind}/{key}"))
}

/// Whether a form belongs to the record, and is no file.
fn works(form: &Filled, path: &str) -> bool {
    !form.in_parts && (form.action.is_empty() || form.action.starts_with(path))
}

fn set(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| text.parse().expect("a number"))
}

#[actix_web::test]
async fn what_must_hold_of_deals_and_leads_holds_whatever_people_do() {
    let (seed, model) = (set("GUILDHALL_TEST_SEED", 1), Portal::open().await.into_model());
    let operations = set("GUILDHALL_TEST_OPERATIONS", EACH as u64) as usize;
    let mut answers = std::collections::BTreeMap::<String, usize>::new();
    for seed in (seed..).take(operations.div_ceil(EACH)) {
        let mut run = Run::open(&model, seed).await;
        for number in 0..EACH.min(operations) {
            run.step().await;
            if number % BETWEEN == BETWEEN - 1 {
                let wrong = run.wrong();
                let last = run.done[run.done.len().saturating_sub(BETWEEN)..].join("\n");
                assert!(wrong.is_empty(), "seed {seed}, {number}: {wrong:#?}\nafter\n{last}");
            }
        }
        for done in run.done {
            *answers
                .entry(done.split_once(' ').map_or(String::new(), |(_, what)| what.to_owned()))
                .or_default() += 1;
        }
    }
    // Else little was tried.
    let done = |what: &str| {
        answers.iter().filter(|(kind, _)| kind.as_str() == what).map(|(_, count)| count).sum::<usize>()
    };
    let acts = ["submission", "approval", "refusal", "return", "step", "requests", "reopening", "deletion"];
    for act in acts {
        assert!(done(&format!("/deals/*/{act} 303")) > 0, "{act}: {answers:#?}");
    }
    for act in ["assignment", "acceptance", "decline"] {
        assert!(done(&format!("/leads/*/{act} 303")) > 0, "{act}: {answers:#?}");
    }
}

#[actix_web::test]
async fn a_seed_does_the_same_again() {
    let model = Portal::open().await.into_model();
    let mut twice = Vec::new();
    for _ in 0..2 {
        let mut run = Run::open(&model, 5).await;
        for _ in 0..300 {
            run.step().await;
        }
        twice.push(run.done);
    }
    let parted = twice[0].iter().zip(&twice[1]).position(|(one, other)| one != other);
    let shown = parted.map(|at| twice.iter().map(|run| &run[at.saturating_sub(3)..=at]).collect::<Vec<_>>());
    assert_eq!(shown, None, "{parted:?}");
}
