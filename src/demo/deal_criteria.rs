//! What a registration of the demo's standard programme must be.

use std::collections::BTreeSet;

use crate::deals::{Condition, Criterion, Wording};

/// Large enough to be worth a registration; and, only told, from Silver on.
pub fn criteria() -> Vec<Criterion> {
    let tiers: BTreeSet<String> = ["silver", "gold", "platinum"].map(str::to_owned).into();
    vec![
        Criterion {
            names: Wording::from([
                ("en", "Worth 500 EUR or more"),
                ("pl", "Wartość co najmniej 500 EUR"),
                ("de", "Mindestens 500 EUR wert"),
                ("fr", "D’une valeur d’au moins 500 EUR"),
                ("es", "De 500 EUR o más"),
                ("ja", "500 EUR以上であること"),
                ("ar", "بقيمة 500 يورو أو أكثر"),
            ]),
            when: Condition { at_least: Some(50_000), ..Condition::default() },
            advisory: false,
        },
        Criterion {
            names: Wording::from([
                ("en", "Silver partner or above: others are helped by their channel manager"),
                ("pl", "Partner od poziomu Silver; innym pomaga opiekun"),
                ("de", "Partner ab Silver; anderen hilft ihr Channel-Manager"),
                ("fr", "Partenaire Silver ou plus ; les autres sont aidés par leur responsable"),
                ("es", "Socio Silver o superior; a los demás les ayuda su responsable"),
                ("ja", "シルバー以上のパートナー（それ以外は担当者がお手伝いします）"),
                ("ar", "شريك فضي فأعلى؛ وغيرهم يساعدهم مدير القناة"),
            ]),
            when: Condition { tiers: Some(tiers), ..Condition::default() },
            advisory: true,
        },
    ]
}
