package org.sklad.harness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Hostile texts for every field that takes free text. Each text is different, so a test sees which ones are shown, and where. */
public final class TypedTexts {
    /** The centre whose things the typed ones replace. */
    private static final String CENTRE = "HAR";

    private final Set<String> typed = new TreeSet<>();
    private final Client admin;
    private final Client worker;
    private final TwoCentres centres;
    private final String second;

    /**
     * Types the texts.
     *
     * @param worker may do everything in all centres
     * @param second another operator of the centre, with the password that all have
     */
    public static TypedTexts type(Client admin, Client worker, TwoCentres centres, String second) {
        TypedTexts texts = new TypedTexts(admin, worker, centres, second);
        texts.inTheSettings();
        texts.inTheStore();
        texts.atTheDesk();
        texts.inTheProgramme();
        texts.inRepairs();
        texts.complained();
        return texts;
    }

    private TypedTexts(Client admin, Client worker, TwoCentres centres, String second) {
        this.admin = admin;
        this.worker = worker;
        this.centres = centres;
        this.second = second;
    }

    /** Returns all typed texts. */
    public Set<String> all() {
        return typed;
    }

    /** Returns a formula for spreadsheets and a script for browsers, partly written from right to left. */
    public static String of(String field) {
        return onPaper(field) + " \u200Fعربي";
    }

    /** Returns the same text in letters that our fonts have. */
    public static String onPaper(String field) {
        return "=1+1 <script>alert('" + field + "')</script> &amp;{{7*7}}";
    }

    private String text(String field) {
        typed.add(of(field));
        return of(field);
    }

    private String printed(String field) {
        typed.add(onPaper(field));
        return onPaper(field);
    }

    private static Map<String, String> name(String text) {
        return Map.of("bg", text, "en", text);
    }

