//! Passwords: argon2id with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane), off the async
//! threads and only a few at a time, since each takes 19 MiB and some ten milliseconds.

use std::sync::Arc;

use actix_web::web;
use argon2::{
    Argon2, Params,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use shared::problem::FieldCode;
use tokio::sync::Semaphore;
use zxcvbn::{Score, zxcvbn};

use super::refresh::random;
use crate::{error::ApiError, text::fold};

/// Hashes and checks passwords.
#[derive(Clone)]
pub struct Passwords {
    places: Arc<Semaphore>,
    /// The hash of a password that nobody knows.
    nobody: Arc<str>,
}

/// What checking a password showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// It is another password, or there is no such account.
    Wrong,
    /// It is the password.
    Right,
    /// It is the password, but hashed with parameters of old: hash it anew.
    RightButOld,
}

impl Passwords {
    /// At most as many at a time as there are cores, twice.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn new() -> Result<Self, String> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let secret: [u8; 32] = random().map_err(|error| error.to_string())?;
        Ok(Self { places: Arc::new(Semaphore::new(2 * cores)), nobody: hash_now(&secret)?.into() })
    }

    /// Hashes a password into a PHC string.
    ///
    /// # Errors
    /// [`ApiError::Internal`] when the system gives no randomness.
    pub async fn hash(&self, password: String) -> Result<String, ApiError> {
        self.off_thread(move || hash_now(password.as_bytes()).map_err(ApiError::Internal)).await
    }

    /// Hashes a password that somebody chose for `field`, unless it is easy to guess by who knows their name and
    /// address.
    ///
    /// # Errors
    /// [`ApiError::Invalid`] when it is; else as [`Self::hash`].
    pub async fn choose(
        &self,
        field: &'static str,
        password: String,
        (name, email): (String, String),
    ) -> Result<String, ApiError> {
        self.off_thread(move || {
            if is_easy_to_guess(&password, &[&name, &email]) {
                return Err(ApiError::field(field, FieldCode::EasyToGuess));
            }
            hash_now(password.as_bytes()).map_err(ApiError::Internal)
        })
        .await
    }

    /// Checks a password. An account that is not there takes as long as one that is, so that the time does not
    /// tell which addresses have an account.
    ///
    /// # Errors
    /// [`ApiError::Internal`] when the stored hash is not a PHC string.
    pub async fn check(&self, password: String, hash: Option<String>) -> Result<Check, ApiError> {
        let nobody = self.nobody.clone();
        self.off_thread(move || {
            let known = hash.is_some();
            let right = check_now(&password, hash.as_deref().unwrap_or(&nobody))?;
            Ok(if known { right } else { Check::Wrong })
        })
        .await
    }

    async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
    ) -> Result<T, ApiError> {
        let _place = self.places.acquire().await.map_err(|error| ApiError::Internal(error.to_string()))?;
        web::block(work).await.map_err(|error| ApiError::Internal(error.to_string()))?
    }
}

/// Hashes on this thread, for the command line.
///
/// # Errors
/// When the system gives no randomness.
pub fn hash_now(password: &[u8]) -> Result<String, String> {
    let hash: PasswordHash = Argon2::default().hash_password(password).map_err(|error| error.to_string())?;
    Ok(hash.to_string())
}

fn check_now(password: &str, hash: &str) -> Result<Check, ApiError> {
    let stored = PasswordHash::new(hash).map_err(|error| ApiError::Internal(error.to_string()))?;
    if Argon2::default().verify_password(password.as_bytes(), &stored).is_err() {
        return Ok(Check::Wrong);
    }
    let current = Params::try_from(&stored).is_ok_and(|params| {
        let now = Params::default();
        (params.m_cost(), params.t_cost(), params.p_cost()) == (now.m_cost(), now.t_cost(), now.p_cost())
    });
    Ok(if current { Check::Right } else { Check::RightButOld })
}

/// A password for somebody who did not choose one: 20 characters of 31, none of which looks like another.
///
/// # Errors
/// When the system gives no randomness.
pub fn random_password() -> Result<String, String> {
    const LETTERS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let mut password = String::new();
    while password.len() < 24 {
        let [byte] = random().map_err(|error| error.to_string())?;
        // A byte beyond the last whole round of letters would favour the first ones.
        if usize::from(byte) < 256 / LETTERS.len() * LETTERS.len() {
            if password.len() % 5 == 4 && password.len() < 24 {
                password.push('-');
            }
            password.push(char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
        }
    }
    Ok(password)
}

/// Whether a password is easy to guess by somebody who knows these words: a common one, or one in which little is
/// left without the words.
fn is_easy_to_guess(password: &str, context: &[&str]) -> bool {
    let context: Vec<String> = context.iter().map(|text| fold(text)).collect();
    let words = context.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let known: Vec<&str> = words.filter(|word| word.len() > 2).chain(DUTCH).collect();
    let rest = known.iter().fold(fold(password), |rest, word| rest.replace(word, ""));
    rest.chars().count() < LEFT || zxcvbn(password, &known).score() < Score::Three
}

/// How many characters of a password must be something else than known words.
const LEFT: usize = 8;

/// Words that come first to mind here and that an English list does not have.
const DUTCH: [&str; 30] = [
    "samenspel",
    "wachtwoord",
    "welkom",
    "geheim",
    "inloggen",
    "dorp",
    "dorpen",
    "dorpsbelangen",
    "dorpenoverleg",
    "gemeente",
    "drenthe",
    "midden",
    "voetbal",
    "zomer",
    "winter",
    "lente",
    "herfst",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "januari",
    "februari",
    "september",
    "oktober",
    "november",
    "december",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_are_the_recommended_ones() {
        let hash = hash_now(b"een zin die niemand raadt").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_eq!(check_now("een zin die niemand raadt", &hash).unwrap(), Check::Right);
        assert_eq!(check_now("een andere zin", &hash).unwrap(), Check::Wrong);
    }

    #[test]
    fn a_hash_with_parameters_of_old_is_noticed() {
        let weak = Params::new(8, 1, 1, None).unwrap();
        let old = Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, weak);
        let hash: PasswordHash = old.hash_password(b"een zin die niemand raadt").unwrap();
        assert_eq!(check_now("een zin die niemand raadt", &hash.to_string()).unwrap(), Check::RightButOld);
    }

    #[test]
    fn random_passwords_are_long_and_never_the_same() {
        let (one, two) = (random_password().unwrap(), random_password().unwrap());
        assert_eq!(one.len(), 24);
        assert!(one.split('-').all(|group| group.len() == 4), "{one}");
        assert_ne!(one, two);
    }

    #[test]
    fn names_and_common_words_do_not_make_a_password() {
        let context = ["Jan de Vries", "jan.devries@dorp.example", "Hooghalen"];
        for easy in
            ["aaaaaaaaaaaaaaaa", "123456789012345", "passwordpassword", "jandevries12345", "welkomhooghalen"]
        {
            assert!(is_easy_to_guess(easy, &context), "{easy}");
        }
        for hard in ["vier koeien op een kar", "de schuur van opoe lekt"] {
            assert!(!is_easy_to_guess(hard, &context), "{hard}");
        }
    }
}
