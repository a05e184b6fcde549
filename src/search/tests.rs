//! The engine as a domain uses it.
use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;

use super::{Ask, Change, Document, Filters, Found, Index, Opened, Reach, Sort, SynonymSet, Synonyms};

fn day(day: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn doc(group: &str, language: &str, title: &str, text: &str) -> Document {
    Document {
        key: format!("{group}:{language}"),
        group: group.to_owned(),
        kind: "guide".to_owned(),
        source: "library".to_owned(),
        language: Some(language.to_owned()),
        title: title.to_owned(),
        pages: vec![text.to_owned()],
        scopes: vec!["all".to_owned()],
        url: format!("/library/{group}"),
        updated: day(1),
        ..Document::default()
    }
}

fn put(docs: Vec<Document>) -> Vec<Change> {
    let mut groups: Vec<(String, Vec<Document>)> = Vec::new();
    for doc in docs {
        match groups.iter_mut().find(|(group, _)| *group == doc.group) {
            Some((_, docs)) => docs.push(doc),
            None => groups.push((doc.group.clone(), vec![doc])),
        }
    }
    groups.into_iter().map(|(group, docs)| Change::Put { group, docs }).collect()
}

/// An index in a folder that goes away with it.
struct Shelf {
    index: Index,
    _dir: tempfile::TempDir,
}

fn shelf(docs: Vec<Document>) -> Shelf {
    let dir = tempfile::tempdir().unwrap();
    let (index, opened) = Index::open(dir.path()).unwrap();
    assert_eq!(opened, Opened::Created);
    index.apply(put(docs), 1).unwrap();
    Shelf { index, _dir: dir }
}

fn anyone() -> Reach {
    Reach { scopes: vec!["all".to_owned()], sources: None, at: Some(day(15)), languages: Vec::new() }
}

impl Shelf {
    fn found(&self, text: &str) -> Found {
        self.index.find(&Ask::new(text, &Synonyms::default()), &anyone()).unwrap()
    }

    fn groups(&self, text: &str) -> Vec<String> {
        self.found(text).hits.into_iter().map(|hit| hit.group).collect()
    }

    fn first(&self, text: &str) -> String {
        self.groups(text).into_iter().next().unwrap_or_default()
    }
}

#[test]
fn diacritics_are_optional_and_exact_spelling_comes_first() {
    let shelf = shelf(vec![
        doc("plain", "pl", "Zolw w tekscie", "Tu jest zolw bez ogonkow."),
        doc("exact", "pl", "Żółw w tekście", "Tu jest żółw z ogonkami."),
    ]);
    assert_eq!(shelf.groups("zolw").len(), 2);
    assert_eq!(shelf.groups("żółw").len(), 2);
    assert_eq!(shelf.first("żółw"), "exact");
    assert_eq!(shelf.first("zolw"), "plain");
}

#[test]
fn foreign_letters_are_found_by_plain_ones() {
    let shelf = shelf(vec![
        doc("street", "de", "Die Straße", "Große Straße"),
        doc("lodz", "pl", "Łódź", "Miasto Łódź"),
        doc("oy", "nb", "Øya", "Kjære Øya"),
    ]);
    assert_eq!(shelf.groups("strasse"), ["street"]);
    assert_eq!(shelf.groups("lodz"), ["lodz"]);
    assert_eq!(shelf.groups("oya"), ["oy"]);
}

#[test]
fn inflected_words_find_each_other() {
    let shelf = shelf(vec![
        doc("pl", "pl", "Rejestracja umowy", "Partnerzy rejestrują transakcje u dostawcy."),
        doc("de", "de", "Verträge", "Die Händler schließen Verträge mit Kunden."),
        doc("fr", "fr", "Les remises", "Les revendeurs reçoivent des remises trimestrielles."),
        doc("en", "en", "Streaming", "Partners are streaming sessions to customers."),
    ]);
    assert_eq!(shelf.groups("transakcji"), ["pl"]);
    assert_eq!(shelf.groups("umowa"), ["pl"]);
    assert_eq!(shelf.groups("vertrag"), ["de"]);
    assert_eq!(shelf.groups("haendler"), ["de"]);
    assert_eq!(shelf.groups("revendeur remise"), ["fr"]);
    assert_eq!(shelf.groups("stream"), ["en"]);
}

#[test]
fn compounds_are_found_by_their_parts_and_the_other_way_round() {
    let shelf = shelf(vec![
        doc("one", "de", "Laufzeit", "Der Partnervertrag gilt ein Jahr."),
        doc("two", "de", "Rabatte", "Ein Vertrag für jeden Partner."),
    ]);
    assert_eq!(shelf.groups("vertrag").len(), 2);
    assert_eq!(shelf.first("vertrag"), "two");
    assert_eq!(shelf.groups("partnervertrag").len(), 2);
    assert_eq!(shelf.first("partnervertrag"), "one");
}

#[test]
fn chinese_japanese_and_korean_are_found_in_the_middle_of_a_sentence() {
    let shelf = shelf(vec![
        doc("ja", "ja", "案件登録", "パートナーは新しい取引先の案件を登録できます。"),
        doc("zh", "zh", "合作伙伴", "经销商可以在门户中注册交易机会。"),
        doc("ko", "ko", "파트너", "파트너는 포털에서 거래를등록합니다."),
    ]);
    assert_eq!(shelf.groups("取引先"), ["ja"]);
    assert_eq!(shelf.groups("注册交易"), ["zh"]);
    assert_eq!(shelf.groups("등록"), ["ko"]);
    assert_eq!(shelf.groups("\"取引先の案件\""), ["ja"]);
    assert_eq!(shelf.groups("\"案件の取引先\"").len(), 0);
    assert_eq!(shelf.groups("税").len(), 0);
    assert_eq!(shelf.groups("册"), ["zh"]);
}

#[test]
fn arabic_is_found_without_its_marks() {
    let shelf = shelf(vec![doc("ar", "ar", "الشُّرَكاء", "يُسَجِّلُ الشركاء الصفقـــات في البوّابة الإلكترونية")]);
    for text in ["الشركاء", "الصفقات", "البوابه", "الالكترونيه", "يسجل"] {
        assert_eq!(shelf.groups(text), ["ar"], "{text}");
    }
}

#[test]
fn product_codes_match_however_they_are_written() {
    let shelf = shelf(vec![
        doc("dash", "en", "Pump HX-40", "Service manual."),
        doc("glued", "en", "Manual", "For the hx40 pump."),
        doc("apart", "en", "Notes", "About the HX 40 series, version 3.5"),
        doc("other", "en", "HX-50", "At 40 degrees the hx stops."),
    ]);
    for text in ["HX-40", "hx40", "HX40", "hx_40"] {
        let mut groups = shelf.groups(text);
        groups.sort();
        assert_eq!(groups, ["apart", "dash", "glued"], "{text}");
    }
    assert_eq!(shelf.groups("HX 40").len(), 4);
    assert_ne!(shelf.groups("HX 40").last().unwrap(), "dash");
    assert_eq!(shelf.groups("HX 40").last().unwrap(), "other");
    assert_eq!(shelf.groups("3,5"), ["apart"]);
}

#[test]
fn phrases_and_minus_and_title_narrow() {
    let shelf = shelf(vec![
        doc("one", "en", "Deal registration", "Register the deal before the quote."),
        doc("two", "en", "Quotes", "Registration of a deal is needed. A deal needs registration of people."),
    ]);
    assert_eq!(shelf.groups("\"deal registration\""), ["one"]);
    assert_eq!(shelf.groups("deal -quotes").len(), 0);
    assert_eq!(shelf.groups("registration -people"), ["one"]);
    assert_eq!(shelf.groups("in:title registration"), ["one"]);
    assert_eq!(shelf.groups("nosuch:thing deal").len(), 2);
}

#[test]
fn the_last_word_may_be_unfinished() {
    let shelf = shelf(vec![doc("one", "en", "Certification paths", "How to get certified.")]);
    assert_eq!(shelf.groups("certific"), ["one"]);
    assert_eq!(shelf.found("certific").corrected, None);
    assert_eq!(shelf.groups("paths certi"), ["one"]);
}

#[test]
fn typing_errors_are_forgiven_and_corrected() {
    let shelf = shelf(vec![
        doc("one", "en", "Registration", "Partner registration guide."),
        doc("two", "pl", "Rejestracja", "Instalacja oprogramowania krok po kroku."),
    ]);
    let found = shelf.found("registartion guide");
    assert_eq!(found.hits.first().unwrap().group, "one");
    assert_eq!(found.corrected.as_deref(), Some("registration guide"));
    let found = shelf.found("instalcja ");
    assert_eq!(found.hits.first().unwrap().group, "two");
    assert_eq!(found.corrected.as_deref(), Some("instalacja "));
    assert_eq!(shelf.found("registration").corrected, None);
}

#[test]
fn synonyms_work_both_ways_and_rank_lower() {
    let shelf = shelf(vec![
        doc("short", "en", "MDF rules", "How MDF is paid."),
        doc("long", "en", "Money", "Market development funds are paid each quarter."),
    ]);
    let synonyms = Synonyms::new(&[SynonymSet {
        language: None,
        words: vec!["MDF".to_owned(), "market development fund".to_owned()],
    }]);
    let groups = |text: &str| -> Vec<String> {
        let found = shelf.index.find(&Ask::new(text, &synonyms), &anyone()).unwrap();
        found.hits.into_iter().map(|hit| hit.group).collect()
    };
    assert_eq!(groups("mdf"), ["short", "long"]);
    assert_eq!(groups("market development funds"), ["long", "short"]);
}

#[test]
fn translations_are_one_hit_in_the_readers_language() {
    let mut german = doc("guide", "de", "HX-40 Anleitung", "Pumpe HX-40");
    german.scopes = vec!["germany".to_owned()];
    let shelf = shelf(vec![
        doc("guide", "en", "HX-40 manual", "Pump HX-40"),
        doc("guide", "pl", "HX-40 instrukcja", "Pompa HX-40"),
        german,
        doc("else", "en", "HX-40 price", "Price of HX-40"),
    ]);
    let reach = Reach { languages: vec!["pl".to_owned()], ..anyone() };
    let found = shelf.index.find(&Ask::new("hx-40", &Synonyms::default()), &reach).unwrap();
    assert_eq!(found.total, 2);
    let hit = found.hits.iter().find(|hit| hit.group == "guide").unwrap();
    assert_eq!(hit.language.as_deref(), Some("pl"));
    assert_eq!(hit.other_languages, ["en"]);
    assert_eq!(found.facets.kinds, [("guide".to_owned(), 2)]);
    assert_eq!(found.facets.languages, [("en".to_owned(), 2), ("pl".to_owned(), 1)]);
}

#[test]
fn passages_name_their_page_and_mark_the_words() {
    let mut long = doc("long", "en", "Manual", "Cover page.");
    long.pages.push("Nothing here.".to_owned());
    long.pages.push("Before mounting, tighten the flange bolts évenly and check the gasket.".to_owned());
    let shelf = shelf(vec![long]);
    let found = shelf.found("flange bolt");
    let hit = found.hits.first().unwrap();
    assert_eq!(hit.page_number, Some((3, 3)));
    let marked: Vec<&str> =
        hit.passage.pieces().into_iter().filter(|(_, mark)| *mark).map(|(text, _)| text).collect();
    assert_eq!(marked, ["flange", "bolts"]);
}

#[test]
fn filters_facets_and_browsing_agree() {
    let mut deal = doc("deal", "en", "Cloud deal", "cloud");
    deal.kind = "deal".to_owned();
    deal.tags = vec!["Cloud Security".to_owned()];
    deal.updated = day(9);
    let shelf = shelf(vec![deal, doc("guide", "en", "Cloud guide", "cloud")]);
    let all = shelf.found("");
    assert_eq!((all.total, all.hits.first().unwrap().group.as_str()), (2, "deal"));
    assert_eq!(shelf.groups("tag:\"cloud security\""), ["deal"]);
    assert_eq!(shelf.groups("cloud -kind:deal"), ["guide"]);
    let none = Synonyms::default();
    let filters = Filters { kinds: vec!["Deal".to_owned()], ..Filters::default() };
    let ask = Ask { filters, sort: Sort::Newest, ..Ask::new("cloud", &none) };
    let narrowed = shelf.index.find(&ask, &anyone()).unwrap();
    assert_eq!(narrowed.total, 1);
    // The other kind says what choosing it too would bring; other facets keep to the choice.
    assert_eq!(narrowed.facets.kinds, all.facets.kinds);
    assert_eq!(narrowed.facets.languages, [("en".to_owned(), 1)]);
    let filters = Filters { changed_since: Some(day(5)), ..Filters::default() };
    let ask = Ask { filters, ..Ask::new("", &none) };
    assert_eq!(shelf.index.find(&ask, &anyone()).unwrap().total, 1);
    assert_eq!(all.facets.changed, [((2026, 3), 2)]);
}

#[test]
fn what_is_out_of_reach_changes_nothing_that_is_shown() {
    let open = || {
        vec![
            doc("one", "en", "Registration guide", "How to register a deal with the vendor."),
            doc("two", "en", "Price list", "Prices of pumps, quarterly registration fees."),
            doc("two", "de", "Preisliste", "Preise der Pumpen und Partnervertrag."),
        ]
    };
    let mut hidden = vec![
        doc(
            "secret",
            "en",
            "Acquisition of Zephyrion",
            "Zephyrion registation regsitration pumpkin dealbreaker",
        ),
        doc("two", "fr", "Liste de prix", "Zephyrion prix"),
        doc("later", "en", "Zephyrion launch", "Zephyrion pumps"),
        doc("past", "de", "Zephyrion Vertragspartner", "Pumpenvertrag Preislistenvertrag"),
    ];
    for doc in &mut hidden {
        doc.kind = "memo".to_owned();
        doc.scopes = vec!["board".to_owned()];
    }
    hidden[2].scopes = vec!["all".to_owned()];
    hidden[2].visible_from = Some(day(20));
    hidden[3].scopes = vec!["all".to_owned()];
    hidden[3].visible_until = Some(day(15));
    let without = shelf(open());
    let with = shelf(open().into_iter().chain(hidden).collect());
    for text in [
        "",
        "zephyrion",
        "zephirion",
        "zephyr",
        "registation",
        "pump",
        "pumpk",
        "vertrag",
        "preis",
        "deal",
        "prix",
        "registration",
        "zephyrion registration",
        "regsitration guide",
        "kind:memo",
        "-zephyrion",
    ] {
        let shown = |shelf: &Shelf| {
            let mut found = shelf.found(text);
            found.hits.iter_mut().for_each(|hit| hit.score = 0.0);
            found.hits.sort_by(|one, two| one.key.cmp(&two.key));
            (found, shelf.index.suggest(text, &anyone(), 8).unwrap())
        };
        assert_eq!(shown(&without), shown(&with), "{text}");
    }
    let board = Reach { scopes: vec!["board".to_owned()], ..anyone() };
    assert_eq!(with.index.find(&Ask::new("zephyrion", &Synonyms::default()), &board).unwrap().total, 2);
    let editor = Reach { at: None, ..anyone() };
    assert_eq!(with.index.find(&Ask::new("zephyrion", &Synonyms::default()), &editor).unwrap().total, 2);
    let nobody = Reach::default();
    assert_eq!(with.index.find(&Ask::new("", &Synonyms::default()), &nobody).unwrap().total, 0);
}

#[test]
fn common_and_rare_terms_open_the_same_documents_as_asking_each_document() {
    let scopes = |number: usize| -> Vec<String> {
        let named = [("all", 1), ("half", 2), ("tenth", 10), ("one", 150)];
        named
            .iter()
            .filter(|(_, every)| number.is_multiple_of(*every))
            .map(|(name, _)| (*name).to_owned())
            .collect()
    };
    let docs = (1..=200).map(|number| {
        let mut doc = doc(&format!("d{number}"), "en", "Valve", "A valve for tests.");
        doc.scopes = scopes(number).into_iter().skip(1).collect();
        doc.source = if number % 3 == 0 { "deal" } else { "library" }.to_owned();
        doc.visible_from = (number % 7 == 0).then(|| day(20));
        doc.visible_until = (number % 11 == 0).then(|| day(10));
        doc
    });
    let shelf = shelf(docs.collect());
    // What is known of the segments by then must not change the answer, nor another day's.
    for at in [15, 15, 5, 25, 15] {
        for (asked, sources) in [
            (vec!["one"], None),
            (vec!["tenth", "one"], None),
            (vec!["half", "one"], Some("deal")),
            (vec![], None),
        ] {
            let reach = Reach {
                scopes: asked.iter().map(|&scope| scope.to_owned()).collect(),
                sources: sources.map(|source: &str| vec![source.to_owned()]),
                at: Some(day(at)),
                ..anyone()
            };
            let is_open = |number: &usize| {
                let shared = scopes(*number).iter().skip(1).any(|scope| asked.contains(&scope.as_str()));
                let there =
                    (at >= 20 || !number.is_multiple_of(7)) && (at < 10 || !number.is_multiple_of(11));
                shared && there && (sources.is_none() || number.is_multiple_of(3))
            };
            let open = (1..=200).filter(is_open).count() as u64;
            let found = shelf.index.find(&Ask::new("valve", &Synonyms::default()), &reach).unwrap();
            assert_eq!(found.total, open, "{asked:?} {sources:?}");
        }
    }
}

#[test]
fn titles_are_suggested_in_any_script() {
    let shelf = shelf(vec![
        doc("one", "pl", "Żółta instrukcja pompy", "x"),
        doc("two", "ja", "新しい案件の登録", "x"),
        doc("three", "ru", "Руководство партнёра", "x"),
        doc("four", "en", "The pump and its parts", "x"),
    ]);
    let suggested = |text: &str| -> Vec<String> {
        shelf.index.suggest(text, &anyone(), 5).unwrap().into_iter().map(|one| one.group).collect()
    };
    assert_eq!(suggested("zol"), ["one"]);
    assert_eq!(suggested("案件"), ["two"]);
    assert_eq!(suggested("руко парт"), ["three"]);
    assert_eq!(suggested("th"), ["four"]);
    assert_eq!(suggested("pum"), ["four"]);
    let first = shelf.index.suggest("pomp", &anyone(), 5).unwrap().remove(0);
    let marked: Vec<&str> =
        first.title.pieces().into_iter().filter(|(_, mark)| *mark).map(|(text, _)| text).collect();
    assert_eq!(marked, ["pomp"]);
}

#[test]
fn a_put_replaces_its_group_and_a_remove_forgets_it() {
    let shelf = shelf(vec![doc("one", "en", "Old title", "old"), doc("one", "pl", "Stary", "stary")]);
    shelf.index.apply(put(vec![doc("one", "en", "New title", "new")]), 2).unwrap();
    assert_eq!((shelf.index.len(), shelf.index.sequence()), (1, 2));
    assert_eq!(shelf.groups("old").len() + shelf.groups("stary").len(), 0);
    assert_eq!(shelf.groups("new"), ["one"]);
    shelf.index.apply([Change::Remove { group: "one".to_owned() }], 3).unwrap();
    assert!(shelf.index.is_empty());
}

#[test]
fn the_sequence_survives_and_uncommitted_changes_do_not() {
    let dir = tempfile::tempdir().unwrap();
    let (index, _) = Index::open(dir.path()).unwrap();
    index.apply(put(vec![doc("one", "en", "Kept", "kept")]), 41).unwrap();
    drop(index);
    let (index, opened) = Index::open(dir.path()).unwrap();
    assert_eq!((opened, index.sequence(), index.len()), (Opened::Kept, 41, 1));
    drop(index);
    let folder =
        std::fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().path()).find(|path| path.is_dir());
    std::fs::write(folder.unwrap().join("meta.json"), "{ broken").unwrap();
    let (index, opened) = Index::open(dir.path()).unwrap();
    assert_eq!((opened, index.sequence(), index.len()), (Opened::Wiped, 0, 0));
    drop(index);
    std::fs::write(dir.path().join("CURRENT"), "0 1\n").unwrap();
    let (_, opened) = Index::open(dir.path()).unwrap();
    assert_eq!(opened, Opened::Wiped);
}

