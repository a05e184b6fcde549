//! The domain that a company registered, and what two of them say.

/// Where anybody has a mail address: no evidence for anything.
const FREE_MAIL: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "msn.com",
    "yahoo.com",
    "ymail.com",
    "aol.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "proton.me",
    "protonmail.com",
    "gmx.de",
    "gmx.net",
    "gmx.com",
    "gmx.at",
    "gmx.ch",
    "web.de",
    "t-online.de",
    "freenet.de",
    "arcor.de",
    "mail.com",
    "zoho.com",
    "yandex.ru",
    "yandex.com",
    "mail.ru",
    "bk.ru",
    "inbox.ru",
    "list.ru",
    "rambler.ru",
    "ukr.net",
    "i.ua",
    "wp.pl",
    "o2.pl",
    "onet.pl",
    "onet.eu",
    "interia.pl",
    "interia.eu",
    "poczta.fm",
    "op.pl",
    "gazeta.pl",
    "tlen.pl",
    "seznam.cz",
    "centrum.cz",
    "email.cz",
    "centrum.sk",
    "azet.sk",
    "freemail.hu",
    "citromail.hu",
    "abv.bg",
    "mail.bg",
    "qq.com",
    "foxmail.com",
    "163.com",
    "126.com",
    "yeah.net",
    "sina.com",
    "sina.cn",
    "sohu.com",
    "139.com",
    "189.cn",
    "aliyun.com",
    "naver.com",
    "daum.net",
    "hanmail.net",
    "nate.com",
    "docomo.ne.jp",
    "ezweb.ne.jp",
    "softbank.ne.jp",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "laposte.net",
    "sfr.fr",
    "libero.it",
    "virgilio.it",
    "tiscali.it",
    "alice.it",
    "tin.it",
    "terra.com.br",
    "uol.com.br",
    "bol.com.br",
    "ig.com.br",
    "telefonica.net",
    "btinternet.com",
    "sky.com",
    "comcast.net",
    "verizon.net",
    "att.net",
    "sbcglobal.net",
    "cox.net",
    "rediffmail.com",
    "bigpond.com",
    "hotmail.co.uk",
    "hotmail.fr",
    "hotmail.de",
    "yahoo.co.uk",
    "yahoo.fr",
    "yahoo.de",
    "yahoo.co.jp",
    "yahoo.com.br",
    "yahoo.co.in",
    "live.fr",
    "outlook.fr",
    "outlook.de",
    "example.com",
    "example.org",
    "example.net",
];

/// Where anybody has a page: what tells them apart is the name before it or the path.
const PLATFORMS: &[&str] = &[
    "facebook.com",
    "linkedin.com",
    "instagram.com",
    "twitter.com",
    "x.com",
    "youtube.com",
    "xing.com",
    "vk.com",
    "google.com",
    "sites.google.com",
    "business.site",
    "wixsite.com",
    "wix.com",
    "weebly.com",
    "wordpress.com",
    "blogspot.com",
    "tumblr.com",
    "squarespace.com",
    "webnode.com",
    "jimdo.com",
    "jimdofree.com",
    "jimdosite.com",
    "strikingly.com",
    "godaddysites.com",
    "myshopify.com",
    "shopify.com",
    "etsy.com",
    "amazon.com",
    "alibaba.com",
    "made-in-china.com",
    "github.io",
    "netlify.app",
    "pages.dev",
    "vercel.app",
    "herokuapp.com",
    "azurewebsites.net",
    "allegro.pl",
    "olx.pl",
    "home.pl",
    "indiamart.com",
    "tripadvisor.com",
    "booking.com",
    "wikipedia.org",
    "carrd.co",
    "notion.site",
    "webflow.io",
    "bit.ly",
    "linktr.ee",
];

/// The host in what somebody typed: a site, a domain or a mail address.
fn host(text: &str) -> String {
    let text: String = super::fold::seen(text).trim().to_lowercase();
    let text = text.split("://").last().unwrap_or_default();
    let text = text.split(['/', '?', '#', '\\', ' ', ',', ';']).next().unwrap_or_default();
    let text = text.rsplit('@').next().unwrap_or_default();
    let text = text.split(':').next().unwrap_or_default();
    text.trim_matches('.').to_owned()
}

/// What somebody registered under a public suffix: `acme.co.uk` of
/// `https://www.shop.acme.co.uk/de`. Nothing where there is none, or where
/// everybody has one (free mail, platforms).
///
/// On a platform that gives names (`acme.wixsite.com`) that name counts.
pub fn registrable(text: &str) -> Option<String> {
    let host = host(text);
    if !host.contains('.') || host.len() > 253 || host.parse::<std::net::IpAddr>().is_ok() {
        return None;
    }
    let known = |list: &[&str], name: &str| list.contains(&name);
    let domain = psl::domain_str(&host)?;
    if known(FREE_MAIL, domain) {
        return None;
    }
    // `acme.github.io` is a registrable domain by the list itself; others are not on it.
    if known(PLATFORMS, domain) {
        let before = host.strip_suffix(domain)?.trim_end_matches('.');
        let name =
            before.rsplit('.').next().filter(|name| !name.is_empty() && *name != "www" && *name != "m")?;
        let given = [
            "wixsite.com",
            "wordpress.com",
            "blogspot.com",
            "weebly.com",
            "myshopify.com",
            "jimdo.com",
            "tumblr.com",
            "webnode.com",
            "squarespace.com",
            "business.site",
            "strikingly.com",
            "godaddysites.com",
        ];
        return given.contains(&domain).then(|| format!("{name}.{domain}"));
    }
    Some(domain.to_owned())
}

/// The name in a domain, without its suffix: `acme` of `acme.co.uk`.
pub fn label(domain: &str) -> &str {
    let suffix = psl::suffix_str(domain).unwrap_or_default();
    domain.strip_suffix(suffix).unwrap_or(domain).trim_end_matches('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_registered_is_found_in_what_was_typed() {
        for (typed, domain) in [
            ("https://www.shop.acme.co.uk/de?x=1", Some("acme.co.uk")),
            ("ACME.PL", Some("acme.pl")),
            ("info@mail.acme.com.br", Some("acme.com.br")),
            ("acme.wixsite.com/home", Some("acme.wixsite.com")),
            ("jan@gmail.com", None),
            ("https://www.facebook.com/acme", None),
            ("192.168.1.1", None),
            ("acme", None),
            ("", None),
            ("żółw.pl", Some("żółw.pl")),
        ] {
            assert_eq!(registrable(typed).as_deref(), domain, "{typed}");
        }
        assert_eq!(label("acme.co.uk"), "acme");
    }
}
