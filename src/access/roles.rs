//! The roles: sets of rights with a name, for the vendor's staff and for firms.

use super::rights::*;

crate::words!(Role, "What a person is in a firm; the first five are the vendor's." {
    Administrator = "administrator",
    ChannelManager = "channel_manager",
    ContentEditor = "content_editor",
    Approver = "approver",
    Moderator = "moderator",
    Admin = "admin",
    Manager = "manager",
    Seller = "seller",
    Learner = "learner",
});

const READER: Rights = Rights::NONE.and::<SeeLibrary>();
const SELLER: Rights = READER.and::<SeeDeals>().and::<RegisterDeals>().and::<SeeLeads>().and::<WorkLeads>();
const STAFF: Rights = READER.and::<SeePeople>().and::<SeeFirms>();

impl Role {
    /// What the role allows.
    pub const fn rights(self) -> Rights {
        match self {
            Role::Administrator => STAFF
                .and::<EditLibrary>()
                .and::<PublishLibrary>()
                .and::<ImportLibrary>()
                .and::<SeeUsage>()
                .and::<TuneSearch>()
                .and::<InvitePeople>()
                .and::<ManagePeople>()
                .and::<ManageFirms>()
                .and::<ViewAs>()
                .and::<ManageProgramme>()
                .and::<ManageSettings>()
                .and::<SeeJobs>()
                .and::<SeeAudit>()
                .and::<SeeDeals>()
                .and::<ReviewDeals>()
                .and::<ManageDeals>()
                .and::<ManageDealProgrammes>()
                .and::<SeeLeads>()
                .and::<RouteLeads>(),
            Role::ChannelManager => STAFF
                .and::<SeeUsage>()
                .and::<InvitePeople>()
                .and::<ManageFirms>()
                .and::<ViewAs>()
                .and::<SeeDeals>()
                .and::<ReviewDeals>()
                .and::<ManageDeals>()
                .and::<SeeLeads>()
                .and::<RouteLeads>(),
            Role::ContentEditor => {
                STAFF.and::<EditLibrary>().and::<ImportLibrary>().and::<SeeUsage>().and::<TuneSearch>()
            }
            Role::Approver => STAFF
                .and::<EditLibrary>()
                .and::<PublishLibrary>()
                .and::<SeeUsage>()
                .and::<SeeDeals>()
                .and::<ReviewDeals>(),
            Role::Moderator => STAFF,
            Role::Admin => SELLER.and::<SeePeople>().and::<InvitePeople>().and::<ManagePeople>(),
            Role::Manager => SELLER.and::<SeePeople>(),
            Role::Seller => SELLER,
            Role::Learner => READER,
        }
    }

    /// Whether this role is one of the vendor's own people.
    pub const fn is_staff(self) -> bool {
        matches!(
            self,
            Role::Administrator
                | Role::ChannelManager
                | Role::ContentEditor
                | Role::Approver
                | Role::Moderator
        )
    }

    /// Roles that can be given in a firm of this side.
    pub fn of_side(staff: bool) -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(move |role| role.is_staff() == staff)
    }

    /// The message key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Role::Administrator => "role-administrator",
            Role::ChannelManager => "role-channel-manager",
            Role::ContentEditor => "role-content-editor",
            Role::Approver => "role-approver",
            Role::Moderator => "role-moderator",
            Role::Admin => "role-admin",
            Role::Manager => "role-manager",
            Role::Seller => "role-seller",
            Role::Learner => "role-learner",
        }
    }
}
