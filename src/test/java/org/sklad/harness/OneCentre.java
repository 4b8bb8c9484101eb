package org.sklad.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sklad.access.roles.Profession;
import org.sklad.aid.handouts.Away;
import org.sklad.platform.db.Engine;

/** A running program with the centre HAR, its operators and incoming goods: the starting point for tests of one kind of document. */
public final class OneCentre implements AutoCloseable {
    private final SkladFolder folder;
    private final RunningSklad sklad;
    private final Client admin;
    private final Map<String, Client> workers = new HashMap<>();

    public OneCentre() {
        this(new SkladFolder());
    }

    public OneCentre(Engine engine) {
        this(SkladFolder.on(engine));
    }

    @SuppressWarnings("MustBeClosedChecker") // closed in close()
    private OneCentre(SkladFolder folder) {
        this.folder = folder;
        sklad = folder.start();
        admin = sklad.firstAdministrator();
        RunningSklad.addCentre(admin, "HAR");
    }

    @Override
    public void close() {
        sklad.close();
        folder.close();
    }

    public URI address() {
        return sklad.address();
    }

    /** Syncs an offline handout by an operator of this centre. */
    public UUID sync(String author, Away away) {
        return Phone.sync(sklad, author, away);
    }

    public Client stranger() {
        return sklad.client();
    }

    public Client administrator() {
        return admin.onPages();
    }

    public Client keeper() {
        return worker("keeper", "warehouse@HAR");
    }

    public Client field() {
        return worker("field", "field@HAR");
    }

    public Client manager() {
        return worker("manager", "manager@HAR");
    }

    /** Returns a manager of all centres. */
    public Client chief() {
        return worker("chief", "manager@*");
    }

    public Client auditor() {
        return worker("auditor", "auditor@*");
    }

    /** Returns a field worker of another centre. */
    public Client elsewhere() {
        if (!workers.containsKey("elsewhere")) {
            RunningSklad.addCentre(admin, "BAN");
        }
        return worker("elsewhere", "field@BAN");
    }

    /** Returns a field worker whose profession gives access to sensitive facts. */
    public Client professional(String username, Profession profession) {
        return workers.computeIfAbsent(
                username,
                name -> sklad.addOperator(admin, profession, name, "field@HAR").onPages());
    }

    /** Creates operators only when needed, since each costs a password hash. */
    private Client worker(String username, String role) {
        return workers.computeIfAbsent(
                username, name -> sklad.addOperator(admin, name, role).onPages());
    }

