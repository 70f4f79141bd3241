//! The tables as diesel sees them. A test holds this against what the migrations give on both databases.
//! Columns that only one database has (the search index) are left out here: `db/dialect.rs` knows them.
#![expect(missing_docs, reason = "the macro makes modules and types that it does not document")]

diesel::table! {
    associations (id) {
        id -> Text,
        village -> Text,
        name -> Text,
        summary -> Text,
        residents -> Nullable<Integer>,
        households -> Nullable<Integer>,
        idea_count -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    themes (id) {
        id -> Text,
        label -> Text,
        name -> Text,
        summary -> Text,
        color -> Text,
        position -> Integer,
        idea_count -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    roots (id) {
        id -> Text,
        name -> Text,
        summary -> Text,
        position -> Integer,
        version -> BigInt,
    }
}

diesel::table! {
    accounts (id) {
        id -> Text,
        name -> Text,
        email -> Text,
        folded -> Text,
        password_hash -> Text,
        status -> Text,
        association_id -> Nullable<Text>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    role_grants (id) {
        id -> Text,
        account_id -> Text,
        role -> Text,
        association_id -> Nullable<Text>,
        start_date -> Date,
        end_date -> Nullable<Date>,
        granted_by -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        account_id -> Text,
        refresh_hash -> Binary,
        user_agent -> Text,
        created_at -> Timestamp,
        last_used_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    signing_keys (id) {
        id -> Text,
        secret -> Binary,
        created_at -> Timestamp,
    }
}

diesel::table! {
    ideas (id) {
        number -> BigInt,
        id -> Text,
        title -> Text,
        text -> Text,
        folded -> Text,
        state -> Text,
        state_reason -> Nullable<Text>,
        review_date -> Nullable<Date>,
        association_id -> Text,
        author_id -> Nullable<Text>,
        support_count -> BigInt,
        comment_count -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    idea_themes (idea_id, theme_id) {
        idea_id -> Text,
        theme_id -> Text,
    }
}

diesel::table! {
    supports (idea_id, account_id) {
        idea_id -> Text,
        account_id -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    comments (id) {
        id -> Text,
        idea_id -> Text,
        author_id -> Nullable<Text>,
        text -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    idea_transitions (id) {
        id -> Text,
        idea_id -> Text,
        from_state -> Text,
        to_state -> Text,
        reason -> Nullable<Text>,
        review_date -> Nullable<Date>,
        actor_id -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    projects (id) {
        id -> Text,
        title -> Text,
        text -> Text,
        folded -> Text,
        stage -> Text,
        stage_reason -> Nullable<Text>,
        next_step -> Nullable<Text>,
        next_step_date -> Nullable<Date>,
        need -> Nullable<Text>,
        health -> Nullable<Text>,
        health_note -> Nullable<Text>,
        health_date -> Nullable<Date>,
        start_date -> Nullable<Date>,
        end_date -> Nullable<Date>,
        helper_count -> BigInt,
        created_at -> Timestamp,
        active_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    project_ideas (idea_id) {
        idea_id -> Text,
        project_id -> Text,
    }
}

diesel::table! {
    project_themes (project_id, theme_id) {
        project_id -> Text,
        theme_id -> Text,
    }
}

diesel::table! {
    project_associations (project_id, association_id) {
        project_id -> Text,
        association_id -> Text,
    }
}

diesel::table! {
    project_members (project_id, account_id) {
        project_id -> Text,
        account_id -> Text,
        role -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    project_transitions (id) {
        id -> Text,
        project_id -> Text,
        from_stage -> Text,
        to_stage -> Text,
        reason -> Nullable<Text>,
        actor_id -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    moments (id) {
        id -> Text,
        title -> Text,
        text -> Text,
        kind -> Text,
        date -> Nullable<Date>,
        sort_date -> Date,
        version -> BigInt,
    }
}

diesel::table! {
    idempotency_keys (account_id, key) {
        account_id -> Text,
        key -> Text,
        request_hash -> Binary,
        answer -> Text,
        created_at -> Timestamp,
    }
}

diesel::joinable!(accounts -> associations (association_id));
diesel::joinable!(role_grants -> accounts (account_id));
diesel::joinable!(role_grants -> associations (association_id));
diesel::joinable!(sessions -> accounts (account_id));
diesel::joinable!(ideas -> associations (association_id));
diesel::joinable!(ideas -> accounts (author_id));
diesel::joinable!(idea_themes -> ideas (idea_id));
diesel::joinable!(idea_themes -> themes (theme_id));
diesel::joinable!(idea_transitions -> accounts (actor_id));
diesel::joinable!(comments -> accounts (author_id));
diesel::joinable!(project_ideas -> ideas (idea_id));
diesel::joinable!(project_ideas -> projects (project_id));
diesel::joinable!(project_themes -> themes (theme_id));
diesel::joinable!(project_associations -> associations (association_id));
diesel::joinable!(project_members -> accounts (account_id));
diesel::joinable!(project_members -> projects (project_id));
diesel::joinable!(project_transitions -> accounts (actor_id));

diesel::allow_tables_to_appear_in_same_query!(
    accounts,
    associations,
    comments,
    idea_themes,
    idea_transitions,
    ideas,
    project_associations,
    project_ideas,
    project_members,
    project_themes,
    project_transitions,
    projects,
    role_grants,
    sessions,
    supports,
    themes,
);
