//! Guildhall: the partner portal a company hosts itself.
//!
//! This is the table of contents. Domains are named after what people say; each
//! has the same face: `mod.rs` (a paragraph and the routes), the noun with its
//! rules, `query.rs` (its questions to the database), `pages.rs`.

/// Everything in one archive, and back, on either database.
pub mod backup;
/// Everything done in the background, on one page.
pub mod chores;
/// Every setting: name, default, one sentence.
pub mod config;
/// Digests and random tokens.
pub mod digest;
/// What can go wrong for a visitor.
pub mod error;
/// What every request passes: number, log, headers, forgery check.
pub mod guard;
/// How often one person may call.
pub mod limits;
/// What is told while the program runs.
pub mod log;
/// Builds a running portal from a configuration; tests build theirs here too.
pub mod portal;
/// The whole site on one page.
pub mod routes;
/// Secrets in the database are sealed.
pub mod sealing;
/// Serving: logs, workers, listener, graceful stop.
pub mod serve;

// Who is asking
/// Viewers, rights, roles, seats, sessions, audiences.
pub mod access;
/// Partner firms, their tiers and branches.
pub mod partners;
/// People: invitations, accounts, who stands in for whom.
pub mod people;
/// What the portal knows of people: classes, export, erasure.
pub mod privacy;
/// The programme as it stands: tiers, regions, products, settings.
pub mod programme;
/// The ways in: password, letter, second factor, passkey; sessions.
pub mod sign_in;

// What partners come for
/// The customers that deals and leads are about.
pub mod accounts;
/// Deal registration: who found the customer, decided fairly and fast.
pub mod deals;
/// The one box: search pages, the index that follows the feed, the search desk.
pub mod finding;
/// The first page: what needs you.
pub mod home;
/// Leads: who asked, and the firm that answers.
pub mod leads;
/// Documents, pages and links for partners.
pub mod library;

// What administrators come for
/// Vendor-only pages with no home elsewhere.
pub mod admin;
/// How a portal is set up, as one file.
pub mod setup;

// What the house runs on
/// The database and its two verbs.
pub mod db;
/// What the portal makes of a document: words, pictures, limits.
pub mod documents;
/// What happened: audit trail and change feed.
pub mod events;
/// Where uploaded files are kept.
pub mod files;
/// How a node is: facts, metrics, too many at once.
pub mod health;
/// Work that keeps nobody waiting.
pub mod jobs;
/// Letters and the way out.
pub mod mail;
/// Letters that come in: the conversation with a mail server, and what a letter says.
pub mod mail_in;
/// Whether two companies are one: a score with its reasons.
pub mod matching;
/// Amounts in minor units, as people write and read them.
pub mod money;
/// The bell in the header, and letters about what was not read there.
pub mod notices;
/// What the portal prints: PDFs in any script, with a file inside.
pub mod paper;
/// Rates of exchange, out of the European Central Bank's file.
pub mod rates;
/// The search engine: documents in, ranked hits out.
pub mod search;
/// Tables that people bring: columns, rows, what came of each.
pub mod sheet;
/// Statements signed by the vendor, and how anybody checks them.
pub mod signing;
/// What a request or a job spent its time on, for a collector.
pub mod traces;
/// Language, look, forms, error pages.
pub mod ui;

/// The demo portal, and the people tests borrow.
pub mod demo;
