//! Where a company is: countries and cities under their many names.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::ascii;
use crate::ui::countries;
use crate::ui::format::Format;
use crate::ui::language::LANGUAGES;

/// What countries are called beside their names in the portal's languages.
const ALSO: &[(&str, &str)] = &[
    ("usa", "US"),
    ("u s a", "US"),
    ("us", "US"),
    ("united states of america", "US"),
    ("america", "US"),
    ("uk", "GB"),
    ("u k", "GB"),
    ("great britain", "GB"),
    ("britain", "GB"),
    ("england", "GB"),
    ("scotland", "GB"),
    ("wales", "GB"),
    ("northern ireland", "GB"),
    ("holland", "NL"),
    ("the netherlands", "NL"),
    ("nederland", "NL"),
    ("czech republic", "CZ"),
    ("czechia", "CZ"),
    ("ceska republika", "CZ"),
    ("cesko", "CZ"),
    ("russian federation", "RU"),
    ("rossiya", "RU"),
    ("south korea", "KR"),
    ("korea", "KR"),
    ("republic of korea", "KR"),
    ("korea south", "KR"),
    ("prc", "CN"),
    ("p r china", "CN"),
    ("peoples republic of china", "CN"),
    ("mainland china", "CN"),
    ("uae", "AE"),
    ("u a e", "AE"),
    ("emirates", "AE"),
    ("ksa", "SA"),
    ("brasil", "BR"),
    ("italia", "IT"),
    ("espana", "ES"),
    ("polska", "PL"),
    ("osterreich", "AT"),
    ("schweiz", "CH"),
    ("suisse", "CH"),
    ("svizzera", "CH"),
    ("belgie", "BE"),
    ("sverige", "SE"),
    ("norge", "NO"),
    ("danmark", "DK"),
    ("suomi", "FI"),
    ("magyarorszag", "HU"),
    ("hrvatska", "HR"),
    ("srbija", "RS"),
    ("slovenija", "SI"),
    ("slovensko", "SK"),
    ("romania", "RO"),
    ("hellas", "GR"),
    ("ellada", "GR"),
    ("turkiye", "TR"),
    ("turkey", "TR"),
    ("ukraina", "UA"),
    ("viet nam", "VN"),
    ("vietnam", "VN"),
    ("hong kong", "HK"),
    ("taiwan", "TW"),
    ("macau", "MO"),
    ("ivory coast", "CI"),
    ("republic of ireland", "IE"),
    ("eire", "IE"),
    ("lietuva", "LT"),
    ("latvija", "LV"),
    ("eesti", "EE"),
    ("iran", "IR"),
    ("syria", "SY"),
    ("moldova", "MD"),
    ("bolivia", "BO"),
    ("venezuela", "VE"),
    ("tanzania", "TZ"),
    ("laos", "LA"),
    ("nihon", "JP"),
    ("nippon", "JP"),
    ("bharat", "IN"),
];

/// Three letters of ISO 3166 that differ from what the first two would say.
const THREE: &[(&str, &str)] = &[
    ("usa", "US"),
    ("gbr", "GB"),
    ("deu", "DE"),
    ("ger", "DE"),
    ("pol", "PL"),
    ("fra", "FR"),
    ("esp", "ES"),
    ("ita", "IT"),
    ("nld", "NL"),
    ("bel", "BE"),
    ("aut", "AT"),
    ("che", "CH"),
    ("swe", "SE"),
    ("nor", "NO"),
    ("dnk", "DK"),
    ("fin", "FI"),
    ("prt", "PT"),
    ("irl", "IE"),
    ("cze", "CZ"),
    ("svk", "SK"),
    ("hun", "HU"),
    ("rou", "RO"),
    ("bgr", "BG"),
    ("grc", "GR"),
    ("tur", "TR"),
    ("rus", "RU"),
    ("ukr", "UA"),
    ("chn", "CN"),
    ("jpn", "JP"),
    ("kor", "KR"),
    ("ind", "IN"),
    ("bra", "BR"),
    ("mex", "MX"),
    ("can", "CA"),
    ("aus", "AU"),
    ("nzl", "NZ"),
    ("are", "AE"),
    ("sau", "SA"),
    ("isr", "IL"),
    ("egy", "EG"),
    ("zaf", "ZA"),
    ("sgp", "SG"),
    ("hkg", "HK"),
    ("twn", "TW"),
    ("mys", "MY"),
    ("tha", "TH"),
    ("vnm", "VN"),
    ("idn", "ID"),
    ("phl", "PH"),
    ("arg", "AR"),
    ("chl", "CL"),
    ("col", "CO"),
    ("per", "PE"),
    ("lux", "LU"),
    ("est", "EE"),
    ("lva", "LV"),
    ("ltu", "LT"),
    ("hrv", "HR"),
    ("srb", "RS"),
    ("svn", "SI"),
];

