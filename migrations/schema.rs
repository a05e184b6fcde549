// Written by `diesel print-schema` (see diesel.toml); `tests/shape.rs` holds both databases to it.

diesel::table! {
    account_keys (key, account_id) {
        key -> Text,
        account_id -> BigInt,
    }
}

diesel::table! {
    accounts (id) {
        id -> BigInt,
        group_id -> BigInt,
        name -> Text,
        name_key -> Text,
        website -> Text,
        domain -> Text,
        country -> Text,
        city -> Text,
        address -> Text,
        postcode -> Text,
        tax_id -> Text,
        named_for -> Nullable<BigInt>,
        listed -> Bool,
        created_by_firm -> Nullable<BigInt>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    api_tokens (id) {
        id -> BigInt,
        person_id -> BigInt,
        firm_id -> BigInt,
        name -> Text,
        token_hash -> Text,
        areas -> Text,
        writes -> Bool,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        used_from -> Text,
    }
}

diesel::table! {
    audiences (id) {
        id -> BigInt,
        rule -> Text,
    }
}

diesel::table! {
    changes (seq) {
        seq -> BigInt,
        source -> Text,
        record_id -> BigInt,
        at -> Timestamp,
    }
}

diesel::table! {
    consent_purposes (id) {
        id -> BigInt,
        active -> Bool,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    consent_versions (purpose_id, version) {
        purpose_id -> BigInt,
        version -> BigInt,
        title -> Text,
        wording -> Text,
        person_id -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    consents (id) {
        id -> BigInt,
        person_id -> BigInt,
        purpose_id -> BigInt,
        version -> BigInt,
        given -> Bool,
        at -> Timestamp,
    }
}

diesel::table! {
    custom_roles (id) {
        id -> BigInt,
        name -> Text,
        base -> Text,
        rights -> Text,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    deal_approvals (id) {
        id -> BigInt,
        deal_id -> BigInt,
        round -> BigInt,
        position -> BigInt,
        role -> Text,
        state -> Text,
        due_at -> Nullable<Timestamp>,
        escalated_at -> Nullable<Timestamp>,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<Timestamp>,
        reason -> Text,
        escalate_to -> Nullable<Text>,
        due_hours -> BigInt,
    }
}

diesel::table! {
    deal_checks (id) {
        id -> BigInt,
        firm_id -> BigInt,
        person_id -> BigInt,
        at -> Timestamp,
        asked -> Text,
        answer -> Text,
    }
}

diesel::table! {
    deal_conflicts (deal_id, rival_id) {
        deal_id -> BigInt,
        rival_id -> BigInt,
        score -> BigInt,
        factors -> Text,
        verdict -> Text,
        reason -> Text,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<Timestamp>,
        found_at -> Timestamp,
    }
}

diesel::table! {
    deal_details (deal_id) {
        deal_id -> BigInt,
        site -> Text,
        next_activity -> Text,
        next_on -> Nullable<Date>,
        answers -> Text,
        source -> Text,
        campaign -> Text,
        decided_by -> Nullable<BigInt>,
        decision_reason -> Text,
        protected_day -> Nullable<Date>,
        protected_zone -> Text,
        closed_at -> Nullable<Timestamp>,
        loss_reason -> Text,
        loss_note -> Text,
        delete_reason -> Text,
        lead_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    deal_entries (id) {
        id -> BigInt,
        deal_id -> BigInt,
        at -> Timestamp,
        person_id -> Nullable<BigInt>,
        firm_id -> Nullable<BigInt>,
        kind -> Text,
        internal -> Bool,
        note -> Text,
        data -> Text,
    }
}

diesel::table! {
    deal_files (id) {
        id -> BigInt,
        deal_id -> BigInt,
        field -> Text,
        file_hash -> Text,
        name -> Text,
        media_type -> Text,
        size -> BigInt,
        person_id -> Nullable<BigInt>,
        firm_id -> Nullable<BigInt>,
        internal -> Bool,
        created_at -> Timestamp,
        deleted_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    deal_lines (id) {
        id -> BigInt,
        deal_id -> BigInt,
        position -> BigInt,
        product_id -> BigInt,
        quantity -> BigInt,
        amount -> BigInt,
    }
}

diesel::table! {
    deal_programme_versions (programme_id, version) {
        programme_id -> BigInt,
        version -> BigInt,
        definition -> Text,
        person_id -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    deal_programmes (id) {
        id -> BigInt,
        code -> Text,
        names -> Text,
        audience_id -> BigInt,
        own_rule -> Text,
        position -> BigInt,
        active -> Bool,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    deal_receipts (id) {
        id -> BigInt,
        deal_id -> BigInt,
        kind -> Text,
        statement -> Text,
        signature -> Text,
        key_id -> BigInt,
        issued_at -> Timestamp,
    }
}

diesel::table! {
    deal_requests (id) {
        id -> BigInt,
        deal_id -> BigInt,
        kind -> Text,
        state -> Text,
        data -> Text,
        reason -> Text,
        asked_by -> Nullable<BigInt>,
        asked_at -> Timestamp,
        due_at -> Nullable<Timestamp>,
        answer -> Text,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    deal_shares (deal_id, person_id) {
        deal_id -> BigInt,
        person_id -> BigInt,
        at -> Timestamp,
    }
}

diesel::table! {
    deal_words (word, deal_id) {
        word -> Text,
        deal_id -> BigInt,
    }
}

diesel::table! {
    deals (id) {
        id -> BigInt,
        number -> Text,
        programme_id -> BigInt,
        programme_version -> BigInt,
        deal_type -> Text,
        firm_id -> BigInt,
        distributor_id -> Nullable<BigInt>,
        owner_id -> Nullable<BigInt>,
        registered_by -> Nullable<BigInt>,
        account_id -> Nullable<BigInt>,
        account_group_id -> Nullable<BigInt>,
        customer -> Text,
        customer_key -> Text,
        title -> Text,
        state -> Text,
        step -> Text,
        amount -> BigInt,
        currency -> Text,
        close_on -> Nullable<Date>,
        probability -> BigInt,
        territory -> Text,
        conflict_score -> BigInt,
        submitted_at -> Nullable<Timestamp>,
        answer_due_at -> Nullable<Timestamp>,
        decided_at -> Nullable<Timestamp>,
        protected_until -> Nullable<Timestamp>,
        moved_at -> Timestamp,
        revision -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        deleted_at -> Nullable<Timestamp>,
        channel_manager_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    editions (id) {
        id -> BigInt,
        item_id -> BigInt,
        language -> Text,
        title -> Text,
        description -> Text,
        keywords -> Text,
        url -> Nullable<Text>,
        version_id -> Nullable<BigInt>,
        thumbnail -> Nullable<Text>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    events (id) {
        id -> BigInt,
        at -> Timestamp,
        kind -> Text,
        person_id -> Nullable<BigInt>,
        firm_id -> Nullable<BigInt>,
        subject -> Text,
        subject_id -> Nullable<BigInt>,
        about_firm_id -> Nullable<BigInt>,
        data -> Text,
        request_id -> Text,
        address -> Text,
        salt -> Text,
        digest -> Text,
        link -> Nullable<BigInt>,
        hash -> Text,
        session -> Text,
    }
}

diesel::table! {
    extracts (file_hash) {
        file_hash -> Text,
        outcome -> Text,
        language -> Nullable<Text>,
        page_count -> BigInt,
        pages -> Text,
        detail -> Text,
        thumbnail -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    favourites (person_id, item_id) {
        person_id -> BigInt,
        item_id -> BigInt,
        at -> Timestamp,
    }
}

diesel::table! {
    firm_domains (domain) {
        domain -> Text,
        firm_id -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    firms (id) {
        id -> BigInt,
        kind -> Text,
        parent_id -> Nullable<BigInt>,
        name -> Text,
        name_key -> Text,
        tier_id -> Nullable<BigInt>,
        region_id -> Nullable<BigInt>,
        type_id -> Nullable<BigInt>,
        country -> Text,
        city -> Text,
        website -> Text,
        language -> Text,
        time_zone -> Text,
        channel_manager_id -> Nullable<BigInt>,
        active -> Bool,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        distributor_id -> Nullable<BigInt>,
        distributes -> Bool,
    }
}

diesel::table! {
    folder_words (folder_id, language) {
        folder_id -> BigInt,
        language -> Text,
        name -> Text,
        description -> Text,
    }
}

diesel::table! {
    folders (id) {
        id -> BigInt,
        parent_id -> Nullable<BigInt>,
        path -> Text,
        position -> BigInt,
        sort -> Text,
        named_audience_id -> Nullable<BigInt>,
        own_rule -> Text,
        audience_id -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        deleted_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    follows (person_id, target, target_id) {
        person_id -> BigInt,
        target -> Text,
        target_id -> BigInt,
        at -> Timestamp,
    }
}

diesel::table! {
    imported_deals (source_key) {
        source_key -> Text,
        deal_id -> BigInt,
        fingerprint -> Text,
    }
}

diesel::table! {
    imported_leads (source_key) {
        source_key -> Text,
        lead_id -> BigInt,
    }
}

diesel::table! {
    imported_items (source_key) {
        source_key -> Text,
        item_id -> BigInt,
    }
}

diesel::table! {
    imports (id) {
        id -> BigInt,
        person_id -> Nullable<BigInt>,
        file_hash -> Text,
        dry_run -> Bool,
        state -> Text,
        total -> BigInt,
        done -> BigInt,
        report -> Text,
        created_at -> Timestamp,
        finished_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    invitations (id) {
        id -> BigInt,
        email -> Text,
        name -> Text,
        firm_id -> BigInt,
        role -> Text,
        language -> Text,
        token_hash -> Text,
        invited_by -> Nullable<BigInt>,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        accepted_at -> Nullable<Timestamp>,
        custom_role_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    item_uses (id) {
        id -> BigInt,
        item_id -> BigInt,
        version_id -> Nullable<BigInt>,
        person_id -> BigInt,
        firm_id -> BigInt,
        act -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    items (id) {
        id -> BigInt,
        folder_id -> BigInt,
        kind -> Text,
        category -> Text,
        product_id -> Nullable<BigInt>,
        original_language -> Text,
        title_key -> Text,
        status -> Text,
        publish_at -> Nullable<Timestamp>,
        expire_at -> Nullable<Timestamp>,
        named_audience_id -> Nullable<BigInt>,
        own_rule -> Text,
        audience_id -> BigInt,
        download_rule -> Text,
        download_audience_id -> BigInt,
        created_by -> Nullable<BigInt>,
        reviewed_by -> Nullable<BigInt>,
        reviewed_at -> Nullable<Timestamp>,
        review_note -> Text,
        views -> BigInt,
        downloads -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        deleted_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    jobs (id) {
        id -> BigInt,
        kind -> Text,
        payload -> Text,
        state -> Text,
        run_at -> Timestamp,
        attempts -> BigInt,
        locked_by -> Nullable<Text>,
        locked_until -> Nullable<Timestamp>,
        dedup_key -> Nullable<Text>,
        last_error -> Nullable<Text>,
        created_at -> Timestamp,
        finished_at -> Nullable<Timestamp>,
        lost -> BigInt,
    }
}

diesel::table! {
    join_requests (id) {
        id -> BigInt,
        firm_id -> BigInt,
        name -> Text,
        email -> Text,
        language -> Text,
        token_hash -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        proved_at -> Nullable<Timestamp>,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<BigInt>,
        accepted -> Bool,
    }
}

diesel::table! {
    lead_keys (id) {
        id -> BigInt,
        name -> Text,
        key_hash -> Text,
        person_id -> BigInt,
        created_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        ended_at -> Nullable<Timestamp>,
        hour -> Timestamp,
        in_hour -> BigInt,
    }
}

diesel::table! {
    lead_offers (lead_id, firm_id) {
        lead_id -> BigInt,
        firm_id -> BigInt,
        rule_id -> Nullable<BigInt>,
        state -> Text,
        offered_at -> Timestamp,
        until -> Nullable<Timestamp>,
        answered_at -> Nullable<Timestamp>,
        answered_by -> Nullable<BigInt>,
        reason -> Text,
        contacted -> Bool,
    }
}

diesel::table! {
    lead_rules (id) {
        id -> BigInt,
        name -> Text,
        countries -> Text,
        product_id -> Nullable<BigInt>,
        vertical -> Text,
        firms_rule -> Text,
        method -> Text,
        weights -> Text,
        capacity -> BigInt,
        window_hours -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    leads (id) {
        id -> BigInt,
        number -> Text,
        company -> Text,
        company_key -> Text,
        contact_name -> Text,
        email -> Text,
        phone -> Text,
        website -> Text,
        country -> Text,
        city -> Text,
        product_id -> Nullable<BigInt>,
        vertical -> Text,
        need -> Text,
        amount -> BigInt,
        currency -> Text,
        source -> Text,
        campaign -> Text,
        state -> Text,
        firm_id -> Nullable<BigInt>,
        owner_id -> Nullable<BigInt>,
        audience_id -> Nullable<BigInt>,
        offered_until -> Nullable<Timestamp>,
        accepted_at -> Nullable<Timestamp>,
        why -> Text,
        spam -> Text,
        deal_id -> Nullable<BigInt>,
        created_by -> Nullable<BigInt>,
        moved_at -> Timestamp,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    mail_wishes (person_id) {
        person_id -> BigInt,
        pace -> Text,
        quiet_from -> BigInt,
        quiet_until -> BigInt,
        written_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    memberships (id) {
        id -> BigInt,
        person_id -> BigInt,
        firm_id -> BigInt,
        role -> Text,
        active -> Bool,
        created_at -> Timestamp,
        custom_role_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    named_audiences (id) {
        id -> BigInt,
        name -> Text,
        rule -> Text,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    notices (id) {
        id -> BigInt,
        person_id -> BigInt,
        kind -> Text,
        subject -> Text,
        subject_id -> BigInt,
        data -> Text,
        created_at -> Timestamp,
        read_at -> Nullable<Timestamp>,
        mailed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    people (id) {
        id -> BigInt,
        name -> Text,
        name_key -> Text,
        email -> Text,
        password_hash -> Nullable<Text>,
        language -> Text,
        time_zone -> Text,
        scheme -> Text,
        active -> Bool,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        seen_at -> Nullable<Timestamp>,
        currency -> Text,
        second_factor -> Bool,
        hold -> Text,
        erased_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    protections (scope) {
        scope -> Text,
        deal_id -> BigInt,
        account_group_id -> BigInt,
        product -> Text,
        territory -> Text,
        site -> Text,
        since -> Timestamp,
        until -> Nullable<Timestamp>,
    }
}

diesel::table! {
    recent_views (person_id, item_id) {
        person_id -> BigInt,
        item_id -> BigInt,
        at -> Timestamp,
    }
}

diesel::table! {
    rates (currency, day) {
        currency -> Text,
        day -> Date,
        millionths -> BigInt,
        source -> Text,
    }
}

diesel::table! {
    retention (kind) {
        kind -> Text,
        days -> BigInt,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    schedule_runs (name, planned_at) {
        name -> Text,
        planned_at -> Timestamp,
    }
}

diesel::table! {
    scim_users (provider_id, person_id) {
        provider_id -> BigInt,
        person_id -> BigInt,
        external_id -> Text,
        deleted -> Bool,
    }
}

diesel::table! {
    search_queries (id) {
        id -> BigInt,
        at -> Timestamp,
        words -> Text,
        words_key -> Text,
        language -> Text,
        tier_id -> Nullable<BigInt>,
        results -> BigInt,
    }
}

diesel::table! {
    sent_forms (sending) {
        sending -> Text,
        location -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        person_id -> Nullable<BigInt>,
        state -> Text,
        agent -> Text,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
        address -> Text,
        way -> Text,
        handle -> Text,
    }
}

diesel::table! {
    settings (name) {
        name -> Text,
        value -> Text,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    sign_in_attempts (id) {
        id -> BigInt,
        account_key -> Text,
        address -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    sign_in_links (token_hash) {
        token_hash -> Text,
        person_id -> BigInt,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        browser_hash -> Text,
    }
}

diesel::table! {
    signing_keys (id) {
        id -> BigInt,
        public_key -> Text,
        secret_key -> Text,
        created_at -> Timestamp,
        retired_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    stored_files (hash) {
        hash -> Text,
        bytes -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    substitutes (id) {
        id -> BigInt,
        person_id -> BigInt,
        substitute_id -> BigInt,
        from_day -> Date,
        until_day -> Date,
        created_at -> Timestamp,
    }
}

diesel::table! {
    synonyms (id) {
        id -> BigInt,
        language -> Nullable<Text>,
        words -> Text,
        created_by -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    term_words (term_id, language) {
        term_id -> BigInt,
        language -> Text,
        name -> Text,
    }
}

diesel::table! {
    taken_copies (person_id, edition_id) {
        person_id -> BigInt,
        edition_id -> BigInt,
        item_id -> BigInt,
        language -> Text,
        version_id -> BigInt,
        number -> BigInt,
        at -> Timestamp,
        is_old -> Bool,
    }
}

diesel::table! {
    taken_letters (letter_key) {
        letter_key -> Text,
        person_id -> BigInt,
        at -> Timestamp,
    }
}

diesel::table! {
    terms (id) {
        id -> BigInt,
        kind -> Text,
        code -> Text,
        rank -> BigInt,
        theme -> Nullable<Text>,
    }
}

diesel::table! {
    uploads (id) {
        id -> BigInt,
        person_id -> BigInt,
        name -> Text,
        bytes -> BigInt,
        received -> BigInt,
        file_hash -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    usage_by_firm (item_id, firm_id) {
        item_id -> BigInt,
        firm_id -> BigInt,
        views -> BigInt,
        downloads -> BigInt,
        last_at -> Timestamp,
    }
}

diesel::table! {
    versions (id) {
        id -> BigInt,
        edition_id -> BigInt,
        number -> BigInt,
        file_hash -> Nullable<Text>,
        file_name -> Nullable<Text>,
        media -> Nullable<Text>,
        bytes -> BigInt,
        body -> Nullable<Text>,
        note -> Text,
        created_by -> Nullable<BigInt>,
        created_at -> Timestamp,
        deleted_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    code_apps (person_id) {
        person_id -> BigInt,
        secret -> Text,
        confirmed_at -> Nullable<Timestamp>,
        last_step -> BigInt,
    }
}

diesel::table! {
    known_devices (token_hash, person_id) {
        token_hash -> Text,
        person_id -> BigInt,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    passkeys (id) {
        id -> Text,
        person_id -> BigInt,
        name -> Text,
        credential -> Text,
        created_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    recovery_codes (person_id, code_hash) {
        person_id -> BigInt,
        code_hash -> Text,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    identities (provider_id, subject) {
        provider_id -> BigInt,
        subject -> Text,
        person_id -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    identity_providers (id) {
        id -> BigInt,
        name -> Text,
        issuer -> Text,
        client_id -> Text,
        client_secret -> Text,
        firm_id -> BigInt,
        domains -> Text,
        role -> Text,
        role_claim -> Text,
        role_map -> Text,
        shown -> Bool,
        forced -> Bool,
        active -> Bool,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        scim_token_hash -> Text,
    }
}

diesel::joinable!(account_keys -> accounts (account_id));
diesel::joinable!(deal_approvals -> deals (deal_id));
diesel::joinable!(deal_checks -> firms (firm_id));
diesel::joinable!(deal_checks -> people (person_id));
diesel::joinable!(deal_conflicts -> people (decided_by));
diesel::joinable!(deal_details -> deals (deal_id));
diesel::joinable!(deal_details -> people (decided_by));
diesel::joinable!(deal_entries -> deals (deal_id));
diesel::joinable!(deal_entries -> firms (firm_id));
diesel::joinable!(deal_entries -> people (person_id));
diesel::joinable!(deal_files -> deals (deal_id));
diesel::joinable!(deal_files -> firms (firm_id));
diesel::joinable!(deal_files -> people (person_id));
diesel::joinable!(deal_lines -> deals (deal_id));
diesel::joinable!(deal_lines -> terms (product_id));
diesel::joinable!(deal_programme_versions -> deal_programmes (programme_id));
diesel::joinable!(deal_programme_versions -> people (person_id));
diesel::joinable!(deal_programmes -> audiences (audience_id));
diesel::joinable!(deal_receipts -> deals (deal_id));
diesel::joinable!(deal_receipts -> signing_keys (key_id));
diesel::joinable!(deal_requests -> deals (deal_id));
diesel::joinable!(deal_shares -> deals (deal_id));
diesel::joinable!(deal_shares -> people (person_id));
diesel::joinable!(editions -> items (item_id));
diesel::joinable!(favourites -> items (item_id));
diesel::joinable!(favourites -> people (person_id));
diesel::joinable!(firms -> people (channel_manager_id));
diesel::joinable!(folder_words -> folders (folder_id));
diesel::joinable!(folders -> audiences (audience_id));
diesel::joinable!(folders -> named_audiences (named_audience_id));
diesel::joinable!(follows -> people (person_id));
diesel::joinable!(imported_deals -> deals (deal_id));
diesel::joinable!(imported_items -> items (item_id));
diesel::joinable!(imports -> people (person_id));
diesel::joinable!(invitations -> firms (firm_id));
diesel::joinable!(invitations -> people (invited_by));
diesel::joinable!(item_uses -> items (item_id));
diesel::joinable!(items -> folders (folder_id));
diesel::joinable!(items -> named_audiences (named_audience_id));
diesel::joinable!(items -> terms (product_id));
diesel::joinable!(lead_offers -> firms (firm_id));
diesel::joinable!(lead_offers -> leads (lead_id));
diesel::joinable!(lead_offers -> people (answered_by));
diesel::joinable!(lead_rules -> terms (product_id));
diesel::joinable!(leads -> audiences (audience_id));
diesel::joinable!(leads -> deals (deal_id));
diesel::joinable!(leads -> firms (firm_id));
diesel::joinable!(leads -> terms (product_id));
diesel::joinable!(mail_wishes -> people (person_id));
diesel::joinable!(memberships -> firms (firm_id));
diesel::joinable!(memberships -> people (person_id));
diesel::joinable!(notices -> people (person_id));
diesel::joinable!(protections -> accounts (account_group_id));
diesel::joinable!(protections -> deals (deal_id));
diesel::joinable!(recent_views -> items (item_id));
diesel::joinable!(recent_views -> people (person_id));
diesel::joinable!(sessions -> people (person_id));
diesel::joinable!(sign_in_links -> people (person_id));
diesel::joinable!(synonyms -> people (created_by));
diesel::joinable!(term_words -> terms (term_id));
diesel::joinable!(taken_copies -> editions (edition_id));
diesel::joinable!(taken_copies -> items (item_id));
diesel::joinable!(taken_copies -> people (person_id));
diesel::joinable!(taken_letters -> people (person_id));
diesel::joinable!(uploads -> people (person_id));
diesel::joinable!(usage_by_firm -> firms (firm_id));
diesel::joinable!(usage_by_firm -> items (item_id));
diesel::joinable!(versions -> editions (edition_id));
diesel::joinable!(versions -> people (created_by));

diesel::allow_tables_to_appear_in_same_query!(
    account_keys,
    accounts,
    api_tokens,
    audiences,
    changes,
    code_apps,
    consent_purposes,
    consent_versions,
    consents,
    custom_roles,
    deal_approvals,
    deal_checks,
    deal_conflicts,
    deal_details,
    deal_entries,
    deal_files,
    deal_lines,
    deal_programme_versions,
    deal_programmes,
    deal_receipts,
    deal_requests,
    deal_shares,
    deal_words,
    deals,
    editions,
    events,
    extracts,
    favourites,
    firm_domains,
    firms,
    folder_words,
    folders,
    follows,
    identities,
    identity_providers,
    imported_deals,
    imported_items,
    imported_leads,
    imports,
    invitations,
    item_uses,
    items,
    jobs,
    join_requests,
    known_devices,
    lead_keys,
    lead_offers,
    lead_rules,
    leads,
    mail_wishes,
    memberships,
    named_audiences,
    notices,
    passkeys,
    people,
    protections,
    rates,
    recent_views,
    recovery_codes,
    retention,
    schedule_runs,
    scim_users,
    search_queries,
    sent_forms,
    sessions,
    settings,
    sign_in_attempts,
    sign_in_links,
    signing_keys,
    stored_files,
    substitutes,
    synonyms,
    taken_copies,
    taken_letters,
    term_words,
    terms,
    uploads,
    usage_by_firm,
    versions,
);
