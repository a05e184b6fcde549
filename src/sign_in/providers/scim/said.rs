//! What a directory says of a user, and what it is told.

use serde_json::{Value, json};

/// What is said of a user; what is not said stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The mail address.
    pub user_name: Option<String>,
    pub name: Option<String>,
    pub active: Option<bool>,
    pub external_id: Option<String>,
    pub roles: Option<Vec<String>>,
    pub language: Option<String>,
}

impl Said {
    /// Reads a user, or a part of one. Attributes the portal does not keep are passed over.
    pub fn read(user: &Value) -> Said {
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(|text| text.trim().to_owned());
        let some = |text: Option<String>| text.filter(|text| !text.is_empty());
        let name = user.get("name");
        let part = |key: &str| some(text(name.and_then(|name| name.get(key))));
        let both = match (part("givenName"), part("familyName")) {
            (Some(given), Some(family)) => Some(format!("{given} {family}")),
            _ => None,
        };
        Said {
            user_name: some(text(user.get("userName"))).map(|text| text.to_lowercase()),
            name: part("formatted").or(both).or(some(text(user.get("displayName")))),
            active: user.get("active").and_then(truth),
            external_id: text(user.get("externalId")),
            roles: user.get("roles").map(roles),
            language: some(text(user.get("preferredLanguage"))),
        }
    }

    /// Reads the operations of a PATCH, one after the other.
    ///
    /// # Errors
    /// When it is no list of operations.
    pub fn patched(body: &Value) -> Result<Said, &'static str> {
        let operations = field(body, "operations").and_then(Value::as_array).ok_or("no Operations")?;
        let mut said = Said::default();
        for operation in operations {
            let act = field(operation, "op").and_then(Value::as_str).ok_or("an operation without op")?;
            let path = field(operation, "path").and_then(Value::as_str).unwrap_or_default();
            let value = field(operation, "value").cloned().unwrap_or(Value::Null);
            match act.to_lowercase().as_str() {
                "add" | "replace" => said.take(Said::read(&at(path, value))),
                // Only these can be without a value.
                "remove" if path == "roles" => said.roles = Some(Vec::new()),
                "remove" if path == "externalId" => said.external_id = Some(String::new()),
                "remove" => {}
                _ => return Err("op is add, replace or remove"),
            }
        }
        Ok(said)
    }

    fn take(&mut self, later: Said) {
        let Said { user_name, name, active, external_id, roles, language } = later;
        self.user_name = user_name.or(self.user_name.take());
        self.name = name.or(self.name.take());
        self.active = active.or(self.active);
        self.external_id = external_id.or(self.external_id.take());
        self.roles = roles.or(self.roles.take());
        self.language = language.or(self.language.take());
    }
}

/// A field by its name, in whatever letters: directories differ.
fn field<'a>(of: &'a Value, name: &str) -> Option<&'a Value> {
    of.as_object()?.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// `name.formatted`, value: `{"name": {"formatted": value}}`. Without a path the value itself.
fn at(path: &str, value: Value) -> Value {
    match path.split_once('.') {
        _ if path.is_empty() => value,
        Some((first, rest)) => json!({ first: at(rest, value) }),
        None => json!({ path: value }),
    }
}

/// Some directories write `"False"`.
fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        Value::String(text) => text.to_lowercase().parse().ok(),
        _ => None,
    }
}

fn roles(value: &Value) -> Vec<String> {
    let one = |role: &Value| role.as_str().or(role.get("value")?.as_str()).map(str::to_owned);
    match value {
        Value::Array(all) => {
            all.iter().filter_map(|role| role.as_str().map(str::to_owned).or(one(role))).collect()
        }
        Value::String(text) => vec![text.clone()],
        other => one(other).into_iter().collect(),
    }
}

/// The value that a filter wants an attribute to have: `userName eq "ada@nowak.example"`.
///
/// # Errors
/// When it asks anything else.
pub fn filter(text: &str) -> Result<(String, String), &'static str> {
    let wrong = "only userName eq, externalId eq and id eq are understood";
    let mut parts = text.trim().splitn(3, char::is_whitespace);
    let (Some(attribute), Some(act), Some(value)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(wrong);
    };
    let value: String = serde_json::from_str(value.trim()).map_err(|_| wrong)?;
    let attribute = attribute.to_lowercase();
    let known = ["username", "externalid", "id"].contains(&attribute.as_str());
    if known && act.eq_ignore_ascii_case("eq") { Ok((attribute, value)) } else { Err(wrong) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_read_in_the_forms_directories_use() {
        let okta = json!({ "userName": "Ada@Nowak.example", "name": { "givenName": "Ada", "familyName": "Nowak" },
            "active": true, "roles": [{ "value": "sales", "primary": true }], "externalId": "00u1" });
        let said = Said::read(&okta);
        assert_eq!(said.user_name.as_deref(), Some("ada@nowak.example"));
        assert_eq!((said.name.as_deref(), said.active), (Some("Ada Nowak"), Some(true)));
        assert_eq!(said.roles, Some(vec!["sales".to_owned()]));
        assert_eq!(Said::read(&json!({})), Said::default());
    }

    #[test]
    fn operations_are_read_with_a_path_or_without() {
        let entra = json!({ "Operations": [
            { "op": "Replace", "path": "active", "value": "False" },
            { "op": "Add", "path": "name.formatted", "value": "Ada Lis" },
            { "op": "replace", "value": { "externalId": "7" } },
        ] });
        let said = Said::patched(&entra).unwrap();
        assert_eq!((said.active, said.name.as_deref()), (Some(false), Some("Ada Lis")));
        assert_eq!(said.external_id.as_deref(), Some("7"));
        for wrong in [json!({}), json!({ "Operations": [{ "path": "active" }] }), json!([]), json!(7)] {
            assert!(Said::patched(&wrong).is_err());
        }
    }

    #[test]
    fn a_filter_names_one_attribute() {
        assert_eq!(filter("userName eq \"a\\\"b\""), Ok(("username".into(), "a\"b".into())));
        for wrong in ["", "userName", "userName co \"a\"", "password eq \"a\"", "userName eq a"] {
            assert!(filter(wrong).is_err(), "{wrong}");
        }
    }
}