    /** Returns a form of the API with a new id and these fields, given as names and values in turn. */
    public static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return form;
    }

    /** Returns the same form as a browser sends it. */
    public static Map<String, String> typed(Object... fields) {
        Map<String, String> typed = new HashMap<>();
        form(fields).forEach((name, value) -> typed.put(name, value.toString()));
        return typed;
    }

    public void item(String sku, String category, String bg, String en) {
        Map<String, String> name = Map.of("bg", bg, "en", en);
        admin.post("/api/v1/items", Map.of("sku", sku, "name", name, "category", category, "unit", "PIECE"))
                .expect(201);
    }

    /** Adds shelves to the store. Their names are their codes. */
    public static void shelves(Client keeper, String... codes) {
        for (String code : codes) {
            Map<String, String> name = Map.of("bg", code, "en", code);
            keeper.post(
                            "/api/v1/centres/HAR/locations",
                            Map.of("code", code, "kind", "SHELF", "name", name, "parent", "STORE"))
                    .expect(201);
        }
    }

    /** Adds winter jackets of one style, JACKET-S and so on. */
    public static void jackets(Client keeper, String... sizes) {
        for (String size : sizes) {
            Map<String, Object> jacket =
                    new HashMap<>(Map.of("sku", "JACKET-" + size, "style", "JACKET", "size", size));
            jacket.put("name", Map.of("bg", "Зимно яке", "en", "Winter jacket"));
            jacket.putAll(Map.of("category", "CLOTHES", "unit", "PIECE", "sex", "MEN", "season", "WINTER"));
            keeper.post("/api/v1/items", jacket).expect(201);
        }
    }

    /** Adds the medicine PARA with the code of a pack of 20 tablets. */
    public static void pills(Client keeper, String gtin) {
        Map<String, Object> pills = new HashMap<>(Map.of("sku", "PARA", "category", "MEDICINE", "unit", "TABLET"));
        pills.put("name", Map.of("bg", "Парацетамол 500 mg", "en", "Paracetamol 500 mg"));
        pills.put("medicine", Map.of("inn", "paracetamol", "strength", "500 mg", "form", "tablet", "atc", "N02BE01"));
        pills.put("identifiers", List.of(Map.of("scheme", "GTIN", "value", gtin, "quantity", 20)));
        keeper.post("/api/v1/items", pills).expect(201);
    }

    public void room(String code) {
        admin.post("/api/v1/centres/HAR/rooms", Map.of("code", code)).expect(201);
    }

    public void boiler(String code, String room) {
        admin.post("/api/v1/centres/HAR/assets", Map.of("code", code, "category", "BOILER", "room", room))
                .expect(201);
    }

    /**
     * Registers a person.
     *
     * @return the case code
     */
    public String person(String sex) {
        Map<String, Object> person = form("centre", "HAR", "sex", sex, "ageBand", "18-59");
        return field().post("/api/v1/beneficiaries", person).expect(201).at("/caseCode");
    }

    /** Returns the quantities that a person was given, by SKU. */
    public Map<String, Long> given(String person) {
        Map<String, Long> given = new TreeMap<>();
        for (JsonNode handout : field().get("/api/v1/handouts?beneficiary=" + person)
                .expect(200)
                .json()
                .get("rows")) {
            handout.get("lines")
                    .forEach(line -> given.merge(
                            line.get("item").asText(), line.get("quantity").asLong(), Long::sum));
        }
        return given;
    }

    /** Returns the quantities due to a person as an operator sees them, by the code of the rule. */
    public static Map<String, Long> due(Client operator, String person) {
        Map<String, Long> due = new TreeMap<>();
        operator.get("/api/v1/beneficiaries/" + person + "/entitlements")
                .expect(200)
                .json()
                .get("rows")
                .forEach(row ->
                        due.put(row.get("rule").asText(), row.get("remaining").asLong()));
        return due;
    }

    /** Receives a consignment of one line, into the store unless the further fields name another location. */
    public Answer receive(Map<String, Object> line, Object... more) {
        Map<String, Object> consignment =
                form("centre", "HAR", "location", "STORE", "donor", "Каритас", "reference", "R");
        consignment.putAll(form(more));
        consignment.put("lines", List.of(line));
        return keeper().post("/api/v1/consignments", consignment);
    }

    /**
     * Receives this quantity as a lot of its own.
     *
     * @return the code of the lot
     */
    public String received(String sku, long quantity) {
        return receive(Map.of("item", sku, "quantity", quantity, "lot", lotNumber()))
                .expect(201)
                .at("/lines/0/lot/code");
    }

    /** Returns a new lot number. */
    public static String lotNumber() {
        return "L-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Returns the digits of the label of a location. */
    public String label(String location) {
        return keeper().get("/api/v1/centres/HAR/locations/" + location)
                .expect(200)
                .at("/label");
    }

    /** Returns the quantity of the lot at the location itself, without the locations below it. */
    public String standing(String location, String lot) {
        JsonNode rows = keeper().get("/api/v1/balances?centre=HAR&location=" + location)
                .expect(200)
                .json()
                .get("rows");
        for (JsonNode row : rows) {
            if (row.at("/lot/code").asText().equals(lot)
                    && row.get("location").asText().equals(location)) {
                return row.get("quantity").asText();
            }
        }
        return "0";
    }
}
