//! What follows a company's name to say what kind of company it is, in many
//! countries. Compared after folding, so `Sp. z o.o.` is the words `sp z oo`.

use std::sync::LazyLock;

use super::business_words::is_place;

/// What a form means, as far as two companies can differ in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// Liability limited to what was put in: GmbH, Ltd, LLC, SARL, sp. z o.o.
    Limited,
    /// By shares: AG, SA, plc, Inc, KK.
    Stock,
    /// Partners who answer with what they have: KG, OHG, LLP, sp. k.
    Partnership,
    /// Cooperatives, associations, foundations, public bodies.
    Other,
    /// A word that only says "company".
    Company,
}

use Form::{Company, Limited, Other, Partnership, Stock};

/// Forms by what they mean, one bar between two.
type Table = &'static [(Form, &'static str)];

/// Long and clear enough to be a form wherever it stands in a name.
const ANYWHERE: Table = &[
    (
        Limited,
        "spolka z ograniczona odpowiedzialnoscia|gesellschaft mit beschrankter haftung| \
     societe a responsabilite limitee|sociedad de responsabilidad limitada|sociedad limitada| \
     societa a responsabilita limitata|besloten vennootschap|anpartsselskab|spolecnost s rucenim omezenym| \
     korlatolt felelossegu tarsasag|obshchestvo s ogranichennoy otvetstvennostyu| \
     tovarystvo z obmezhenoyu vidpovidalnistyu|limited sirketi|private limited|limited liability company| \
     sdn bhd|pty ltd|pvt ltd|co ltd|company limited|sp z oo|sp zoo|spzoo|sp z o o|spol s ro|spol sro|d oo| \
     doo|s de rl de cv|srl de cv|mbh|gmbh|ggmbh|ug haftungsbeschrankt|ltd|limited|llc|sarl|eurl|srl|srls| \
     ltda|eireli|bvba|sprl|aps|sro|kft|ood|eood|uab|tov|fzco|fze|fz llc|wll|pty|pvt|godo kaisha| \
     yugen kaisha|yugengaisha|yugenkaisha|godogaisha|tnhh",
    ),
    (
        Stock,
        "aktiengesellschaft|societe anonyme|societe par actions simplifiee| \
     sociedad anonima de capital variable|sociedad anonima|sociedade anonima|societa per azioni| \
     naamloze vennootschap|osakeyhtio|aktiebolag|aksjeselskap|aktieselskab|akciova spolecnost| \
     reszvenytarsasag|anonim sirketi|kabushiki kaisha|kabushiki gaisha|public limited company| \
     spolka akcyjna|sa de cv|sapi de cv|sab de cv|sapib de cv|nyilvanosan mukodo reszvenytarsasag|zartkoruen mukodo reszvenytarsasag|plc|inc|incorporated|corp|corporation|sasu|oyj|abp|zrt|nyrt|pjsc| \
     ojsc|jsc|pao|oao|zao|prat|bhd|tbk|kabushikigaisha|kabushikikaisha|jusikhosa",
    ),
    (
        Partnership,
        "limited partnership|kommanditgesellschaft|spolka komandytowa|spolka jawna|sp k|sp j|gmbh and co kg| \
     gmbh and co kgaa|gmbh co kg|ag and co kg|ag and co kgaa|and co kg|kgaa|ohg|llp|lllp",
    ),
];

/// Short enough to be a word of the name too: a form only at its end.
const AT_THE_END: Table = &[
    (Stock, "ag|sa|se|sas|sau|nv|ab|publ|as|asa|spa|kk|pc|ad|dd|ae|a e|sgps|a s|ao|saog|saoc|psc|sae|sal|na"),
    (Limited, "sl|slu|bv|oy|ug|gk|yk|pllc|epe|ike|lda|unipessoal|sti|ltd sti|ooo|ou|sia|pt|cc|rl"),
    (Partnership, "cv|vof|ks|snc|scs|kg|gbr|lp|sc|sca|sp|sk|bt|kht|kda"),
    (Other, "ek|ev|eg|me|os|ip|scrl|asbl|vzw|aisbl|trust|stiftung|foundation|fundacja|coop"),
    (Company, "co|company|cia|cie|and co|and company|and cie|et cie|y cia|und co|e cia|i spolka"),
];

