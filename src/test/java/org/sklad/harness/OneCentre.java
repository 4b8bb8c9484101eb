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

/** A running program with the centre HAR, who works there, and the goods that come: what a test of one kind of document begins with. */
public final class OneCentre implements AutoCloseable {
    private final SkladFolder folder = new SkladFolder();
    private final RunningSklad sklad;
    private final Client admin;
    private final Map<String, Client> workers = new HashMap<>();

    @SuppressWarnings("MustBeClosedChecker") // closed in close()
    public OneCentre() {
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

    /** What a device brings, made by somebody who works here. */
    public UUID sync(String author, Away away) {
        return Phone.sync(sklad, author, away);
    }

    public Client stranger() {
        return sklad.client();
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

    /** A manager of all centres. */
    public Client chief() {
        return worker("chief", "manager@*");
    }

    /** Somebody who gives out goods in another centre. */
    public Client elsewhere() {
        if (!workers.containsKey("elsewhere")) {
            RunningSklad.addCentre(admin, "BAN");
        }
        return worker("elsewhere", "field@BAN");
    }

    /** Somebody of the field whose profession opens sensitive facts. */
    public Client professional(String username, Profession profession) {
        return workers.computeIfAbsent(
                username,
                name -> sklad.addOperator(admin, profession, name, "field@HAR").onPages());
    }

    /** Only who is needed: each costs a password. */
    private Client worker(String username, String role) {
        return workers.computeIfAbsent(
                username, name -> sklad.addOperator(admin, name, role).onPages());
    }

    /** A form of the API with an id of its own, and these fields by name and value. */
    public static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return form;
    }

    /** The same as a browser sends it. */
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

    /** The case code of a person who came. */
    public String person(String sex) {
        Map<String, Object> person = form("centre", "HAR", "sex", sex, "ageBand", "18-59");
        return field().post("/api/v1/beneficiaries", person).expect(201).at("/caseCode");
    }

    /** What a person was given, by sku. */
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

    /** One line comes in; into the store where these fields of the consignment say nothing else. */
    public Answer receive(Map<String, Object> line, Object... more) {
        Map<String, Object> consignment =
                form("centre", "HAR", "location", "STORE", "donor", "Каритас", "reference", "R");
        consignment.putAll(form(more));
        consignment.put("lines", List.of(line));
        return keeper().post("/api/v1/consignments", consignment);
    }

    /** So many come in as a lot of their own. */
    public String received(String sku, long quantity) {
        return receive(Map.of("item", sku, "quantity", quantity, "lot", lotNumber()))
                .expect(201)
                .at("/lines/0/lot/code");
    }

    /** That no other lot has. */
    public static String lotNumber() {
        return "L-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The digits of the label of a location. */
    public String label(String location) {
        return keeper().get("/api/v1/centres/HAR/locations/" + location)
                .expect(200)
                .at("/label");
    }

    /** How many of the lot stand at the location itself, and not beneath it. */
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
