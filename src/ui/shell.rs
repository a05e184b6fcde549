//! The navigation at the side: few words, the field's own, and only those
//! places that exist for this viewer.

use crate::access::Viewer;
use crate::access::rights::*;

/// One place to go.
pub struct NavItem {
    pub href: &'static str,
    /// The message key of its word.
    pub key: &'static str,
    pub current: bool,
    pub count: Option<i64>,
    pub icon: &'static str,
    /// Places are shown in groups: 1 the daily work, 2 the house.
    pub group: u8,
}

/// The part of the portal a path belongs to: its first word.
pub struct Place<'a>(&'a str);

impl<'a> Place<'a> {
    /// The place of a path.
    pub fn of(path: &'a str) -> Place<'a> {
        Place(path.trim_start_matches('/').split(['/', '?']).next().unwrap_or(""))
    }
}

/// Where a viewer can go.
pub fn navigation(viewer: Option<&Viewer>, place: Place<'_>) -> Vec<NavItem> {
    let Some(viewer) = viewer else { return Vec::new() };
    let mut places = vec![item("/", "nav-home", "home", 1, place.0.is_empty())];
    let mut add = |allowed: bool, href: &'static str, key, icon, group| {
        if allowed {
            places.push(item(href, key, icon, group, href.trim_start_matches('/') == place.0));
        }
    };
    add(viewer.may::<SeeDeals>(), "/deals", "nav-deals", "deals", 1);
    add(viewer.may::<SeeLeads>(), "/leads", "nav-leads", "leads", 1);
    add(viewer.may::<SeeLibrary>(), "/library", "nav-library", "library", 1);
    add(viewer.may::<SeeFirms>(), "/partners", "nav-partners", "partners", 2);
    add(viewer.may::<SeePeople>(), "/people", "nav-people", "people", 2);
    let administers = viewer.may::<ManageSettings>()
        || viewer.may::<ManageProgramme>()
        || viewer.may::<SeeJobs>()
        || viewer.may::<TuneSearch>()
        || viewer.may::<SeeAudit>();
    add(administers, "/admin", "nav-admin", "admin", 2);
    places
}

fn item(href: &'static str, key: &'static str, icon: &'static str, group: u8, current: bool) -> NavItem {
    NavItem { href, key, current, count: None, icon, group }
}
