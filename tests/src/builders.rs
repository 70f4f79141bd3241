//! What a test needs to be there: accounts, villages, themes, ideas. Put into the database directly, since the ways
//! to make them are other tests' matter.

use std::sync::{
    LazyLock,
    atomic::{AtomicU32, Ordering},
};

use backend::{
    auth::password::hash_now,
    db::types::{DbText, now},
    error::ApiError,
    models::{
        account::{NewAccountRow, create_account},
        association::create_association,
        idea::NewIdeaRow,
        moment::create_moment,
        project::NewProjectRow,
        role_grant::create_role_grant,
        root::create_root,
        theme::create_theme,
    },
    services::{keep_session::begin_session, start_project::store_project, submit_idea::store_idea},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::{DateTime, NaiveDate, SubsecRound, TimeDelta, Utc};
use serde_json::{Value, json};
use shared::{
    association::NewAssociation,
    attachment::AttachmentOwner,
    id::Id,
    idea::{IdeaState, NewIdea},
    project::{NewProject, ProjectStage},
    role::{NewRoleGrant, Role},
    root::NewRoot,
    theme::{NewTheme, ThemeColor},
    timeline::{MomentKind, NewMoment},
};

use crate::app::TestApp;

/// The password of every account that a test makes. It stands in no answer: the client looks.
pub const PASSWORD: &str = "zeven paarse paraplu's";

/// Hashing takes long on purpose, so all accounts share one hash.
static PASSWORD_HASH: LazyLock<String> = LazyLock::new(|| hash_now(PASSWORD.as_bytes()).unwrap());

fn idea_called(title: &str, association_id: Id) -> NewIdea {
    let text = "Veel mensen hebben er al om gevraagd en het kost weinig.".to_owned();
    NewIdea::of_words(title.to_owned(), text, association_id)
}

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub struct Account {
    /// Whose account it is.
    pub id: Id,
    /// The address to sign in with.
    pub email: String,
    /// The session.
    pub session: Id,
    /// The access token.
    pub token: String,
    /// The refresh token.
    pub refresh_token: String,
}

impl TestApp {
    /// Somebody with an account, signed in.
    pub fn account(&self, name: &str) -> Account {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let email = format!("bewoner-{}@dorp.example", COUNT.fetch_add(1, Ordering::Relaxed));
        let row = NewAccountRow::new(name, &email, PASSWORD_HASH.clone(), None);
        let id: Id = row.id.into();
        let kept = self.state.db.write_now(|conn| {
            create_account(conn, &row)?;
            begin_session(conn, id, "tests")
        });
        let kept = kept.unwrap();
        // Good for an hour: on a busy machine the longest tests outlast the ten minutes of a token that is signed now.
        let later = now() + TimeDelta::minutes(50);
        let token = self.state.access_tokens.sign(id, kept.session, later).unwrap();
        Account { id, email, session: kept.session, token, refresh_token: kept.token.encode() }
    }

    /// Somebody with an account and a role, in a village of its own where the role is held in one.
    #[must_use]
    pub fn account_with_role(&self, role: Role) -> Account {
        let account = self.account(role.as_str());
        let place = format!("Dorp van {}", account.email);
        self.give_role(&account, role, role.is_held_in_association().then(|| self.association(&place)));
        account
    }

    /// Gives a role from today on.
    pub fn give_role(&self, account: &Account, role: Role, association_id: Option<Id>) {
        let grant = NewRoleGrant { role, association_id, start_date: None, end_date: None };
        self.state.db.write_now(|conn| create_role_grant(conn, account.id, &grant, None)).unwrap();
    }

    /// A village with its association.
    pub fn association(&self, village: &str) -> Id {
        let new = NewAssociation {
            village: village.to_owned(),
            name: format!("Dorpsbelangen {village}"),
            summary: String::new(),
            residents: Some(800),
            households: None,
        };
        self.state.db.write_now(|conn| create_association(conn, &new)).unwrap()
    }

    /// A theme.
    pub fn theme(&self, label: &str) -> Id {
        let name = format!("Alles over {label}");
        let new = NewTheme {
            label: label.to_owned(),
            name,
            summary: String::new(),
            color: ThemeColor::Green,
            position: 1,
        };
        self.state.db.write_now(|conn| create_theme(conn, &new)).unwrap()
    }

    /// A root.
    pub fn root(&self, name: &str) -> Id {
        let new = NewRoot { name: name.to_owned(), summary: String::new(), position: 1 };
        self.state.db.write_now(|conn| create_root(conn, &new)).unwrap()
    }

    /// A moment on the timeline.
    pub fn moment(&self, title: &str, date: Option<NaiveDate>) -> Id {
        let new = NewMoment {
            title: title.to_owned(),
            text: String::new(),
            kind: MomentKind::Meeting,
            date,
            end_date: None,
            place: String::new(),
        };
        self.state.db.write_now(|conn| create_moment(conn, &new)).unwrap()
    }

    /// An open idea, in a village of its own.
    pub fn idea(&self, author: &Account) -> Id {
        self.idea_in(author, IdeaState::Open)
    }

    /// An idea in a state, in a village of its own.
    pub fn idea_in(&self, author: &Account, state: IdeaState) -> Id {
        let village = self.association(&format!("Dorp {}", Id::new()));
        self.store_idea(author, "Een bankje langs de vaart", (village, &[]), state, 0)
    }

    /// An idea with this title, for this village and about these themes, in a state and with so many supporters,
    /// who are not there themselves.
    pub fn store_idea(
        &self,
        author: &Account,
        title: &str,
        (association_id, theme_ids): (Id, &[Id]),
        state: IdeaState,
        support_count: i64,
    ) -> Id {
        let new = idea_called(title, association_id);
        let store = |conn: &mut _| {
            let mut row = NewIdeaRow::new(&new, author.id, now());
            row.state = DbText(state);
            row.support_count = support_count;
            store_idea(conn, &row, association_id, theme_ids)?;
            Ok::<_, ApiError>(row.id())
        };
        self.state.db.write_now(store).unwrap()
    }

    /// So many open ideas with the same title, for the same village. The oldest is first.
    pub fn store_ideas(&self, author: &Account, title: &str, association_id: Id, count: usize) -> Vec<Id> {
        let new = idea_called(title, association_id);
        let store = |conn: &mut _| {
            let one = |_| {
                let row = NewIdeaRow::new(&new, author.id, now());
                store_idea(conn, &row, association_id, &[])?;
                Ok::<_, ApiError>(row.id())
            };
            (0..count).map(one).collect::<Result<Vec<_>, _>>()
        };
        self.state.db.write_now(store).unwrap()
    }

    /// A project for all villages, being prepared and led by that person.
    pub fn project(&self, lead: &Account) -> Id {
        self.project_in(lead, ProjectStage::Preparing)
    }

    /// A project for all villages in a stage, led by that person.
    pub fn project_in(&self, lead: &Account, stage: ProjectStage) -> Id {
        self.store_project(&[lead], new_project(), stage, now())
    }

    /// A project in a stage, of which something was last heard at `active`.
    pub fn store_project(
        &self,
        leads: &[&Account],
        body: Value,
        stage: ProjectStage,
        active: DateTime<Utc>,
    ) -> Id {
        let new: NewProject = serde_json::from_value(body).unwrap();
        // As precise as times are kept.
        let active = active.trunc_subsecs(6);
        let leads: Vec<Id> = leads.iter().map(|lead| lead.id).collect();
        let store = |conn: &mut _| {
            let mut row = NewProjectRow::new(&new, active);
            row.stage = DbText(stage);
            store_project(conn, &row, &new, &leads, active)?;
            Ok::<_, ApiError>(row.id.into())
        };
        self.state.db.write_now(store).unwrap()
    }
}

/// A body that starts a project for all villages.
#[must_use]
pub fn new_project() -> Value {
    json!({
        "title": "Automaatje voor alle dorpen",
        "text": "Vrijwilligers rijden mensen die zelf niet meer kunnen rijden, tegen een kleine vergoeding.",
    })
}

impl TestApp {
    /// A small picture of something.
    pub fn picture(&self, by: &Account, owner: AttachmentOwner) -> Id {
        // The smallest PNG that there is: one pixel.
        const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        let pixel = BASE64_STANDARD.decode(PIXEL).unwrap();
        let call = self.post(&owner.path()).by(by);
        let made = call.form(&[("description", b"Een stip"), ("file", &pixel)]).send().is(201);
        made.json()["id"].as_str().unwrap().parse().unwrap()
    }
}

/// A body that makes an idea in that village.
#[must_use]
pub fn new_idea(association_id: Id) -> Value {
    json!({
        "title": "Een leeskast bij de bushalte",
        "text": "Dan kan iedereen een boek ruilen terwijl de bus op zich laat wachten.",
        "associationId": association_id,
    })
}