/// Set before the name: `OOO Romashka`, `PT Telkom`, `UAB Baltic`.
const AT_THE_BEGINNING: Table = &[
    (Limited, "ooo|tov|pt|uab|sia|ou|sarl|cong ty tnhh|ltd|llc|gmbh|srl|eood|ood"),
    (Stock, "oao|zao|pao|ao|ab|as|sc|sas|cong ty co phan|inc|corp|corporation|plc|spa|ad"),
    (Other, "ip|phu|pphu|ppuh|fhu|zpuh|pw|ph|chp|fop|et"),
    (Partnership, "cv"),
    (Company, "the|firma|fa|przedsiebiorstwo|ets|etablissements|societe|grupo|cong ty"),
];

/// Forms in scripts of their own, looked for before anything is transliterated.
const IN_OTHER_SCRIPTS: Table = &[
    (
        Stock,
        "股份有限公司|株式会社|(株)|㈱|주식회사|(주)|㈜|ش.م.ع|ش.م.ك|ش.م.ب|ش.م.ل|ش.م.س|المساهمة|مساهمة عامة|مساهمة|จำกัด (มหาชน)| \
     Α.Ε.|Α.Β.Ε.Ε.|Α.Ε.Β.Ε.|публичное акционерное общество|открытое акционерное общество| \
     закрытое акционерное общество|акционерное общество|приватне акціонерне товариство| \
     акціонерне товариство",
    ),
    (
        Limited,
        "有限责任公司|有限責任公司|有限公司|有限会社|(有)|㈲|合同会社|유한회사|유한책임회사|בע\"מ|בע״מ|בעמ|ش.م.م|ش م م|ذ.م.م|ذ م م|م.م.ح|المحدودة| \
     محدودة|จำกัด|प्राइवेट लिमिटेड|लिमिटेड|Ε.Π.Ε.|Ι.Κ.Ε.|общество с ограниченной ответственностью| \
     товариство з обмеженою відповідальністю",
    ),
    (Company, "集团公司|公司|شركة|مؤسسة|บริษัท"),
    (Partnership, "合資会社|合名会社|Ο.Ε."),
    (Other, "一般社団法人|一般財団法人|индивидуальный предприниматель"),
];

/// A form in its words.
struct Written {
    words: Vec<&'static str>,
    form: Form,
}

/// The longest first, so that `gmbh and co kg` is one form.
fn read(table: Table) -> Vec<Written> {
    let one = |form: Form, text: &'static str| Written { words: text.split(' ').collect(), form };
    let mut all: Vec<Written> = table
        .iter()
        .flat_map(|(form, texts)| texts.split('|').map(|text| one(*form, text.trim())))
        .filter(|it| !it.words.is_empty())
        .collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.words.len()));
    all
}

static ANYWHERE_READ: LazyLock<Vec<Written>> = LazyLock::new(|| read(ANYWHERE));
static END_READ: LazyLock<Vec<Written>> = LazyLock::new(|| read(AT_THE_END));
static BEGINNING_READ: LazyLock<Vec<Written>> = LazyLock::new(|| read(AT_THE_BEGINNING));

/// Takes the forms out that are written in another script than Latin.
pub fn without_foreign(name: &str) -> (String, Vec<Form>) {
    let mut text = name.to_lowercase();
    let mut found = Vec::new();
    if text.is_ascii() {
        return (text, found);
    }
    // NFKC turns ㈱ into (株): both ways are on the list.
    for (meaning, forms) in IN_OTHER_SCRIPTS {
        for form in forms.split('|') {
            let form = form.trim().to_lowercase();
            if text.contains(&form) && text.trim() != form {
                text = text.replace(&form, " ");
                found.push(*meaning);
            }
        }
    }
    (text, found)
}

/// Takes the forms out of a name's words, as long as a word is left.
pub fn without(words: &mut Vec<String>, found: &mut Vec<Form>) {
    while let Some(form) = anywhere(words)
        .or_else(|| at_the_end(words))
        .or_else(|| mistyped(words))
        .or_else(|| at_the_beginning(words))
    {
        found.push(form);
    }
    found.sort_unstable();
    found.dedup();
}

