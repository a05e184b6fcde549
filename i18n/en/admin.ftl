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
