//! Words that many companies have in their names: sharing one proves little.
//! What a word weighs is how far it tells companies apart, 1 for one's own name.

/// Words of trade, in the languages most names are in.
const TRADE: &str = "group gruppe grupa groupe grupo gruppo holding holdings international internacional internationale \
    internazionale intl global worldwide world services service servicios servizi uslugi dienstleistungen solutions solution \
    losungen soluciones solutions systems system systemy sisteme sistemas sistemi technologies technology technologie \
    tecnologia tecnologias technologia tech engineering ingenieria ingenierie inzynieria industries industry industrie \
    industria industrial industrias enterprises enterprise entreprise empresa trading trade handel handels commerce comercio \
    commerciale comercial commercial consulting consultants consultores conseil consult beratung management marketing \
    media digital online net web software soft hardware it computer computers data telecom telecommunications \
    communications electronics electronic elektronik elektro electric electrical energy energie energia power \
    oil gas petroleum chemical chemicals chemie pharma pharmaceuticals pharmaceutical medical healthcare health care \
    bank banking finance financial capital investment investments invest insurance versicherung assurance seguros \
    construction constructions bau budowlane building builders materials metal metals steel stahl stal machinery \
    maschinenbau machines equipment tools automotive auto motors motor cars transport transports transportation logistics \
    logistik logistica logistyka shipping freight express airlines airways foods food beverage beverages drinks \
    restaurant restaurants hotel hotels retail store stores shop market supermarket wholesale distribution distributors \
    dystrybucja supply supplies products production produkcja produktion manufacturing fabrication factory works \
    fabrik fabryka werk werke zaklad zaklady przedsiebiorstwo firma firm partners partner associates brothers sons \
    company companies corporate business development research labs laboratories laboratory design studio creative \
    properties property estate immobilien real development developments security safety control controls automation \
    automatisierung automatyka instruments water wasser woda environmental environment umwelt agro agriculture farm farms \
    education school university institute center centre zentrum centrum centro national federal state city central \
    general united first new north south east west american european royal";

/// Places that companies put into their names.
const PLACES: &str = "germany deutschland allemagne niemcy poland polska polen france francja frankreich italy italia italien \
    spain espana hiszpania spanien portugal uk britain british england scotland ireland usa us america americas canada \
    mexico brazil brasil argentina chile colombia peru china zhongguo japan nihon nippon korea hanguk india asia pacific \
    apac emea europe europa african africa middle east arabia saudi emirates uae dubai egypt turkey turkiye russia rossiya \
    ukraine ukraina austria osterreich swiss switzerland schweiz suisse netherlands nederland holland belgium belgie \
    belgique sweden sverige norway norge denmark danmark finland suomi czech cesko slovakia hungary magyarorszag romania \
    bulgaria greece hellas croatia hrvatska serbia srbija slovenia slovenija lithuania latvia estonia australia zealand \
    singapore malaysia indonesia thailand vietnam philippines taiwan hongkong london paris berlin hamburg munchen munich \
    koln wien zurich warszawa warsaw krakow gdansk poznan wroclaw lodz madrid barcelona milano roma lisboa dublin \
    amsterdam brussels stockholm oslo copenhagen helsinki prague praha budapest bucharest sofia athens moscow moskva \
    kyiv kiev istanbul ankara cairo beijing shanghai shenzhen guangzhou tokyo osaka seoul delhi mumbai bangalore sydney \
    melbourne toronto montreal york texas california chicago boston cayman islands bermuda jersey guernsey cyprus malta luxembourg israel peru kuwait qatar oman bahrain pakistan kenya nigeria morocco";

/// Words that say which part of a company is meant.
const PARTS: &str = "hq headquarters headoffice branch office oddzial filia filiale filial niederlassung zweigniederlassung sucursal \
    succursale sede class adr ordinary shares";

/// Words that join others.
const JOINTS: &str = "and und et y e i og och en the of for von van de di da do du des del der die das la le les el los las \
    na w z zu zur am im a an och oraz ve va wa no dos";