/// Each takes one form out, if there is one.
fn anywhere(words: &mut Vec<String>) -> Option<Form> {
    ANYWHERE_READ.iter().find_map(|it| {
        let length = it.words.len();
        if words.len() <= length {
            return None;
        }
        let at = words.windows(length).rposition(|window| same(window, &it.words))?;
        // The first word of a name is its name: "Limited Brands".
        (at > 0 || length > 1).then(|| {
            words.drain(at..at + length);
            it.form
        })
    })
}

fn at_the_end(words: &mut Vec<String>) -> Option<Form> {
    // `Bankinter SA Spain`: the place behind the form is not the end.
    let places = words.iter().rev().take_while(|word| is_place(word)).count();
    END_READ.iter().find_map(|it| {
        [0, places].into_iter().find_map(|behind| {
            let start = words.len().checked_sub(it.words.len() + behind).filter(|start| *start > 0)?;
            let end = start + it.words.len();
            words.get(start..end).is_some_and(|tail| same(tail, &it.words)).then(|| {
                words.drain(start..end);
                it.form
            })
        })
    })
}

fn at_the_beginning(words: &mut Vec<String>) -> Option<Form> {
    BEGINNING_READ.iter().find_map(|it| {
        let head = words.get(..it.words.len()).filter(|_| words.len() > it.words.len())?;
        same(head, &it.words).then(|| {
            words.drain(..it.words.len());
            it.form
        })
    })
}

/// The form that a last word was meant to be: `Icn.`, `Croporation`.
fn mistyped(words: &mut Vec<String>) -> Option<Form> {
    const OFTEN: &[&str] =
        &["inc", "ltd", "llc", "plc", "gmbh", "corp", "corporation", "limited", "incorporated", "company"];
    let last = words.last().filter(|_| words.len() >= 2)?;
    let meant = OFTEN.iter().find(|form| {
        let swapped = form.len() == last.len()
            && strsim::osa_distance(form, last) == 1
            && letters(form) == letters(last);
        let slipped = form.len() >= 7 && strsim::osa_distance(form, last) == 1;
        swapped || slipped
    })?;
    let form = ANYWHERE_READ.iter().find(|it| it.words == [*meant]).map_or(Company, |it| it.form);
    words.pop();
    Some(form)
}

fn letters(word: &str) -> Vec<u8> {
    let mut letters = word.as_bytes().to_vec();
    letters.sort_unstable();
    letters
}

fn same(words: &[String], parts: &[&str]) -> bool {
    words.len() == parts.len() && words.iter().zip(parts).all(|(word, part)| word == part)
}

#[cfg(test)]
mod tests {
    fn left(name: &str) -> String {
        crate::matching::name::Name::of(name).words().join(" ")
    }

    #[test]
    fn forms_of_many_countries_fall_away() {
        for name in [
            "Acme GmbH",
            "ACME Sp. z o.o.",
            "Acme, Inc.",
            "Acme S.p.A.",
            "Acme S.A. de C.V.",
            "Acme Pty. Ltd.",
            "ООО Acme",
            "Acme株式会社",
            "Acme (주)",
            "Acme GmbH & Co. KG",
            "Acme B.V.",
            "Acme A/S",
            "Acme s.r.o.",
            "PT Acme Tbk",
            "Acme Ltda.",
            "Acme d.o.o.",
            "Acme Kft.",
            "Acme A.Ş.",
            "شركة Acme ذ.م.م",
            "Acme Oyj",
            "The Acme Company",
            "Acme L.L.C.",
            "Acme Co., Ltd.",
            "Acme spółka z ograniczoną odpowiedzialnością",
        ] {
            assert_eq!(left(name), "acme", "{name}");
        }
    }

    #[test]
    fn a_name_keeps_at_least_a_word() {
        assert_eq!(left("GmbH"), "gmbh");
        assert_eq!(left("Co"), "co");
        assert_eq!(left("SE AG"), "se");
    }
}
