//! The tables as diesel sees them. A test holds this against what the migrations give on both databases.
//! Columns that only one database has (the search index) are left out here: `db/dialect.rs` knows them.
//! Length: one declaration a table, each as its migration has it; looked up by name and never read through.
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
        joiner_count -> BigInt,
        merged_into_id -> Nullable<Text>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        version -> BigInt,
        place -> Nullable<Text>,
        latitude -> Nullable<Integer>,
        longitude -> Nullable<Integer>,
        energy -> Text,
        energy_note -> Nullable<Text>,
        needs -> Nullable<Text>,
        source -> Text,
        on_behalf_of -> Nullable<Text>,
        show_name -> Bool,
        order_id -> Text,
        stems -> Nullable<Text>,
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
        parent_id -> Nullable<Text>,
        author_id -> Nullable<Text>,
        text -> Text,
        answer_count -> BigInt,
        deleted_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    comment_mentions (comment_id, account_id) {
        comment_id -> Text,
        account_id -> Text,
    }
}

diesel::table! {
    questions (id) {
        id -> Text,
        idea_id -> Text,
        author_id -> Nullable<Text>,
        addressee -> Text,
        text -> Text,
        promised_date -> Date,
        first_promised_date -> Date,
        answer -> Nullable<Text>,
        answerer_id -> Nullable<Text>,
        answered_at -> Nullable<Timestamp>,
        answer_updated_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    joiners (id) {
        id -> Text,
        idea_id -> Text,
        account_id -> Text,
        offer -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    followers (idea_id, account_id) {
        idea_id -> Text,
        account_id -> Text,
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
        other_idea_id -> Nullable<Text>,
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
        granted_cents -> BigInt,
        spent_cents -> BigInt,
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
    evaluations (id) {
        id -> Text,
        project_id -> Nullable<Text>,
        title -> Text,
        introduction -> Text,
        kind -> Text,
        state -> Text,
        anonymous -> Bool,
        start_date -> Nullable<Date>,
        end_date -> Nullable<Date>,
        published_date -> Nullable<Date>,
        link_code -> Text,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    evaluation_circles (evaluation_id, circle) {
        evaluation_id -> Text,
        circle -> Text,
        invited -> Nullable<BigInt>,
        response_count -> BigInt,
    }
}

diesel::table! {
    evaluation_associations (evaluation_id, association_id) {
        evaluation_id -> Text,
        association_id -> Text,
    }
}

diesel::table! {
    evaluation_questions (id) {
        id -> Text,
        evaluation_id -> Text,
        position -> Integer,
        kind -> Text,
        root_id -> Nullable<Text>,
        text -> Text,
        options -> Text,
        open_answer_count -> BigInt,
    }
}

diesel::table! {
    evaluation_participations (evaluation_id) {
        evaluation_id -> Text,
        entries -> Binary,
    }
}

diesel::table! {
    evaluation_responses (id) {
        id -> Text,
        evaluation_id -> Text,
        circle -> Nullable<Text>,
        account_id -> Nullable<Text>,
        key_hash -> Nullable<Binary>,
        handed_in -> Bool,
        version -> BigInt,
    }
}

diesel::table! {
    evaluation_answers (response_id, question_id, value) {
        response_id -> Text,
        question_id -> Text,
        value -> Integer,
    }
}

diesel::table! {
    evaluation_remarks (id) {
        id -> Text,
        question_id -> Text,
        response_id -> Nullable<Text>,
        text -> Text,
    }
}

diesel::table! {
    evaluation_tallies (id) {
        id -> Text,
        question_id -> Text,
        circle -> Nullable<Text>,
        answer_count -> BigInt,
        score_sum -> BigInt,
        counts -> Text,
    }
}

diesel::table! {
    evaluation_follow_ups (id) {
        id -> Text,
        evaluation_id -> Text,
        text -> Text,
        author_id -> Nullable<Text>,
        created_at -> Timestamp,
        task_id -> Nullable<Text>,
        milestone_id -> Nullable<Text>,
    }
}

diesel::table! {
    evaluation_templates (id) {
        id -> Text,
        name -> Text,
        questions -> Text,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    milestones (id) {
        id -> Text,
        project_id -> Text,
        title -> Text,
        text -> Nullable<Text>,
        planned_date -> Date,
        done_date -> Nullable<Date>,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    milestone_moves (id) {
        id -> Text,
        milestone_id -> Text,
        from_date -> Date,
        to_date -> Date,
        reason -> Nullable<Text>,
        actor_id -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    tasks (id) {
        id -> Text,
        project_id -> Text,
        title -> Text,
        text -> Text,
        folded -> Text,
        people -> Integer,
        skill -> Nullable<Text>,
        start_date -> Nullable<Date>,
        end_date -> Nullable<Date>,
        last_date -> Date,
        place -> Nullable<Text>,
        minutes -> Nullable<Integer>,
        taken_count -> Integer,
        done_count -> Integer,
        cancelled_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    task_volunteers (id) {
        id -> Text,
        task_id -> Text,
        account_id -> Nullable<Text>,
        state -> Text,
        thanks -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    project_updates (id) {
        id -> Text,
        project_id -> Text,
        author_id -> Nullable<Text>,
        title -> Text,
        text -> Text,
        created_at -> Timestamp,
        edited_at -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    ledger_entries (id) {
        id -> Text,
        project_id -> Text,
        kind -> Text,
        cents -> BigInt,
        amount_cents -> BigInt,
        entry_date -> Date,
        party -> Text,
        description -> Text,
        corrects_id -> Nullable<Text>,
        author_id -> Nullable<Text>,
        author_name -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    attachments (id) {
        id -> Text,
        idea_id -> Nullable<Text>,
        project_id -> Nullable<Text>,
        project_update_id -> Nullable<Text>,
        media_type -> Text,
        description -> Text,
        size -> BigInt,
        width -> Nullable<Integer>,
        height -> Nullable<Integer>,
        digest -> Binary,
        created_at -> Timestamp,
        version -> BigInt,
        uploader_id -> Nullable<Text>,
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
        end_date -> Nullable<Date>,
        place -> Text,
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
diesel::joinable!(comments -> ideas (idea_id));
diesel::joinable!(comment_mentions -> comments (comment_id));
diesel::joinable!(joiners -> accounts (account_id));
diesel::joinable!(questions -> ideas (idea_id));
diesel::joinable!(evaluations -> projects (project_id));
diesel::joinable!(evaluation_circles -> evaluations (evaluation_id));
diesel::joinable!(evaluation_associations -> associations (association_id));
diesel::joinable!(evaluation_questions -> evaluations (evaluation_id));
diesel::joinable!(evaluation_responses -> accounts (account_id));
diesel::joinable!(evaluation_answers -> evaluation_responses (response_id));
diesel::joinable!(evaluation_answers -> evaluation_questions (question_id));
diesel::joinable!(evaluation_remarks -> evaluation_questions (question_id));
diesel::joinable!(evaluation_tallies -> evaluation_questions (question_id));
diesel::joinable!(evaluation_follow_ups -> accounts (author_id));
diesel::joinable!(evaluation_follow_ups -> milestones (milestone_id));
diesel::joinable!(evaluation_follow_ups -> tasks (task_id));
diesel::joinable!(milestone_moves -> accounts (actor_id));
diesel::joinable!(milestones -> projects (project_id));
diesel::joinable!(tasks -> projects (project_id));
diesel::joinable!(task_volunteers -> accounts (account_id));
diesel::joinable!(project_updates -> accounts (author_id));
diesel::joinable!(attachments -> project_updates (project_update_id));
diesel::joinable!(ledger_entries -> accounts (author_id));

diesel::allow_tables_to_appear_in_same_query!(
    accounts,
    associations,
    attachments,
    comment_mentions,
    comments,
    evaluation_answers,
    evaluation_associations,
    evaluation_circles,
    evaluation_follow_ups,
    evaluation_questions,
    evaluation_remarks,
    evaluation_responses,
    evaluation_tallies,
    evaluations,
    followers,
    idea_themes,
    idea_transitions,
    ideas,
    joiners,
    ledger_entries,
    milestone_moves,
    milestones,
    project_associations,
    project_ideas,
    project_members,
    project_themes,
    project_transitions,
    project_updates,
    projects,
    questions,
    role_grants,
    sessions,
    supports,
    task_volunteers,
    tasks,
    themes,
);

diesel::allow_columns_to_appear_in_same_group_by_clause!(
    evaluation_answers::question_id,
    evaluation_answers::value,
    evaluation_responses::circle,
);
