//! The English texts: plain words, short sentences.

use shared::{
    account::AccountStatus,
    idea::{IdeaSort, IdeaState},
    problem::{FieldCode, FieldError, ProblemCode},
    role::Role,
    theme::ThemeColor,
};

use super::{
    About, Account, Admin, Article, Associations, Catalogue, Comments, Common, Footer, Home, IdeaForm, Ideas,
    Nav, Problems, Steps, Texts, grouped,
};

/// Every text in English.
pub static EN: Texts = Texts {
    tag: "en",
    formats: "en-GB",
    name: "English",
    common: Common {
        site: "Samenspel",
        tab_title: |page| format!("{page} – Samenspel"),
        loading: "One moment…",
        sending: "Sending…",
        retry: "Try again",
        close: "Close",
        cancel: "Cancel",
        save: "Save",
        change: "Change",
        delete: "Delete",
        choose: "Choose one",
        optional: "(optional)",
        new_tab: "(opens in a new tab)",
        failed: "Something went wrong",
        not_found: "This page is not here",
        not_found_text: "The address may have been mistyped, or the page was taken away.",
    },
    nav: Nav {
        skip: "Skip to content",
        main: "Main menu",
        menu: "Menu",
        home: "To the front page",
        ideas: "Ideas",
        new_idea: "Send in an idea",
        my_ideas: "My ideas",
        associations: "Villages",
        accounts: "Accounts",
        catalogue: "Villages and themes",
        sign_in: "Sign in",
        sign_out: "Sign out",
        register: "Create an account",
    },
    footer: Footer {
        about: "The place where villages, the municipality and welfare work build on ideas together.",
        links: "About this site",
        accessibility: "Accessibility",
        privacy: "Privacy",
        api: "Open data (API)",
    },
    home: Home {
        tab: "Ideas for your village",
        title: "Do you have an idea for your village?",
        lead: "Share it here. Others think along, and together we make something of it.",
        look_around: "See all ideas",
        newest: "New ideas",
        most_supported: "Most supported",
        all_ideas: "All ideas",
        no_ideas: "There are no ideas yet. Will you send in the first?",
        how: "From idea to result",
        steps: &[
            ("Idea", "You write down what you would like for your village. A few sentences will do."),
            ("Support", "Others read your idea. They support it and leave a comment."),
            (
                "Project",
                "The village and the municipality look at the idea. Does it fit? Then people get to work.",
            ),
            ("Evaluation", "We look back together. What went well, and what do we learn from it?"),
        ],
        themes: "Themes",
        associations: "Villages",
        all_associations: "All villages",
    },
    ideas: Ideas {
        title: "Ideas",
        one: "Idea",
        mine: "My ideas",
        search: "Search the ideas",
        search_button: "Search",
        association: "Village",
        all_associations: "All villages",
        theme: "Theme",
        themes: "Themes",
        all_themes: "All themes",
        state_label: "Where it stands",
        all_states: "Any",
        sort_label: "Order",
        sort: |sort| match sort {
            IdeaSort::Newest => "Newest first",
            IdeaSort::Oldest => "Oldest first",
            IdeaSort::MostSupported => "Most supported first",
        },
        clear_filter: "Show all ideas again",
        none_found: "We found no ideas. Try another word or another village.",
        none_of_mine: "You have not sent in an idea yet.",
        count: |n| counted(n, "idea", "ideas"),
        shown: |n| format!("The first {}", counted(n, "idea", "ideas")),
        shown_of: |n, all| format!("{} of {}", grouped(n, ','), counted(all, "idea", "ideas")),
        more: "More ideas",
        supports: |n| counted(n, "supporter", "supporters"),
        comments: |n| counted(n, "comment", "comments"),
        number: |n| format!("Idea number {n}"),
        author_gone: "Somebody who has no account any more",
        about_idea: "About this idea",
        edit: "Change this idea",
        state,
        state_sentence,
        where_it_stands: "Where does it stand?",
        review_on: |day| format!("We will look at it again on {day}."),
        people_support: |n| if n == 1 { "person supports this idea." } else { "people support this idea." },
        you_too: "So do you.",
        support: "I support this idea",
        sign_in_to_support: "Sign in to support this idea",
        closed: "This idea can no longer be supported.",
    },
    form: IdeaForm {
        new_title: "Send in an idea",
        edit_title: "Change your idea",
        lead: "Three things will do: a title, your story and your village. After that everybody can read your idea.",
        sign_in_hint: "To send your idea you sign in first. You can start typing now: your text is kept.",
        title: "What is your idea, in one sentence?",
        title_hint: "For example: a bench by the playing field",
        text: "Tell us a little more",
        text_hint: "Why is it needed? Who is it for? What would you like to do yourself?",
        association: "Which village is it for?",
        themes: "What is it about?",
        themes_hint: "Choose three at most.",
        similar: "Is your idea like one of these?",
        similar_hint: "Have a look. You may prefer to support an idea that is already there.",
        draft_hint: "What you type is kept on this device until you send it or sign out. Nobody else sees it.",
        send: "Send my idea",
        thanks: "Thank you! Your idea is in. Everybody can read and support it now.",
        saved: "Your change is saved.",
        not_editable: "You can't change this idea (any more).",
        back_to_idea: "Back to the idea",
        changed: "Somebody else changed this idea meanwhile. Your text is still here. First see what changed.",
        show_newest: "Show the newest text beside it",
        newest: "What it says now",
        save_mine: "Save my text",
    },
    comments: Comments {
        title: "Comments",
        none: "There are no comments yet.",
        more: "More comments",
        write: "Write a comment",
        hint: "Please be kind. Everybody can read your name and your comment.",
        send: "Post my comment",
        thanks: "Your comment is posted.",
        sign_in: "Sign in to comment",
        closed: "You can no longer comment on this idea.",
        by: |name| format!("by {name}"),
        delete_question: "Are you sure that you want to delete this comment? It can't be brought back.",
        delete_confirm: "Yes, delete it",
        deleted: "The comment is deleted.",
    },
    steps: Steps {
        history: "What happened",
        title: "What happens with this idea?",
        label: "Choose a step",
        step,
        withdraw_hint: "Nobody can support your idea then. Sorry after all? You can open it again yourself.",
        reason: "Why?",
        reason_hint: "Everybody can read this.",
        review_date: "When do we look at it again?",
        saved: "The step is saved.",
        changed: "Somebody else changed this idea meanwhile. What you typed is still here. See where it stands now and \
                  send it again.",
        none_left: "Somebody else changed this idea meanwhile. This step is no longer possible.",
    },
    associations: Associations {
        title: "Villages",
        one: "Village",
        lead: "Each village has an association with a board. Choose a village to see what is going on there.",
        residents: "Residents",
        households: "Houses",
        board: "The board",
        no_board: "We don't know yet who is on the board.",
        ideas_of: |village| format!("Ideas for {village}"),
        no_ideas: "There are no ideas for this village yet.",
    },
    account: Account {
        sign_in: "Sign in",
        sign_in_first: "Sign in to see this page.",
        not_allowed: "Your account can't use this page.",
        welcome: "Welcome! You are signed in.",
        no_account: "No account yet?",
        have_account: "Do you have an account?",
        register: "Create an account",
        register_lead: "With an account you can send in ideas, support them and comment.",
        registered: "Your account is ready and you are signed in.",
        signed_out: "You are signed out.",
        name: "Your name",
        name_hint: "Everybody sees this name with your ideas and comments.",
        email: "E-mail address",
        email_hint: "You sign in with it. Others don't see it.",
        password: "Password",
        password_hint: "At least 15 characters. A sentence of four words is good, and easy to remember.",
        show_password: "Show",
        association: "Village",
        no_association: "No village chosen",
        privacy_hint: "We use your details for this site alone.",
        mine: "My details",
        signed_in_as: |email| format!("You are signed in as {email}."),
        details: "Name and village",
        saved: "Your details are saved.",
        change_password: "Change password",
        current_password: "Your present password",
        new_password: "Your new password",
        password_ends_sessions: "On other devices you will have to sign in again.",
        password_changed: "Your password is changed.",
        sessions: "Where you are signed in",
        sessions_lead: "Is there a device that you don't know? Sign it out and change your password.",
        browser_on: |browser, system| format!("{browser} on {system}"),
        other_program: "Another program",
        last_used: |time| format!("Last used on {time}"),
        this_session: "This device",
        end_session: "Sign out",
        end_session_question: "Do you want to sign out on this device?",
        session_ended: "That device is signed out.",
    },
    admin: Admin {
        accounts: "Accounts",
        account: "Account",
        back_to_accounts: "Back to all accounts",
        search: "Search by name or e-mail address",
        status: "Status",
        role: "Role",
        any: "Any",
        count: |n| counted(n, "account", "accounts"),
        none_found: "We found no accounts.",
        more: "More accounts",
        since: "Account since",
        own_account: "This is your own account. You can't block yourself.",
        suspend: "Block this account",
        suspend_question: |name| {
            format!("Do you want to block {name}? Signing in will no longer work, anywhere.")
        },
        activate: "Open this account again",
        activate_question: |name| format!("May {name} sign in again?"),
        saved: "The change is saved.",
        roles: "Roles",
        no_roles: "No special roles.",
        term: |start, end| match end {
            Some(end) => format!("From {start} until {end}"),
            None => format!("Since {start}"),
        },
        not_today: "not held today",
        remove_role: "Take this role away",
        remove_role_question: |role| format!("Do you want to take this role away: {role}?"),
        role_removed: "The role is taken away.",
        add_role: "Give a role",
        role_added: "The role is given.",
        start_date: "First day",
        start_date_hint: "Empty means today.",
        end_date: "Last day",
        end_date_hint: "Empty means no end.",
    },
    catalogue: Catalogue {
        title: "Villages and themes",
        associations: "Villages",
        add_association: "Add a village",
        themes: "Themes",
        add_theme: "Add a theme",
        roots: "Roots: what makes a project succeed",
        add_root: "Add a root",
        village: "Name of the village",
        name: "Name",
        label: "Short name",
        full_name: "Full name",
        summary: "Explanation in a few sentences",
        color: "Colour",
        position: "Place in the row (a lower number comes first)",
        saved: "Saved.",
    },
    about: About {
        accessibility: Article {
            title: "Accessibility",
            sections: &[
                (
                    "For everybody",
                    &[
                        "Everybody should be able to use this site. Also if you see poorly, use no mouse or find reading \
                         hard.",
                        "So everything works with the keyboard and with a screen reader. You can make the text four times \
                         as large. And we write in plain words.",
                    ],
                ),
                (
                    "How far are we?",
                    &[
                        "We build and test the site to WCAG 2.2, levels A and AA. There has been no independent audit yet, \
                         so there is no official statement yet either.",
                    ],
                ),
                (
                    "Does something not work for you?",
                    &[
                        "Tell the board of your village or whoever runs this site. Together we look for another way, and \
                         we make the site better.",
                    ],
                ),
            ],
        },
        privacy: Article {
            title: "Privacy",
            sections: &[
                (
                    "What we keep",
                    &[
                        "When you create an account we keep your name, your e-mail address and your village. We keep your \
                         password in such a way that nobody can read it.",
                        "We also keep the ideas and comments that you write, which ideas you support, and on which devices \
                         you are signed in.",
                    ],
                ),
                (
                    "Who sees what?",
                    &[
                        "Everybody can read your ideas and comments, with your name. Only you and the administrators see \
                         your e-mail address.",
                    ],
                ),
                (
                    "On your own device",
                    &[
                        "When you sign in, the site sets one cookie to keep you signed in. Your browser itself keeps your \
                         language and the text that you have not sent yet.",
                        "We don't follow you. There are no advertisements and no cookies of others.",
                    ],
                ),
                (
                    "Your rights",
                    &[
                        "You change your name and village yourself under My details. Do you want to know what we keep \
                         about you, or to have it erased? Ask whoever runs this site.",
                    ],
                ),
            ],
        },
    },
    problems: Problems {
        check_fields: "Something is not right yet. Please look at this:",
        offline: "There is no connection. See whether you are online and try again. What you typed is still here.",
        unreadable: "The site gave an answer that we don't understand. Try again later.",
        problem,
        field,
    },
    role,
    account_status: |status| match status {
        AccountStatus::Active => "Active",
        AccountStatus::Suspended => "Blocked",
    },
    theme_color: |color| match color {
        ThemeColor::Blue => "Blue",
        ThemeColor::Green => "Green",
        ThemeColor::Orange => "Orange",
        ThemeColor::Purple => "Purple",
        ThemeColor::Red => "Red",
        ThemeColor::Teal => "Teal",
    },
};

