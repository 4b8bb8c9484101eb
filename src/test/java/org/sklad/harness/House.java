package org.sklad.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.roles.Profession;
import org.sklad.aid.handouts.Away;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.Engine;

/** An installation with one centre and its operators. */
public final class House implements AutoCloseable {
    private static final String SIGNATURE = Base64.getEncoder().encodeToString(TwoCentres.picture());

    /** Texts about a person: sealed under the person's key, or usable to find the person. */
    public static final List<String> TEXTS = List.of(
            "select name from identities",
            "select birth_date from identities",
            "select nationality from identities",
            "select registration_number from identities",
            "select phone from identities",
            "select wrapped from data_keys",
            "select code from cards",
            "select case_code from beneficiaries",
            "select collected_by from handouts",
            "select override_reason from handouts",
            "select prescription from handout_lines",
            "select dose from handout_lines",
            "select dosing from handout_lines",
            "select image from handout_signatures",
            "select reason from handout_reversals",
            "select note from handout_returns",
            "select reason from handout_return_reversals",
            "select reason from loan_reversals",
            "select reason from need_withdrawals",
            "select note from medical_expenses",
            "select photo from medical_expenses",
            "select note from consultation_versions",
            "select note from referral_steps",
            "select legal_ground from referrals",
            "select reason from medical_decisions",
            "select reason from conflict_resolutions",
            "select named from offline_handouts",
            "select reason from offline_decisions",
            "select named from offline_records",
            "select sealed from unreadable_records",
            "select reason from unreadable_records",
            "select cast(token as varchar(30)) from name_tokens");

    public final SkladFolder folder;
    public RunningSklad sklad;
    public Client field;
    public Client keeper;
    public Client manager;
    private Optional<UUID> phone = Optional.empty();
    public Client admin;
    private Optional<Client> nurse = Optional.empty();
    private Optional<Client> medic = Optional.empty();
    private Optional<Client> lawyer = Optional.empty();
    private boolean referring;

    public House(Engine engine) {
        this(engine, SkladFolder::start);
    }

    /** Starts a house in a process of its own, whose log can be read. */
    public static House apart() {
        return new House(Engine.SQLITE, SkladFolder::startChild);
    }

    /**
     * Starts the server and fills it.
     *
     * @param start starts the server on a new folder
     */
    @SuppressWarnings("MustBeClosedChecker") // closed in close()
    public House(Engine engine, Function<SkladFolder, RunningSklad> start) {
        folder = SkladFolder.on(engine);
        sklad = start.apply(folder);
        admin = sklad.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
        RunningSklad.addCentre(admin, "BAN");
        field = sklad.addOperator(admin, "field", "field@HAR");
        keeper = sklad.addOperator(admin, "keeper", "warehouse@HAR");
        manager = sklad.addOperator(admin, "manager", "manager@HAR");
        sklad.addOperator(admin, "other", "manager@BAN", "field@BAN");
        for (String[] item : new String[][] {{"TOY", "OTHER"}, {"DOLL", "OTHER"}, {"SOAP", "HYGIENE"}}) {
            admin.post(
                            "/api/v1/items",
                            Map.of(
                                    "sku",
                                    item[0],
                                    "name",
                                    Map.of("bg", "Вещ " + item[0]),
                                    "category",
                                    item[1],
                                    "unit",
                                    "PIECE"))
                    .expect(201);
        }
        receive(
                Map.of("item", "TOY", "quantity", 10_000, "lot", "T-1"),
                Map.of("item", "DOLL", "quantity", 100, "lot", "D-1"),
                Map.of("item", "SOAP", "quantity", 10_000, "lot", "S-1"));
    }

    /**
     * Registers a person with a full identity.
     *
     * @return the answer, with the case code
     */
    public Answer person(int number) {
        return person(Map.of(
                "name", "Канарче " + number,
                "birthDate", "1990-05-17",
                "nationality", "Страна " + number,
                "registrationNumber", "Р-" + number,
                "phone", "+359 88 000 " + number));
    }

    /** Registers a person with this identity. */
    public Answer person(Map<String, String> identity) {
        return registered("identity", identity, "vulnerabilities", List.of("PREGNANT"));
    }

    private Answer registered(Object... more) {
        Map<String, Object> person = form(
                "centre",
                "HAR",
                "sex",
                "FEMALE",
                "ageBand",
                "18-59",
                "sizes",
                Map.of("clothes", "M", "shoes", "39"),
                "languages",
                List.of("ar"));
        person.putAll(form(more));
        return field.post("/api/v1/beneficiaries", person).expect(201);
    }

