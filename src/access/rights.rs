//! The rights: what a person may do, each a type of its own, so that a function
//! can ask for the permission itself (`by: &May<EditLibrary>`).

/// A right as a type.
pub trait Right: Send + Sync + 'static {
    /// Its place in [`ALL`].
    const INDEX: usize;
    /// Its name in the permission manual.
    const NAME: &'static str;
}

macro_rules! rights {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {
        #[derive(Clone, Copy)]
        #[allow(clippy::enum_variant_names)]
        enum Place { $($name),+ }

        $($(#[doc = $doc])+ pub struct $name;
        impl Right for $name {
            const INDEX: usize = Place::$name as usize;
            const NAME: &'static str = stringify!($name);
        })+

        /// All rights with the sentence that explains each.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), concat!($($doc),+))),+];
    };
}

rights! {
    /// Open the library and search it.
    SeeLibrary;
    /// Add and change items and folders, and see drafts.
    EditLibrary;
    /// Publish what others submitted for review, or send it back.
    PublishLibrary;
    /// Import and export the library in bulk.
    ImportLibrary;
    /// See who viewed and downloaded what.
    SeeUsage;
    /// Read what people searched for and edit synonyms.
    TuneSearch;
    /// See the people of one's own firm.
    SeePeople;
    /// Invite people: to one's own firm, or to firms one manages.
    InvitePeople;
    /// Give the people of one's own firm their roles.
    ManagePeople;
    /// See partner firms.
    SeeFirms;
    /// Add and change partner firms, and invite anyone into them.
    ManageFirms;
    /// See the portal as a partner's people do, those of firms one manages.
    ViewAs;
    /// Change tiers, regions, types, products and audiences.
    ManageProgramme;
    /// Change the portal's settings.
    ManageSettings;
    /// See and retry background jobs.
    SeeJobs;
    /// Read the audit trail.
    SeeAudit;
    /// See deals: one's own, the firm's, or all, as the role says.
    SeeDeals;
    /// Register deals and work on them.
    RegisterDeals;
    /// Decide on registrations and on what partners ask for them.
    ReviewDeals;
    /// Register for a partner, reopen, import, and keep the accounts.
    ManageDeals;
    /// Change how deals are registered and decided.
    ManageDealProgrammes;
    /// See leads: those offered to one's firm, or all.
    SeeLeads;
    /// Accept, decline and work on leads.
    WorkLeads;
    /// Add leads, assign them, and keep the routing rules.
    RouteLeads;
}

/// A set of rights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rights(u64);

impl Rights {
    /// No right at all.
    pub const NONE: Rights = Rights(0);

    /// This set and one right more.
    pub const fn and<R: Right>(self) -> Rights {
        Rights(self.0 | 1 << R::INDEX)
    }

    /// This set and one right less.
    pub const fn without<R: Right>(self) -> Rights {
        Rights(self.0 & !(1 << R::INDEX))
    }

    /// Everything in either set.
    pub const fn with(self, other: Rights) -> Rights {
        Rights(self.0 | other.0)
    }

    /// Every right there is.
    pub const ALL: Rights = Rights(u64::MAX);

    /// The rights that anybody of a side can hold: what its roles hold together.
    pub fn of_side(staff: bool) -> Rights {
        super::roles::Role::of_side(staff).fold(Rights::NONE, |all, role| all.with(role.rights()))
    }

    /// Rights by their names, parted by spaces; names that are none are passed over.
    pub fn read(words: &str) -> Rights {
        let place = |word: &str| ALL.iter().position(|(name, _)| *name == word);
        Rights(words.split_whitespace().filter_map(place).fold(0, |set, place| set | 1 << place))
    }

    /// Their names, parted by spaces.
    pub fn words(self) -> String {
        let names = ALL.iter().enumerate().filter(|(place, _)| self.holds(*place));
        names.map(|(_, (name, _))| *name).collect::<Vec<_>>().join(" ")
    }

    /// Everything in both sets.
    pub const fn within(self, other: Rights) -> Rights {
        Rights(self.0 & other.0)
    }

    /// Whether all of the other set is in this one.
    pub const fn cover(self, other: Rights) -> bool {
        other.0 & !self.0 == 0
    }

    /// Whether the right at this place of [`ALL`] is in the set.
    pub const fn holds(self, place: usize) -> bool {
        place < 64 && self.0 & (1 << place) != 0
    }

    /// Whether the right is in the set.
    pub const fn hold<R: Right>(self) -> bool {
        self.0 & (1 << R::INDEX) != 0
    }
}

/// The message key of a right: `SeeLibrary` is `right-see-library`.
pub fn right_key(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push('-');
        }
        words.push(letter.to_ascii_lowercase());
    }
    format!("right-{words}")
}