/// Cities that are called differently abroad, folded; all of a line are one.
const CITIES: &[&[&str]] = &[
    &["munchen", "munich", "monachium", "muenchen", "monaco di baviera"],
    &["koln", "cologne", "kolonia", "colonia", "kln"],
    &["warszawa", "warsaw", "warschau", "varsovie", "varsovia", "varshava"],
    &["krakow", "cracow", "krakau", "cracovie", "cracovia"],
    &["wien", "vienna", "wieden", "vienne", "viena"],
    &["praha", "prague", "praga", "prag"],
    &["wroclaw", "breslau"],
    &["gdansk", "danzig"],
    &["poznan", "posen"],
    &["lodz", "lodsch"],
    &["szczecin", "stettin"],
    &["katowice", "kattowitz"],
    &["nurnberg", "nuremberg", "norymberga"],
    &["frankfurt", "frankfurt am main", "frankfurt main", "frankfurt a m"],
    &["hannover", "hanover"],
    &["braunschweig", "brunswick"],
    &["zurich", "zuerich", "zurych"],
    &["geneve", "geneva", "genf", "genewa", "ginebra"],
    &["basel", "bale", "basle"],
    &["luzern", "lucerne"],
    &["milano", "milan", "mailand", "mediolan"],
    &["roma", "rome", "rom", "rzym"],
    &["torino", "turin", "turyn"],
    &["venezia", "venice", "venedig", "wenecja"],
    &["firenze", "florence", "florenz", "florencja"],
    &["napoli", "naples", "neapel", "neapol"],
    &["genova", "genoa", "genua"],
    &["lisboa", "lisbon", "lissabon", "lizbona", "lisbonne"],
    &["porto", "oporto"],
    &["sevilla", "seville", "sewilla"],
    &["zaragoza", "saragossa"],
    &["bruxelles", "brussels", "brussel", "bruksela", "brussels", "bruselas"],
    &["antwerpen", "antwerp", "anvers", "antwerpia"],
    &["gent", "ghent", "gand"],
    &["liege", "luttich", "luik"],
    &["den haag", "the hague", "hague", "s gravenhage", "haga"],
    &["kobenhavn", "copenhagen", "kopenhagen", "kopenhaga", "kbenhavn"],
    &["goteborg", "gothenburg"],
    &["helsinki", "helsingfors"],
    &["tampere", "tammerfors"],
    &["moskva", "moscow", "moskau", "moskwa", "moscou"],
    &["sankt peterburg", "saint petersburg", "st petersburg", "petersburg", "sankt petersburg"],
    &["kyiv", "kiev", "kijow", "kyyiv", "kiew"],
    &["lviv", "lwow", "lvov", "lemberg"],
    &["kharkiv", "kharkov", "charkow"],
    &["odesa", "odessa"],
    &["bucuresti", "bucharest", "bukarest", "bukareszt"],
    &["beograd", "belgrade", "belgrad"],
    &["sofia", "sofiya"],
    &["athina", "athens", "athen", "ateny"],
    &["thessaloniki", "saloniki", "salonica"],
    &["istanbul", "stambul", "stamboul"],
    &["izmir", "smyrna"],
    &["al qahira", "cairo", "kair", "kairo", "alqahrt", "le caire", "el cairo"],
    &["beijing", "peking", "pekin", "beijing shi"],
    &["shanghai", "shanghai shi", "szanghaj"],
    &["guangzhou", "canton", "guangzhou shi"],
    &["shenzhen", "shenzhen shi"],
    &["tokyo", "tokio", "dongjing", "tokyo to", "dongjingdou"],
    &["osaka", "daban", "osaka shi", "dabanshi"],
    &["kyoto", "jingdou"],
    &["yokohama", "hengbin"],
    &["nagoya", "mingguwu"],
    &["seoul", "seul", "seouls"],
    &["busan", "pusan"],
    &["taipei", "taibei", "taipei city"],
    &["hong kong", "hongkong", "xianggang"],
    &["mumbai", "bombay"],
    &["chennai", "madras"],
    &["kolkata", "calcutta"],
    &["bengaluru", "bangalore"],
    &["new delhi", "delhi"],
    &["pune", "poona"],
    &["ho chi minh city", "saigon", "ho chi minh", "thanh pho ho chi minh", "tp ho chi minh"],
    &["ha noi", "hanoi"],
    &["yangon", "rangoon"],
    &["dubai", "dby", "dubayy"],
    &["riyadh", "ar riyad", "alryad"],
    &["jeddah", "jiddah", "jda"],
    &["al kuwait", "kuwait city"],
    &["abu dhabi", "abw zby"],
    &["doha", "ad dawhah"],
    &["ciudad de mexico", "mexico city", "mexico df", "cdmx", "mexico d f"],
    &["new york", "new york city", "nyc", "new york ny"],
    &["sao paulo", "s paulo"],
    &["philadelphia", "phila"],
    &["saint louis", "st louis"],
    &["saint paul", "st paul"],
    &["los angeles", "la"],
    &["washington", "washington dc", "washington d c"],
    &["montreal", "montreal qc"],
    &["quebec", "quebec city"],
    &["tel aviv", "tel aviv yafo", "tl byb"],
    &["jerusalem", "yerushalayim"],
    &["luxembourg", "luxemburg", "letzebuerg"],
];

