package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.Endpoint;
import org.sklad.harness.Endpoints;
import org.sklad.harness.Growth;
import org.sklad.harness.PagePaths;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;
import org.sklad.platform.db.CountedStatements;
import org.sklad.platform.db.Database;

/**
 * A page takes as many statements with a few rows as with many. The test requests every address that the code answers, whole and
 * with each filter, as an operator of all centres and as one of a single centre. A new page is included without a line here.
 */
class StatementsIT {
    private static final int FEW = 3;
    private static final int MANY = 20;

    /** The shortest row is longer than this, and a differently written time is shorter. */
    private static final int ROW = 100;

    /** Addresses whose rows cannot grow in number. All others must show more. */
    private static final Set<String> WITHOUT_ROWS = Set.of(
            "GET /account",
            "GET /account/confirmation",
            "GET /account/password",
            "GET /account/pin",
            "GET /account/second-factor",
            "GET /account/station",
            "GET /api/v1/adjustments/{id}",
            "GET /approvals/{id}", // one line, as the desk asked
            "GET /api/v1/approvals/{id}", // the same
            "GET /api/v1/alarms", // nobody acts suspiciously often
            "GET /api/v1/beneficiaries/{caseCode}",
            "GET /api/v1/centres",
            "GET /api/v1/centres/{code}",
            "GET /api/v1/centres/{code}/assets/{asset}",
            "GET /api/v1/centres/{code}/calendar",
            "GET /api/v1/centres/{code}/locations/{location}",
            "GET /api/v1/centres/{code}/proposed-locations", // as many as shelves with one item
            "GET /api/v1/centres/{code}/rooms/{room}",
            "GET /api/v1/docs",
            "GET /api/v1/due-erasures",
            "GET /api/v1/consent-texts", // a file each
            "GET /api/v1/donors/{source}",
            "GET /api/v1/entitlement-rules/{code}",
            "GET /api/v1/findings/{kind}",
            "GET /api/v1/funding-sources/{source}",
            "GET /api/v1/funding-sources/{source}/evidence", // reads lot by lot
            "GET /reports/evidence", // as many funding sources as there are
            "GET /reports/evidence/package",
            "GET /api/v1/installation-key",
            "GET /settings/installation-key",
            "GET /settings/installation-key/public-key.pem",
            "GET /api/v1/consignments/{id}/invoice",
            "GET /api/v1/consignments/{id}/invoice/photo",
            "GET /consignments/{id}/invoice",
            "GET /api/v1/interpreters/{code}",
            "GET /api/v1/interpreters/{code}/hours", // work takes time
            "GET /api/v1/unmet-interpreting", // time must pass
            "GET /api/v1/indicators", // as many as there are files
            "GET /api/v1/indicators/{set}", // a row for each count of the set
            "GET /figures",
            "GET /api/v1/items/{kit}/compositions/{version}",
            "GET /api/v1/medical-expenses/{id}",
            "GET /api/v1/information-sessions/{id}",
            "GET /api/v1/information-sessions/{id}/photo",
            "GET /information-sessions/{id}",
            "GET /api/v1/trainings/{id}",
            "GET /trainings/{id}",
            "GET /trainings/{id}/certificates",
            "GET /trainings/sign-in-sheet",
            "GET /api/v1/meetings/{id}",
            "GET /meetings/{id}",
            "GET /monitoring/{id}/answers",
            "GET /api/v1/medical-expenses/{id}/photo",
            "GET /api/v1/needs/{id}",
            "GET /api/v1/openapi.json",
            "GET /api/v1/organisation",
            "GET /api/v1/operators/{username}",
            "GET /api/v1/processing-activities", // as many as a file has
            "GET /api/v1/restrictions/{restriction}",
            "GET /api/v1/consultations/{id}",
            "GET /api/v1/referrals/{id}",
            "GET /referrals/figures", // a row for each month, centre and kind
            "GET /api/v1/referrals/figures",
            "GET /referrals/new", // as many organisations as the list has
            "GET /referrals/{id}",
            "GET /api/v1/field-visits/{visit}",
            "GET /api/v1/field-visits/{visit}/report",
            "GET /field-visits/{visit}/report.pdf",
            "GET /field-visits/new",
            "GET /field-visits/{visit}",
            "GET /consultations/new", // as many topics as the list has
            "GET /consultations/{id}",
            "GET /consultations/{id}/versions",
            "GET /api/v1/topics/{entry}",
            "GET /settings/topics/new",
            "GET /settings/topics/{entry}",
            "GET /api/v1/institutions/{entry}",
            "GET /settings/institutions/new",
            "GET /settings/institutions/{entry}",
            "GET /api/v1/organisations/{entry}",
            "GET /settings/organisations/new",
            "GET /settings/organisations/{entry}",
            "GET /api/v1/scan",
            "GET /api/v1/session",
            "GET /api/v1/stations/{id}",
            "GET /api/v1/phone/devices/{device}", // one operator signed in on it
            "GET /devices/{device}", // the same
            "GET /api/v1/phone/file-key",
            "GET /api/v1/phone/unreadable-records/{record}",
            "GET /unreadable-records/{record}",
            "GET /unreadable-records/import",
            "GET /api/v1/tokens/{id}",
            "GET /api/v1/work-orders/{number}/photos/{photo}",
            "GET /centres",
            "GET /centres/{code}/calendar",
            "GET /centres/{code}/locations/{location}",
            "GET /centres/{code}/rooms/new",
            "GET /complaints/posters", // as many as centres
            "GET /complaints/posters/{code}/poster.pdf",
            "GET /complaints/figures", // a row for each month, centre and kind
            "GET /api/v1/complaints/figures",
            "GET /api/v1/complaint-focal-points", // as many as are named
            "GET /settings/focal-points",
            "GET /feedback",
            "GET /phone",
            "GET /phone/icon-192.png",
            "GET /phone/icon-512.png",
            "GET /phone/phone.webmanifest",
            "GET /phone/worker.js",
            "GET /feedback/{poster}",
            "GET /centres/{code}/rooms/{room}",
            "GET /consignments/import",
            "GET /distribution-days/{id}/plan", // the day has begun
            "GET /findings/{kind}",
            "GET /hand-out",
            "GET /hand-out/group",
            "GET /healthz",
            "GET /help", // texts of the program
            "GET /help/page",
            "GET /interpreter-requests/new",
            "GET /interpreters/new",
            "GET /interpreters/{code}/change",
            "GET /interpreters/{code}/hours",
            "GET /unmet-interpreting",
            "GET /items/new",
            "GET /planning/levels/import",
            "GET /planning/levels/new",
            "GET /openings/import",
            "GET /medical-expenses/{id}",
            "GET /needs/{id}",
            "GET /people/import",
            "GET /api/v1/sessions",
            "GET /privacy/alarms",
            "GET /privacy/due",
            "GET /privacy/processing",
            "GET /privacy/people/{departed}",
            "GET /people/searches",
            "GET /people/{caseCode}/access-export",
            "GET /people/{caseCode}/merge",
            "GET /repairs/{number: [A-Z][^/]*}/assignment",
            "GET /repairs/{number: [A-Z][^/]*}/duplicate",
            "GET /repairs/{number: [A-Z][^/]*}/hold",
            "GET /repairs/{number: [A-Z][^/]*}/priority",
            "GET /repairs/{number: [A-Z][^/]*}/{act: rejection|reopening|cancellation}",
            "GET /repairs/{number: [A-Z][^/]*}/{act}",
            "GET /reports", // links
            "GET /restrictions/new",
            "GET /scan",
            "GET /scan/attach",
            "GET /scan/commands",
            "GET /scan/test",
            "GET /scan/test/sheet.pdf", // the codes of the test
            "GET /planning/seasons",
            "GET /planning/lead-times",
            "GET /settings",
            "GET /settings/backups",
            "GET /settings/catalogue",
            "GET /settings/organisation",
            "GET /settings/centres",
            "GET /settings/centres/import",
            "GET /settings/centres/new",
            "GET /settings/centres/{code}",
            "GET /settings/operators/new",
            "GET /settings/operators/{username}",
            "GET /settings/stations/{id}", // nobody has a PIN
            "GET /settings/rules/new",
            "GET /settings/rules/{code}",
            "GET /settings/start",
            "GET /sign-in",
            "GET /items/{sku}/change",
            "GET /items/{sku}/merge",
            "GET /stock/adjustments/new",
            "GET /stock/adjustments/{id}",
            "GET /transfers/new",
            "GET /api/v1/levels/{centre}/{sku}",
            "GET /api/v1/seasons",
            "GET /api/v1/lead-times",
            "GET /api/v1/level-proposals",
            // A row for each category, for each centre and day, or for each kind of fault.
            "GET /overview",
            "GET /overview/stock",
            "GET /api/v1/reports/distribution",
            "GET /api/v1/reports/repairs");

