package org.sklad.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.sklad.access.roles.Profession;
import org.sklad.aid.handouts.Away;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.programme.monitoring.TestSamples;

/**
 * The centres HAR and BAN, each with one thing of every kind that has an address, and ARD, with which both exchange goods. Made
 * through the API.
 */
public final class TwoCentres {
    /** Includes the preceding word, which shows the kind of an {@code {id}} or {@code {code}}. */
    private static final Pattern PLACE = Pattern.compile("(?:([a-z-]+)/)?\\{(\\w+)[^}]*}");

    /** Pages use another name for the same thing. */
    private static final Map<String, String> ALSO = Map.of("rules", "entitlement-rules");

    private final RunningSklad sklad;
    private final Client founder;
    private final Client nurse;
    private final Map<String, Map<String, String>> things = new HashMap<>();
    private final Map<String, String> movements = new HashMap<>();
    private final Map<String, String> ofNoCentre = new HashMap<>(Map.of(
            "sku", "SOAP",
            "kit", "KIT",
            "kind", "WITHOUT_IDENTIFIER",
            "version", "1",
            "source", "CARITAS",
            "restriction", "WOMEN",
            "act", "rejection",
            "list", "medicines",
            "line", "1",
            "arrived", "2"));

    private TwoCentres(RunningSklad sklad, Client founder, Client nurse) {
        this.sklad = sklad;
        this.founder = founder;
        this.nurse = nurse;
    }

    public static TwoCentres make(RunningSklad sklad, Client admin) {
        for (String centre : List.of("HAR", "BAN")) {
            RunningSklad.addCentre(admin, centre);
            admin.post("/api/v1/centres/" + centre + "/rooms", Map.of("code", "12"))
                    .expect(201);
            admin.post("/api/v1/centres/" + centre + "/assets", Map.of("code", "BOILER-1", "category", "BOILER"))
                    .expect(201);
            admin.post(
                            "/api/v1/centres/" + centre + "/locations",
                            Map.of("code", "BAG-1", "kind", "BAG", "parent", "STORE"))
                    .expect(201);
            admin.post("/api/v1/centres/" + centre + "/teams", Map.of("code", "T-1", "bag", "BAG-1"))
                    .expect(201);
        }
        admin.post(
                        "/api/v1/items",
                        Map.of("sku", "SOAP", "name", Map.of("bg", "Сапун"), "category", "HYGIENE", "unit", "PIECE"))
                .expect(201);
        admin.post("/api/v1/donors", Map.of("code", "CARITAS", "name", "Каритас"))
                .expect(201);
        admin.post(
                        "/api/v1/restrictions",
                        Map.of("code", "WOMEN", "nameBg", "За жени", "nameEn", "For women", "effect", "WARN"))
                .expect(201);
        admin.post("/api/v1/funding-sources", Map.of("code", "CARITAS", "name", "Каритас"))
                .expect(201);
        admin.post(
                        "/api/v1/items",
                        Map.of("sku", "KIT", "name", Map.of("bg", "Комплект"), "category", "HYGIENE", "unit", "PIECE"))
                .expect(201);
        for (String list : List.of("institutions", "organisations")) {
            admin.post("/api/v1/" + list, Map.of("code", "HEALTH", "name", Map.of("bg", "Здраве")))
                    .expect(201);
        }
        RunningSklad.addCentre(admin, "ARD");
        Client founder = sklad.addOperator(admin, "founder", "warehouse@*", "field@*", "manager@*");
        founder.post(
                        "/api/v1/items/KIT/compositions",
                        Map.of("id", UUID.randomUUID(), "lines", List.of(Map.of("item", "SOAP", "quantity", 1))))
                .expect(201);
        Client nurse = sklad.addOperator(admin, Profession.NURSE, "founding.nurse", "field@*");
        TwoCentres made = new TwoCentres(sklad, founder, nurse);
        sklad.addOperator(admin, "outsider", "field@BAN");
        made.with("session", "none")
                .with("entry", "HEALTH")
                .with("set", "programme")
                .with("role-grants", grant(admin))
                .with("complaint-focal-points", focalPoint(admin, Map.of("centre", "ARD")))
                .with("focal-points", focalPoint(admin, Map.of()))
                .with("trainings", made.training())
                .with("meetings", made.meeting());
        made.consignment("ARD", "RECEIVED");
        made.with("interpreters", "INT-1").with("absence", made.addInterpreter("INT-1"));
        List.of("HAR", "BAN").forEach(made::fill);
        return made;
    }

