//! An edited migration is embedded anew: the compiler does not watch SQL files.

fn main() {
    println!("cargo::rerun-if-changed=sqlite");
    println!("cargo::rerun-if-changed=postgres");
}
