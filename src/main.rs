//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use guildhall::config::Config;
use guildhall::db::Clock;
use guildhall::portal::Portal;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The partner portal a company hosts itself.
#[derive(Parser)]
#[command(version)]
struct Cli {
    /// A TOML file of settings (`guildhall check-config` lists them).
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answers requests.
    Serve(Place),
    /// Runs a portal with an invented vendor, its partners and its library.
    Demo {
        #[command(flatten)]
        place: Place,
        /// Begins anew: throws the demo's data away first.
        #[arg(long)]
        reset: bool,
    },
    /// Brings the tables up to date and says what was done.
    Migrate,
    /// Builds the search index anew; beside a running portal, has that do it.
    Reindex,
    /// Prints every address: method, path, right, rate class, body limit.
    Routes {
        #[arg(long)]
        json: bool,
    },
    /// Checks the settings and lists them all.
    CheckConfig,
}

/// Where to listen and where to keep data; the settings' values if left out.
#[derive(clap::Args)]
struct Place {
    #[arg(long)]
    listen: Option<std::net::SocketAddr>,
    #[arg(long)]
    data: Option<PathBuf>,
}

impl Place {
    fn over(self, mut config: Config) -> Config {
        config.listen = self.listen.unwrap_or(config.listen);
        config.data = self.data.unwrap_or(config.data);
        config
    }
}

fn main() -> std::process::ExitCode {
    match run(Cli::parse()) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("guildhall: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<()> {
    let mut config = Config::load(cli.config.as_deref())?;
    match cli.command {
        Command::Serve(place) => guildhall::serve::serve(place.over(config)),
        Command::Demo { place, reset } => {
            if config.data == PathBuf::from("guildhall-data") {
                config.data = PathBuf::from("guildhall-demo");
            }
            guildhall::demo::run(place.over(config), reset)
        }
        Command::Migrate => {
            Portal::open(config, Clock::System)?;
            println!("The tables are up to date.");
            Ok(())
        }
        Command::Reindex => guildhall::finding::reindex(config),
        Command::Routes { json } => guildhall::routes::print(config.upload_limit(), json),
        Command::CheckConfig => {
            for setting in guildhall::config::SETTINGS {
                println!(
                    "{:<24}{}\n{:24}default: {:?}",
                    setting.name,
                    setting.sentence.trim(),
                    "",
                    setting.default
                );
            }
            println!("\nThe settings are sound.");
            Ok(())
        }
    }
}
