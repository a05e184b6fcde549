//! The command line.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Parser, Subcommand};
use guildhall::backup::Making;
use guildhall::config::Config;
use guildhall::db::Clock;
use guildhall::library::bulk::{ImportCommand, import_library};
use guildhall::matching::Thresholds;
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
        /// Grows it to so many firms, with ten people, a hundred deals and a hundred documents each.
        #[arg(long, value_name = "FIRMS")]
        scale: Option<i64>,
    },
    /// Brings the tables up to date.
    Migrate(Place),
    /// Invites an administrator and prints the link; founds the vendor where there is none.
    CreateAdmin {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        /// The vendor's name, for a portal that has none yet.
        #[arg(long, default_value = "Guildhall")]
        vendor: String,
    },
    /// Takes a person's second factors away, for one who lost phone and recovery codes.
    ResetFactors {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
    },
    /// The audit trail.
    Audit {
        #[command(subcommand)]
        what: AuditCommand,
    },
    /// Brings things in from files.
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Writes everything into one archive, beside a portal that serves: rows, files, key, settings.
    Backup {
        /// Where to; `-` is standard output.
        to: PathBuf,
        #[command(flatten)]
        place: Place,
        /// An earlier archive: files it holds are not written again. May be repeated.
        #[arg(long)]
        since: Vec<PathBuf>,
        /// Leaves the secret key out; keep it elsewhere then.
        #[arg(long)]
        without_key: bool,
        /// Leaves out the files in the stores of regions (`file_stores`): keep those there.
        #[arg(long)]
        without_regions: bool,
    },
    /// Makes an empty portal what archives say: the newest first, then those it was made `--since`.
    Restore {
        #[arg(required = true)]
        archives: Vec<PathBuf>,
        #[command(flatten)]
        place: Place,
        /// Only reads them and says whether they are whole.
        #[arg(long)]
        check: bool,
    },
    /// Says how a portal stands: version, sizes, jobs, the last backup.
    Status {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        json: bool,
    },
    /// How the portal is set up (tiers, audiences, roles, deal programmes, rules), as one file.
    Setup {
        #[command(subcommand)]
        what: SetupCommand,
    },
    /// Builds the search index anew; beside a running portal, has that do it.
    Reindex(Place),
    /// Prints every address: method, path, right, rate class, body limit.
    Routes {
        #[arg(long)]
        json: bool,
    },
    /// Checks the settings and lists them all.
    CheckConfig,
    /// Prints what the portal makes of documents: a line of JSON for each.
    Extract { files: Vec<PathBuf> },
    /// Prints the HTML of Markdown files: a line of JSON for each.
    Render { files: Vec<PathBuf> },
    /// Says of pairs of companies whether they are one, with reasons: CSV in, CSV out.
    Match {
        /// Columns left_name, left_domain, left_city, left_country, left_tax_id, right_…; `-` is standard input.
        pairs: PathBuf,
        /// A line of JSON for each pair.
        #[arg(long)]
        json: bool,
        /// The score from which a pair needs a look.
        #[arg(long, default_value_t = Thresholds::default().review)]
        review: i64,
        /// The score from which a pair is one company.
        #[arg(long, default_value_t = Thresholds::default().same)]
        same: i64,
    },
    /// Checks a signed statement, such as the receipt of a deal, without the portal.
    Verify {
        statement: PathBuf,
        /// The portal's keys, from its /.well-known/guildhall-keys.json.
        #[arg(long)]
        keys: Option<PathBuf>,
    },
    /// Reads one document under limits; started by the portal itself.
    #[command(hide = true)]
    Sandbox {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        order: Vec<std::ffi::OsString>,
    },
}

#[derive(Subcommand)]
enum AuditCommand {
    /// Checks that the trail is as it was written: nothing changed, nothing missing.
    Verify {
        #[command(flatten)]
        place: Place,
        /// A newest hash kept elsewhere, NUMBER:HASH, as the log tells it each hour.
        #[arg(long)]
        head: Option<String>,
    },
}

