package org.sklad;

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
import org.sklad.access.Profession;
import org.sklad.platform.db.CountedStatements;
import org.sklad.platform.db.Database;

/**
 * A page takes as many statements with a few rows as with many. Every address that the code answers is asked, whole and by each of
 * its filters, by who works in all centres and who works in one: a new page is among them without a line here.
 */
class StatementsIT {
    private static final int FEW = 3;
    private static final int MANY = 20;

    /** No page and no list: a redirection, a file, and a link that is used once. */
    static final Set<String> NO_PAGE = Set.of("GET /", "GET /assets/{hash}/{name: .+}", "GET /set-up/{code}");

    /** The shortest row is longer; a time that is told otherwise is not. */
    private static final int ROW = 100;

    /** Where there is nothing of which there could be more; all others must show more. */
    private static final Set<String> WITHOUT_ROWS = Set.of(
            "GET /account",
            "GET /account/confirmation",
            "GET /account/password",
            "GET /account/second-factor",
            "GET /api/v1/adjustments/{id}",
            "GET /api/v1/alarms", // nobody does anything strikingly often
            "GET /api/v1/beneficiaries/{caseCode}",
            "GET /api/v1/centres",
            "GET /api/v1/centres/{code}",
            "GET /api/v1/centres/{code}/assets/{asset}",
            "GET /api/v1/centres/{code}/calendar",
            "GET /api/v1/centres/{code}/locations/{location}",
            "GET /api/v1/centres/{code}/proposed-locations", // as many as there are shelves with one item
            "GET /api/v1/centres/{code}/rooms/{room}",
            "GET /api/v1/docs",
            "GET /api/v1/due-erasures",
            "GET /api/v1/consent-texts", // a file each
            "GET /api/v1/donors/{source}",
            "GET /api/v1/entitlement-rules/{code}",
            "GET /api/v1/findings/{kind}",
            "GET /api/v1/funding-sources/{source}",
            "GET /api/v1/items/{kit}/compositions/{version}",
            "GET /api/v1/medical-expenses/{id}",
            "GET /api/v1/medical-expenses/{id}/photo",
            "GET /api/v1/needs/{id}",
            "GET /api/v1/openapi.json",
            "GET /api/v1/operators/{username}",
            "GET /api/v1/processing-activities", // as many as a file has
            "GET /api/v1/restrictions/{restriction}",
            "GET /api/v1/scan",
            "GET /api/v1/session",
            "GET /api/v1/tokens/{id}",
            "GET /api/v1/work-orders/{number}/photos/{photo}",
            "GET /centres",
            "GET /centres/{code}/calendar",
            "GET /centres/{code}/locations/{location}",
            "GET /centres/{code}/rooms/new",
            "GET /centres/{code}/rooms/{room}",
            "GET /consignments/import",
            "GET /distribution-days/{id}/plan", // which has begun
            "GET /findings/{kind}",
            "GET /hand-out",
            "GET /hand-out/group",
            "GET /healthz",
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
            "GET /repairs/{number: [A-Z][^/]*}/{act}",
            "GET /restrictions/new",
            "GET /scan",
            "GET /scan/attach",
            "GET /scan/commands",
            "GET /planning/seasons",
            "GET /planning/lead-times",
            "GET /settings/backups",
            "GET /settings/catalogue",
            "GET /settings/centres",
            "GET /settings/centres/import",
            "GET /settings/centres/new",
            "GET /settings/centres/{code}",
            "GET /settings/operators/new",
            "GET /settings/operators/{username}",
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
            // A row for each category, for each centre and day, and for each kind of fault.
            "GET /overview",
            "GET /overview/stock",
            "GET /api/v1/reports/distribution",
            "GET /api/v1/reports/repairs");

    /** What must stand behind the question mark, with {@code {kind}} for a thing. */
    private static final Map<String, String> NEEDED = Map.of(
            "GET /people/{caseCode}/needs", "words=вещ",
            "GET /api/v1/centres/{code}/proposed-locations", "item=SOAP",
            "GET /api/v1/findings/{kind}", "subject=ITEM-0",
            "GET /api/v1/kits", "centre=HAR",
            "GET /findings/{kind}", "subject=ITEM-0",
            "GET /api/v1/scan", "centre=HAR&code={lot}",
            "GET /labels", "kind=lot&each=LINE&consignment={received}",
            "GET /labels/preview.png", "kind=lot&each=LINE&consignment={received}&design=lot&medium=avery-l7163",
            "GET /labels/sheet.pdf", "kind=lot&each=LINE&consignment={received}&design=lot&medium=avery-l7163",
            "GET /stock/adjustments/new", "centre=HAR&location=STORE&lot={lot}");

