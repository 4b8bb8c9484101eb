package org.sklad.installation;

import java.util.List;
import java.util.Set;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Navigation;
import org.sklad.access.signin.Navigation.Place;
import org.sklad.access.signin.Navigation.Work;
import org.sklad.platform.web.NavEntry;

/** The navigation of every page: the verbs of each role, the pages beneath them, and the groups of the pages of links. */
final class PlacesOfWork {
    /** Roles that see stock and its documents. */
    private static final Role[] KEEPERS = {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};

    /** Roles that supervise. */
    private static final Role[] OVERSEERS = {Role.MANAGER, Role.AUDITOR};

    /** Roles that help people, and those that supervise it. */
    private static final Role[] HELPERS = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    /** Roles that see the managed lists of the programme in the settings. */
    private static final Role[] DIRECTORY = {Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR};

    private static final Role[] HELPERS_AND_KEEPERS = {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private static final Role[] AT_WORK = {Role.WAREHOUSE, Role.FIELD, Role.TECHNICIAN, Role.MANAGER, Role.AUDITOR};

    private static final Place BAGS = page("/reconciliations", "installation.bags", "box", KEEPERS);
    private static final Place KITS = page("/assemblies", "installation.kits", "box", KEEPERS, "/break-ups");
    private static final Place DAYS = page("/distribution-days", "installation.days", "programme", HELPERS_AND_KEEPERS);
    private static final Place HANDOUTS = page("/handouts", "installation.handouts", "list", HELPERS, "/returns");
    private static final Place APPROVALS =
            page("/approvals", "installation.approvals", "done", Role.FIELD, Role.MANAGER);
    private static final Place CONFLICTS = page("/conflicts", "installation.conflicts", "soon", OVERSEERS);
    private static final Place UNREADABLE =
            page("/unreadable-records", "installation.unreadable-records", "soon", OVERSEERS);
    private static final Place EXPENSES = page("/medical-expenses", "installation.medical-expenses", "list", OVERSEERS);
    private static final Place PLACES =
            page("/centres", "installation.places", "centre", Role.WAREHOUSE, Role.FIELD, Role.TECHNICIAN);
    private static final Place ITEMS =
            page("/items", "installation.items", "tag", Role.values(), "/settings/catalogue");

    private static final Place SCAN = verb("/scan", "installation.scan", "scan");
    private static final Place RECEIVE =
            verb(new NavEntry("/consignments", "installation.receive", "receive").with("/sortings", "/openings"));
    private static final Place MOVE = verb("/moves", "installation.move", "move", BAGS);
    private static final Place BOXES = verb(new NavEntry("/boxes", "installation.boxes", "box").behindMore(), KITS);
    private static final Place TO_ANOTHER =
            verb(new NavEntry("/transfers", "installation.to-another-centre", "truck").behindMore());
    private static final Place COUNT = verb(new NavEntry("/counts", "installation.count", "count").behindMore());
    private static final Place WRITE_OFF =
            verb(new NavEntry("/write-offs", "installation.write-off", "write-off").behindMore());
    private static final Place LABELS = verb("/labels", "installation.labels", "tag");
    private static final Place HAND_OUT = verb(
            "/hand-out", "installation.hand-out", "give", DAYS, HANDOUTS, APPROVALS, CONFLICTS, UNREADABLE, EXPENSES);
    private static final Place NEEDS = verb("/needs", "installation.needs", "need");
    private static final Place LOANS = verb(new NavEntry("/loans", "installation.loans", "loan").behindMore());
    private static final Place PEOPLE = verb(
            new NavEntry("/people", "installation.people", "people").with("/medical-expenses"),
            page("/needs", "installation.needs", "need", HELPERS),
            page("/loans", "installation.loans", "loan", HELPERS),
            DAYS,
            HANDOUTS,
            CONFLICTS,
            UNREADABLE,
            EXPENSES);
    private static final Place TRAININGS = page("/trainings", "installation.trainings", "list", HELPERS);
    private static final Place MEETINGS = page("/meetings", "installation.meetings", "list", HELPERS);
    private static final Place DECISIONS =
            page("/meeting-decisions", "installation.meeting-decisions", "done", HELPERS);
    private static final Place PROGRAMME = verb(
            new NavEntry("/field-visits", "installation.programme", "programme")
                    .called("installation.field-visits")
                    .behindMore(),
            page("/consultations", "installation.consultations", "person", Role.FIELD),
            page("/my-people", "installation.my-people", "person", Role.FIELD),
            page("/referrals", "installation.referrals", "move", new Role[] {Role.FIELD}, "/settings/organisations"),
            page("/information-sessions", "installation.sessions", "people", HELPERS),
            TRAININGS,
            MEETINGS,
            DECISIONS,
            page("/interpreter-requests", "installation.interpreter-requests", "soon", HELPERS),
            page("/interpreters", "installation.interpreters", "people", HELPERS),
            page("/referrals/figures", "installation.referral-figures", "report", OVERSEERS),
            page("/unmet-interpreting", "installation.unmet-interpreting", "report", OVERSEERS),
            page("/complaints", "installation.complaints", "need", HELPERS),
            page("/monitoring", "installation.monitoring", "report", OVERSEERS),
            page("/figures", "installation.figures", "report", HELPERS));
    private static final Place REPORT_FAULT = verb("/repairs/new", "installation.report-a-fault", "add");
    private static final Place WORK = verb(
            "/my-work",
            "installation.work",
            "repair",
            page("/repairs", "installation.repairs", "repair", AT_WORK),
            PLACES);
    private static final Place REPAIRS = verb("/repairs", "installation.repairs", "repair");
    private static final Place PARTS =
            verb(new NavEntry("/stock?category=PART", "installation.parts", "stock").with("/restrictions"), ITEMS);
    private static final Place STOCK = verb(
            new NavEntry("/stock", "installation.stock", "stock").with("/restrictions"),
            page("/consignments", "installation.consignments", "receive", KEEPERS, "/sortings"),
            page("/moves", "installation.move", "move", KEEPERS),
            BAGS,
            page("/transfers", "installation.to-another-centre", "truck", KEEPERS),
            page("/boxes", "installation.boxes", "box", HELPERS_AND_KEEPERS),
            KITS,
            page("/counts", "installation.count", "count", KEEPERS),
            page("/write-offs", "installation.write-off", "write-off", KEEPERS),
            page("/planning", "installation.planning", "report", KEEPERS),
            page("/findings", "installation.findings", "soon", KEEPERS),
            page("/reports/expiry", "installation.expiry", "soon", Role.WAREHOUSE),
            DAYS,
            page("/needs", "installation.needs", "need", HELPERS_AND_KEEPERS),
            ITEMS,
            PLACES,
            page("/repairs", "installation.repairs", "repair", AT_WORK));
    private static final Place DECIDE = verb("/overview", "installation.decide", "decide", APPROVALS);
    private static final Place RECORD = verb("/settings/audit", "installation.record", "audit");

    private static final Place REPORTS = verb(
            "/reports",
            "installation.reports",
            "report",
            group(
                    "installation.group.stock",
                    page("/reports/stock-on-hand", "installation.stock-on-hand", "stock", OVERSEERS),
                    page("/reports/expiry", "installation.expiry", "soon", OVERSEERS)),
            group(
                    "installation.group.aid",
                    page("/overview", "installation.overview", "report", Role.AUDITOR),
                    page("/reports/unmet-demand", "installation.unmet-demand", "need", OVERSEERS),
                    HANDOUTS),
            group("installation.group.grants", page("/reports/evidence", "installation.evidence", "report", OVERSEERS)),
            group(
                    "installation.group.repairs",
                    page("/overview#repairs", "installation.repairs-figures", "repair", OVERSEERS)));

    private static final Place SETTINGS = verb(
            "/settings",
            "installation.settings",
            "settings",
            group(
                    "installation.group.operators",
                    page("/settings/operators", "installation.operators", "people", Role.ADMINISTRATOR, Role.AUDITOR),
                    page("/settings/role-grants", "installation.role-grants", "key", Role.ADMINISTRATOR, Role.AUDITOR),
                    page(
                            "/settings/focal-points",
                            "installation.focal-points",
                            "need",
                            Role.ADMINISTRATOR,
                            Role.AUDITOR),
                    page(
                            "/settings/stations",
                            "installation.stations",
                            "lock",
                            Role.MANAGER,
                            Role.AUDITOR,
                            Role.ADMINISTRATOR),
                    page("/devices", "installation.devices", "scan", Role.MANAGER, Role.ADMINISTRATOR)),
            group(
                    "installation.group.centres",
                    page(
                            "/settings/organisation",
                            "installation.organisation",
                            "centre",
                            Role.ADMINISTRATOR,
                            Role.AUDITOR),
                    page("/settings/centres", "installation.centres", "centre", Role.ADMINISTRATOR, Role.AUDITOR),
                    page("/centres", "installation.places", "stock", Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)),
            group(
                    "installation.group.goods",
                    page("/items", "installation.items", "tag", Role.ADMINISTRATOR),
                    page("/settings/catalogue", "installation.catalogue", "add", Role.ADMINISTRATOR),
                    page("/restrictions", "installation.restrictions", "refused", OVERSEERS),
                    page("/openings", "installation.openings", "list", OVERSEERS),
                    page("/planning/levels", "installation.levels", "report", OVERSEERS)),
            group("installation.group.aid", page("/settings/rules", "installation.rules", "give", OVERSEERS)),
            group(
                    "installation.programme",
                    page("/settings/topics", "installation.topics", "list", DIRECTORY),
                    page("/settings/institutions", "installation.institutions", "centre", DIRECTORY),
                    page("/settings/organisations", "installation.organisations", "people", DIRECTORY),
                    page("/figures", "installation.figures", "report", Role.ADMINISTRATOR)),
            group(
                    "installation.group.privacy",
                    page("/privacy", "installation.privacy", "person", OVERSEERS),
                    page("/privacy/processing", "installation.processing", "list", Role.ADMINISTRATOR)),
            group(
                    "installation.group.system",
                    page("/settings/audit", "installation.record", "audit", Role.ADMINISTRATOR, Role.AUDITOR),
                    page("/settings/backups", "installation.backups", "box", Role.ADMINISTRATOR),
                    page(
                            "/settings/installation-key",
                            "installation.installation-key",
                            "key",
                            Role.ADMINISTRATOR,
                            Role.AUDITOR),
                    page("/settings/start", "installation.start", "done", Role.ADMINISTRATOR),
                    page("/api/v1/docs", "installation.api", "key", Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)));

    /** An operator with several roles has the verbs of all of them, in this order of the roles. */
    static final Navigation NAVIGATION = new Navigation(List.of(
            new Work(Role.MANAGER, List.of(DECIDE, STOCK, PEOPLE, PROGRAMME, REPAIRS, REPORTS, SETTINGS)),
            new Work(Role.TECHNICIAN, List.of(WORK, SCAN, REPORT_FAULT, PARTS)),
            new Work(Role.WAREHOUSE, List.of(SCAN, RECEIVE, MOVE, BOXES, TO_ANOTHER, COUNT, WRITE_OFF, STOCK, LABELS)),
            new Work(Role.FIELD, List.of(HAND_OUT, PEOPLE, NEEDS, LOANS, PROGRAMME, REPAIRS, STOCK)),
            new Work(Role.AUDITOR, List.of(RECORD, STOCK, PEOPLE, PROGRAMME, REPAIRS, REPORTS, SETTINGS)),
            new Work(Role.ADMINISTRATOR, List.of(SETTINGS))));

    private PlacesOfWork() {}

    private static Place verb(String href, String labelKey, String icon, Place... beneath) {
        return verb(new NavEntry(href, labelKey, icon), beneath);
    }

    private static Place verb(NavEntry entry, Place... beneath) {
        return new Place(entry, Set.of(), List.of(beneath));
    }

    /** A group of a page of links. */
    private static Place group(String labelKey, Place... pages) {
        return new Place(new NavEntry("", labelKey, "list"), Set.of(), List.of(pages));
    }

    private static Place page(String href, String labelKey, String icon, Role... roles) {
        return new Place(new NavEntry(href, labelKey, icon), Set.of(roles), List.of());
    }

    private static Place page(String href, String labelKey, String icon, Role[] roles, String... also) {
        return new Place(new NavEntry(href, labelKey, icon).with(also), Set.of(roles), List.of());
    }
}