#[derive(Subcommand)]
enum SetupCommand {
    /// Writes the file; `-` is standard output.
    Export {
        to: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Says what a file would change; the exit code is 1 where something differs.
    Diff {
        file: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Brings a file. What it does not name stays.
    Apply {
        file: PathBuf,
        #[command(flatten)]
        place: Place,
        /// Says what would be done, and does nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

#[derive(Subcommand)]
enum Import {
    /// A folder of documents, with a manifest.csv if there is one.
    Library {
        folder: PathBuf,
        #[command(flatten)]
        place: Place,
        /// Says what would be done, and does nothing.
        #[arg(long)]
        dry_run: bool,
        /// The folder of the library to bring it into.
        #[arg(long, default_value = "")]
        under: String,
        /// Keeps new items as drafts.
        #[arg(long)]
        draft: bool,
        /// A line of JSON for each row.
        #[arg(long)]
        json: bool,
    },
    /// Rates of exchange out of a file of the European Central Bank: `eurofxref`, CSV or XML.
    Rates {
        file: PathBuf,
        #[command(flatten)]
        place: Place,
        /// Says what would be done, and does nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Partner firms out of a CSV table: name, country, city, website, tier, region, type, language, time_zone.
    Firms(Table),
    /// Leads out of a CSV table: company, country, need and what else is known (docs/importing.md).
    Leads(Table),
    /// Deals out of a CSV table: key, firm, customer and what else is known (docs/importing.md).
    Deals {
        #[command(flatten)]
        from: Table,
        /// The code of their deal programme; the first one if left out.
        #[arg(long)]
        programme: Option<String>,
    },
}

/// A table to be brought in.
#[derive(clap::Args)]
struct Table {
    table: PathBuf,
    #[command(flatten)]
    place: Place,
    /// Says what would be done, and does nothing.
    #[arg(long)]
    dry_run: bool,
    /// A line of JSON for each row.
    #[arg(long)]
    json: bool,
}

/// Where to listen and where to keep data; the settings' values if left out.
#[derive(Clone, clap::Args)]
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
    let cli = Cli::parse();
    if let Command::Sandbox { order } = cli.command {
        let code = guildhall::documents::child_main(order);
        return std::process::ExitCode::from(u8::try_from(code).unwrap_or(1));
    }
    match run(cli) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("guildhall: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Extract { files } => {
            Ok(guildhall::documents::extract_cli(&files, &mut std::io::stdout().lock())?)
        }
        Command::Render { files } => {
            Ok(guildhall::documents::render_cli(&files, &mut std::io::stdout().lock())?)
        }
        Command::Verify { statement, keys } => guildhall::signing::verify_cli(&statement, keys.as_deref()),
        Command::Match { pairs, json, review, same } => matched(&pairs, json, Thresholds { review, same }),
        command => with_settings(command, cli.config),
    }
}

fn with_settings(command: Command, file: Option<PathBuf>) -> anyhow::Result<()> {
    let mut config = Config::load(file.as_deref())?;
    match command {
        Command::Serve(place) => {
            let own = place.clone();
            let settings = move || Ok(own.clone().over(Config::load(file.as_deref())?));
            guildhall::serve::serve(place.over(config), settings)
        }
        Command::Demo { place, reset, scale } => {
            if config.data == std::path::Path::new("guildhall-data") {
                config.data = PathBuf::from("guildhall-demo");
            }
            guildhall::demo::run(place.over(config), reset, scale)
        }
        Command::Migrate(place) => {
            Portal::open(place.over(config), Clock::System)?;
            println!("The tables are up to date.");
            Ok(())
        }
        Command::Audit { what: AuditCommand::Verify { place, head } } => {
            guildhall::events::chain::verify_cli(place.over(config), head.as_deref())
        }
        Command::ResetFactors { place, email } => {
            guildhall::sign_in::reset_cli(place.over(config), &email)?;
            println!("{email} signs in with a password or a letter now, and sets up new factors.");
            Ok(())
        }
        Command::CreateAdmin { place, email, name, vendor } => {
            let link = guildhall::people::create_admin(place.over(config), &email, &name, &vendor)?;
            println!("Open this address to choose a password; it works once, for two weeks:\n{link}");
            Ok(())
        }
        Command::Import { what } => import(config, what),
        Command::Status { place, json } => guildhall::health::status(place.over(config), json),
        Command::Backup { to, place, since, without_key, without_regions } => {
            back_up(place.over(config), &Making { to, since, without_key, without_regions })
        }
        Command::Restore { archives, check: true, .. } => {
            for archive in guildhall::backup::check(&archives)? {
                println!("{}: whole, as of {}", archive.path.display(), archive.manifest.at);
            }
            Ok(())
        }
        Command::Restore { archives, place, .. } => {
            guildhall::backup::restore(place.over(config), &archives)?;
            println!("Restored. The search index is built when the portal starts.");
            Ok(())
        }
        Command::Setup { what } => set_up(config, what),
        Command::Reindex(place) => guildhall::finding::reindex(place.over(config)),
        Command::Routes { json } => guildhall::routes::print(config.upload_limit(), json),
        Command::CheckConfig => {
            for setting in guildhall::config::SETTINGS {
                let (name, said) = (setting.name, setting.sentence.trim());
                println!("{name:<24}{said}\n{:24}default: {:?}", "", setting.default);
            }
            println!("\nThe settings are sound.");
            Ok(())
        }
        Command::Extract { .. }
        | Command::Render { .. }
        | Command::Match { .. }
        | Command::Verify { .. }
        | Command::Sandbox { .. } => Ok(()),
    }
}

fn matched(pairs: &Path, as_json: bool, at: Thresholds) -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if pairs.as_os_str() == "-" {
        return guildhall::matching::match_cli(std::io::stdin().lock(), &mut out, as_json, at);
    }
    let file = std::fs::File::open(pairs).with_context(|| pairs.display().to_string())?;
    guildhall::matching::match_cli(std::io::BufReader::new(file), &mut out, as_json, at)
}

fn import(config: Config, what: Import) -> anyhow::Result<()> {
    match what {
        Import::Library { folder, place, dry_run, under, draft, json } => {
            let told = ImportCommand { folder, dry_run, under, drafts: draft, json };
            import_library(place.over(config), &told)
        }
        Import::Rates { file, place, dry_run } => {
            guildhall::rates::import_rates(place.over(config), &file, dry_run)
        }
        Import::Firms(Table { table, place, dry_run, json }) => {
            guildhall::partners::import_firms(place.over(config), &table, dry_run, json)
        }
        Import::Leads(Table { table, place, dry_run, json }) => {
            guildhall::leads::import_leads(place.over(config), &table, dry_run, json)
        }
        Import::Deals { from: Table { table, place, dry_run, json }, programme } => {
            guildhall::deals::import_deals(place.over(config), &table, programme.as_deref(), dry_run, json)
        }
    }
}

fn back_up(config: Config, told: &Making) -> anyhow::Result<()> {
    // Whoever is served by this machine comes first.
    let _ = rustix::process::nice(10);
    let made = guildhall::backup::make(config, told)?;
    let rows: u64 = made.members.values().filter_map(|member| member.rows).sum();
    eprintln!("{rows} rows and {} files, as of {}.", made.files.len(), made.at);
    Ok(())
}

fn set_up(config: Config, what: SetupCommand) -> anyhow::Result<()> {
    match what {
        SetupCommand::Export { to, place } => guildhall::setup::export_cli(place.over(config), &to),
        SetupCommand::Diff { file, place } => match guildhall::setup::diff_cli(place.over(config), &file)? {
            true => std::process::exit(1),
            false => Ok(()),
        },
        SetupCommand::Apply { file, place, dry_run } => {
            guildhall::setup::apply_cli(place.over(config), &file, dry_run)
        }
    }
}