fn counted(number: i64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number, ','), if number == 1 { one } else { many })
}

fn state(state: IdeaState) -> &'static str {
    match state {
        IdeaState::Draft => "Draft",
        IdeaState::Submitted => "Sent in",
        IdeaState::Open => "Open",
        IdeaState::UnderReview => "Being looked at",
        IdeaState::Adopted => "Becomes a project",
        IdeaState::Answered => "Answered",
        IdeaState::Declined => "Will not happen",
        IdeaState::Parked => "On hold",
        IdeaState::Merged => "Merged",
        IdeaState::Withdrawn => "Withdrawn",
    }
}

fn state_sentence(state: IdeaState) -> &'static str {
    match state {
        IdeaState::Draft => "This idea has not been sent yet. Only its author sees it.",
        IdeaState::Submitted => "This idea was sent in. Somebody checks it before everybody sees it.",
        IdeaState::Open => "Everybody can read this idea, support it and comment on it.",
        IdeaState::UnderReview => "The board of the village or the municipality is looking at this idea.",
        IdeaState::Adopted => "People are getting to work on this idea.",
        IdeaState::Answered => "This idea has been answered.",
        IdeaState::Declined => "This idea will not happen.",
        IdeaState::Parked => "This idea waits for now. Later we look at it again.",
        IdeaState::Merged => "This idea was merged with another one that is like it.",
        IdeaState::Withdrawn => "The author took this idea back.",
    }
}