    /** A value for each filter, asked of one centre where a list can be; one that does not know it says so and is not counted. */
    private static final Map<String, String> FILTERS = Map.ofEntries(
            Map.entry("assignee", "worker"),
            Map.entry("beneficiary", "{caseCode}"),
            Map.entry("category", "OTHER"),
            Map.entry("enough", "true"),
            Map.entry("household", "{household}"),
            Map.entry("item", "SOAP"),
            Map.entry("location", "STORE"),
            Map.entry("lot", "{lot}"),
            Map.entry("order", "NAME_BG"),
            Map.entry("overdue", "true"),
            Map.entry("priority", "ROUTINE"),
            Map.entry("reporter", "worker"),
            Map.entry("room", "12"),
            Map.entry("since", "2026-01-01"),
            Map.entry("state", "RECEIVED"),
            Map.entry("style", "STYLE"),
            Map.entry("virtual", "true"),
            Map.entry("window", "DAYS_30"),
            Map.entry("withoutManager", "true"),
            Map.entry("words", "вещ"));

    private static final SkladFolder FOLDER = new SkladFolder();
    private static final Map<String, Client> WORKERS = new LinkedHashMap<>();
    private static final List<String> NONE = List.of();
    private static final Map<String, Seen> FEW_ROWS = new TreeMap<>();
    private static final Map<String, Seen> MANY_ROWS = new TreeMap<>();

    private static Optional<RunningSklad> running = Optional.empty();
    private static Optional<Client> administrator = Optional.empty();
    private static Optional<CountedStatements> counted = Optional.empty();

    /** An answer with 200, and what it took. */
    private record Seen(String address, long statements, int length) {}

    @BeforeAll
    static void everybody_looks_at_every_page_twice() {
        RunningSklad sklad = FOLDER.start(StatementsIT::count);
        running = Optional.of(sklad);
        Client admin = sklad.firstAdministrator();
        TwoCentres centres = TwoCentres.make(sklad, admin).with("username", "worker");
        Client worker = sklad.addOperator(admin, Profession.NURSE, "worker", roles("*"));
        WORKERS.put("who works everywhere", worker);
        WORKERS.put("who works in one centre", sklad.addOperator(admin, Profession.NURSE, "other", roles("HAR")));
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

    static String[] roles(String where) {
        return List.of("warehouse", "field", "technician", "manager").stream()
                .map(role -> role + "@" + where)
                .toArray(String[]::new);
    }

    private static void look(TwoCentres centres, Map<String, Seen> seen) {
        for (Endpoint each : Endpoints.described()) {
            for (String path : each.method().equals("GET") && !NO_PAGE.contains(each.address()) ? paths(each) : NONE) {
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

    static List<String> paths(Endpoint endpoint) {
        String whole = endpoint.path();
        String needed = NEEDED.get(endpoint.address());
        if (needed != null) {
            return List.of(whole + "?" + needed);
        }
        List<String> paths = new ArrayList<>(List.of(whole));
        endpoint.queries().stream()
                .filter(FILTERS::containsKey)
                .map(each -> whole + "?" + each + "=" + FILTERS.get(each))
                .map(each -> endpoint.queries().contains("centre") ? each + "&centre=HAR" : each)
                .forEach(paths::add);
        return paths;
    }

    private static long statements() {
        return counted.orElseThrow().count();
    }

    @Test
    void no_page_takes_more_statements_because_there_is_more() {
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

    /** Else the test above could be content with a page that shows none of what there is more of. */
    @Test
    void every_page_shows_that_there_is_more() {
        Set<String> more = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        FEW_ROWS.forEach((what, few) -> {
            asked.add(few.address());
            if (Objects.requireNonNull(MANY_ROWS.get(what)).length() > few.length() + ROW) {
                more.add(few.address());
            }
        });
        Set<String> all = new TreeSet<>(Endpoints.all());
        all.removeIf(each -> !each.startsWith("GET ") || NO_PAGE.contains(each));
        assertThat(asked).containsExactlyInAnyOrderElementsOf(all);
        all.removeAll(more);
        assertThat(all).isSubsetOf(WITHOUT_ROWS);
        assertThat(more).hasSizeGreaterThan(50);
    }

    /** The control: who asks for each row is seen to do so. */
    @Test
    void what_is_asked_for_each_row_is_counted() {
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
