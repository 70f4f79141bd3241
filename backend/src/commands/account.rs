//! `samenspel account`.

use clap::{Args, Subcommand};
use shared::{
    account::NewAccount,
    id::Id,
    role::{NewRoleGrant, Role},
    validate::Validate,
};

use crate::{
    auth::password::{hash_now, random_password},
    db::DbUrl,
    error::{ApiError, OnUnique},
    models::{
        account::{NewAccountRow, create_account},
        role_grant::create_role_grant,
    },
};

/// Look after accounts.
#[derive(Subcommand)]
pub(super) enum AccountCommand {
    /// Make an account, print its password once
    Create(Create),
}

#[derive(Args)]
pub(super) struct Create {
    /// The name that the person is known by
    #[arg(long)]
    name: String,
    /// The e-mail address that the person signs in with
    #[arg(long)]
    email: String,
    /// A role in the whole platform
    #[arg(long, value_parser = ["liaison", "councillor", "supporter", "coordinator", "administrator"])]
    role: Option<String>,
}

impl AccountCommand {
    pub(super) fn run(self, url: &DbUrl) -> Result<(), String> {
        match self {
            Self::Create(create) => create.run(url),
        }
    }
}

impl Create {
    fn run(self, url: &DbUrl) -> Result<(), String> {
        let password = random_password()?;
        let new = NewAccount {
            name: self.name,
            email: self.email,
            password: password.clone(),
            association_id: None,
        };
        new.validate().map_err(|errors| {
            let fields: Vec<_> =
                errors.iter().map(|error| format!("--{} ({:?})", error.field, error.code)).collect();
            format!("this can't be an account: {}", fields.join(", "))
        })?;
        let role =
            self.role.map(|role| role.parse::<Role>()).transpose().map_err(|error| error.to_string())?;
        let row = NewAccountRow::new(&new.name, &new.email, hash_now(password.as_bytes())?, None);
        let taken = || ApiError::Malformed(format!("{} has an account already", row.email));
        let write = |conn: &mut _| {
            create_account(conn, &row).on_unique("accounts.email", taken)?;
            if let Some(role) = role {
                let grant = NewRoleGrant { role, association_id: None, start_date: None, end_date: None };
                create_role_grant(conn, Id::from(row.id), &grant, None)?;
            }
            Ok::<_, ApiError>(())
        };
        super::open(url)?.write_now(write).map_err(|error| match error {
            ApiError::Malformed(sentence) => sentence,
            error => error.to_string(),
        })?;
        println!("{} can sign in as {} with the password", row.name, row.email);
        println!("    {password}");
        println!("Write it down: it is not shown again.");
        Ok(())
    }
}
