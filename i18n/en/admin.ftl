# Administration: audiences, settings, the programme, jobs, the audit trail.

## Who something is for
audience-tiers = Tier
audience-regions = Region
audience-types = Partner type
audience-roles = Role
audience-languages = Language
audience-firms = Firm
audience-part = { $part }: { $words }
audience-everybody = Everybody
audience-nobody = Nobody
audience-unknown-firm = a firm that is gone
audience-hint = Tick what must fit. A part without a tick leaves nobody out.
audience-now = So far:
audience-too-many-firms = Name at most { $most } single firms; use a tier, region or type for more.

## What happened: one message for each kind of event (dots and underscores become dashes)
event-session-begun = Signed in
event-session-refused = Sign-in refused
event-session-ended = Signed out
event-session-all-ended = Signed out everywhere else
event-person-changed = Account changed
event-person-password-changed = Password set
event-person-invited = Somebody invited
event-invitation-accepted = Invitation accepted
event-membership-changed = Seat changed
event-firm-added = Firm added
event-firm-changed = Firm changed
event-firm-closed = Firm closed
event-firm-opened = Firm opened again
event-firms-exported = List of firms saved as a file
event-settings-changed = Settings changed
event-term-added = Word of the programme added
event-term-changed = Word of the programme changed
event-term-moved = Order of the programme changed
event-term-removed = Word of the programme removed
event-audience-added = Audience added
event-audience-changed = Audience changed
event-audience-removed = Audience removed
event-job-retried = Job tried again
event-audit-exported = Audit trail saved as a file