    private void fill(String centre) {
        Map<String, String> here = new HashMap<>(Map.of(
                "centres",
                centre,
                "centre",
                centre,
                "location",
                "STORE",
                "room",
                "12",
                "asset",
                "BOILER-1",
                "team",
                "T-1",
                "bag",
                "BAG-1"));
        things.put(centre, here);
        stock(centre, here);
        here.put("moves", move(centre));
        movements.put(centre + "/moves", latestMovement(centre));
        here.put("boxes", box(centre));
        movements.put(centre + "/boxes", latestMovement(centre));
        here.put("transfers", transfer(centre, "ARD"));
        here.put("arriving", arriving(centre));
        movements.put(centre + "/transfers", latestMovement(centre));
        here.put("openings", open(centre));
        here.put("assemblies", assemble(centre));
        here.put("write-offs", writeOff(centre, thing(centre, "lot")));
        here.put("sortings", sorting(thing(centre, "consignments"), thing(centre, "lot")));
        here.put("counts", count(centre));
        here.put("stations", share(centre, "Computer of " + centre));
        here.put("device", phone(centre, "Phone of " + centre));
        here.put("record", unreadable(centre));
        here.put("reconciliations", reconciliation(centre));
        setLevel(centre);
        addPerson(centre);
        here.put("handouts", handOut(centre));
        here.put("returns", bringBack(here.get("handouts"), 1));
        here.put("conflicts", offline(centre));
        here.put("approvals", approval(centre));
        here.put("loans", lend(centre));
        here.put("information-sessions", inform(centre));
        here.put("entitlement-rules", addRule(centre));
        here.put("distribution-days", planDay(centre));
        here.put("number", report(centre));
        here.put("photo", addPhoto(here.get("number")));
        here.put("interpreter-requests", askForInterpreter(centre, 60));
        here.put("posters", centre);
        here.put("poster", poster(centre));
        complain(centre);
        here.put("monitoring", sample(centre));
    }

    /** Closes a distribution day, and draws its sample as if the time for the questions had come. Also replaces a household that was asked. */
    public String sample(String centre) {
        UUID day = UUID.fromString(planDay(centre));
        return sklad.tell(features -> TestSamples.close(features, day, Phone.operator(features, "founder")).stream()
                .findFirst()
                .orElseThrow()
                .toString());
    }

    /** Ends the samples of all days. */
    void endSamples() {
        sklad.tell(TestSamples::end);
    }

    private String poster(String centre) {
        Matcher line = Pattern.compile(
                        "/complaints/posters/" + centre + "/poster.pdf\".*?<code class=\"code\">(.*?)</code>",
                        Pattern.DOTALL)
                .matcher(founder.get("/complaints/posters").expect(200).text());
        if (!line.find()) {
            throw new AssertionError("no poster of " + centre);
        }
        return line.group(1).replaceAll("\\D", "");
    }

