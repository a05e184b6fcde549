//! The demo's programme: four tiers, its regions, partner types and products,
//! named in every language of the portal.

use diesel::prelude::*;
use schema::schema::{term_words, terms};

use crate::db::Tx;
use crate::error::Error;
use crate::programme::{self, TermId, TermKind};

/// Code, then its names in en, pl, de, fr, es, ja, ar.
type Row = (&'static str, [&'static str; 7]);
const LANGUAGES: [&str; 7] = ["en", "pl", "de", "fr", "es", "ja", "ar"];

const TIERS: &[Row] = &[
    (
        "registered",
        ["Registered", "Registered", "Registered", "Registered", "Registered", "レジスタード", "مسجّل"],
    ),
    ("silver", ["Silver", "Silver", "Silver", "Silver", "Silver", "シルバー", "فضي"]),
    ("gold", ["Gold", "Gold", "Gold", "Gold", "Gold", "ゴールド", "ذهبي"]),
    ("platinum", ["Platinum", "Platinum", "Platinum", "Platinum", "Platinum", "プラチナ", "بلاتيني"]),
];

const REGIONS: &[Row] = &[
    (
        "emea",
        [
            "Europe, West",
            "Europa Zachodnia",
            "Westeuropa",
            "Europe de l’Ouest",
            "Europa Occidental",
            "西ヨーロッパ",
            "أوروبا الغربية",
        ],
    ),
    (
        "dach",
        [
            "Germany, Austria, Switzerland",
            "Niemcy, Austria, Szwajcaria",
            "DACH",
            "Allemagne, Autriche, Suisse",
            "Alemania, Austria y Suiza",
            "ドイツ語圏",
            "ألمانيا والنمسا وسويسرا",
        ],
    ),
    (
        "cee",
        [
            "Central and Eastern Europe",
            "Europa Środkowo-Wschodnia",
            "Mittel- und Osteuropa",
            "Europe centrale et orientale",
            "Europa Central y Oriental",
            "中東欧",
            "أوروبا الوسطى والشرقية",
        ],
    ),
    (
        "nordics",
        [
            "Nordics",
            "Kraje nordyckie",
            "Nordische Länder",
            "Pays nordiques",
            "Países nórdicos",
            "北欧",
            "دول الشمال",
        ],
    ),
    (
        "mena",
        [
            "Middle East and North Africa",
            "Bliski Wschód i Afryka Północna",
            "Naher Osten und Nordafrika",
            "Moyen-Orient et Afrique du Nord",
            "Oriente Medio y Norte de África",
            "中東・北アフリカ",
            "الشرق الأوسط وشمال أفريقيا",
        ],
    ),
    (
        "north-america",
        [
            "North America",
            "Ameryka Północna",
            "Nordamerika",
            "Amérique du Nord",
            "Norteamérica",
            "北米",
            "أمريكا الشمالية",
        ],
    ),
    (
        "latam",
        [
            "Latin America",
            "Ameryka Łacińska",
            "Lateinamerika",
            "Amérique latine",
            "América Latina",
            "ラテンアメリカ",
            "أمريكا اللاتينية",
        ],
    ),
    ("japan", ["Japan", "Japonia", "Japan", "Japon", "Japón", "日本", "اليابان"]),
    (
        "apac",
        [
            "Asia and Pacific",
            "Azja i Pacyfik",
            "Asien und Pazifik",
            "Asie-Pacifique",
            "Asia-Pacífico",
            "アジア太平洋",
            "آسيا والمحيط الهادئ",
        ],
    ),
];

