//! The page is embedded from `frontend/dist`: a new page makes a new program, and none at all is no error here, so that
//! the server can be worked on without the page.

fn main() -> std::io::Result<()> {
    std::fs::create_dir_all("../frontend/dist")?;
    println!("cargo::rerun-if-changed=../frontend/dist");
    println!("cargo::rerun-if-changed=../migrations");
    println!("cargo::rerun-if-changed=demo");
    Ok(())
}
