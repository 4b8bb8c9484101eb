package org.sklad.installation;

import java.util.List;
import java.util.Set;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Navigation;
import org.sklad.platform.web.NavEntry;

/** The navigation of every page, in the order of the layout. */
final class PlacesOfWork {
    /** Roles that receive, move and count goods, and those that supervise it. */
    private static final Role[] KEEPERS = {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};

    /** Roles that help people, and those that supervise it. */
    private static final Role[] HELPERS = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private static final Role[] HELPERS_AND_KEEPERS = {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR};

    /** An operator lands on the first place they may use. */
    static final Navigation NAVIGATION = new Navigation(List.of(
            place("/settings/operators", "administration.operators", "people", Role.ADMINISTRATOR),
            place("/settings/centres", "centres.centres", "centre", Role.ADMINISTRATOR),
            place("/settings/audit", "administration.audit", "list", Role.ADMINISTRATOR, Role.AUDITOR),
            place("/settings/backups", "administration.backups", "box", Role.ADMINISTRATOR),
            place("/overview", "reports.overview", "report", Role.MANAGER, Role.AUDITOR),
            place("/scan", "scanning.scan", "scan", Role.WAREHOUSE),
            group(
                    "receiving.receive-and-move",
                    "move",
                    place("/consignments", "receiving.consignments", "move", KEEPERS),
                    place("/moves", "moves.moves", "move", KEEPERS),
                    place("/transfers", "transfers.transfers", "move", KEEPERS),
                    place("/reconciliations", "bags.bags", "box", KEEPERS),
                    place("/assemblies", "kits.kits", "box", KEEPERS),
                    place("/openings", "receiving.openings", "list", KEEPERS)),
            group(
                    "handouts.hand-out",
                    "give",
                    place("/hand-out", "handouts.at-the-desk", "give", Role.FIELD),
                    place("/distribution-days", "days.days", "give", HELPERS_AND_KEEPERS),
                    place("/loans", "loans.loans", "give", HELPERS),
                    place("/handouts", "desk.handouts", "list", Role.MANAGER, Role.AUDITOR),
                    place("/conflicts", "conflicts.conflicts", "soon", Role.MANAGER, Role.AUDITOR)),
            group(
                    "peopleimport.people",
                    "people",
                    place("/people", "beneficiaries.list", "people", HELPERS),
                    place("/needs", "needs.needs", "list", HELPERS_AND_KEEPERS),
                    place("/settings/rules", "eligibility.rules", "list", Role.MANAGER, Role.AUDITOR),
                    place("/privacy", "privacy.privacy", "people", Role.MANAGER, Role.AUDITOR),
                    place("/privacy/processing", "privacy.processing", "list", Role.ADMINISTRATOR)),
            place("/medical-expenses", "expenses.medical-expenses", "list", Role.MANAGER, Role.AUDITOR),
            place("/my-work", "repairs.my-work", "repair", Role.TECHNICIAN),
            place(
                    "/repairs",
                    "repairs.repairs",
                    "repair",
                    Role.WAREHOUSE,
                    Role.FIELD,
                    Role.TECHNICIAN,
                    Role.MANAGER,
                    Role.AUDITOR),
            group(
                    "stock.stock",
                    "box",
                    place(
                            "/stock",
                            "stock.by-item",
                            "box",
                            Role.WAREHOUSE,
                            Role.FIELD,
                            Role.TECHNICIAN,
                            Role.MANAGER,
                            Role.AUDITOR),
                    place("/boxes", "boxes.boxes", "box", HELPERS_AND_KEEPERS),
                    place("/counts", "counts.counts", "list", KEEPERS),
                    place("/write-offs", "writeoffs.write-offs", "list", KEEPERS),
                    place("/planning", "planning.planning", "list", KEEPERS),
                    place("/findings", "findings.findings", "soon", KEEPERS)),
            place("/centres", "centres.places", "stock", Role.values()),
            place("/items", "catalogue.items", "tag", Role.values())));

    private PlacesOfWork() {}

    /** Several lists under one entry. */
    private static Navigation.Place group(String labelKey, String icon, Navigation.Place... lists) {
        return new Navigation.Place(new NavEntry("", labelKey, icon), Set.of(), List.of(lists));
    }

    private static Navigation.Place place(String href, String labelKey, String icon, Role... roles) {
        return new Navigation.Place(new NavEntry(href, labelKey, icon), Set.of(roles));
    }
}
