package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.scanlists.ScannedForm;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.Endpoint;
import org.sklad.harness.Endpoints;
import org.sklad.harness.GoodForms;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.harness.TwoCentres;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.platform.db.Engine;

/**
 * A form that is otherwise good names one thing of another centre. Nothing is made, and the answer is word for word the same as
 * for a thing that does not exist. Generated over all forms, whether they name a centre or not.
 */
class OtherCentreIT {
    /** The values for a field: a thing of the own centre, one of the other centre, and one that does not exist. */
    private record Named(String own, String theirs, String unknown) {}

    /** A form names goods only once. */
    private static final Set<String> GOODS = Set.of("item", "lot", "code");

    private static SkladFolder folder = new SkladFolder();
    private static Optional<RunningSklad> running = Optional.empty();
    private static Optional<TwoCentres> made = Optional.empty();
    private static Optional<Client> worker = Optional.empty();
    private static final Map<String, Named> THINGS = new TreeMap<>();

    private final Random random = new Random(1);
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> uncontrolled = new TreeSet<>();

    @BeforeAll
    static void two_centres_and_an_operator_of_one() {
        folder.close();
        folder = SkladFolder.on(Engine.SQLITE);
        RunningSklad sklad = folder.start();
        running = Optional.of(sklad);
        Client admin = sklad.firstAdministrator();
        TwoCentres centres = TwoCentres.make(sklad, admin);
        made = Optional.of(centres);
        // A nurse, because the page of a medical expense refuses others before it reads the form.
        worker = Optional.of(sklad.addOperator(
                admin, Profession.NURSE, "worker", "warehouse@HAR", "field@HAR", "technician@HAR", "manager@HAR"));
        sklad.addOperator(admin, "theirs", "technician@BAN");
        admin.post("/api/v1/centres/BAN/rooms", Map.of("code", "R777")).expect(201);
        admin.post("/api/v1/centres/BAN/assets", Map.of("code", "PUMP-7", "category", "OTHER"))
                .expect(201);
        admin.post("/api/v1/centres/BAN/locations", Map.of("code", "B-77", "kind", "SHELF", "parent", "STORE"))
                .expect(201);
        admin.post("/api/v1/centres/BAN/locations", Map.of("code", "BAG-77", "kind", "BAG", "parent", "STORE"))
                .expect(201);
        centres.put("HAR", "lot", spareParts(admin));
        centres.with("username", "worker").with("tokens", "0").with("set-up", "none");
        things(centres);
    }

    @AfterAll
    static void stop() {
        running.ifPresent(RunningSklad::close);
        folder.close();
    }