static COUNTRIES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for code in countries::codes() {
        for language in LANGUAGES {
            names.insert(words(&Format::of(language.code).country(code)), code);
        }
        names.insert(code.to_lowercase(), code);
    }
    names.extend(ALSO.iter().chain(THREE).map(|(name, code)| (words(name), *code)));
    names
});

static CITY: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let line = |names: &&[&str]| -> Vec<(String, String)> {
        let first = names.first().map(|name| words(name)).unwrap_or_default();
        names.iter().map(|name| (words(name), first.clone())).collect()
    };
    CITIES.iter().flat_map(line).collect()
});

/// Two letters of the country meant; nothing where it cannot be told.
pub fn country(text: &str) -> Option<&'static str> {
    let name = words(text);
    if name.is_empty() { None } else { COUNTRIES.get(name.as_str()).copied() }
}

/// A city's name as it is compared: folded, one of its names for all, without
/// numbers and districts (`Paris 8e`, `Praha 4`).
pub fn city(text: &str) -> String {
    let all = words(text.split([',', '(', '/']).next().unwrap_or_default());
    let kept: Vec<&str> = all
        .split(' ')
        .filter(|word| {
            !word.bytes().any(|byte| byte.is_ascii_digit())
                && !matches!(*word, "city" | "cedex" | "miasto" | "stadt")
        })
        .collect();
    let name = kept.join(" ");
    CITY.get(&name).cloned().unwrap_or(name)
}

/// A postcode's letters and digits.
pub fn postcode(text: &str) -> String {
    words(text).chars().filter(char::is_ascii_alphanumeric).collect()
}

/// A street as it is compared.
pub fn street(text: &str) -> Vec<String> {
    words(text)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| {
            let word = match word {
                "street" | "strasse" | "str" | "ulica" | "ul" | "rue" | "via" | "calle" | "c" | "rua"
                | "st" => "st",
                "avenue" | "avenida" | "av" | "ave" | "al" | "aleja" | "aleje" | "allee" => "av",
                "road" | "rd" => "rd",
                "boulevard" | "blvd" | "bd" | "bulwar" => "bd",
                "platz" | "pl" | "plac" | "place" | "plaza" | "piazza" | "square" | "sq" => "pl",
                other => other,
            };
            // Bahnhofstrasse 5, Bahnhofstr. 5
            word.strip_suffix("strasse")
                .or_else(|| word.strip_suffix("str"))
                .filter(|it| it.len() > 2)
                .unwrap_or(word)
                .to_owned()
        })
        .collect()
}

fn words(text: &str) -> String {
    ascii(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_many_names() {
        for name in ["Poland", "Polska", "Polen", "PL", "POL", "pl", "ポーランド"] {
            assert_eq!(country(name), Some("PL"), "{name}");
        }
        assert_eq!(country("U.S.A."), Some("US"));
        assert_eq!(country("United Kingdom"), Some("GB"));
        assert_eq!(country("Atlantis"), None);
    }

    #[test]
    fn a_city_is_known_by_its_many_names() {
        for (one, other) in [
            ("München", "Munich"),
            ("Warszawa", "Warsaw"),
            ("Łódź", "Lodz"),
            ("Praha 4", "Prague"),
            ("北京", "Beijing"),
            ("Köln", "Cologne"),
        ] {
            assert_eq!(city(one), city(other), "{one} {other}");
        }
        assert_eq!(street("ul. Długa 5"), street("Ulica Długa 5"));
        assert_eq!(street("Bahnhofstraße 12"), street("Bahnhofstr. 12"));
    }
}