    private static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i].toString(), fields[i + 1]);
        }
        return form;
    }

    private static Map<String, Object> unnumbered(Object... fields) {
        Map<String, Object> form = form(fields);
        form.remove("id");
        return form;
    }

    private Answer post(String path, Map<String, Object> form) {
        return worker.post("/api/v1" + path, form).expect(201);
    }

    private void inTheSettings() {
        String here = "/centres/" + CENTRE;
        post(
                here + "/locations",
                unnumbered("code", "T-1", "kind", "SHELF", "parent", "STORE", "name", name(text("location"))));
        post(here + "/rooms", unnumbered("code", "T-1", "floor", "=1+1 <b>", "name", name(text("room"))));
        post(
                here + "/assets",
                unnumbered(
                        "code",
                        "T-1",
                        "category",
                        "REFRIGERATOR",
                        "room",
                        "T-1",
                        "name",
                        name(text("asset")),
                        "serialNumber",
                        "=1+1 <script>"));
        post(here + "/locations", unnumbered("code", "T-2", "kind", "BAG", "parent", "STORE"));
        post(here + "/teams", unnumbered("code", "T-3", "bag", "T-2", "name", name(text("team"))));
        post(
                "/organisations",
                unnumbered(
                        "code",
                        "T-1",
                        "name",
                        name(text("organisation")),
                        "offers",
                        text("offers"),
                        "contact",
                        text("contact"),
                        "area",
                        text("area"),
                        "languages",
                        text("languages")));
        centres.put(CENTRE, "location", "T-1");
        centres.put(CENTRE, "team", "T-3");
        centres.put(CENTRE, "room", "T-1");
        centres.put(CENTRE, "asset", "T-1");
        centres.put(CENTRE, "stations", centres.share(CENTRE, text("station")));
        centres.put(CENTRE, "device", centres.phone(CENTRE, text("phone")));
        admin.post(
                        "/api/v1/operators",
                        form("username", "typist", "name", text("operator"), "roles", List.of("field@" + CENTRE)))
                .expect(201);
        post(
                "/items",
                unnumbered(
                        "sku",
                        "T-1",
                        "name",
                        name(text("item")),
                        "nameOfOne",
                        name(text("one-item")),
                        "category",
                        "OTHER",
                        "unit",
                        "PIECE"));
        post("/items", unnumbered("sku", "MERGED", "name", name("=1+1 <b>"), "category", "OTHER", "unit", "PIECE"));
        post("/items/MERGED/merge", form("into", "T-1", "reason", text("merge")));
        Map<String, Object> facts = Map.of(
                "inn", text("substance"),
                "strength", text("strength"),
                "form", text("form"),
                "atc", "N02BE01",
                "storage", text("storage"));
        post(
                "/items",
                unnumbered(
                        "sku",
                        "T-2",
                        "name",
                        name(printed("medicine")),
                        "category",
                        "MEDICINE",
                        "unit",
                        "TABLET",
                        "medicine",
                        facts));
        centres.with("sku", "T-2").with("username", "typist");
        String rule = post(
                        "/entitlement-rules",
                        form(
                                "code",
                                "T-1",
                                "name",
                                text("rule"),
                                "goods",
                                Map.of("items", List.of("T-1")),
                                "per",
                                "PERSON",
                                "quantity",
                                1,
                                "period",
                                Map.of("kind", "DAYS", "days", 7),
                                "centres",
                                List.of(CENTRE),
                                "validFrom",
                                "2026-01-01"))
                .at("/code");
        centres.put(CENTRE, "entitlement-rules", rule);
    }

    private void inTheStore() {
        String expiresOn = LocalDate.now(ZoneId.of("Europe/Sofia")).plusYears(1).toString();
        String number = "=1+1 <script>";
        String whom = text("for whom"); // each page shows the name in its own language
        Map<String, Object> women = Map.of("code", "HOSTILE", "nameBg", whom, "nameEn", whom, "effect", "WARN");
        post("/restrictions", women);
        String consignment = post(
                        "/consignments",
                        form(
                                "centre",
                                CENTRE,
                                "location",
                                "STORE",
                                "donor",
                                text("donor"),
                                "restriction",
                                "HOSTILE",
                                "fundingSource",
                                text("funding source"),
                                "reference",
                                text("reference"),
                                "state",
                                "EXPECTED",
                                "lines",
                                List.of(Map.of("item", "T-1", "quantity", 90))))
                .at("/id");
        String path = "/consignments/" + consignment;
        String lot = post(path + "/lines", form("item", "T-1", "quantity", 90, "lot", number))
                .at("/lines/0/lot/code");
        post(path + "/lines", form("item", "T-2", "quantity", 90, "lot", number, "expiresOn", expiresOn));
        String sorting =
                post(path + "/sortings", form("lot", lot, "quantity", 1)).at("/id");
        post("/sortings/" + sorting + "/reversal", form("reason", text("reversal of a sorting")));
        centres.put(CENTRE, "sortings", sorting);
        post(path + "/invoice", TwoCentres.invoice(text("supplier"), text("invoice")));
        post(path + "/completion", form("discrepancies", text("discrepancies")));
        centres.put(CENTRE, "consignments", consignment);
        centres.put(CENTRE, "lot", lot);
        String opening = post(
                        "/openings",
                        form(
                                "centre",
                                CENTRE,
                                "lines",
                                List.of(Map.of("item", "T-1", "quantity", 5, "donor", of("donor")))))
                .at("/id");
        centres.put(CENTRE, "openings", opening);
        String move = post(
                        "/moves",
                        form(
                                "centre",
                                CENTRE,
                                "from",
                                "STORE",
                                "to",
                                "QUARANTINE",
                                "lines",
                                List.of(Map.of("lot", lot, "quantity", 1))))
                .at("/id");
        post("/moves/" + move + "/reversal", form("reason", text("reversal of a move")));
        centres.put(CENTRE, "moves", move);
        String assembly = post("/assemblies", form("centre", CENTRE, "location", "STORE", "kit", "KIT", "quantity", 1))
                .at("/id");
        post("/assemblies/" + assembly + "/reversal", form("reason", text("reversal of an assembly")));
        centres.put(CENTRE, "assemblies", assembly);
        String writeOff = post(
                        "/write-offs",
                        form(
                                "centre",
                                CENTRE,
                                "location",
                                "STORE",
                                "reason",
                                "DAMAGED",
                                "note",
                                text("write-off"),
                                "commission",
                                text("commission"),
                                "lines",
                                List.of(Map.of("lot", lot, "quantity", 1))))
                .at("/id");
        post("/write-offs/" + writeOff + "/reversal", form("reason", text("reversal of a write-off")));
        centres.put(CENTRE, "write-offs", writeOff);
        String adjustment = post(
                        "/adjustments",
                        form(
                                "centre",
                                CENTRE,
                                "location",
                                "STORE",
                                "lot",
                                lot,
                                "quantity",
                                -1,
                                "reason",
                                "DAMAGED",
                                "note",
                                text("note")))
                .at("/id");
        post("/adjustments/" + adjustment + "/reversal", form("reason", text("reversal of an adjustment")));
        centres.put(CENTRE, "adjustments", adjustment);
    }

    /** Records one need that stays open, one with a reservation, and one that is withdrawn. */
    private void need(String person) {
        Map<String, Object> soap = form("beneficiary", person, "item", "SOAP", "quantity", 1, "urgency", "SOON");
        String kept = post("/needs", soap).at("/id");
        post("/needs/" + kept + "/reservation", form("until", RunningSklad.tomorrow()));
        centres.put(CENTRE, "kept", kept);
        Map<String, Object> need = form("beneficiary", person, "item", "T-1", "quantity", 1, "urgency", "NOW");
        String withdrawn = post("/needs", need).at("/id");
        post("/needs/" + withdrawn + "/withdrawal", form("reason", text("withdrawal of a need")));
        centres.put(CENTRE, "withdrawn", withdrawn);
    }

    /** Records one expense that stays open and one that is refused. */
    private void paid(String person) {
        String open = post("/medical-expenses", TwoCentres.expense(person, text("medical expense")))
                .at("/id");
        String refused = centres.paid(CENTRE);
        post("/medical-expenses/" + refused + "/refusal", form("reason", text("refusal of a medical expense")));
        centres.put(CENTRE, "refused", refused);
        centres.put(CENTRE, "medical-expenses", open);
        Map<String, Object> visit = form("centre", CENTRE, "on", RunningSklad.today(), "purpose", text("visit"));
        visit.put("members", List.of("typist"));
        String cancelled = post("/field-visits", visit).at("/number");
        post("/field-visits/" + cancelled + "/cancellation", form("reason", text("cancellation of a visit")));
        centres.put(CENTRE, "visit", cancelled);
        centres.put(
                CENTRE,
                "consultations",
                post("/consultations", TwoCentres.consultation(CENTRE, person, "SOCIAL", text("consultation")))
                        .at("/id"));
        Map<String, Object> referral =
                TwoCentres.referral(CENTRE, person, "SOCIAL", "HEALTH", text("reason of a referral"));
        referral.put("consent", false);
        referral.put("legalGround", text("legal ground of a referral"));
        String referred = post("/referrals", referral).at("/id");
        post("/referrals/" + referred + "/acceptance", form("note", text("note on a referral")));
        centres.put(CENTRE, "referrals", referred);
    }

    /** Records one complaint with each of its texts. */
    private void complained() {
        Answer recorded = post(
                "/complaints", form("centre", CENTRE, "kind", "GOODS", "channel", "PAPER", "text", text("complaint")));
        String path = "/complaints/" + recorded.at("/id");
        post(path + "/review", form());
        post(path + "/answers", form("text", text("answer to a complaint")));
        post(path + "/notes", form("text", text("note on a complaint")));
        post(path + "/reopening", form("reason", text("reopening of a complaint")));
        centres.put(CENTRE, "complaints", recorded.at("/id"));
        centres.put(CENTRE, "reply", recorded.at("/code"));
    }

    /** Records one conflict that stays open and one that a manager accepts. */
    private void offline() {
        String decided = centres.offline(CENTRE);
        post("/conflicts/" + decided + "/resolution", form("reason", text("resolution of a conflict")));
        centres.put(CENTRE, "decided", decided);
        centres.put(CENTRE, "conflicts", centres.offline(CENTRE));
        String settled = centres.unreadable(CENTRE, text("phone with a settled record"), "NO-SUCH-ITEM");
        post("/phone/unreadable-records/" + settled + "/settlement", form("reason", text("settlement of a record")));
        centres.put(CENTRE, "settled", settled);
        centres.put(
                CENTRE, "record", centres.unreadable(CENTRE, text("phone with a record"), text("field of a record")));
    }

    /** Lends goods, then reverses the return and the loan itself. */
    private void lend(String person) {
        String loan = post(
                        "/loans",
                        form(
                                "beneficiary",
                                person,
                                "centre",
                                CENTRE,
                                "location",
                                "STORE",
                                "dueOn",
                                RunningSklad.tomorrow(),
                                "lines",
                                List.of(Map.of("item", "T-1", "quantity", 1))))
                .at("/id");
        String returned = post("/loans/" + loan + "/return", form()).at("/acts/0/id");
        post("/loans/" + loan + "/reversal", form("act", returned, "reason", text("reversal of a return")));
        post("/loans/" + loan + "/reversal", form("reason", text("reversal of a loan")));
        centres.put(CENTRE, "lent", centres.thing(CENTRE, "loans"));
        centres.put(CENTRE, "loans", loan);
    }

    /** Records, corrects and takes back the work of an interpreter, and a no-show. */
    private void interpreted() {
        String request = centres.askForInterpreter(CENTRE, -30);
        String path = "/interpreter-requests/" + request;
        Instant from = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(20, ChronoUnit.MINUTES);
        String to = from.plusSeconds(60).toString();
        post(path + "/assignment", form("interpreter", "INT-1"));
        post(path + "/completion", form("from", from.toString(), "to", to));
        Map<String, Object> corrected = form("version", 0, "interpreter", "INT-1");
        corrected.put("from", from.toString());
        corrected.put("to", to);
        corrected.put("reason", text("correction of work"));
        post(path + "/correction", corrected);
        post(path + "/taking-back", form("because", text("work taken back")));
        post(path + "/release", form("reason", "NO_SHOW"));
        post(path + "/taking-back", form("because", text("release taken back")));
        post(path + "/completion", form("from", from.toString(), "to", to));
        centres.put(CENTRE, "corrected", request);
    }

    /** Records a session, a training and a meeting, and reverses each, after which others are made that stay. */
    private void inTheProgramme() {
        interpreted();
        for (boolean reversed : List.of(true, false)) {
            String session = post(
                            "/information-sessions",
                            form(
                                    "centre",
                                    CENTRE,
                                    "on",
                                    RunningSklad.today(),
                                    "minutes",
                                    30,
                                    "topics",
                                    List.of("HEALTH"),
                                    "languages",
                                    List.of("ps"),
                                    "heads",
                                    List.of(Map.of("sex", "MALE", "ageBand", "18-59", "count", 4)),
                                    "room",
                                    text("room of a session"),
                                    "campaign",
                                    text("campaign")))
                    .at("/id");
            String training = post(
                            "/trainings",
                            form(
                                    "from",
                                    RunningSklad.today(),
                                    "to",
                                    RunningSklad.today(),
                                    "hours",
                                    3,
                                    "place",
                                    text("place of a training"),
                                    "topics",
                                    List.of("HEALTH"),
                                    "participants",
                                    List.of(Map.of("institution", "HEALTH", "female", 1))))
                    .at("/id");
            String meeting = post(
                            "/meetings",
                            form(
                                    "on",
                                    RunningSklad.today(),
                                    "kind",
                                    "OTHER",
                                    "agenda",
                                    text("agenda"),
                                    "decisions",
                                    List.of(Map.of(
                                            "text",
                                            text("decision"),
                                            "owner",
                                            text("owner of a decision"),
                                            "dueOn",
                                            RunningSklad.tomorrow()))))
                    .at("/id");
            if (reversed) {
                post("/information-sessions/" + session + "/reversal", form("reason", text("reversal of a session")));
                post("/trainings/" + training + "/reversal", form("reason", text("reversal of a training")));
                post("/meetings/" + meeting + "/reversal", form("reason", text("reversal of a meeting")));
                centres.put(CENTRE, "reversedSession", session);
                centres.put(CENTRE, "reversedTraining", training);
                centres.put(CENTRE, "reversedMeeting", meeting);
            } else {
                centres.put(CENTRE, "information-sessions", session);
                centres.with("trainings", training).with("meetings", meeting);
            }
        }
    }

    private void atTheDesk() {
        String person = post("/beneficiaries", form("centre", CENTRE, "sex", "MALE", "ageBand", "18-59"))
                .at("/caseCode");
        String handout = post(
                        "/handouts",
                        form(
                                "beneficiary",
                                person,
                                "centre",
                                CENTRE,
                                "location",
                                "STORE",
                                "lines",
                                List.of(
                                        Map.of("item", "T-1", "quantity", 2),
                                        Map.of(
                                                "item",
                                                "T-2",
                                                "quantity",
                                                2,
                                                "prescription",
                                                text("prescription"),
                                                "dose",
                                                text("dose"))),
                                "acknowledgement",
                                Map.of("kind", "mark"),
                                "override",
                                Map.of(
                                        "reason",
                                        text("override"),
                                        "second",
                                        Map.of("username", second, "password", RunningSklad.PASSWORD))))
                .at("/id");
        List<Map<String, Object>> back = List.of(Map.of("item", "T-1", "quantity", 1));
        Map<String, Object> returned = form("lines", back, "note", text("note on a return"));
        String made = post("/handouts/" + handout + "/returns", returned).at("/id");
        post("/returns/" + made + "/reversal", form("reason", text("reversal of goods brought back")));
        centres.put(CENTRE, "returns", made);
        post("/handouts/" + handout + "/reversal", form("reason", text("reversal of a handout")));
        centres.put(CENTRE, "handouts", handout);
        String lot = centres.thing(CENTRE, "lot");
        lend(person);
        need(person);
        paid(person);
        offline();
        post("/lots/" + lot + "/hold", form("reason", text("hold")));
        post("/lots/" + lot + "/release", form("reason", text("release")));
        post("/lots/" + lot + "/recall", form("reason", text("recall")));
    }

    private void inRepairs() {
        String number = post(
                        "/work-orders",
                        form(
                                "centre",
                                CENTRE,
                                "category",
                                "WATER",
                                "priority",
                                "URGENT",
                                "description",
                                text("description")))
                .at("/number");
        String path = "/work-orders/" + number;
        post(path + "/approval", form("reason", text("approval")));
        post(path + "/assignment", form("assignee", "worker", "reason", text("assignment")));
        post(path + "/log", form("hours", 1, "note", text("log")));
        post(path + "/hold", form("reason", "PARTS", "note", text("hold of a repair")));
        post(path + "/cancellation", form("reason", text("cancellation")));
        cancelledDay();
        centres.put(CENTRE, "number", number);
    }

    private void cancelledDay() {
        String day = post(
                        "/distribution-days",
                        form(
                                "centre",
                                CENTRE,
                                "date",
                                RunningSklad.today(),
                                "rules",
                                List.of("HYGIENE"),
                                "slots",
                                Map.of("from", "09:00", "minutes", 30, "people", 100)))
                .at("/id");
        post(
                "/distribution-days/" + day + "/cancellation",
                form("version", 1, "reason", text("cancellation of a day")));
        centres.put(CENTRE, "cancelledDay", day);
    }

    /** Records a handout with texts that our fonts can print. */
    public String given(String dose) {
        String person = post("/beneficiaries", form("centre", CENTRE, "sex", "MALE", "ageBand", "18-59"))
                .at("/caseCode");
        return post(
                        "/handouts",
                        form(
                                "beneficiary",
                                person,
                                "centre",
                                CENTRE,
                                "location",
                                "STORE",
                                "lines",
                                List.of(Map.of("item", "T-2", "quantity", 1, "dose", dose)),
                                "acknowledgement",
                                Map.of("kind", "mark")))
                .at("/id");
    }
}
