//! Who somebody is: passwords, access tokens, refresh tokens and the cookie that they travel in.

pub mod cookie;
pub mod password;
pub mod refresh;
pub mod resume_code;
pub mod token;