const TYPES: &[Row] = &[
    ("reseller", ["Reseller", "Reseller", "Reseller", "Revendeur", "Revendedor", "リセラー", "موزّع تجزئة"]),
    (
        "var",
        [
            "Value-added reseller",
            "Reseller z wartością dodaną",
            "Value-Added Reseller",
            "Revendeur à valeur ajoutée",
            "Revendedor de valor añadido",
            "付加価値リセラー",
            "بائع بقيمة مضافة",
        ],
    ),
    (
        "distributor",
        [
            "Distributor",
            "Dystrybutor",
            "Distributor",
            "Distributeur",
            "Distribuidor",
            "ディストリビューター",
            "موزّع",
        ],
    ),
    (
        "msp",
        [
            "Managed service provider",
            "Dostawca usług zarządzanych",
            "Managed Service Provider",
            "Fournisseur de services managés",
            "Proveedor de servicios gestionados",
            "マネージドサービス事業者",
            "مزوّد خدمات مُدارة",
        ],
    ),
    (
        "system-integrator",
        [
            "System integrator",
            "Integrator systemów",
            "Systemintegrator",
            "Intégrateur système",
            "Integrador de sistemas",
            "システムインテグレーター",
            "مُكامل أنظمة",
        ],
    ),
    (
        "referral",
        [
            "Referral partner",
            "Partner polecający",
            "Empfehlungspartner",
            "Apporteur d’affaires",
            "Socio de referencia",
            "紹介パートナー",
            "شريك إحالة",
        ],
    ),
    (
        "technology",
        [
            "Technology partner",
            "Partner technologiczny",
            "Technologiepartner",
            "Partenaire technologique",
            "Socio tecnológico",
            "テクノロジーパートナー",
            "شريك تقني",
        ],
    ),
];

const PRODUCTS: &[Row] = &[
    (
        "HX-40",
        [
            "HX-40 flow meter",
            "Przepływomierz HX-40",
            "Durchflussmesser HX-40",
            "Débitmètre HX-40",
            "Caudalímetro HX-40",
            "HX-40 流量計",
            "مقياس التدفق HX-40",
        ],
    ),
    (
        "PT-9",
        [
            "PT-9 pressure transmitter",
            "Przetwornik ciśnienia PT-9",
            "Drucktransmitter PT-9",
            "Transmetteur de pression PT-9",
            "Transmisor de presión PT-9",
            "PT-9 圧力伝送器",
            "مرسل الضغط PT-9",
        ],
    ),
    (
        "LV-12",
        [
            "LV-12 level sensor",
            "Czujnik poziomu LV-12",
            "Füllstandsensor LV-12",
            "Capteur de niveau LV-12",
            "Sensor de nivel LV-12",
            "LV-12 レベルセンサー",
            "مستشعر المستوى LV-12",
        ],
    ),
    (
        "GW-3",
        [
            "GW-3 gateway",
            "Bramka GW-3",
            "Gateway GW-3",
            "Passerelle GW-3",
            "Pasarela GW-3",
            "GW-3 ゲートウェイ",
            "بوابة GW-3",
        ],
    ),
    (
        "cloud",
        [
            "Halden Cloud",
            "Halden Cloud",
            "Halden Cloud",
            "Halden Cloud",
            "Halden Cloud",
            "Halden Cloud",
            "Halden Cloud",
        ],
    ),
];

/// Writes the vendor's words.
pub fn lay_down(tx: &mut Tx<'_>) -> Result<(), Error> {
    let kinds = [
        (TermKind::Tier, TIERS),
        (TermKind::Region, REGIONS),
        (TermKind::PartnerType, TYPES),
        (TermKind::Product, PRODUCTS),
    ];
    for (kind, rows) in kinds {
        for (rank, (code, names)) in rows.iter().enumerate() {
            // Platinum looks different, so that a tier's own theme can be seen.
            let theme = (*code == "platinum").then_some("foundry");
            term(tx, kind, code, rank as i64 + 1, theme, names)?;
        }
    }
    Ok(programme::bump(tx)?)
}

fn term(
    tx: &mut Tx<'_>,
    kind: TermKind,
    code: &str,
    rank: i64,
    theme: Option<&str>,
    names: &[&str; 7],
) -> QueryResult<()> {
    let id = TermId::fresh();
    diesel::insert_into(terms::table)
        .values((
            terms::id.eq(id),
            terms::kind.eq(kind),
            terms::code.eq(code),
            terms::rank.eq(rank),
            terms::theme.eq(theme),
        ))
        .execute(tx.conn())?;
    for (language, name) in LANGUAGES.iter().zip(names) {
        diesel::insert_into(term_words::table)
            .values((
                term_words::term_id.eq(id),
                term_words::language.eq(*language),
                term_words::name.eq(*name),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
