//! What the tests stand on: a running server on a database of its own, a client that checks every answer, and
//! builders for what a test needs to be there.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that can't be set up has failed")]

pub mod answer;
pub mod app;
pub mod builders;
pub mod client;
pub mod database;
pub mod postgres;
pub mod program;
pub mod rounds;
pub mod statements;
pub mod work;

/// Makes two tests of each of these functions, one on each database: `both!(name)` makes `name::sqlite` and
/// `name::postgres` of `fn name(app: TestApp)`. A function that is not named here is dead code.
#[macro_export]
macro_rules! both {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[test]
            fn sqlite() {
                super::$name($crate::app::TestApp::start($crate::database::Kind::Sqlite));
            }

            #[test]
            fn postgres() {
                super::$name($crate::app::TestApp::start($crate::database::Kind::Postgres));
            }
        }
    )+};
}