    /** Records a complaint about goods in the centre. Also replaces one on which somebody acted. */
    public void complain(String centre) {
        Answer recorded = founder.post(
                        "/api/v1/complaints",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                centre,
                                "kind",
                                "GOODS",
                                "channel",
                                "SPOKEN",
                                "text",
                                "Complaint of " + centre))
                .expect(201);
        put(centre, "complaints", recorded.at("/id"));
        put(centre, "reply", recorded.at("/code"));
    }

    /** The form of an invoice with a photo. */
    public static Map<String, Object> invoice(String supplier, String number) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "supplier",
                supplier,
                "number",
                number,
                "invoicedOn",
                "2026-01-15",
                "amount",
                12.5,
                "currency",
                "EUR",
                "image",
                Base64.getEncoder().encodeToString(picture()));
    }

    /** Names the operator as a focal point, of one centre or of all where the operator has no role. */
    private static String focalPoint(Client admin, Map<String, String> centre) {
        Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID(), "operator", "outsider"));
        form.putAll(centre);
        return admin.post("/api/v1/complaint-focal-points", form).expect(201).at("/id");
    }

    private void stock(String centre, Map<String, String> here) {
        here.put("received", consignment(centre, "RECEIVED").at("/id"));
        Answer announced = consignment(centre, "EXPECTED");
        here.put("consignments", announced.at("/id"));
        founder.post("/api/v1/consignments/" + announced.at("/id") + "/invoice", invoice("Firm", "1"))
                .expect(201);
        here.put(
                "lot",
                founder.post(
                                "/api/v1/consignments/" + announced.at("/id") + "/lines",
                                Map.of("id", UUID.randomUUID(), "item", "SOAP", "quantity", 900, "lot", "L-" + centre))
                        .expect(201)
                        .at("/lines/0/lot/code"));
        here.put(
                "adjustments",
                founder.post(
                                "/api/v1/adjustments",
                                Map.of(
                                        "id",
                                        UUID.randomUUID(),
                                        "centre",
                                        centre,
                                        "location",
                                        "STORE",
                                        "lot",
                                        here.get("lot"),
                                        "quantity",
                                        -1,
                                        "reason",
                                        "DAMAGED"))
                        .expect(201)
                        .at("/id"));
    }

    private String move(String centre) {
        return founder.post(
                        "/api/v1/moves",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                centre,
                                "from",
                                "STORE",
                                "to",
                                "QUARANTINE",
                                "lines",
                                List.of(Map.of("item", "SOAP", "quantity", 1))))
                .expect(201)
                .at("/id");
    }

    private String box(String centre) {
        Map<String, Object> line = Map.of("item", "SOAP", "quantity", 3);
        return founder.post(
                        "/api/v1/boxes",
                        Map.of("id", UUID.randomUUID(), "centre", centre, "location", "STORE", "lines", List.of(line)))
                .expect(201)
                .at("/code");
    }

    /** Counts the store, with one line. */
    private String count(String centre) {
        String count = founder.post(
                        "/api/v1/counts",
                        Map.of("id", UUID.randomUUID(), "centre", centre, "scope", Map.of("location", "STORE")))
                .expect(201)
                .at("/id");
        founder.post(
                        "/api/v1/counts/" + count + "/lines",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "location",
                                "STORE",
                                "lot",
                                thing(centre, "lot"),
                                "quantity",
                                9))
                .expect(201);
        return count;
    }

    /** Reconciles the bag, with one line. */
    private String reconciliation(String centre) {
        String path = "/api/v1/reconciliations";
        String id = founder.post(path, Map.of("id", UUID.randomUUID(), "centre", centre, "bag", "BAG-1"))
                .expect(201)
                .at("/id");
        Map<String, Object> line = Map.of("id", UUID.randomUUID(), "lot", thing(centre, "lot"), "quantity", 2);
        founder.post(path + "/" + id + "/lines", line).expect(201);
        return id;
    }

    /** Sets a level far above the stock, so the item is short. */
    private void setLevel(String centre) {
        Map<String, Object> level = Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                centre,
                "item",
                "SOAP",
                "basis",
                "UNITS",
                "minimum",
                5_000,
                "target",
                9_000);
        founder.post("/api/v1/levels", level).expect(201);
    }

    private String transfer(String from, String to) {
        return founder.post(
                        "/api/v1/transfers",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "from",
                                from + "/STORE",
                                "to",
                                to + "/STORE",
                                "lines",
                                List.of(Map.of("item", "SOAP", "quantity", 90))))
                .expect(201)
                .at("/id");
    }

    /** Makes a transfer that has partly arrived. */
    public String arriving(String centre) {
        String id = transfer("ARD", centre);
        String path = "/api/v1/transfers/" + id;
        founder.post(path + "/dispatch", Map.of("id", UUID.randomUUID())).expect(201);
        founder.post(
                        path + "/receipt",
                        Map.of("id", UUID.randomUUID(), "lines", List.of(Map.of("item", "SOAP", "quantity", 1))))
                .expect(201);
        return id;
    }

    private String latestMovement(String centre) {
        return founder.get("/api/v1/movements?centre=" + centre).expect(200).at("/rows/0/id");
    }

    private String open(String centre) {
        Map<String, Object> line =
                Map.of("item", "SOAP", "quantity", 5, "lot", "O-" + centre, "location", "STORE", "donor", "CARITAS");
        return founder.post(
                        "/api/v1/openings", Map.of("id", UUID.randomUUID(), "centre", centre, "lines", List.of(line)))
                .expect(201)
                .at("/id");
    }

    private String assemble(String centre) {
        Map<String, Object> kits =
                Map.of("id", UUID.randomUUID(), "centre", centre, "location", "STORE", "kit", "KIT", "quantity", 3);
        return founder.post("/api/v1/assemblies", kits).expect(201).at("/id");
    }

    private String writeOff(String centre, String lot) {
        Map<String, Object> damaged = Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                centre,
                "location",
                "STORE",
                "reason",
                "DAMAGED",
                "lines",
                List.of(Map.of("lot", lot, "quantity", 1)));
        return founder.post("/api/v1/write-offs", damaged).expect(201).at("/id");
    }

    /** Sorts the centre's consignment. Also replaces a sorting that was reversed. */
    public String sort(String centre) {
        return sorting(thing(centre, "consignments"), thing(centre, "lot"));
    }

    /** Posts a sorting of one line, at first the second line of its consignment. */
    private String sorting(String consignment, String lot) {
        Map<String, Object> sack = Map.of(
                "id",
                UUID.randomUUID(),
                "lot",
                lot,
                "quantity",
                9,
                "lines",
                List.of(Map.of("item", "SOAP", "quantity", 30, "lot", "SORTED")));
        return founder.post("/api/v1/consignments/" + consignment + "/sortings", sack)
                .expect(201)
                .at("/id");
    }

    private Answer consignment(String centre, String state) {
        Map<String, Object> line = Map.of("item", "SOAP", "quantity", 900, "lot", "L-" + centre);
        return founder.post(
                        "/api/v1/consignments",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                centre,
                                "location",
                                "STORE",
                                "donor",
                                "CARITAS",
                                "reference",
                                "Reference " + centre,
                                "state",
                                state,
                                "lines",
                                List.of(line)))
                .expect(201);
    }

    /**
     * Adds a person with a card, who heads a household of their own, and a person who left. Also replaces people who left or
     * were erased.
     */
    public void addPerson(String centre) {
        Answer person = register(centre);
        Map<String, String> here = of(centre);
        here.put("departed", register(centre).at("/caseCode"));
        founder.post("/api/v1/beneficiaries/" + here.get("departed") + "/departures", Map.of("id", UUID.randomUUID()))
                .expect(201);
        here.put("caseCode", person.at("/caseCode"));
        here.put("card", person.at("/cardCode"));
        here.put(
                "household",
                founder.post("/api/v1/households", Map.of("id", UUID.randomUUID(), "head", person.at("/caseCode")))
                        .expect(201)
                        .at("/code"));
        agree(person.at("/caseCode"));
        here.put("needs", need(centre));
        here.put("medical-expenses", paid(centre));
        here.put("consultations", consult(centre, founder));
        here.put("referrals", refer(centre, founder));
        here.put("visit", visit(centre, founder));
    }

    private void agree(String caseCode) {
        Map<String, Object> yes = Map.of(
                "id", UUID.randomUUID(), "language", "ar", "version", 1, "answer", "GIVEN", "how", "INTERPRETED");
        founder.post("/api/v1/beneficiaries/" + caseCode + "/consents", yes).expect(201);
    }

    /** Records a medical expense by a nurse without other duties. Also replaces one that was decided. */
    public String paid(String centre) {
        return paid(centre, nurse);
    }

    /** Records a medical expense by an operator who can then withdraw it. */
    public String paid(String centre, Client by) {
        return by.post("/api/v1/medical-expenses", expense(thing(centre, "caseCode"), ""))
                .expect(201)
                .at("/id");
    }

    /** Records a consultation by an operator who can then correct it and follow it up. */
    public String consult(String centre, Client by) {
        return by.post("/api/v1/consultations", consultation(centre, thing(centre, "caseCode"), "SOCIAL", ""))
                .expect(201)
                .at("/id");
    }

    /** Refers the person of the centre by an operator who then reads the contents. */
    public String refer(String centre, Client by) {
        return by.post("/api/v1/referrals", referral(centre, thing(centre, "caseCode"), "SOCIAL", "HEALTH", "Sample"))
                .expect(201)
                .at("/id");
    }

    /** Plans a field visit for today. Also replaces one that is done. */
    public String visit(String centre, Client by) {
        return by.post(
                        "/api/v1/field-visits",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                centre,
                                "on",
                                RunningSklad.today(),
                                "purpose",
                                "Consultations",
                                "team",
                                "T-1",
                                "members",
                                List.of("founder")))
                .expect(201)
                .at("/number");
    }

    /** Returns a day of the next week in every time zone. */
    public static String later() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(7).toString();
    }

    /** Returns the form of a consultation about documents that is followed up in a week. */
    public static Map<String, Object> consultation(String centre, String caseCode, String kind, String note) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                centre,
                "beneficiary",
                caseCode,
                "kind",
                kind,
                "topics",
                List.of("DOCUMENTS"),
                "note",
                note,
                "followUpOn",
                later());
    }

    /** Returns the form of a referral with consent. */
    public static Map<String, Object> referral(
            String centre, String caseCode, String kind, String organisation, String reason) {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                centre,
                "beneficiary",
                caseCode,
                "kind",
                kind,
                "organisation",
                organisation,
                "reason",
                reason,
                "urgency",
                "SOON",
                "consent",
                true));
    }

    /** Returns the form of an expense paid today for the person, with a photo. */
    public static Map<String, Object> expense(String caseCode, String note) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "beneficiary",
                caseCode,
                "kind",
                "DENTAL",
                "amount",
                12.5,
                "currency",
                "EUR",
                "paidOn",
                RunningSklad.today(),
                "fundingSource",
                "CARITAS",
                "note",
                note,
                "followUpOn",
                RunningSklad.tomorrow(),
                "image",
                Base64.getEncoder().encodeToString(picture()));
    }

    /** Makes a conflict: an offline handout from a bag that was empty by the books. Also replaces a conflict that was resolved. */
    public String offline(String centre) {
        UUID handout = giveAway(centre, Away.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 1)));
        JsonNode rows = founder.get("/api/v1/conflicts?centre=" + centre + "&limit=500")
                .expect(200)
                .json()
                .path("rows");
        for (JsonNode row : rows) {
            boolean ofIt = founder.get("/api/v1/conflicts/" + row.path("id").asText())
                    .text()
                    .contains(handout.toString());
            if (ofIt) {
                return row.path("id").asText();
            }
        }
        throw new AssertionError("No conflict of " + handout + " among " + rows);
    }

    /** Syncs an offline handout of one piece that is not in the bag. */
    public UUID giveAway(String centre, Away away) {
        LotCode lot = LotCode.find(thing(centre, "lot")).orElseThrow();
        return Phone.sync(sklad, "founder", away.at(centre, "BAG-1").lot(lot, 1));
    }

    /** Records a need for goods that no test here hands out, so it stays open. Also replaces one that was withdrawn. */
    public String need(String centre) {
        Map<String, Object> need = Map.of(
                "id",
                UUID.randomUUID(),
                "beneficiary",
                thing(centre, "caseCode"),
                "item",
                "KIT",
                "quantity",
                2,
                "urgency",
                "SOON");
        return founder.post("/api/v1/needs", need).expect(201).at("/id");
    }

    /** Adds an interpreter of Pashto who is always available but for one day of the next year. Returns the absence. */
    private String addInterpreter(String code) {
        founder.post("/api/v1/interpreters", interpreter(code)).expect(201);
        return absence(code);
    }

    /** Records an absence of an interpreter. Also replaces one that was removed. */
    public String absence(String code) {
        String day = LocalDate.parse(RunningSklad.today()).plusDays(300).toString();
        return founder.post(
                        "/api/v1/interpreters/" + code + "/absences",
                        Map.of("id", UUID.randomUUID(), "from", day, "until", day))
                .expect(201)
                .at("/id");
    }

    /** Returns the form of an interpreter of Pashto who is always available. */
    public static Map<String, Object> interpreter(String code) {
        List<Map<String, String>> always = Arrays.stream(DayOfWeek.values())
                .map(day -> Map.of("day", day.name(), "from", "00:00", "to", "24:00"))
                .toList();
        return Map.of(
                "code",
                code,
                "sex",
                "FEMALE",
                "languages",
                List.of(Map.of("code", "pus", "level", "FLUENT", "direction", "BOTH")),
                "remote",
                true,
                "availability",
                always);
    }

    /** Requests an interpreter of Pashto for an hour that begins in so many minutes. */
    public String askForInterpreter(String centre, int minutes) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(minutes, ChronoUnit.MINUTES);
        Map<String, Object> request = Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                centre,
                "language",
                "pus",
                "urgency",
                "SOON",
                "from",
                from.toString(),
                "to",
                from.plus(1, ChronoUnit.HOURS).toString());
        return founder.post("/api/v1/interpreter-requests", request).expect(201).at("/id");
    }

    /** Asks a second operator to approve goods for the person of the centre. */
    public String approval(String centre) {
        String id = UUID.randomUUID().toString();
        Map<String, String> desk = Map.of(
                "id",
                id,
                "goods.1",
                founder.get("/api/v1/items/SOAP").expect(200).at("/code"),
                "quantity.1",
                "99",
                "askReason",
                "LOST",
                "act",
                "ask");
        founder.form("/hand-out/" + thing(centre, "caseCode"), desk).expect(200);
        return id;
    }

    private Answer register(String centre) {
        return founder.post(
                        "/api/v1/beneficiaries",
                        Map.of("id", UUID.randomUUID(), "centre", centre, "sex", "FEMALE", "ageBand", "18-59"))
                .expect(201);
    }

    /** Lends a large quantity of a lot, so that some is still out after a return. Also replaces a loan that has ended. */
    public String lend(String centre) {
        Map<String, Object> loan = Map.of(
                "id",
                UUID.randomUUID(),
                "beneficiary",
                thing(centre, "caseCode"),
                "centre",
                centre,
                "location",
                "STORE",
                "dueOn",
                RunningSklad.tomorrow(),
                "lines",
                List.of(Map.of("lot", thing(centre, "lot"), "quantity", 20)));
        return founder.post("/api/v1/loans", loan).expect(201).at("/id");
    }

    /** Records an information session at which soap is given out. */
    public String inform(String centre) {
        Map<String, Object> session = Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                centre,
                "on",
                RunningSklad.today(),
                "minutes",
                45,
                "topics",
                List.of("HYGIENE"),
                "languages",
                List.of("ar"),
                "heads",
                List.of(Map.of("sex", "FEMALE", "ageBand", "18-59", "count", 2)),
                "materials",
                List.of(Map.of("item", "SOAP", "quantity", 2)));
        String id = founder.post("/api/v1/information-sessions", session)
                .expect(201)
                .at("/id");
        String photo = "/api/v1/information-sessions/" + id + "/photo?id=" + UUID.randomUUID();
        founder.send("POST", photo, "image/png", BodyPublishers.ofByteArray(picture()))
                .expect(201);
        return id;
    }

    /** Records a training of one institution. */
    public String training() {
        Map<String, Object> training = Map.of(
                "id",
                UUID.randomUUID(),
                "from",
                RunningSklad.today(),
                "to",
                RunningSklad.today(),
                "hours",
                6,
                "place",
                "София",
                "topics",
                List.of("HYGIENE"),
                "participants",
                List.of(Map.of("institution", "HEALTH", "female", 3, "male", 2)));
        return founder.post("/api/v1/trainings", training).expect(201).at("/id");
    }

    /** Records a meeting with one decision that is not done. */
    public String meeting() {
        Map<String, Object> meeting = Map.of(
                "id",
                UUID.randomUUID(),
                "on",
                RunningSklad.today(),
                "kind",
                "COORDINATION",
                "institutions",
                List.of(Map.of("institution", "HEALTH", "heads", 2)),
                "decisions",
                List.of(Map.of("text", "Списък", "owner", "Координатор", "dueOn", RunningSklad.tomorrow())));
        return founder.post("/api/v1/meetings", meeting).expect(201).at("/id");
    }

    private String handOut(String centre) {
        return founder.post(
                        "/api/v1/handouts",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "beneficiary",
                                thing(centre, "caseCode"),
                                "centre",
                                centre,
                                "location",
                                "STORE",
                                "lines",
                                List.of(Map.of("lot", thing(centre, "lot"), "quantity", 3)),
                                "acknowledgement",
                                Map.of("kind", "mark")))
                .expect(201)
                .at("/id");
    }

    /** Hands out a large quantity of a lot to a group, for which there is no rule. Also replaces a handout that came back in full. */
    public String handOutToGroup(String centre) {
        Map<String, Object> handout = Map.of(
                "id",
                UUID.randomUUID(),
                "group",
                List.of(Map.of("sex", "MALE", "ageBand", "18-59", "count", 9)),
                "centre",
                centre,
                "location",
                "STORE",
                "lines",
                List.of(Map.of("lot", thing(centre, "lot"), "quantity", 20)),
                "acknowledgement",
                Map.of("kind", "mark"));
        return founder.post("/api/v1/handouts", handout).expect(201).at("/id");
    }

    /** Returns some of a handout's goods. */
    public String bringBack(String handout, int quantity) {
        Map<String, Object> wanted =
                Map.of("id", UUID.randomUUID(), "lines", List.of(Map.of("line", 1, "quantity", quantity)));
        return founder.post("/api/v1/handouts/" + handout + "/returns", wanted)
                .expect(201)
                .at("/id");
    }

    /** Plans a distribution day for today by the centre's rule, so its queue can begin. Also replaces one that is closed. */
    public String planDay(String centre) {
        Map<String, Object> day = Map.of(
                "id",
                UUID.randomUUID(),
                "centre",
                centre,
                "date",
                RunningSklad.today(),
                "rules",
                List.of("RULE-" + centre),
                "slots",
                Map.of("from", "09:00", "minutes", 30, "people", 10));
        return founder.post("/api/v1/distribution-days", day).expect(201).at("/id");
    }

    private String addRule(String centre) {
        return founder.post(
                        "/api/v1/entitlement-rules",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "code",
                                "RULE-" + centre,
                                "name",
                                "Soap at " + centre,
                                "goods",
                                Map.of("items", List.of("SOAP")),
                                "per",
                                "PERSON",
                                "quantity",
                                5,
                                "period",
                                Map.of("kind", "DAYS", "days", 7),
                                "centres",
                                List.of(centre),
                                "validFrom",
                                "2026-01-01"))
                .expect(201)
                .at("/code");
    }

    private String report(String centre) {
        return founder.post(
                        "/api/v1/work-orders",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "centre",
                                centre,
                                "category",
                                "HEATING",
                                "priority",
                                "EMERGENCY",
                                "description",
                                "The boiler is cold"))
                .expect(201)
                .at("/number");
    }

    /** Adds a photo to the repair of a centre and another session with one, if they were removed. */
    public void addPhotos(String centre) {
        String order = "/api/v1/work-orders/" + thing(centre, "number");
        if (founder.get(order + "/photos/" + thing(centre, "photo")).status() == 404) {
            put(centre, "photo", addPhoto(thing(centre, "number")));
        }
        String session = "/api/v1/information-sessions/" + thing(centre, "information-sessions");
        if (founder.get(session + "/photo").status() == 404) {
            put(centre, "information-sessions", inform(centre));
        }
    }

    private String addPhoto(String number) {
        String path = "/api/v1/work-orders/" + number + "/photos?kind=BEFORE&id=" + UUID.randomUUID();
        return founder.send("POST", path, "image/png", BodyPublishers.ofByteArray(picture()))
                .expect(201)
                .at("/photos/0/id");
    }

    public static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB), "PNG", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a thing that belongs to no centre, such as {@code {username}}. */
    public TwoCentres with(String kind, String thing) {
        ofNoCentre.put(kind, thing);
        return this;
    }

    /** Replaces the thing of a kind in the centre. */
    public void put(String centre, String kind, String thing) {
        of(centre).put(kind, thing);
    }

    /**
     * Returns the number of the movement that the centre's move posted, that filled its box, or that received its arrivals. It
     * is a counter and reveals nothing about a centre.
     */
    public String movement(String centre, String kind) {
        return Objects.requireNonNull(movements.get(centre + "/" + kind), kind);
    }

    public String thing(String centre, String kind) {
        return Objects.requireNonNull(of(centre).get(kind), kind);
    }

    public boolean has(String centre) {
        return things.containsKey(centre);
    }

    private Map<String, String> of(String centre) {
        return Objects.requireNonNull(things.get(centre), centre);
    }

    /** Returns data of a centre that operators elsewhere must not learn. */
    public Set<String> secrets(String centre) {
        Set<String> secrets = new HashSet<>(of(centre).values());
        secrets.removeAll(Set.of(centre, "STORE", "12", "BOILER-1", "T-1", "BAG-1"));
        secrets.add("Reference " + centre);
        return secrets;
    }

    /** Makes a browser a shared station of the centre, and returns its id. */
    public String share(String centre, String name) {
        sklad.signIn("founder")
                .onPages()
                .form("/account/station", Map.of("centre", centre, "name", name))
                .expect(303);
        return founder.get("/api/v1/stations?centre=" + centre).expect(200).at("/rows/0/id");
    }

    /** Imports a file of a new phone with a record that cannot be booked, and returns the id of the record. */
    public String unreadable(String centre) {
        return unreadable(centre, "Phone of " + centre, "NO-SUCH-ITEM");
    }

    /** Does the same for a record with this text. */
    public String unreadable(String centre, String phone, String text) {
        UUID device = UUID.fromString(phone(centre, phone));
        Answer key = founder.get("/api/v1/phone/file-key").expect(200);
        PhoneFiles files = new PhoneFiles(device, UUID.fromString(key.at("/key")), key.at("/publicKey"));
        Instant now = Instant.now();
        byte[] file = files.with(
                now, List.of(new PhoneEntries("founder").entry("need", now, Map.of("item", text, "quantity", 1))));
        founder.send("POST", "/api/v1/phone/imports", "application/octet-stream", BodyPublishers.ofByteArray(file))
                .expect(200);
        for (JsonNode row : founder.get("/api/v1/phone/unreadable-records?centre=" + centre + "&limit=500")
                .expect(200)
                .json()
                .path("rows")) {
            if (row.path("device").asText().equals(device.toString())) {
                return row.path("record").asText();
            }
        }
        throw new AssertionError("No unreadable record of " + device);
    }

    /** Registers a phone of the centre, and returns its id. */
    public String phone(String centre, String name) {
        Map<String, Object> phone = Map.of("id", UUID.randomUUID(), "name", name, "centre", centre);
        return founder.post("/api/v1/phone/devices", phone).expect(201).at("/device");
    }

    /** True if something in the address belongs to one centre. Every operator may know that a centre exists. */
    public boolean isOfOneCentre(String path) {
        return !path.startsWith("/feedback/")
                && !path.startsWith("/settings/centres/")
                && PLACE.matcher(path)
                        .results()
                        .anyMatch(each -> of("HAR").containsKey(kind(each.group(1), each.group(2)))
                                && !(kind(each.group(1), each.group(2)).equals("centres")
                                        && each.end() == path.length()));
    }

    /** Finds the founder's role grant, which nobody has confirmed. */
    private static String grant(Client admin) {
        for (JsonNode row : admin.get("/api/v1/role-grants").expect(200).json().path("rows")) {
            if (row.path("operator").asText().equals("founder")) {
                return row.path("id").asText();
            }
        }
        throw new AssertionError("The roles of the founder raise no alarm");
    }

    /** Fills an address with real things. An address with a kind of thing that is not made here fails its test. */
    public String path(String path, String centre) {
        Matcher place = PLACE.matcher(path);
        StringBuilder real = new StringBuilder();
        while (place.find()) {
            String before = place.group(1) == null ? "" : place.group(1) + "/";
            String kind = kind(place.group(1), place.group(2), path.substring(place.end()));
            String thing = Optional.ofNullable(of(centre).get(kind))
                    .or(() -> Optional.ofNullable(ofNoCentre.get(kind)))
                    .orElseThrow(() -> new AssertionError("No " + kind + " is made that " + path + " could be of"));
            place.appendReplacement(real, Matcher.quoteReplacement(before + thing));
        }
        return place.appendTail(real).toString();
    }

    /** Addresses for receipts and explanations mean another transfer, since a received transfer was drafted elsewhere. */
    private static String kind(@org.jspecify.annotations.Nullable String before, String name, String rest) {
        if ("receipt".equals(before) && name.equals("line")) {
            return "arrived"; // after the one line of the draft
        }
        String kind = kind(before, name);
        return kind.equals("transfers") && rest.matches("/(rece|explanations).*") ? "arriving" : kind;
    }

    private static String kind(@org.jspecify.annotations.Nullable String before, String name) {
        String kind = before != null && (name.equals("id") || name.equals("code")) ? before : name;
        return ALSO.getOrDefault(kind, kind);
    }

    /** Returns values for form fields that name things of a centre. */
    public Map<String, String> fields(String centre) {
        Map<String, String> fields = new HashMap<>(Map.of("centre", centre, "centres", centre, "donor", "CARITAS"));
        for (String kind : List.of("caseCode", "device", "household", "lot")) {
            fields.put(kind, thing(centre, kind));
        }
        for (String person : List.of("beneficiary", "head", "members", "person")) {
            fields.put(person, thing(centre, "caseCode"));
        }
        fields.put("cardCode", thing(centre, "card"));
        fields.put("of", thing(centre, "number"));
        fields.put("refs", thing(centre, "lot"));
        return fields;
    }
}
