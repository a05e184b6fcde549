//! How many questions a page asks the database: always the same, however many
//! rows it shows. Counted on SQLite, where reads stay on the request's thread.

use std::cell::RefCell;
use std::sync::Once;

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};
use guildhall::access::Rule;

use crate::support::*;

thread_local! {
    static ASKED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

struct Counter;

impl Instrumentation for Counter {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            ASKED.with_borrow_mut(|asked| asked.push(query.to_string()));
        }
    }
}

/// The statements of one answer, after another has warmed what is kept.
async fn statements(portal: &Portal, email: &'static str, path: &str) -> Vec<String> {
    let person = portal.as_(email);
    person.get(path).await.is(200);
    ASKED.take();
    person.get(path).await.is(200);
    ASKED.take()
}

#[actix_web::test]
async fn a_page_asks_as_often_for_many_rows_as_for_few() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| set_default_instrumentation(|| Some(Box::new(Counter))).unwrap());
    let mut portal = Portal::open().await;
    portal.leave_jobs();
    let folder = portal.folder(None, "Pumps", &Rule::default());
    let item = portal.put(Put::page(&folder, "Seal 0", "# Seals\n\nOf pumps.")).await;
    // One of each to begin with: a question about nothing is not asked.
    let inner = portal.folder(Some(&folder), "Shelf 0", &Rule::default());
    portal.put(Put::page(&folder, "Gasket 0", "# Gaskets\n\nOf pumps.")).await;
    portal.put(Put::page(&inner, "Valve 0", "# Valves\n\nOf pumps.")).await;
    portal.run_jobs();
    let (folder_path, item_path) = (format!("/library/folders/{}", folder.id), format!("/library/{item}"));
    let pages = [
        (ADA, "/"),
        (ADA, "/library"),
        (ADA, folder_path.as_str()),
        (ADA, item_path.as_str()),
        (ADA, "/search?q=seal"),
        (OTTO, "/library"),
        (OTTO, "/library/usage"),
        (OTTO, "/people"),
        (OTTO, "/partners"),
        (OTTO, "/admin/jobs"),
        (OTTO, "/admin/audit"),
    ];
    let mut few = Vec::new();
    for (email, path) in pages {
        few.push(statements(&portal, email, path).await);
    }
    for number in 1..=12 {
        let inner = portal.folder(Some(&folder), &format!("Shelf {number}"), &Rule::default());
        portal.put(Put::page(&folder, &format!("Seal {number}"), "# Seals\n\nOf pumps.")).await;
        portal.put(Put::page(&inner, &format!("Valve {number}"), "# Valves\n\nOf pumps.")).await;
        let email = format!("guest{number}@nowak.example");
        let fields = [("name", "Guest"), ("email", &email), ("role", "seller"), ("language", "pl")];
        portal.as_(ABE).post("/people", &fields).await.is(303);
    }
    portal.run_jobs();
    let mut more = Vec::new();
    for ((email, path), few) in pages.into_iter().zip(few) {
        let many = statements(&portal, email, path).await;
        println!("{:>4} {:>4}  {path} as {}", few.len(), many.len(), short(email));
        if many.len() > few.len() {
            let extra: Vec<_> = many.iter().filter(|one| !few.contains(one)).take(3).collect();
            more.push(format!(
                "{path}: {} for few rows, {} for many, such as {extra:#?}",
                few.len(),
                many.len()
            ));
        }
        if !Portal::on_postgres() {
            assert!(!many.is_empty(), "{path} was not counted");
        }
        assert!(many.len() <= 40, "{path} asks {} times", many.len());
    }
    assert!(more.is_empty(), "{more:#?}");
}