    private static final SkladFolder FOLDER = new SkladFolder();
    private static final Map<String, Client> WORKERS = new LinkedHashMap<>();
    private static final List<String> NONE = List.of();
    private static final Map<String, Seen> FEW_ROWS = new TreeMap<>();
    private static final Map<String, Seen> MANY_ROWS = new TreeMap<>();

    private static Optional<RunningSklad> running = Optional.empty();
    private static Optional<Client> administrator = Optional.empty();
    private static Optional<CountedStatements> counted = Optional.empty();

    /** An answer with 200 and its cost. */
    private record Seen(String address, long statements, int length) {}

    @BeforeAll
    static void everybody_opens_every_page_twice() {
        RunningSklad sklad = FOLDER.start(StatementsIT::count);
        running = Optional.of(sklad);
        Client admin = sklad.firstAdministrator();
        TwoCentres centres = TwoCentres.make(sklad, admin).with("username", "worker");
        Client worker = sklad.addOperator(admin, Profession.NURSE, "worker", RunningSklad.everyRoleAt("*"));
        WORKERS.put("who works everywhere", worker);
        WORKERS.put(
                "who works in one centre",
                sklad.addOperator(admin, Profession.NURSE, "other", RunningSklad.everyRoleAt("HAR")));
        administrator = Optional.of(admin);
        Growth growth = new Growth(centres, admin, worker);
        growth.to(FEW);
        look(centres, FEW_ROWS);
        growth.to(MANY);
        look(centres, MANY_ROWS);
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningSklad::close);
        FOLDER.close();
    }

    private static Database count(Database database) {
        CountedStatements counting = new CountedStatements(database);
        counted = Optional.of(counting);
        return counting;
    }

    private static void look(TwoCentres centres, Map<String, Seen> seen) {
        // Names that changed are read once, by the first page that shows one.
        administrator.orElseThrow().get("/account").expect(200);
        for (Endpoint each : Endpoints.described()) {
            for (String path : each.method().equals("GET") && !PagePaths.NO_PAGE.contains(each.address())
                    ? PagePaths.of(each)
                    : NONE) {
                String real = centres.path(path, "HAR");
                long before = seen.size();
                WORKERS.forEach((name, client) -> look(each, path + " as " + name, client, real, seen));
                if (seen.size() == before) {
                    look(each, path + " as administrator", administrator.orElseThrow(), real, seen);
                }
            }
        }
    }

    private static void look(Endpoint page, String what, Client client, String path, Map<String, Seen> seen) {
        long before = statements();
        Answer answer = client.get(path);
        if (answer.status() == 200) {
            long took = statements() - before;
            seen.put(what, new Seen(page.address(), took, answer.text().length()));
        }
    }

    private static long statements() {
        return counted.orElseThrow().count();
    }

    @Test
    void no_page_needs_more_statements_for_more_rows() {
        assertThat(MANY_ROWS.keySet()).containsAll(FEW_ROWS.keySet());
        List<String> more = new ArrayList<>();
        FEW_ROWS.forEach((what, few) -> {
            Seen many = Objects.requireNonNull(MANY_ROWS.get(what));
            if (many.statements() != few.statements()) {
                more.add(what + ": " + few.statements() + " statements for " + FEW + " rows, " + many.statements()
                        + " for " + MANY);
            }
        });
        assertThat(more).isEmpty();
        System.out.println(FEW_ROWS.size() + " pages and lists looked at");
    }

    /** Without this, a page that shows none of the added rows would pass the test above. */
    @Test
    void every_page_shows_more_rows_if_there_are_more() {
        Set<String> more = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        FEW_ROWS.forEach((what, few) -> {
            asked.add(few.address());
            if (Objects.requireNonNull(MANY_ROWS.get(what)).length() > few.length() + ROW) {
                more.add(few.address());
            }
        });
        Set<String> all = new TreeSet<>(Endpoints.all());
        all.removeIf(each -> !each.startsWith("GET ") || PagePaths.NO_PAGE.contains(each));
        assertThat(asked).containsExactlyInAnyOrderElementsOf(all);
        all.removeAll(more);
        assertThat(all).isSubsetOf(WITHOUT_ROWS);
        assertThat(more).hasSizeGreaterThan(50);
    }

    /** The control: a page with one query per row is detected. */
    @Test
    void the_count_of_statements_grows_with_statements_for_each_row() {
        Client worker = Objects.requireNonNull(WORKERS.get("who works everywhere"));
        long before = statements();
        worker.get("/api/v1/items?style=STYLE").expect(200);
        long list = statements() - before;
        for (int i = 0; i < MANY; i++) {
            worker.get("/api/v1/items/ITEM-" + i).expect(200);
        }
        assertThat(list).isPositive();
        assertThat(statements() - before - list).isGreaterThanOrEqualTo(MANY);
    }
}
