//! What the vendor's administrators set and watch: the portal's settings, the
//! words of the programme, audiences, background jobs, the audit trail. The one
//! page here for everybody says which role may do what.

mod audiences;
mod audit;
mod facts;
mod file_types;
mod index;
mod jobs;
mod programme;
mod residence;
mod roles;
mod settings;
mod term;
mod uses;

use crate::routes::Routes;

pub fn routes(to: &mut Routes<'_>) {
    to.get("/admin", index::show)
        .get("/admin/roles", roles::show)
        .get("/admin/roles/new", roles::new)
        .post("/admin/roles", roles::create)
        .get("/admin/roles/{id}", roles::edit)
        .post("/admin/roles/{id}", roles::save)
        .post("/admin/roles/{id}/removal", roles::remove)
        .get("/admin/settings", settings::show)
        .post("/admin/settings", settings::save)
        .get("/admin/residence", residence::show)
        .get("/admin/file-types", file_types::show)
        .post("/admin/file-types", file_types::save)
        .get("/admin/programme", programme::show)
        .post("/admin/programme", programme::add)
        .get("/admin/programme/{id}", term::show)
        .post("/admin/programme/{id}", term::save)
        .post("/admin/programme/{id}/order", programme::order)
        .post("/admin/programme/{id}/removal", term::remove)
        .get("/admin/audiences", audiences::index)
        .get("/admin/audiences/new", audiences::new)
        .post("/admin/audiences", audiences::create)
        .get("/admin/audiences/{id}", audiences::edit)
        .post("/admin/audiences/{id}", audiences::save)
        .post("/admin/audiences/{id}/removal", audiences::remove)
        .get("/admin/jobs", jobs::show)
        .post("/admin/jobs/{id}/retry", jobs::retry)
        .get("/admin/audit", audit::show)
        .export("/admin/audit/export.csv", audit::csv);
}