    /** Records the person's answer to the request for consent to keep their identity. */
    public void asked(String caseCode, String answer) {
        field.post(
                        "/api/v1/beneficiaries/" + caseCode + "/consents",
                        form("language", "fa", "version", 1, "answer", answer, "how", "INTERPRETED"))
                .expect(201);
    }

    /**
     * Registers a person with every kind of record: a room, a household, every vulnerability.
     *
     * @return the case code
     */
    public String knownPerson() {
        admin.post("/api/v1/centres/HAR/rooms", Map.of("code", "12")).expect(201);
        Map<String, String> identity = Map.of(
                "name", "Канарче",
                "birthDate", "1990-05-17",
                "nationality", "Страна",
                "registrationNumber", "Р-1",
                "phone", "+359 88 000");
        String code = registered("room", "12", "identity", identity, "vulnerabilities", List.of(Vulnerability.values()))
                .at("/caseCode");
        field.post("/api/v1/households", form("head", code)).expect(201);
        return code;
    }

    /** Records every kind of help for a person: handouts, a return, a loan, all but one reversed. */
    public void helped(String caseCode) {
        helped(caseCode, Map.of("reason", "Причина", "note", "Бележка", "collector", "Сестра")::get);
    }

    /**
     * Records one of each kind of help for a person.
     *
     * @param word makes a reason, a note and the name of the collector, each from the name of its field
     */
    public void helped(String caseCode, UnaryOperator<String> word) {
        String kept = handOut(caseCode, word.apply("collector"));
        field.post(
                        "/api/v1/handouts/" + kept + "/returns",
                        form("lines", List.of(Map.of("line", 1, "quantity", 1)), "note", word.apply("note")))
                .expect(201);
        String second = handOut(caseCode, word.apply("collector"));
        String back = field.post(
                        "/api/v1/handouts/" + second + "/returns",
                        form("lines", List.of(Map.of("line", 1, "quantity", 1)), "note", word.apply("note")))
                .expect(201)
                .at("/id");
        field.post("/api/v1/returns/" + back + "/reversal", form("reason", word.apply("reason")))
                .expect(201);
        field.post("/api/v1/handouts/" + second + "/reversal", form("reason", word.apply("reason")))
                .expect(201);
        String loan = field.post(
                        "/api/v1/loans",
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "beneficiary",
                                caseCode,
                                "dueOn",
                                java.time.LocalDate.now(java.time.ZoneId.of("Europe/Sofia"))
                                        .plusDays(9)
                                        .toString(),
                                "lines",
                                List.of(Map.of("item", "TOY", "quantity", 1))))
                .expect(201)
                .at("/id");
        field.post("/api/v1/loans/" + loan + "/reversal", form("reason", word.apply("reason")))
                .expect(201);
        String need = field.post(
                        "/api/v1/needs", form("beneficiary", caseCode, "item", "TOY", "quantity", 2, "urgency", "SOON"))
                .expect(201)
                .at("/id");
        field.post("/api/v1/needs/" + need + "/reservation", form("until", RunningSklad.tomorrow(), "quantity", 1))
                .expect(201);
        field.post("/api/v1/needs/" + need + "/withdrawal", form("reason", word.apply("reason")))
                .expect(201);
    }

    /** Serves half of those present at a distribution day. Another person collects the goods for one of them. */
    public String dayHeld(List<String> caseCodes) {
        manager.post(
                        "/api/v1/entitlement-rules",
                        form(
                                "code",
                                "DOLLS",
                                "name",
                                "Dolls",
                                "goods",
                                Map.of("items", List.of("DOLL")),
                                "per",
                                "PERSON",
                                "quantity",
                                2,
                                "period",
                                Map.of("kind", "ONCE"),
                                "centres",
                                List.of("HAR"),
                                "validFrom",
                                "2020-01-01"))
                .expect(201);
        String day = field.post(
                        "/api/v1/distribution-days",
                        form(
                                "centre",
                                "HAR",
                                "date",
                                RunningSklad.today(),
                                "rules",
                                List.of("DOLLS"),
                                "slots",
                                Map.of("from", "09:00", "minutes", 30, "people", 20)))
                .expect(201)
                .at("/id");
        String path = "/api/v1/distribution-days/" + day;
        for (String code : caseCodes.subList(0, caseCodes.size() / 2)) {
            field.post(path + "/arrivals", form("beneficiary", code)).expect(201);
            field.post(path + "/next", form("beneficiary", code)).expect(201);
            field.post(
                            "/api/v1/handouts",
                            form(
                                    "beneficiary",
                                    code,
                                    "centre",
                                    "HAR",
                                    "location",
                                    "STORE",
                                    "collectedBy",
                                    code.equals(caseCodes.get(0)) ? "Сестра" : "",
                                    "lines",
                                    List.of(Map.of("item", "DOLL", "quantity", 2)),
                                    "acknowledgement",
                                    Map.of("kind", "mark")))
                    .expect(201);
        }
        return path;
    }

    public String handOut(String caseCode) {
        return handOut(caseCode, "Сестра");
    }

    private String handOut(String caseCode, String collector) {
        return field.post(
                        "/api/v1/handouts",
                        form(
                                "beneficiary",
                                caseCode,
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "collectedBy",
                                collector,
                                "lines",
                                List.of(Map.of("item", "TOY", "quantity", 3), Map.of("item", "SOAP", "quantity", 2)),
                                "acknowledgement",
                                Map.of("kind", "signature", "image", SIGNATURE)))
                .expect(201)
                .at("/id");
    }

    /** Hands out a medicine by prescription, more than the rules allow. */
    public void treated(String caseCode, UnaryOperator<String> word) {
        Map<String, Object> pills = form("item", "PILLS", "quantity", 2);
        pills.remove("id");
        pills.putAll(Map.of("prescription", word.apply("prescription"), "dose", word.apply("dose")));
        pills.put("dosing", Map.of("amount", 0.5, "unit", "TABLET", "timesADay", 3, "at", List.of("NIGHT", "MORNING")));
        Map<String, Object> second = Map.of("username", "manager", "password", RunningSklad.PASSWORD);
        nurse().post(
                        "/api/v1/handouts",
                        form(
                                "beneficiary",
                                caseCode,
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "lines",
                                List.of(pills),
                                "acknowledgement",
                                Map.of("kind", "mark"),
                                "override",
                                Map.of("reason", word.apply("override"), "second", second)))
                .expect(201);
    }

    /** Creates, at the first call, an operator who hands out medicines, and the medicines. */
    private Client nurse() {
        return nurse.orElseGet(() -> {
            Map<String, Object> operator = new HashMap<>(RunningSklad.operator("nurse", "field@HAR"));
            operator.put("rights", List.of("MEDICINE"));
            String oneTime =
                    admin.post("/api/v1/operators", operator).expect(201).at("/oneTimePassword");
            Client client = sklad.signIn("nurse", oneTime);
            client.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                    .expect(204);
            Map<String, String> facts =
                    Map.of("inn", "paracetamol", "strength", "500 mg", "form", "tablet", "atc", "N02BE01");
            admin.post(
                            "/api/v1/items",
                            Map.of(
                                    "sku",
                                    "PILLS",
                                    "name",
                                    Map.of("bg", "Хапчета"),
                                    "category",
                                    "MEDICINE",
                                    "unit",
                                    "TABLET",
                                    "medicine",
                                    facts))
                    .expect(201);
            String far = java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                    .plusYears(3)
                    .toString();
            receive(Map.of("item", "PILLS", "quantity", 1_000, "lot", "P-1", "expiresOn", far));
            nurse = Optional.of(client);
            return client;
        });
    }

    /** Creates, at the first call, an operator who records medical expenses, and a funding source. */
    private Client medic() {
        return medic.orElseGet(() -> {
            admin.post("/api/v1/funding-sources", Map.of("code", "CARITAS", "name", "Каритас"))
                    .expect(201);
            Client client = sklad.addOperator(admin, Profession.NURSE, "medic", "field@HAR");
            medic = Optional.of(client);
            return client;
        });
    }

    /** Creates the operators that otherwise first use creates. */
    public void hire() {
        nurse();
        medic();
        lawyer();
    }

    /**
     * Records a medical expense of the person, which is then refused.
     *
     * @return its id
     */
    public String paid(String caseCode, UnaryOperator<String> word) {
        String id = medic().post("/api/v1/medical-expenses", TwoCentres.expense(caseCode, word.apply("note")))
                .expect(201)
                .at("/id");
        manager.post("/api/v1/medical-expenses/" + id + "/refusal", form("reason", word.apply("reason")))
                .expect(201);
        return id;
    }

    /**
     * Records a legal consultation of the person.
     *
     * @return its id
     */
    public String consulted(String caseCode, UnaryOperator<String> word) {
        return lawyer().post(
                        "/api/v1/consultations",
                        TwoCentres.consultation("HAR", caseCode, "LEGAL", word.apply("advice")))
                .expect(201)
                .at("/id");
    }

    /** Refers the person for a legal reason and without consent, and records that the organisation accepted. */
    public void referred(String caseCode, UnaryOperator<String> word) {
        if (!referring) {
            admin.post("/api/v1/organisations", Map.of("code", "LEGAL-AID", "name", Map.of("bg", "Правна помощ")))
                    .expect(201);
            referring = true;
        }
        Map<String, Object> referral = TwoCentres.referral("HAR", caseCode, "LEGAL", "LEGAL-AID", word.apply("advice"));
        referral.put("consent", false);
        referral.put("legalGround", word.apply("advice"));
        String id = lawyer().post("/api/v1/referrals", referral).expect(201).at("/id");
        lawyer().post("/api/v1/referrals/" + id + "/acceptance", form("note", word.apply("advice")))
                .expect(201);
    }

    /** Creates, at the first call, an operator who records legal consultations. */
    public Client lawyer() {
        return lawyer.orElseGet(() -> {
            Client client = sklad.addOperator(admin, Profession.LAWYER, "lawyer", "field@HAR");
            lawyer = Optional.of(client);
            return client;
        });
    }

    /**
     * Hands out to two people of a household, collected by a person whom the desk named.
     *
     * @return the case code of the second person
     */
    public String gaveTogether(String caseCode, UnaryOperator<String> word) {
        String other = registered("household", caseCode).at("/caseCode");
        String toy = keeper.get("/api/v1/items/TOY").expect(200).at("/code");
        field.form(
                        "/hand-out/" + caseCode,
                        OneCentre.typed(
                                "act",
                                "record",
                                "goods.1",
                                toy,
                                "quantity.1",
                                1,
                                "acknowledgement",
                                "mark",
                                "also",
                                other,
                                "collectedBy",
                                word.apply("collector")))
                .expect(303);
        assertThat(field.get("/api/v1/handouts?beneficiary=" + other)
                        .expect(200)
                        .json()
                        .get("rows"))
                .hasSize(1);
        return other;
    }

    /** Syncs an offline handout to a code that names nobody. No manager has resolved it. */
    public void gaveSomebody(String named) {
        Phone.sync(sklad, "field", Away.to(named).item(new Sku("TOY"), 1));
    }

    /** Delivers from a phone two needs of a code that names nobody. A manager has let the second stand. */
    public void neededSomebody(String named, String reason) {
        deliver(need(named, Instant.now()));
        letStand(deliver(need(named, Instant.now())), reason);
    }

    /** Delivers from a phone a need of the person that is too old by the clock of the phone. A manager has let it stand. */
    public void neededLongAgo(String caseCode, String reason) {
        letStand(deliver(need(caseCode, Instant.now().minus(Duration.ofDays(100)))), reason);
    }

    /** Imports a file of a phone with a need of the person that cannot be booked. A manager has settled it. */
    public void neededInAFile(String caseCode, String reason) {
        Answer key = field.get("/api/v1/phone/file-key").expect(200);
        PhoneFiles files = new PhoneFiles(phone(), UUID.fromString(key.at("/key")), key.at("/publicKey"));
        Instant now = Instant.now();
        byte[] file = files.with(now, List.of(new PhoneEntries("field").need(caseCode, "NO-SUCH-TOY", 1, now)));
        manager.send("POST", "/api/v1/phone/imports", "application/octet-stream", BodyPublishers.ofByteArray(file))
                .expect(200);
        String path = "/api/v1/phone/unreadable-records";
        String record = manager.get(path + "?centre=HAR&state=OPEN").expect(200).at("/rows/0/record");
        manager.post(path + "/" + record + "/settlement", form("reason", reason))
                .expect(201);
    }

    /** Asks for more toys for the person than is due, which a manager refuses. */
    public void askedMore(String caseCode) {
        UUID handout = UUID.randomUUID();
        Map<String, Object> toys = Map.of("item", "TOY", "quantity", 50);
        field.post(
                        "/api/v1/approvals",
                        form("handout", handout, "beneficiary", caseCode, "reason", "LOST", "lines", List.of(toys)))
                .expect(201);
        manager.post("/api/v1/approvals/" + handout + "/decision", form("approved", false))
                .expect(201);
    }

    /** Returns the id of the one phone of this house, which is registered at the first call. */
    public UUID phone() {
        if (phone.isEmpty()) {
            UUID id = UUID.randomUUID();
            field.post("/api/v1/phone/devices", Map.of("id", id, "name", "Phone", "centre", "HAR"))
                    .expect(201);
            phone = Optional.of(id);
        }
        return phone.get();
    }

    private static Map<String, Object> need(String person, Instant at) {
        UUID id = UUID.randomUUID();
        Map<String, Object> content =
                Map.of("id", id, "beneficiary", person, "item", "TOY", "quantity", 1, "urgency", "NOW");
        return Map.of("id", id, "kind", "need", "author", "field", "at", at.toString(), "content", content);
    }

    /**
     * Delivers a record that breaks a rule.
     *
     * @return the id of the record
     */
    private String deliver(Map<String, Object> entry) {
        Map<String, Object> delivery =
                Map.of("device", phone(), "deviceAt", Instant.now().toString(), "entries", List.of(entry));
        Answer answer = field.post("/api/v1/phone/sync", delivery).expect(200);
        assertThat(answer.at("/entries/0/outcome")).isEqualTo("BOOKED_AND_FLAGGED");
        return answer.at("/entries/0/id");
    }

    private void letStand(String record, String reason) {
        for (JsonNode row :
                manager.get("/api/v1/conflicts?centre=HAR").expect(200).json().get("rows")) {
            if (row.get("record").asText().equals(record)) {
                manager.post("/api/v1/conflicts/" + row.get("id").asText() + "/resolution", form("reason", reason))
                        .expect(201);
            }
        }
    }

    /**
     * Syncs an offline handout to the person, whose conflict a manager has resolved.
     *
     * @return the id of the conflict
     */
    public String gaveAway(String caseCode, UnaryOperator<String> word) {
        Away away = Away.to(caseCode).item(new Sku("TOY"), 1).collectedBy(word.apply("collector"));
        UUID handout = Phone.sync(sklad, "field", away);
        String id = manager.get("/api/v1/conflicts?centre=HAR").expect(200).at("/rows/0/id");
        assertThat(manager.get("/api/v1/conflicts/" + id).expect(200).at("/conflict/handout"))
                .isEqualTo(handout.toString());
        manager.post("/api/v1/conflicts/" + id + "/resolution", form("reason", word.apply("reason")))
                .expect(201);
        return id;
    }

    private void receive(Object... lines) {
        keeper.post(
                        "/api/v1/consignments",
                        form(
                                "centre",
                                "HAR",
                                "location",
                                "STORE",
                                "donor",
                                "Каритас",
                                "reference",
                                "R",
                                "lines",
                                List.of(lines)))
                .expect(201);
    }

    public void left(String caseCode) {
        field.post("/api/v1/beneficiaries/" + caseCode + "/departures", form()).expect(201);
    }

    public Answer erase(String caseCode, Map<String, Object> form) {
        return manager.post("/api/v1/beneficiaries/" + caseCode + "/erasure", form);
    }

    /** Returns all figures that a manager gets, and all movements. */
    public String figures() {
        return Stream.of(
                        "/api/v1/reports/distribution?centre=HAR",
                        "/api/v1/reports/stock-on-hand?centre=HAR",
                        "/api/v1/reports/expiry?centre=HAR",
                        "/api/v1/reports/unmet-demand?centre=HAR",
                        "/api/v1/reports/repairs?centre=HAR",
                        "/api/v1/balances?centre=HAR",
                        "/api/v1/movements?centre=HAR&limit=500")
                .map(path -> manager.get(path).expect(200).text())
                .collect(Collectors.joining("\n"));
    }

    public void restart() {
        sklad.close();
        sklad = folder.start();
        field = sklad.signIn("field", RunningSklad.PASSWORD);
        keeper = sklad.signIn("keeper", RunningSklad.PASSWORD);
        manager = sklad.signIn("manager", RunningSklad.PASSWORD);
    }

    public List<String> texts() throws SQLException {
        return texts(TEXTS);
    }

    /** Returns the texts that these queries select, without empty ones. */
    public List<String> texts(List<String> which) throws SQLException {
        List<String> all = new ArrayList<>();
        DatabaseSettings settings = folder.database();
        try (Connection connection = settings.isSqlite()
                        ? DriverManager.getConnection(settings.url())
                        : DriverManager.getConnection(
                                settings.url(),
                                settings.user(),
                                settings.password().reveal());
                Statement statement = connection.createStatement()) {
            for (String sql : which) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        if (!rows.getString(1).isEmpty()) {
                            all.add(rows.getString(1));
                        }
                    }
                }
            }
        }
        return all;
    }

    public Path list() {
        return folder.path().resolve("sklad.key.erased");
    }

    @Override
    public void close() {
        sklad.close();
        folder.close();
    }
}
