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

diesel::allow_tables_to_appear_in_same_query!(
    accounts,
    associations,
    comments,
    idea_themes,
    idea_transitions,
    ideas,
    role_grants,
    sessions,
    supports,
    themes,
);
