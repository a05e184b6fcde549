//! Real addresses for the patterns of the route book, so that the walk meets
//! records and not only "not found".
//!
//! A domain that adds a route with a key adds a line here.

use guildhall::access::Rule;
use guildhall::accounts::{self, NewAccount};
use guildhall::db::{Tx, id_text, random_id};
use guildhall::deals::{Definition, State, Wording};
use guildhall::demo::NOWAK;
use guildhall::leads::{self, Method, NewLead, NewRule};
use guildhall::library::{self, Category, Content, EditionWords, Kind, NewFolder, NewItem, Sort};
use guildhall::partners::{self, FirmKind, NewFirm};
use guildhall::programme::{self, TermKind};
use guildhall::routes::Entry;

use tokio::sync::OnceCell;

use super::{ADA, CARL, Portal, Put, VERA, deals};

/// Keys of one shelf: folder, item, an version of it.
type Shelf = [String; 3];

/// Addresses of one portal.
pub struct Doors<'a> {
    portal: &'a Portal,
    shelf: OnceCell<Shelf>,
}

impl<'a> Doors<'a> {
    /// The doors of a portal.
    pub fn new(portal: &'a Portal) -> Doors<'a> {
        Doors { portal, shelf: OnceCell::new() }
    }

    /// An address for a route: a real one where we know one. A record that an
    /// answer may spoil (a POST) is made afresh.
    pub async fn path(&self, entry: &Entry) -> String {
        match entry.path {
            "/a/{hash}/{name:.*}" => self.portal.assets.address("app.css"),
            // What is taken away is gone: not what others need.
            path if path.starts_with("/admin/programme/{id}") => path.replace("{id}", &self.spare_term()),
            path if path.starts_with("/admin/audiences/{id}") => path.replace("{id}", &self.spare_audience()),
            "/theme/{hash}/{name}" => self.portal.assets.theme_address("harbor"),
            path if entry.method == "POST" && path.starts_with("/partners/{id}") => {
                path.replace("{id}", &self.fresh_firm())
            }
            // Editors meet a draft of their own, readers what is published for one firm.
            path if on_shelf(path) && entry.right.ends_with("Library") && entry.right != "SeeLibrary" => {
                self.librarys(path)
            }
            path if on_shelf(path) && entry.method != "GET" => keyed(path, &self.fresh_shelf().await),
            path if path.starts_with("/admin/deal-programmes/{id}") => {
                let code = if path.contains("/fields/") { "website" } else { "won" };
                path.replace("{id}", &self.spare_deal_programme())
                    .replace("{code}", code)
                    .replace("{at}", "0")
            }
            path if path.starts_with("/admin/providers/{id}") => path.replace("{id}", &self.provider()),
            path if path.starts_with("/admin/consents/{id}") => path.replace("{id}", &self.purpose()),
            path if path.starts_with("/admin/roles/{id}") => path.replace("{id}", &self.spare_role()),
            path if path.starts_with("/accounts/{id}") => path.replace("{id}", &self.account()),
            path if path.starts_with("/admin/lead-rules/{id}") => {
                path.replace("{id}", &self.spare_lead_rule())
            }
            path if path.starts_with("/deals/{id}") && entry.method != "GET" => {
                filled(&path.replace("{id}", &deals::of_ada(self.portal, stage(path))))
            }
            _ => match self.nowaks(entry).await {
                Some(path) => path,
                None => self.unknown(entry),
            },
        }
    }

    /// Something people are asked to consent to.
    fn purpose(&self) -> String {
        use diesel::prelude::*;
        use guildhall::privacy::consent;
        use schema::schema::{consent_purposes as purposes, consent_versions as versions};
        let id = consent::PurposeId(random_id());
        let put = |tx: &mut Tx<'_>| {
            let now = tx.now;
            let times = (purposes::created_at.eq(now), purposes::updated_at.eq(now));
            let row = (purposes::id.eq(id), purposes::active.eq(false), purposes::version.eq(1i64), times);
            diesel::insert_into(purposes::table).values(row).execute(tx.conn())?;
            let words =
                (versions::title.eq("{\"en\":\"News\"}"), versions::wording.eq("{\"en\":\"May we?\"}"));
            let row = (
                versions::purpose_id.eq(id),
                versions::version.eq(1i64),
                versions::created_at.eq(now),
                words,
            );
            diesel::insert_into(versions::table).values(row).execute(tx.conn())?;
            Ok(())
        };
        self.portal.db.write_now(put).unwrap();
        id.to_string()
    }

