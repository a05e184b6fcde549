//! The whole portal, tested as people meet it: one binary, so that it links once.
//!
//! `cargo test` runs on SQLite. With `GUILDHALL_TEST_URL=postgres://…` the same
//! tests take a PostgreSQL database each.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that stumbles should fall"
)]

mod support;

// What a person meets
mod accounts;
mod admin;
mod audit;
mod bin;
mod deal_forms;
mod deal_programmes;
mod deal_words;
mod deal_work;
mod deals;
mod distributors;
mod documents;
mod finding;
mod hostile;
mod imports;
mod joining;
mod keeping;
mod leads;
mod library;
mod library_edit;
mod library_languages;
mod live;
mod mail_in;
mod matching;
mod notices;
mod partners;
mod people;
mod power;
mod privacy;
mod random;
mod rates;
mod residence;
mod roles;
mod rolling;
mod scanning;
mod scim;
mod seats;
mod sending;
mod substitutes;
mod tokens;
mod view_as;

// What the house runs on
mod airgap;
mod backup;
mod config;
mod demo;
mod failing;
mod feed;
mod health;
mod jobs;
mod killed;
mod nodes;
mod parsers;
mod served;

// True of the whole portal
mod access;
mod languages;
mod setup;
mod shape;
mod sign_in;
mod signing;
mod slow_store;
mod statements;
mod themes;
mod tidy;
mod traces;
mod twenty;