/// Different writings of one word: what it is counted as.
const SAME: &[(&str, &str)] = &[
    ("intl", "international"),
    ("int", "international"),
    ("internacional", "international"),
    ("internationale", "international"),
    ("internationaal", "international"),
    ("miedzynarodowy", "international"),
    ("mfg", "manufacturing"),
    ("bros", "brothers"),
    ("gebruder", "brothers"),
    ("gebr", "brothers"),
    ("freres", "brothers"),
    ("hermanos", "brothers"),
    ("hnos", "brothers"),
    ("bracia", "brothers"),
    ("fratelli", "brothers"),
    ("flli", "brothers"),
    ("svcs", "services"),
    ("svc", "services"),
    ("service", "services"),
    ("servicios", "services"),
    ("uslugi", "services"),
    ("sys", "systems"),
    ("system", "systems"),
    ("systemy", "systems"),
    ("systeme", "systems"),
    ("systemes", "systems"),
    ("sistemas", "systems"),
    ("sistemi", "systems"),
    ("tech", "technology"),
    ("technologies", "technology"),
    ("technologie", "technology"),
    ("technologia", "technology"),
    ("tecnologia", "technology"),
    ("tecnologias", "technology"),
    ("technik", "technology"),
    ("technika", "technology"),
    ("keji", "technology"),
    ("gruppe", "group"),
    ("grupa", "group"),
    ("groupe", "group"),
    ("grupo", "group"),
    ("gruppo", "group"),
    ("grp", "group"),
    ("holdings", "holding"),
    ("industrie", "industries"),
    ("industria", "industries"),
    ("industry", "industries"),
    ("industrias", "industries"),
    ("ind", "industries"),
    ("eng", "engineering"),
    ("engg", "engineering"),
    ("ingenieria", "engineering"),
    ("ingenierie", "engineering"),
    ("assoc", "associates"),
    ("assn", "association"),
    ("dept", "department"),
    ("univ", "university"),
    ("universitat", "university"),
    ("universite", "university"),
    ("universidad", "university"),
    ("uniwersytet", "university"),
    ("inst", "institute"),
    ("ctr", "center"),
    ("centre", "center"),
    ("zentrum", "center"),
    ("centrum", "center"),
    ("centro", "center"),
    ("natl", "national"),
    ("nat", "national"),
    ("amer", "american"),
    ("pharm", "pharmaceuticals"),
    ("pharma", "pharmaceuticals"),
    ("pharmaceutical", "pharmaceuticals"),
    ("chem", "chemicals"),
    ("chemical", "chemicals"),
    ("elec", "electric"),
    ("electrical", "electric"),
    ("elektro", "electric"),
    ("comm", "communications"),
    ("telecom", "telecommunications"),
    ("solution", "solutions"),
    ("losungen", "solutions"),
    ("soluciones", "solutions"),
    ("rozwiazania", "solutions"),
    ("mgmt", "management"),
    ("mktg", "marketing"),
    ("dist", "distribution"),
    ("equip", "equipment"),
    ("prod", "products"),
    ("product", "products"),
    ("corp", "corporation"),
    ("st", "saint"),
    ("ste", "saint"),
    ("sankt", "saint"),
    ("mt", "mount"),
    ("ft", "fort"),
    ("deutschland", "germany"),
    ("polska", "poland"),
    ("italia", "italy"),
    ("espana", "spain"),
    ("osterreich", "austria"),
    ("schweiz", "switzerland"),
    ("suisse", "switzerland"),
    ("swiss", "switzerland"),
    ("nederland", "netherlands"),
    ("belgie", "belgium"),
    ("belgique", "belgium"),
    ("sverige", "sweden"),
    ("norge", "norway"),
    ("danmark", "denmark"),
    ("brasil", "brazil"),
    ("turkiye", "turkey"),
    ("europa", "europe"),
    ("us", "usa"),
    ("america", "usa"),
    ("munchen", "munich"),
    ("warszawa", "warsaw"),
    ("nippon", "nihon"),
    ("labs", "laboratories"),
    ("lab", "laboratories"),
    ("laboratory", "laboratories"),
    ("hotels", "hotel"),
    ("banque", "bank"),
    ("banco", "bank"),
    ("banca", "bank"),
];

use std::collections::HashMap;
use std::sync::LazyLock;

// Words are compared folded, so the lists are folded the same way.
static WEIGHTS: LazyLock<HashMap<String, f64>> = LazyLock::new(|| {
    let words = |list: &'static str, weight| list.split_whitespace().map(move |word| (one(word), weight));
    words(PLACES, 0.35).chain(words(TRADE, 0.3)).chain(words(PARTS, 0.05)).chain(words(JOINTS, 0.0)).collect()
});

static MEANT: LazyLock<HashMap<String, String>> =
    LazyLock::new(|| SAME.iter().map(|(word, meant)| (one(word), one(meant))).collect());

fn one(word: &str) -> String {
    super::fold::ascii(word)
}

/// How far a word tells companies apart: 0 to 1.
pub fn weight(word: &str) -> f64 {
    match WEIGHTS.get(word) {
        Some(weight) => *weight,
        None if word.starts_with('@') => 0.3,
        // Numbers tell branches apart; single letters little.
        None if word.len() == 1 && !word.bytes().all(|byte| byte.is_ascii_digit()) => 0.4,
        None => 1.0,
    }
}

/// Whether it is a word that only joins others.
pub fn is_joint(word: &str) -> bool {
    WEIGHTS.get(word).is_some_and(|weight| *weight == 0.0)
}

/// Whether it says no more than that there is a company.
pub fn says_company(word: &str) -> bool {
    const COMPANY: &[&str] = &[
        "group",
        "holding",
        "international",
        "global",
        "worldwide",
        "world",
        "services",
        "solutions",
        "systems",
        "technology",
        "company",
        "companies",
        "corporation",
        "corporate",
        "industries",
        "enterprises",
        "enterprise",
        "partners",
        "associates",
        "firma",
        "firm",
        "works",
        "factory",
        "trading",
        "przedsiebiorstwo",
        "zaklad",
        "zaklady",
        "business",
        "first",
        "new",
    ];
    COMPANY.contains(&word)
}

/// Whether it names a place.
pub fn is_place(word: &str) -> bool {
    word.starts_with('@') || WEIGHTS.get(word).is_some_and(|weight| *weight == 0.35)
}

/// The word that a writing stands for.
pub fn meant(word: &str) -> &str {
    MEANT.get(word).map_or(word, String::as_str)
}
