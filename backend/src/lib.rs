//! The Samenspel server.

pub mod answer;
pub mod app;
pub mod auth;
pub mod cache;
pub mod commands;
pub mod config;
pub mod csv;
pub mod day;
pub mod db;
pub mod error;
pub mod extract;
pub mod files;
pub mod handlers;
pub mod limits;
pub mod middleware;
pub mod models;
pub mod openapi;
pub mod policies;
pub mod qr_code;
pub mod routes;
pub mod server;
pub mod services;
pub mod text;
