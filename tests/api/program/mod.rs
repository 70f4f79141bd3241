//! The program `samenspel`, as a process of its own.

mod commands;
mod crash;
mod demo;
mod serve;