fn step(from: IdeaState, to: IdeaState) -> &'static str {
    match (from, to) {
        (IdeaState::Draft, IdeaState::Open) => "Send in",
        (IdeaState::Submitted, IdeaState::Open) => "Publish, so that everybody sees it",
        (_, IdeaState::Open) => "Open it again",
        (IdeaState::Open, IdeaState::UnderReview) => "Look at it",
        (_, IdeaState::UnderReview) => "Look at it again",
        (_, IdeaState::Adopted) => "Take it on: it becomes a project",
        (_, IdeaState::Answered) => "Answer it",
        (_, IdeaState::Parked) => "Look at it again later",
        (_, IdeaState::Declined) => "Don't do it",
        (_, IdeaState::Withdrawn) => "Take my idea back",
        (_, IdeaState::Draft | IdeaState::Submitted | IdeaState::Merged) => state(to),
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Member => "Member",
        Role::Board => "Board",
        Role::Chair => "Chair",
        Role::Liaison => "Liaison civil servant",
        Role::Councillor => "Council or college member",
        Role::Supporter => "Welfare work",
        Role::Coordinator => "Villages' consultation",
        Role::Administrator => "Administrator",
    }
}

fn problem(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::Malformed
        | ProblemCode::MethodNotAllowed
        | ProblemCode::NotAcceptable
        | ProblemCode::UnsupportedMediaType
        | ProblemCode::IfMatchRequired => "Something went wrong in this page. Load the page again.",
        ProblemCode::InvalidInput => "Something that you filled in is not right yet.",
        ProblemCode::InvalidCursor => "The list has changed meanwhile. Load the page again.",
        ProblemCode::SignInRequired => "Sign in first.",
        ProblemCode::InvalidCredential => "You are no longer signed in. Sign in again.",
        ProblemCode::WrongPassword => "The e-mail address or the password is not right.",
        ProblemCode::Forbidden => "Your account may not do this.",
        ProblemCode::CrossSite => "This request came from another site. Load the page again.",
        ProblemCode::NotFound => "We can't find this. It may have been taken away.",
        ProblemCode::AlreadySupported => "You support this idea already.",
        ProblemCode::IdeaClosed => "That is no longer possible with this idea.",
        ProblemCode::IdeaHasProject => "This idea has already become a project.",
        ProblemCode::ProjectClosed => "That can't be done in the stage that the project is in.",
        ProblemCode::AlreadyMember => "This person already takes part in this project.",
        ProblemCode::LastLead => "A project keeps a lead. Name somebody else first.",
        ProblemCode::RoleHeld => "This person has this role already.",
        ProblemCode::OwnAccess => "You can't take away your own access.",
        ProblemCode::IdempotencyKeyReused => {
            "This was probably sent before, in other words. First see whether it is already there."
        }
        ProblemCode::Changed => "Somebody else changed this meanwhile. Load the page again.",
        ProblemCode::TooLarge => "This is too large to send. Make it shorter.",
        ProblemCode::TooManyRequests => "That was too often in a row. Wait a moment and try again.",
        ProblemCode::Internal => "Something went wrong on the server. Try again later.",
        ProblemCode::Unavailable => "The site can't be reached just now. Try again in a few minutes.",
    }
}

fn field(fault: &FieldError) -> String {
    let min = grouped(fault.params.min.unwrap_or_default(), ',');
    let max = grouped(fault.params.max.unwrap_or_default(), ',');
    match fault.code {
        FieldCode::Required => "Fill this in.".into(),
        FieldCode::TooShort => format!("Use at least {min} characters."),
        FieldCode::TooLong => format!("Use at most {max} characters."),
        FieldCode::OutOfRange => format!("Choose a number from {min} to {max}."),
        FieldCode::TooMany => format!("Choose at most {max}."),
        FieldCode::Invalid => "This is not right. Please look at it again.".into(),
        FieldCode::NotFound => "This does not exist any more. Choose another.".into(),
        FieldCode::Taken => "This is in use already.".into(),
        FieldCode::UnknownField => "We don't know this field. Load the page again.".into(),
        FieldCode::EasyToGuess => "This is easy to guess. Choose a sentence that only you know.".into(),
        FieldCode::TooEarly => "Choose a later day than the first day.".into(),
    }
}