    /// A role of the vendor's own that nobody holds.
    fn spare_role(&self) -> String {
        use guildhall::access::{Role, custom};
        let add = |tx: &mut Tx<'_>| {
            let id = custom::add(tx, &format!("Role {}", random_id()), Role::Seller, Role::Seller.rights())?;
            programme::bump(tx)?;
            Ok(id)
        };
        self.portal.db.write_now(add).unwrap().to_string()
    }

    /// Nowak's own way in.
    fn provider(&self) -> String {
        use diesel::prelude::*;
        use schema::schema::identity_providers as providers;
        let (id, firm) = (random_id(), self.portal.firm(NOWAK));
        self.portal
            .db
            .write_now(|tx| {
                let now = tx.now;
                let texts = (
                    providers::name.eq("Nowak SSO"),
                    providers::issuer.eq("https://sso.nowak.example"),
                    providers::client_id.eq("guildhall"),
                    providers::client_secret.eq(""),
                    providers::domains.eq("nowak.example"),
                    providers::role.eq("seller"),
                    providers::role_claim.eq(""),
                    providers::role_map.eq(""),
                );
                let rest = (
                    providers::id.eq(id),
                    providers::firm_id.eq(firm),
                    providers::shown.eq(false),
                    providers::forced.eq(false),
                    providers::active.eq(false),
                    providers::created_at.eq(now),
                    providers::updated_at.eq(now),
                );
                diesel::insert_into(providers::table).values((texts, rest)).execute(tx.conn())?;
                Ok(())
            })
            .unwrap();
        id_text::to_text(id)
    }

    /// A partner nobody sits in yet, whom a test may close.
    fn fresh_firm(&self) -> String {
        let new = NewFirm {
            kind: FirmKind::Partner,
            parent: None,
            distributor: None,
            name: "Passing Partner",
            tier: None,
            region: None,
            partner_type: None,
            country: "SE",
            city: "Malmö",
            website: "",
            language: "en",
            time_zone: "Europe/Stockholm",
            channel_manager: Some(self.portal.person(VERA)),
        };
        self.portal.db.write_now(|tx| Ok(partners::add(tx, &new)?)).unwrap().to_string()
    }

    /// A lead that is offered to Nowak.
    fn lead(&self) -> String {
        use diesel::prelude::*;
        use schema::schema::leads::dsl;
        let firm = self.portal.firm(NOWAK);
        let made = self.portal.db.write_now(|tx| {
            let new = NewLead { company: "Kowal".into(), country: "PL".into(), ..NewLead::default() };
            let lead = leads::add(tx, &new, None)?;
            diesel::update(dsl::leads.find(lead.id))
                .set((dsl::state.eq(leads::State::Offered), dsl::firm_id.eq(firm)))
                .execute(tx.conn())?;
            Ok(lead.id)
        });
        made.unwrap().to_string()
    }

    /// A routing rule for a product of its own.
    fn account(&self) -> String {
        let new = NewAccount { name: "Passing Customer", country: "SE", ..NewAccount::default() };
        self.portal.db.write_now(|tx| Ok(accounts::add(tx, &new)?)).unwrap().to_string()
    }

    fn spare_lead_rule(&self) -> String {
        let made = self.portal.db.write_now(|tx| {
            let new = NewRule {
                name: "Spare".into(),
                countries: Vec::new(),
                product: None,
                vertical: random_id().to_string(),
                firms: Rule::default(),
                method: Method::Weighted,
                weights: Default::default(),
                capacity: 0,
                window_hours: 1,
            };
            leads::put_rule(tx, &new)
        });
        made.unwrap().to_string()
    }

    /// A deal programme nobody registers by.
    fn spare_deal_programme(&self) -> String {
        let (code, names) = (random_id().to_string(), Wording::from([("en", "Spare")]));
        let simple = Definition::simple("EUR");
        let put = |tx: &mut Tx<'_>| {
            guildhall::deals::put_programme(tx, &code, &names, &Rule::default(), &simple, None)
        };
        self.portal.db.write_now(put).unwrap().to_string()
    }

    /// A region that nothing uses.
    fn spare_term(&self) -> String {
        let code = random_id().to_string();
        let add = |tx: &mut Tx<'_>| Ok(programme::add_term(tx, TermKind::Region, &code, "en", "Spare")?);
        self.portal.db.write_now(add).unwrap().to_string()
    }

    /// An audience that nothing uses.
    fn spare_audience(&self) -> String {
        let name = random_id().to_string();
        let add = |tx: &mut Tx<'_>| Ok(programme::add_audience(tx, &name, &Rule::default())?);
        self.portal.db.write_now(add).unwrap().to_string()
    }

    /// The address of a fresh draft of Carl's, or of its folder.
    fn librarys(&self, path: &str) -> String {
        let carl = self.portal.person(CARL);
        let made = self.portal.db.write_now(|tx| {
            let words = [("en".to_owned(), "Pumps".to_owned(), String::new())];
            let new = NewFolder {
                parent: None,
                position: 1,
                sort: Sort::Title,
                named_audience: None,
                rule: Rule::default(),
                words: &words,
            };
            let folder = library::add_folder(tx, &new)?;
            let words = EditionWords { language: "en".into(), title: "HX-40".into(), ..Default::default() };
            let new = NewItem {
                folder: &folder,
                kind: Kind::Page,
                category: Category::Guide,
                product: None,
                words,
                content: Some(Content::Body("# HX-40".to_owned())),
                note: String::new(),
            };
            let item = library::add_item(tx, new, carl)?;
            Ok((folder.id, item.id))
        });
        let (folder, item) = made.unwrap();
        let path = path.replace("/folders/{id}", &format!("/folders/{folder}"));
        filled(&path.replace("{id}", &item.to_string()).replace("{lang}", "en"))
    }

    /// A folder for Nowak alone, a published file in it, a version of that.
    async fn fresh_shelf(&self) -> Shelf {
        let rule = Rule { firms: Some([self.portal.firm(NOWAK).to_string()].into()), ..Rule::default() };
        let folder = self.portal.folder(None, "For Nowak", &rule);
        let file = ("prices.txt", "text/plain", b"Terms for Nowak".as_slice());
        let item = self.portal.put(Put::file(&folder, "Terms for Nowak", file)).await;
        let version = self.portal.put_file(item, "en", "prices.txt", "text/plain", b"Newer terms").await;
        [folder.id.to_string(), item.to_string(), version.to_string()]
    }

    /// The address of a record that is for Nowak alone: no rival may see it.
    pub async fn nowaks(&self, entry: &Entry) -> Option<String> {
        let path = entry.path;
        match path {
            _ if path.starts_with("/people/{id}") => {
                Some(path.replace("{id}", &self.portal.person(ADA).to_string()))
            }
            _ if path.starts_with("/partners/{id}") => {
                Some(path.replace("{id}", &self.portal.firm(NOWAK).to_string()))
            }
            _ if path.starts_with("/leads/{id}") => Some(path.replace("{id}", &self.lead())),
            _ if path.starts_with("/deals/{id}") => {
                Some(filled(&path.replace("{id}", &deals::of_ada(self.portal, stage(path)))))
            }
            _ if on_shelf(path) => Some(keyed(path, self.shelf.get_or_init(|| self.fresh_shelf()).await)),
            _ => None,
        }
    }

    /// The same pattern with keys of nothing.
    pub fn unknown(&self, entry: &Entry) -> String {
        filled(&entry.path.replace("{lang}", "en").replace("{n}", "1"))
    }
}

/// Whether the key in a path is a folder's or an item's.
/// Where a deal stands that meets this address.
fn stage(path: &str) -> State {
    match path.rsplit('/').next() {
        Some("edit" | "review" | "submission" | "deletion") => State::Returned,
        Some("reopening") => State::Denied,
        Some("step" | "requests") => State::Approved,
        _ if path == "/deals/{id}" => State::Returned,
        _ => State::Open,
    }
}

fn on_shelf(path: &str) -> bool {
    path.starts_with("/library/{id}") || path.starts_with("/library/folders/{id}")
}

/// A path of the library with the keys of a shelf in it.
fn keyed(path: &str, [folder, item, version]: &Shelf) -> String {
    let id = if path.starts_with("/library/folders/") { folder } else { item };
    path.replace("{id}", id).replace("{version}", version).replace("{lang}", "en").replace("{n}", "1")
}

/// A pattern with keys of nothing.
fn filled(pattern: &str) -> String {
    let mut path = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        path.push_str(before);
        path.push_str(&id_text::to_text(random_id()));
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    path + rest
}
