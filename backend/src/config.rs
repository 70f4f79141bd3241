//! What can be set from outside: one small struct per concern, filled from the command line and the environment.

use std::net::{IpAddr, SocketAddr};

use clap::Args;
use url::Url;

use crate::{db::DbUrl, files::Store};

/// Where the data is.
#[derive(Clone, Args)]
pub struct Database {
    /// The database: sqlite://FILE for the embedded one, postgres://USER:PASSWORD@HOST/DATABASE for a server
    #[arg(
        long = "database-url",
        env = "DATABASE_URL",
        default_value = "sqlite://data/samenspel.sqlite",
        hide_env_values = true,
        global = true
    )]
    url: String,
}

impl Database {
    /// Where it is. Not read by clap, which shows the whole of a value that it refuses, a password included.
    ///
    /// # Errors
    /// As [`DbUrl::parse`].
    pub fn url(&self) -> Result<DbUrl, String> {
        DbUrl::parse(&self.url)
    }
}

/// Where pictures and files are.
#[derive(Debug, Clone, Args)]
pub struct Files {
    /// Where pictures and files of this database alone are kept: a folder, or `s3://BUCKET/FOLDER` with the usual
    /// `AWS_ENDPOINT`, `AWS_REGION`, `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` [default: beside the database]
    #[arg(long = "files", env = "SAMENSPEL_FILES", value_name = "PLACE", global = true)]
    place: Option<String>,
}

impl Files {
    /// Opens the store; without a setting it is a folder beside the database.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open(&self, database: &DbUrl) -> Result<Store, String> {
        match &self.place {
            Some(place) => Store::open(place),
            None => Store::open(&database.beside("files")),
        }
    }
}

/// Where the server listens and how it is reached.
#[derive(Debug, Clone, Args)]
pub struct Server {
    /// The address to listen on; 0.0.0.0 or :: for all of the machine's
    #[arg(long, env = "SAMENSPEL_ADDRESS", default_value = "127.0.0.1")]
    pub address: IpAddr,
    /// The port to listen on; 0 takes any that is free
    #[arg(long, env = "PORT", default_value_t = 8080)]
    pub port: u16,
    /// How the site is reached from outside, such as `https://samenspel.example.nl`
    #[arg(long, env = "SAMENSPEL_PUBLIC_URL", value_parser = origin)]
    pub public_url: Option<Url>,
    /// Whom users of the API can write to; it stands in the API's document
    #[arg(long, env = "SAMENSPEL_CONTACT_EMAIL", default_value = "beheer@samenspel.example")]
    pub contact_email: String,
    /// How many reverse proxies stand in front and add to X-Forwarded-For
    #[arg(long, env = "SAMENSPEL_TRUSTED_PROXIES", default_value_t = 0)]
    pub trusted_proxies: usize,
    /// Sites whose pages may call the API from a browser, such as `https://dorp.example` (repeatable)
    #[arg(long = "allow-origin", env = "SAMENSPEL_ALLOWED_ORIGINS", value_delimiter = ',', value_parser = origin)]
    pub allowed_origins: Vec<Url>,
    /// After how many weeks without a sign of life a project is shown as silent
    #[arg(long, env = "SAMENSPEL_SILENT_WEEKS", default_value_t = shared::project::SILENT_WEEKS, value_parser = clap::value_parser!(u16).range(1..=520))]
    pub silent_weeks: u16,
    /// Whether ideas that are sent in wait until a coordinator or an administrator places them
    #[arg(long, env = "SAMENSPEL_MODERATION", default_value = "off", num_args = 0..=1, default_missing_value = "on", value_parser = ["on", "off"])]
    pub moderation: String,
    /// Whether callers are limited in how often they may call
    #[arg(long, env = "SAMENSPEL_RATE_LIMITS", default_value = "on", value_parser = ["on", "off"])]
    pub rate_limits: String,
}

impl Server {
    /// The socket to listen on.
    #[must_use]
    pub fn socket(&self) -> SocketAddr {
        (self.address, self.port).into()
    }

    /// How the site is reached: as said, or on this machine.
    #[must_use]
    pub fn site(&self) -> String {
        match &self.public_url {
            Some(url) => url.origin().ascii_serialization(),
            None => format!("http://{}", self.socket()),
        }
    }

    /// Whether ideas that are sent in wait to be placed.
    #[must_use]
    pub fn is_moderated(&self) -> bool {
        self.moderation == "on"
    }

    /// Whether the site is reached over TLS, so that cookies can be kept to it.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(|url| url.scheme() == "https")
    }
}

fn origin(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).map_err(|error| error.to_string())?;
    let plain = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    if matches!(url.scheme(), "http" | "https") && url.has_host() && plain {
        Ok(url)
    } else {
        Err("it must be like https://samenspel.example.nl, without a path".to_owned())
    }
}