    /** Creates a lot of goods that may also go into a repair. */
    private static String spareParts(Client admin) {
        admin.post(
                        "/api/v1/items",
                        Map.of("sku", "VALVE", "name", Map.of("bg", "Вентил"), "category", "PART", "unit", "PIECE"))
                .expect(201);
        Map<String, Object> consignment = Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                "HAR",
                "location",
                "STORE",
                "donor",
                "CARITAS",
                "reference",
                "Valves",
                "lines",
                List.of(Map.of("item", "VALVE", "quantity", 900)));
        return worker().post("/api/v1/consignments", consignment).expect(201).at("/lines/0/lot/code");
    }

    private static void things(TwoCentres centres) {
        String person = centres.thing("BAN", "caseCode");
        String household = centres.thing("BAN", "household");
        String lot = centres.thing("BAN", "lot");
        String number = centres.thing("BAN", "number");
        for (String place : List.of("location", "from", "to", "parent")) {
            THINGS.put(place, new Named(place.equals("to") ? "QUARANTINE" : "STORE", "B-77", "B-99"));
        }
        THINGS.put("bag", new Named("BAG-1", "BAG-77", "BAG-99"));
        THINGS.put("room", new Named("12", "R777", "R999"));
        THINGS.put("asset", new Named("BOILER-1", "PUMP-7", "PUMP-9"));
        Named lots = new Named(
                centres.thing("HAR", "lot"),
                lot,
                other(lot, each -> LotCode.find(each).isPresent()));
        THINGS.put("lot", lots);
        THINGS.put("code", lots);
        Named people = new Named(
                centres.thing("HAR", "caseCode"),
                person,
                other(person, each -> CaseCode.find(each).isPresent()));
        for (String who : List.of("caseCode", "beneficiary", "head", "into", "members", "person")) {
            THINGS.put(who, people);
        }
        THINGS.put(
                "household",
                new Named(
                        centres.thing("HAR", "household"),
                        household,
                        other(household, each -> HouseholdCode.find(each).isPresent())));
        THINGS.put("of", new Named(centres.thing("HAR", "number"), number, number.replaceAll(".$", "9")));
        THINGS.put("assignee", new Named("worker", "theirs", "nobody"));
    }

    /** Returns another code of the same kind that nothing uses. */
    private static String other(String code, Predicate<String> valid) {
        for (long number = Long.parseLong(code) + 1; ; number++) {
            String candidate = ("0".repeat(code.length()) + number)
                    .substring(Long.toString(number).length());
            if (valid.test(candidate)) {
                return candidate;
            }
        }
    }

    @Test
    void a_thing_of_another_centre_gets_the_same_answer_as_a_missing_one() {
        for (Endpoint each : Endpoints.described()) {
            if (each.form().isPresent() && each.takesBody()) {
                ObjectNode full = forms().full(each.form().get());
                for (List<String> field : fields(full)) {
                    String name = field.get(field.size() - 1);
                    // Bought goods have their maker's lot number and are in no centre.
                    boolean bought = field.contains("bought") || each.path().endsWith("/bought");
                    if (THINGS.containsKey(name) && !bought && namesThing(each, name)) {
                        prepare(each, name);
                        compare(each, full, field, thing(name));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(uncontrolled)
                .as("requests that are refused for every reference")
                .isEmpty();
        assertThat(asked).hasSizeGreaterThan(60);
    }

    /** A label of a thing is drawn only for operators who may see it. */
    @Test
    void a_label_of_a_thing_of_another_centre_is_refused_like_that_of_a_missing_one() {
        Map<String, Named> refs = Map.of(
                "lot", thing("lot"),
                "card", thing("caseCode"),
                "location", new Named("HAR/STORE", "BAN/B-77", "BAN/B-99"),
                "room", new Named("HAR/12", "BAN/R777", "BAN/R999"),
                "asset", new Named("HAR/BOILER-1", "BAN/PUMP-7", "BAN/PUMP-9"));
        refs.forEach((kind, ref) -> {
            Answer theirs = label(kind, ref.theirs());
            assertThat(theirs.status()).as(kind).isEqualTo(404);
            assertThat(said(theirs, ref.theirs())).as(kind).isEqualTo(said(label(kind, ref.unknown()), ref.unknown()));
            assertThat(label(kind, ref.own()).status()).as(kind).isEqualTo(200);
        });
    }

    private static Answer label(String kind, String ref) {
        return worker().post(
                        "/api/v1/labels",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "kind",
                                kind,
                                "refs",
                                List.of(ref),
                                "design",
                                kind,
                                "medium",
                                "avery-l7160",
                                "format",
                                "pdf"));
    }

    private static Named thing(String field) {
        return Objects.requireNonNull(THINGS.get(field), field);
    }

    /**
     * Excludes fields that name no thing of the centre. Incoming goods have their maker's lot number. The lot of the scan
     * field is that of the answer before. A scanned location only
     * sets where the next goods go. A transfer goes to another centre. A bag is a location of its own, and its completion, like
     * a distribution day's, holds the counted lots. The times of appointments, interpreters and
     * trainings are times. A session without materials does not read the location, and the page on which it is drafted reads no lot.
     */
    private static boolean namesThing(Endpoint endpoint, String name) {
        return switch (name) {
            case "code" -> endpoint.path().endsWith("/scan") && !isOfWaybill(endpoint);
            case "lot" ->
                !endpoint.path()
                                .matches(
                                        ".*/(consignments|openings|sortings).*|/(boxes|moves|transfers)/\\{id}/scan|.*/reconciliations/\\{id}/completion"
                                                + "|.*/distribution-days/\\{id}/closing|/scan|/information-sessions/new")
                        && !isOfWaybill(endpoint);
            case "members" -> !endpoint.path().matches(".*/(teams|field-visits).*"); // operators
            case "from" ->
                !endpoint.path()
                        .matches("/api/v1/transfers|(/api/v1)?/(boxes|distribution-days|interpreter|trainings).*"); // a
            // box
            case "into" -> !endpoint.path().contains("/items/"); // of no centre
            case "to" -> !endpoint.path().matches("(/api/v1)?/(transfers|trainings|interpreter.*)");
            case "location" ->
                !endpoint.form()
                                .filter(form -> form == ScannedForm.class || form == PlacedForm.class)
                                .isPresent()
                        && !endpoint.path()
                                .matches(
                                        "/(consignments|sortings)/\\{id}/condition|/transfers/\\{id}/scan|/boxes/\\{id}/scan"
                                                + "|/counts/\\{id}/total|/reconciliations/\\{id}/scan"
                                                + "|.*/distribution-days/\\{id}/closing|(/api/v1)?/information-sessions(/new)?");
            case "room", "household" ->
                // A row is added to the form alone; where a session was held is a text.
                !endpoint.path().matches("/people/new|(/api/v1)?/information-sessions(/new)?");
            default -> true;
        };
    }

    /** A transfer receives what its waybill lists, and nothing else. */
    private static boolean isOfWaybill(Endpoint endpoint) {
        return endpoint.path().matches(".*/transfers/\\{id}/(rece|explanations).*");
    }

    private GoodForms forms() {
        Map<String, String> fields = centres().fields("HAR");
        fields.put("assignee", "worker");
        // People from elsewhere are admitted by their card, the one thing of another centre that may be named.
        fields.put("cardCode", centres().thing("BAN", "card"));
        return new GoodForms(random, fields);
    }

    /** Prepares a repair in the state that the act needs (on pages, the act that has the field), or a box that was never moved. */
    private static void prepare(Endpoint endpoint, String name) {
        if (endpoint.path().endsWith("/carriages")) {
            Map<String, Object> box = Map.of("id", UUID.randomUUID(), "centre", "HAR", "location", "STORE");
            centres()
                    .put(
                            "HAR",
                            "boxes",
                            worker().post("/api/v1/boxes", box).expect(201).at("/code"));
        }
        if (endpoint.path().endsWith("/handouts/{id}/returns")) {
            centres().put("HAR", "handouts", centres().handOutToGroup("HAR"));
        }
        if (endpoint.path().equals("/moves/{id}/place")) {
            carry("STORE", "QUARANTINE");
            centres().put("HAR", "moves", carry("QUARANTINE", "BAG-1"));
        }
        if (endpoint.path().equals("/transfers/{id}/receive/place")) {
            // A handout may have taken the last piece of an earlier arrival.
            centres().put("HAR", "arriving", centres().arriving("HAR"));
        }
        if (endpoint.path().equals("/sortings/{id}/place")) {
            centres().put("HAR", "sortings", centres().sort("HAR"));
        }
        if (endpoint.path().contains("/loans/{id}")) {
            centres().put("HAR", "loans", centres().lend("HAR"));
        }
        if (endpoint.path().contains("/distribution-days/{id}")) {
            centres().put("HAR", "distribution-days", centres().planDay("HAR"));
        }
        if (endpoint.path().contains("/monitoring/{id}")) {
            centres().put("HAR", "monitoring", centres().sample("HAR"));
        }
        if (endpoint.path().contains("/interpreter-requests/{id}")) {
            centres().put("HAR", "interpreter-requests", centres().askForInterpreter("HAR", 60));
        }
        if (endpoint.path().contains("/medical-expenses/{id}")) {
            centres().put("HAR", "medical-expenses", centres().paid("HAR"));
        }
        if (endpoint.path().contains("/conflicts/{id}")) {
            centres().put("HAR", "conflicts", centres().offline("HAR"));
        }
        if (endpoint.path().contains("/unreadable-records/{record}")) {
            centres().put("HAR", "record", centres().unreadable("HAR"));
        }
        if (endpoint.path().contains("/approvals/{id}")) {
            centres().put("HAR", "approvals", centres().approval("HAR"));
        }
        if (endpoint.path().contains("/needs/{id}")) {
            centres().put("HAR", "needs", centres().need("HAR"));
        }
        if (!endpoint.path().contains("{number")) {
            return;
        }
        centres().with("act", name.equals("of") ? "duplicate" : "assignment");
        String number = worker().post(
                        "/api/v1/work-orders",
                        Map.of(
                                "id", UUID.randomUUID(),
                                "centre", "HAR",
                                "category", "WATER",
                                "priority", "ROUTINE",
                                "description", "It drips"))
                .expect(201)
                .at("/number");
        centres().put("HAR", "number", number);
        if (!name.equals("of")) {
            act(number, "approval", Map.of());
        }
        if (name.matches("location|lot")) {
            act(number, "assignment", Map.of("assignee", "worker"));
            act(number, "start", Map.of());
            worker().post(
                            "/api/v1/work-orders/" + number + "/parts",
                            Map.of(
                                    "id",
                                    UUID.randomUUID(),
                                    "location",
                                    "STORE",
                                    "lines",
                                    List.of(Map.of("lot", centres().thing("HAR", "lot"), "quantity", 1))))
                    .expect(201);
        }
    }

    private static String carry(String from, String to) {
        return worker().post(
                        "/api/v1/moves",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                "HAR",
                                "from",
                                from,
                                "to",
                                to,
                                "lines",
                                List.of(Map.of("lot", centres().thing("HAR", "lot"), "quantity", 1))))
                .expect(201)
                .at("/id");
    }

    /** Returns the latest movement on a page with scan mode. */
    private static String last(String page) {
        Matcher last = Pattern.compile("form=\"scan\" name=\"last\" value=\"([0-9]+)\"")
                .matcher(worker().get(page).expect(200).text());
        assertThat(last.find()).isTrue();
        return last.group(1);
    }

    /** Returns fields that a form needs beyond its usual ones, so that only the one thing can be the reason for a refusal. */
    private static ObjectNode beside(String path) {
        ObjectNode more = JsonNodeFactory.instance.objectNode();
        switch (path) {
            case "/api/v1/adjustments", "/stock/adjustments" ->
                more.put("lot", centres().thing("HAR", "lot")).put("quantity", -1);
            // These pages do not say what is wrong with a line, so only a good one can be told from others.
            case "/boxes", "/boxes/{code}/emptyings" ->
                more.putArray("lines")
                        .addObject()
                        .put("lot", centres().thing("HAR", "lot"))
                        .put("quantity", 1);
            case "/api/v1/counts", "/counts" -> more.putObject("scope");
            case "/api/v1/counts/{id}/lines", "/counts/{id}/scan" ->
                more.put("lot", centres().thing("HAR", "lot"));
            case "/api/v1/distribution-days", "/distribution-days" -> {
                more.put("date", RunningSklad.today());
                more.putArray("rules").add("RULE-HAR");
                more.putObject("slots").put("from", "09:00").put("minutes", 30).put("people", 10);
            }
            case "/api/v1/distribution-days/{id}/plan", "/distribution-days/{id}/plan" -> {
                more.put("version", 1).put("date", RunningSklad.today());
                more.putArray("rules").add("RULE-HAR");
                more.putObject("slots").put("from", "09:00").put("minutes", 30).put("people", 10);
            }
            case "/api/v1/beneficiaries" -> more.put("ageBand", "18-59");
            case "/api/v1/registrations", "/people", "/people/new" ->
                more.putArray("members").addObject().put("sex", "FEMALE").put("ageBand", "18-59");
            case "/api/v1/transfers/{id}/explanations", "/transfers/{id}/explanations" ->
                more.putArray("lines")
                        .addObject()
                        .put("lot", centres().thing("HAR", "lot"))
                        .put("quantity", 1)
                        .put("reason", "EXTRA");
            case "/api/v1/transfers" -> more.put("from", "HAR/STORE").put("to", "ARD/STORE");
            case "/transfers" -> more.put("to", "ARD/STORE");
            case "/api/v1/consignments/{id}/sortings" -> {
                more.put("lot", centres().thing("HAR", "lot"))
                        .put("quantity", 1)
                        .putNull("code");
                more.putArray("lines").addObject().put("item", "SOAP").put("quantity", 1);
            }
            case "/moves/{id}/place" ->
                more.put("to", "STORE").put("last", last("/moves/" + centres().thing("HAR", "moves") + "/scan"));
            case "/transfers/{id}/receive/place" ->
                more.put("last", last("/transfers/" + centres().thing("HAR", "arriving") + "/receive"));
            case "/sortings/{id}/place" ->
                more.put("last", last("/sortings/" + centres().thing("HAR", "sortings") + "/receive"));
            case "/api/v1/consignments" ->
                more.putArray("lines").addObject().put("item", "SOAP").put("quantity", 1);
            case "/approvals/{id}/decision" -> more.put("approved", "true");
            case "/hand-out/group", "/hand-out/{caseCode}" -> {
                String soap = worker().get("/api/v1/items/SOAP").expect(200).at("/code");
                more.put("act", "record");
                more.putObject("goods").put("1", soap);
                more.putObject("quantity").put("1", "1");
                if (path.endsWith("group")) {
                    more.putObject("heads").putObject("FEMALE").put("18-59", "1");
                }
            }
            case "/api/v1/handouts/{id}/returns" ->
                more.putArray("lines").addObject().put("line", 1).put("quantity", 1);
            case "/handouts/{id}/returns" -> {
                more.putObject("page").put("act", "record");
                more.putArray("lines").addObject().put("line", 1).put("quantity", 1);
            }
            case "/api/v1/information-sessions", "/information-sessions" -> more.put("on", RunningSklad.today());
            case "/loans/new" -> {
                String soap = worker().get("/api/v1/items/SOAP").expect(200).at("/code");
                more.put("act", "lend").put("code", "").put("location", "STORE").put("dueOn", RunningSklad.tomorrow());
                more.putObject("goods").put("1", soap);
                more.putObject("quantity").put("1", "1");
            }
            default -> {}
        }
        return more;
    }

    private static void act(String number, String act, Map<String, String> more) {
        Map<String, Object> form = new HashMap<>(more);
        form.put("id", UUID.randomUUID());
        worker().post("/api/v1/work-orders/" + number + "/" + act, form);
    }

    private void compare(Endpoint endpoint, ObjectNode full, List<String> field, Named thing) {
        String what = endpoint.address() + " " + String.join(".", field);
        ObjectNode form = forms().of(endpoint.form().orElseThrow());
        form.setAll(beside(endpoint.path()));
        long before = rows();
        Answer theirs = send(endpoint, form, full, field, thing.theirs());
        if (rows() != before || !isRefusal(endpoint, theirs)) {
            wrong.add(what + " makes something: " + theirs.status());
        }
        String said = said(theirs, thing.theirs());
        String unknown = said(send(endpoint, form, full, field, thing.unknown()), thing.unknown());
        if (!said.equals(unknown)) {
            wrong.add(what + ": " + difference(said, unknown));
        }
        String own = said(send(endpoint, form, full, field, thing.own()), thing.own());
        asked.add(what);
        if (own.equals(unknown)) {
            uncontrolled.add(what);
        }
        if (endpoint.address()
                .matches(
                        "POST .*(departures|(people|beneficiaries).*merge|privacy/people|arrivals|withdrawal|/households).*")) {
            centres().addPerson("HAR");
            centres().addPerson("BAN");
            things(centres());
        }
    }

    /** A scan looks a code up, and may answer that it is unknown. */
    private static boolean isRefusal(Endpoint endpoint, Answer answer) {
        return answer.status() == 404
                || answer.status() == 422
                || (answer.status() == 200 && endpoint.path().endsWith("/scan"));
    }

    /** Returns the answer without the named thing and without ids, request numbers and the minute, which are new each time. */
    private static String said(Answer answer, String named) {
        String grouped = named.matches("[0-9]{8,}") ? String.join("[ -]?", named.split("")) : Pattern.quote(named);
        return answer.status() + " "
                + answer.text()
                        .replaceAll(grouped, "…")
                        .replaceAll(
                                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|Request [A-Za-z0-9_-]+|[0-9]{2}:[0-9]{2} · Name",
                                "id");
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 80);
        return one.substring(0, 3) + " …" + one.substring(from, Math.min(one.length(), at + 80)) + "… instead of "
                + other.substring(0, 3) + " …"
                + other.substring(Math.min(from, other.length()), Math.min(other.length(), at + 80));
    }

    private static Answer send(Endpoint endpoint, ObjectNode good, ObjectNode full, List<String> field, String value) {
        ObjectNode form = good.deepCopy();
        set(form, full, field, value);
        // A copy, unaffected by the answers to earlier acts.
        Client client = worker().with("If-Match", "\"1\"");
        return AccessMatrixIT.send(client, endpoint, centres().path(endpoint.path(), "HAR"), form);
    }

    /** Lists the paths of texts in the form; of a list, in its first element. */
    private static List<List<String>> fields(JsonNode node) {
        List<List<String>> fields = new ArrayList<>();
        node.properties().forEach(each -> {
            JsonNode value = each.getValue().isArray() ? each.getValue().path(0) : each.getValue();
            if (value.isTextual()) {
                fields.add(List.of(each.getKey()));
            }
            fields(value).forEach(deeper -> {
                List<String> path = new ArrayList<>(List.of(each.getKey()));
                path.addAll(deeper);
                fields.add(path);
            });
        });
        return fields;
    }

    /** Adds missing parents from the full form on the way down. */
    private static void set(ObjectNode form, ObjectNode full, List<String> path, String value) {
        String step = path.get(0);
        if (path.size() > 1) {
            if (!form.has(step)) {
                form.set(step, full.path(step).deepCopy());
            }
            set(first(form.path(step)), first(full.path(step)), path.subList(1, path.size()), value);
        } else if (full.path(step) instanceof ArrayNode) {
            form.set(step, JsonNodeFactory.instance.arrayNode().add(value));
        } else {
            form.remove(GOODS.contains(step) ? GOODS : Set.of());
            form.put(step, value);
            form.remove(form.has("lot") && !step.equals("code") ? Set.of("code") : Set.of());
        }
    }

    private static ObjectNode first(JsonNode node) {
        return (ObjectNode) (node.isArray() ? node.path(0) : node);
    }

    /** Counts the rows of all tables but those of automatic erasure, whose first run comes a minute after the start. */
    private static long rows() {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.data().resolve("sklad.db"));
                Statement sql = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = sql.executeQuery(
                    "select name from sqlite_master where type = 'table' and name not in ('erasure_clock', 'erasure_waits')")) {
                while (names.next()) {
                    tables.add("(select count(*) from " + names.getString(1) + ")");
                }
            }
            try (ResultSet row = sql.executeQuery("select " + String.join(" + ", tables))) {
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static TwoCentres centres() {
        return made.orElseThrow();
    }

    private static Client worker() {
        return worker.orElseThrow();
    }
}