#[test]
fn a_rebuild_serves_the_old_index_until_the_new_one_is_ready() {
    let shelf = shelf(vec![doc("old", "en", "Common word", "common")]);
    let before = shelf.index.snapshot();
    let docs = (0..500).map(|nth| {
        if nth % 100 == 0 {
            assert_eq!(shelf.groups("common"), ["old"]);
        }
        doc(&format!("new{nth}"), "en", "Common word", "common")
    });
    shelf.index.rebuild(docs, 77).unwrap();
    assert_eq!(shelf.found("common").total, 500);
    assert_eq!(shelf.index.sequence(), 77);
    assert_eq!(before.searcher.num_docs(), 1);
    shelf.index.apply(put(vec![doc("after", "en", "Common word", "common")]), 78).unwrap();
    assert_eq!(shelf.found("common").total, 501);
}

#[test]
fn pages_of_hits_follow_each_other_without_repeats() {
    let shelf =
        shelf((0..45).map(|nth| doc(&format!("g{nth:02}"), "en", "Same title", "same text")).collect());
    let none = Synonyms::default();
    let mut seen = Vec::new();
    for page in 1..=5 {
        let ask = Ask { page, per_page: 10, ..Ask::new("same", &none) };
        let found = shelf.index.find(&ask, &anyone()).unwrap();
        assert_eq!(found.total, 45);
        seen.extend(found.hits.into_iter().map(|hit| hit.group));
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 45);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_question_is_an_error(text in "[\\PC\"\\-: 案の登録ąłöهـ40hx]{0,60}") {
        thread_local! {
            static SHELF: Shelf = shelf(vec![
                doc("one", "de", "Partnervertrag HX-40 案件の登録", "Ein Vertrag. ąłö هـذا"),
                doc("two", "ja", "案件の登録", "登録 hx40 per"),
            ]);
        }
        SHELF.with(|shelf| {
            let found = shelf.found(&text);
            for passage in found.hits.iter().flat_map(|hit| [&hit.title, &hit.passage]) {
                let whole: String = passage.pieces().into_iter().map(|(piece, _)| piece).collect();
                assert_eq!(whole, passage.text);
            }
            shelf.index.suggest(&text, &anyone(), 5).unwrap();
        });
    }
}
