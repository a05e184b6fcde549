//! Everything done in the background, on one page: the tasks of the job queue
//! and what is done by the clock.

use chrono_tz::Tz;

use crate::jobs::{Schedule, SweepJobs, Tasks, enqueue};

/// All tasks and schedules.
pub fn all() -> Tasks {
    let mut tasks = Tasks::default();
    tasks.add::<crate::mail::SendLetter>().add::<SweepJobs>();
    crate::sign_in::tasks(&mut tasks);
    crate::privacy::tasks(&mut tasks);
    tasks.add::<crate::events::chain::LinkAudit>().add::<crate::events::chain::LogAuditHead>();
    tasks.add::<crate::db::TendDatabase>();
    tasks.add::<crate::ui::SweepSendings>().add::<crate::demo::FurnishDemo>();
    tasks.add::<crate::notices::MailNotices>();
    tasks.add::<crate::deals::BringFilesHome>();
    tasks.add::<crate::deals::KeepDeals>().add::<crate::leads::KeepLeads>();
    crate::library::tasks(&mut tasks);
    tasks
        .by_the_clock(Schedule {
            name: "sweep-jobs",
            cron: "20 3 * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &SweepJobs),
        })
        .by_the_clock(Schedule {
            name: "link-audit",
            cron: "* * * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::events::chain::LinkAudit),
        })
        .by_the_clock(Schedule {
            name: "log-audit-head",
            cron: "5 * * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::events::chain::LogAuditHead),
        })
        .by_the_clock(Schedule {
            name: "sweep-sessions",
            cron: "40 * * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::sign_in::SweepSessions),
        })
        .by_the_clock(Schedule {
            name: "sweep-sendings",
            cron: "30 3 * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::ui::SweepSendings),
        })
        .by_the_clock(Schedule {
            name: "tend-database",
            cron: "15 * * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::db::TendDatabase),
        })
        .by_the_clock(Schedule {
            name: "bring-files-home",
            cron: "50 2 * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::deals::BringFilesHome),
        })
        .by_the_clock(Schedule {
            name: "mail-notices",
            cron: "*/2 * * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::notices::MailNotices),
        })
        .by_the_clock(Schedule {
            name: "keep-deals",
            cron: "*/10 * * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::deals::KeepDeals),
        })
        .by_the_clock(Schedule {
            name: "keep-leads",
            cron: "*/5 * * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::leads::KeepLeads),
        })
        .by_the_clock(Schedule {
            name: "keep-retention",
            cron: "50 3 * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::privacy::KeepRetention),
        })
        .by_the_clock(Schedule {
            name: "empty-bin",
            cron: "30 4 * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::library::EmptyBin),
        })
        .by_the_clock(Schedule {
            name: "drop-spare-files",
            cron: "45 4 * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::library::DropSpareFiles {}),
        })
        .by_the_clock(Schedule {
            name: "sweep-uploads",
            cron: "10 4 * * *",
            zone: Tz::UTC,
            start: |tx| enqueue(tx, &crate::library::SweepUploads),
        });
    tasks
}
