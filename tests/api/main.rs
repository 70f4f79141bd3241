//! The API and the program, tested from outside. The modules mirror the URLs; each test runs on both databases.

#[cfg(test)]
mod accounts;
#[cfg(test)]
mod associations;
#[cfg(test)]
mod attachments;
#[cfg(test)]
mod comments;
#[cfg(test)]
mod conventions;
#[cfg(test)]
mod document;
#[cfg(test)]
mod evaluations;
#[cfg(test)]
mod followers;
#[cfg(test)]
mod health;
#[cfg(test)]
mod ideas;
#[cfg(test)]
mod joiners;
#[cfg(test)]
mod me;
#[cfg(test)]
mod mentions;
#[cfg(test)]
mod permissions;
#[cfg(test)]
mod program;
#[cfg(test)]
mod projects;
#[cfg(test)]
mod questions;
#[cfg(test)]
mod role_grants;
#[cfg(test)]
mod roots;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod security;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod strange;
#[cfg(test)]
mod supports;
#[cfg(test)]
mod tasks;
#[cfg(test)]
mod themes;
#[cfg(test)]
mod threads;
#[cfg(test)]
mod timeline;
#[cfg(test)]
mod tree;
#[cfg(test)]
mod upgrade;
