//! A folder of the demo's library.
use serde::Deserialize;
use std::collections::BTreeMap;

use crate::access::Rule;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoFolder {
    pub slug: String,
    /// The slug of the folder it lies in; absent at the top.
    pub parent: Option<String>,
    /// Who may see the folder; nothing said means everybody.
    #[serde(default)]
    pub audience: Rule,
    /// By language.
    pub name: BTreeMap<String, String>,
    /// By language.
    pub description: BTreeMap<String, String>,
}

#[derive(Deserialize)]
pub(super) struct Tree {
    pub folder: Vec<DemoFolder>,
}
