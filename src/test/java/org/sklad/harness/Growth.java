package org.sklad.harness;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.sklad.aid.handouts.Away;

/** Two centres that grow: more of everything, both beside the things that have an address and within each of them. */
public final class Growth {
    private static final String HAR = "HAR";

    private final TwoCentres centres;
    private final Client administrator;
    private final Client worker;
    private final Set<String> ruled = new LinkedHashSet<>();
    private int size;

    /**
     * Prepares growth; nothing has grown yet.
     *
     * @param worker an operator with every role everywhere except administrator
     */
    public Growth(TwoCentres centres, Client administrator, Client worker) {
        this.centres = centres;
        this.administrator = administrator;
        this.worker = worker;
        addItem("VALVE", "PART");
        addItem("TOY", "OTHER");
        consignment("RECEIVED", List.of(line("VALVE", 1_000), line("TOY", 1_000)));
        centres.put(HAR, "number", repairInProgress());
        String approved = report("ROUTINE");
        post(worker, "/api/v1/work-orders/" + approved + "/approval");
        centres.put(HAR, "approved", approved);
        centres.with("act", "hold");
    }

    /** Adds an interpreter, a request, a booking to come, one that was released, and an absence. */
    private void interpret() {
        worker.post("/api/v1/interpreters", TwoCentres.interpreter("INT-" + (2 + size)))
                .expect(201);
        centres.askForInterpreter(HAR, 60);
        assign(centres.askForInterpreter(HAR, 1_440 * (2 + size)), "INT-1");
        String open = centres.thing(HAR, "interpreter-requests");
        assign(open, "INT-" + (2 + size));
        post(worker, "/api/v1/interpreter-requests/" + open + "/release", "reason", "DECLINED");
        String day = LocalDate.parse(RunningSklad.today()).plusDays(200 + size).toString();
        post(worker, "/api/v1/interpreters/INT-1/absences", "from", day, "until", day);
    }

    private void assign(String request, String interpreter) {
        post(worker, "/api/v1/interpreter-requests/" + request + "/assignment", "interpreter", interpreter);
    }

    private void addItem(String sku, String category) {
        Map<String, String> name = Map.of("bg", "Вещ " + sku);
        post(administrator, "/api/v1/items", "sku", sku, "name", name, "category", category, "unit", "PIECE");
    }

    /** Grows everything to this size. */
    public void to(int wanted) {
        for (; size < wanted; size++) {
            addToCatalogue();
            addPlaces();
            setAside();
            addPeople();
            addWork();
            interpret();
            centres.approval(HAR);
        }
        centres.put(HAR, "received", received());
        addStock();
        addToTheTeam();
        count(centres.thing(HAR, "received"));
        lookThroughBags(centres.thing(HAR, "received"));
        centres.put(HAR, "openings", opened());
        centres.put(HAR, "consignments", announced());
        worker.post(
                        "/api/v1/consignments/" + centres.thing(HAR, "consignments") + "/invoice",
                        TwoCentres.invoice("Firm", "1"))
                .expect(201);
        centres.put(HAR, "sortings", sorted(centres.thing(HAR, "consignments")));
        centres.put(HAR, "handouts", handedOut());
        centres.put(HAR, "returns", broughtBack(centres.thing(HAR, "handouts")));
        centres.put(HAR, "loans", lent());
        gather();
        monitored();
        need();
        complained();
        paid();
        gaveAway();
        centres.put(HAR, "distribution-days", dayHeld());
        centres.put(HAR, "assemblies", assembled());
        centres.put(HAR, "write-offs", writtenOff());
        centres.put(HAR, "stations", centres.share(HAR, "Computer " + size));
        centres.put(HAR, "device", centres.phone(HAR, "Phone " + size));
        centres.put(HAR, "record", centres.unreadable(HAR, "Phone in a drawer " + size, "NO-SUCH-ITEM"));
        centres.put(HAR, "transfers", drafted(HAR, "BAN"));
        centres.put(HAR, "arriving", arriving());
    }

    private void addToCatalogue() {
        post(
                administrator,
                "/api/v1/items",
                "sku",
                "ITEM-" + size,
                "name",
                Map.of("bg", "Вещ " + size),
                "category",
                "OTHER",
                "unit",
                "PIECE",
                "style",
                "STYLE",
                "size",
                "" + size);
        post(
                administrator,
                "/api/v1/items/SOAP/identifiers",
                "scheme",
                "OTHER",
                "value",
                "CODE-" + size,
                "quantity",
                1);
        post(worker, "/api/v1/items/KIT/compositions", "lines", List.of(line("SOAP", 1), line("TOY", 1L + size)));
        addKit();
        changeRule();
        addLevels();
        for (String sources : List.of("donors", "funding-sources")) {
            post(administrator, "/api/v1/" + sources, "code", "SOURCE-" + size, "name", "Source " + size);
        }
        for (String list : List.of("topics", "institutions", "organisations")) {
            post(administrator, "/api/v1/" + list, "code", "ENTRY-" + size);
        }
        post(
                administrator,
                "/api/v1/restrictions",
                "code",
                "FOR-" + size,
                "nameBg",
                "За " + size,
                "nameEn",
                "For " + size,
                "effect",
                "WARN");
        post(
                worker,
                "/api/v1/entitlement-rules",
                "code",
                "MORE-" + size,
                "name",
                "Rule " + size,
                "goods",
                Map.of("items", List.of("SOAP")),
                "per",
                "PERSON",
                "quantity",
                5_000,
                "period",
                Map.of("kind", "DAYS", "days", 7),
                "centres",
                List.of(HAR),
                "validFrom",
                "2026-01-01");
    }

    /** Adds a version to one rule. */
    private void changeRule() {
        String path = "/api/v1/entitlement-rules/RULE-" + HAR;
        Answer present = worker.get(path).expect(200);
        worker.with("If-Match", present.header("ETag"))
                .put(path, present.json())
                .expect(200);
    }

    /** Composes each kit of everything made before it, so its assembly grows too. */
    private void addKit() {
        addItem("KIT-" + size, "OTHER");
        List<Map<String, Object>> parts = new ArrayList<>(List.of(line("TOY", 1)));
        IntStream.rangeClosed(0, size).forEach(i -> parts.add(line("ITEM-" + i, 1)));
        post(worker, "/api/v1/items/KIT-" + size + "/compositions", "lines", parts);
    }

    /** Adds an item that is short in one centre only, and an item that this centre can spare for another. */
    private void addLevels() {
        addItem("PLANNED-" + size, "OTHER");
        setLevel(HAR, "PLANNED-" + size, 100, 200);
        setLevel("BAN", "ITEM-" + size, 1, 2);
    }

    private void setLevel(String centre, String item, int minimum, int target) {
        post(
                worker,
                "/api/v1/levels",
                "centre",
                centre,
                "item",
                item,
                "basis",
                "UNITS",
                "minimum",
                minimum,
                "target",
                target);
    }

    /** Adds an item that is only in quarantine, and so is short. */
    private void setAside() {
        List<Map<String, Object>> goods = List.of(line("ASIDE-" + size, 1));
        addItem("ASIDE-" + size, "OTHER");
        consignment("RECEIVED", goods);
        post(worker, "/api/v1/moves", "centre", HAR, "from", "STORE", "to", "QUARANTINE", "lines", goods);
    }

    private String assembled() {
        return post(
                        worker,
                        "/api/v1/assemblies",
                        "centre",
                        HAR,
                        "location",
                        "STORE",
                        "kit",
                        "KIT-" + (size - 1),
                        "quantity",
                        1)
                .at("/id");
    }

    /** Writes off one lot in as many lines as the size. */
    private String writtenOff() {
        Map<String, Object> each = Map.of("lot", centres.thing(HAR, "lot"), "quantity", 1);
        return post(
                        worker,
                        "/api/v1/write-offs",
                        "centre",
                        HAR,
                        "location",
                        "STORE",
                        "reason",
                        "LOST",
                        "lines",
                        Collections.nCopies(size, each))
                .at("/id");
    }

    private void addPlaces() {
        String centre = "/api/v1/centres/" + HAR;
        post(administrator, centre + "/locations", "code", "S-" + size, "kind", "SHELF", "parent", "STORE");
        post(administrator, centre + "/rooms", "code", "R-" + size);
        post(administrator, centre + "/assets", "code", "A-" + size, "category", "BOILER", "room", "12");
        post(administrator, centre + "/locations", "code", "BAG-S-" + size, "kind", "BAG", "parent", "STORE");
        post(administrator, centre + "/teams", "code", "T-S-" + size, "bag", "BAG-S-" + size);
    }

    private void addToTheTeam() {
        String team = "/api/v1/centres/" + HAR + "/teams/T-1";
        String version = administrator.get(team).expect(200).header("ETag");
        List<String> members = IntStream.range(0, size).mapToObj(i -> "op-" + i).toList();
        administrator
                .with("If-Match", version)
                .put(team, Map.of("bag", "BAG-1", "members", members, "active", true))
                .expect(200);
    }

    private void addPeople() {
        administrator
                .post("/api/v1/operators", RunningSklad.operator("op-" + size, "field@HAR", "warehouse@BAN"))
                .expect(201);
        UUID token = UUID.randomUUID();
        worker.post("/api/v1/tokens", RunningSklad.token(token, "Token " + size, "field@*"))
                .expect(201);
        centres.with("tokens", token.toString());
        post(
                worker,
                "/api/v1/beneficiaries",
                "centre",
                HAR,
                "sex",
                "MALE",
                "ageBand",
                "18-59",
                "room",
                "12",
                "household",
                centres.thing(HAR, "household"));
        String person = "/api/v1/beneficiaries/" + centres.thing(HAR, "caseCode");
        post(worker, person + "/identity-views", "purpose", "REGISTRATION");
        post(worker, person + "/consents", "language", "fa", "version", 1, "answer", "GIVEN", "how", "READ_OUT");
        registeredTwice();
        post(worker, person + "/departures");
        post(worker, "/api/v1/arrivals", "cardCode", centres.thing(HAR, "card"), "centre", HAR);
        handOut(List.of(line("TOY", 1)));
        departed();
        post(worker, "/api/v1/beneficiaries/" + departed() + "/erasure");
    }

    /** Merges the registrations and separates them again, since one person has few registrations. */
    private void registeredTwice() {
        Map<String, Object> person = Map.of("id", UUID.randomUUID(), "centre", HAR, "sex", "MALE", "ageBand", "18-59");
        String again = "/api/v1/beneficiaries/"
                + worker.post("/api/v1/beneficiaries", person).expect(201).at("/caseCode");
        post(worker, again + "/merge", "into", centres.thing(HAR, "caseCode"));
        post(worker, again + "/merge/reversal");
        post(worker, again + "/departures");
        post(worker, again + "/departures/reversal");
        post(worker, again + "/departures");
    }

    private String departed() {
        Map<String, Object> person = Map.of("id", UUID.randomUUID(), "centre", HAR, "sex", "MALE", "ageBand", "60+");
        String code = worker.post("/api/v1/beneficiaries", person).expect(201).at("/caseCode");
        post(worker, "/api/v1/beneficiaries/" + code + "/departures");
        return code;
    }

    private void addWork() {
        String order = "/api/v1/work-orders/" + centres.thing(HAR, "number");
        post(worker, order + "/hold", "reason", "PARTS");
        post(worker, order + "/resumption");
        post(worker, order + "/log", "hours", 1, "note", "Note " + size);
        post(worker, order + "/parts", "location", "STORE", "lines", List.of(line("VALVE", 1)));
        String photos = order + "/photos?kind=BEFORE&id=" + UUID.randomUUID();
        Answer photo = worker.send("POST", photos, "image/png", BodyPublishers.ofByteArray(TwoCentres.picture()))
                .expect(201);
        centres.put(HAR, "photo", photo.at("/photos/0/id"));
        String given = "/api/v1/work-orders/" + report("ROUTINE");
        post(worker, given + "/approval");
        post(worker, given + "/assignment", "assignee", "worker");
    }

    /** All of it is in one lot. */
    private void addStock() {
        String lot = centres.thing(HAR, "lot");
        for (int i = 0; i < size; i++) {
            post(
                    worker,
                    "/api/v1/adjustments",
                    "centre",
                    HAR,
                    "location",
                    "STORE",
                    "lot",
                    lot,
                    "quantity",
                    -1,
                    "reason",
                    "DAMAGED");
            post(worker, "/api/v1/lots/" + lot + "/hold", "reason", "Reason " + i);
            post(worker, "/api/v1/lots/" + lot + "/release", "reason", "Reason " + i);
            post(worker, "/api/v1/assemblies", "centre", HAR, "location", "STORE", "kit", "KIT-" + i, "quantity", 1);
            post(
                    worker,
                    "/api/v1/write-offs",
                    "centre",
                    HAR,
                    "location",
                    "STORE",
                    "reason",
                    "LOST",
                    "lines",
                    List.of(Map.of("lot", lot, "quantity", 1)));
            post(
                    worker,
                    "/api/v1/moves",
                    "centre",
                    HAR,
                    "from",
                    "STORE",
                    "to",
                    "QUARANTINE",
                    "lines",
                    List.of(line("ITEM-" + i, 1)));
            post(worker, "/api/v1/boxes", "centre", HAR, "location", "STORE", "lines", List.of(line("ITEM-" + i, 1)));
            post(
                    worker,
                    "/api/v1/boxes/" + centres.thing(HAR, "boxes") + "/fillings",
                    "lines",
                    List.of(line("ITEM-" + i, 1)));
            post(
                    worker,
                    "/api/v1/moves/" + centres.thing(HAR, "moves") + "/lines",
                    "item",
                    "ITEM-" + i,
                    "quantity",
                    1,
                    "to",
                    "S-" + i);
        }
    }

    /** Adds counts. In the centre's count, counts lots of the consignment below their present quantity. */
    private void count(String consignment) {
        Answer received = worker.get("/api/v1/consignments/" + consignment).expect(200);
        String lines = "/api/v1/counts/" + centres.thing(HAR, "counts") + "/lines";
        for (int i = 0; i < size; i++) {
            post(worker, "/api/v1/counts", "centre", HAR, "scope", Map.of("category", "OTHER"));
            post(worker, lines, "location", "STORE", "lot", received.at("/lines/" + i + "/lot/code"), "quantity", 7);
        }
    }

    /** Adds reconciliations of bags. In the centre's reconciliation, counts lots of the consignment. */
    private void lookThroughBags(String consignment) {
        Answer received = worker.get("/api/v1/consignments/" + consignment).expect(200);
        String lines = "/api/v1/reconciliations/" + centres.thing(HAR, "reconciliations") + "/lines";
        for (int i = 0; i < size; i++) {
            worker.post("/api/v1/reconciliations", Map.of("id", UUID.randomUUID(), "centre", HAR, "bag", "BAG-S-" + i));
            post(worker, lines, "lot", received.at("/lines/" + i + "/lot/code"), "quantity", 7);
        }
    }

    private String repairInProgress() {
        String order = "/api/v1/work-orders/" + report("URGENT");
        post(worker, order + "/approval");
        post(worker, order + "/assignment", "assignee", "worker");
        post(worker, order + "/start");
        return order.substring(order.lastIndexOf('/') + 1);
    }

    private String report(String priority) {
        return post(
                        worker,
                        "/api/v1/work-orders",
                        "centre",
                        HAR,
                        "room",
                        "12",
                        "asset",
                        "BOILER-1",
                        "category",
                        "HEATING",
                        "priority",
                        priority,
                        "description",
                        "It is cold")
                .at("/number");
    }

    /** Receives every item, and one lot of soap for each. Some lots expire soon. */
    private String received() {
        List<Map<String, Object>> lines = new ArrayList<>(lines(i -> line("ITEM-" + i, 1_000)));
        lines.addAll(lines(i -> {
            Map<String, Object> soap = line("SOAP", 1_000);
            soap.put("lot", "SOAP-" + size + "-" + i);
            soap.put(
                    "expiresOn",
                    java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                            .plusDays(3L + i)
                            .toString());
            return soap;
        }));
        return consignment("RECEIVED", lines);
    }

    /** Adds sortings of a consignment. The last has as many lines as the size. */
    private String sorted(String consignment) {
        String path = "/api/v1/consignments/" + consignment;
        String lot = worker.get(path).expect(200).at("/lines/0/lot/code");
        String last = "";
        for (int i = 0; i < size; i++) {
            List<Map<String, Object>> found = i < size - 1 ? List.of() : lines(each -> line("ITEM-" + each, 2));
            last = post(worker, path + "/sortings", "lot", lot, "quantity", 1, "lines", found)
                    .at("/id");
        }
        return last;
    }

    private String announced() {
        String id = consignment("EXPECTED", lines(i -> line("ITEM-" + i, 9)));
        for (int i = 0; i < size; i++) {
            post(worker, "/api/v1/consignments/" + id + "/lines", "item", "ITEM-" + i, "quantity", 50);
            receiveUnderUnknownCode(id, "ITEM-" + i);
        }
        return id;
    }

    /** Scans an unknown code, then enters the goods by name. */
    private void receiveUnderUnknownCode(String consignment, String item) {
        for (Map.Entry<String, String> entry : List.of(Map.entry("code", "ABC-380012"), Map.entry("item", item))) {
            worker.form(
                    "/consignments/" + consignment + "/scan",
                    Map.of("id", UUID.randomUUID().toString(), entry.getKey(), entry.getValue()));
        }
    }

    private String consignment(String state, List<Map<String, Object>> lines) {
        return post(
                        worker,
                        "/api/v1/consignments",
                        "centre",
                        HAR,
                        "location",
                        "STORE",
                        "donor",
                        "CARITAS",
                        "reference",
                        "Reference " + size,
                        "state",
                        state,
                        "lines",
                        lines)
                .at("/id");
    }

    /** Adds drafts. The last has all lines. */
    private String drafted(String from, String to) {
        String id = "";
        for (int i = 0; i < size; i++) {
            id = post(
                            worker,
                            "/api/v1/transfers",
                            "from",
                            from + "/STORE",
                            "to",
                            to + "/STORE",
                            "lines",
                            lines(each -> line("ITEM-" + each, 2)))
                    .at("/id");
        }
        return id;
    }

    /** Sends a transfer to the other centre and one back. Half of the second has arrived. */
    private String arriving() {
        String there = "/api/v1/transfers/" + drafted(HAR, "BAN");
        post(worker, there + "/dispatch");
        post(worker, there + "/receipt", "lines", lines(each -> line("ITEM-" + each, 2)));
        String id = drafted("BAN", HAR);
        String back = "/api/v1/transfers/" + id;
        post(worker, back + "/dispatch");
        post(worker, back + "/receipt", "lines", lines(each -> line("ITEM-" + each, 1)));
        return id;
    }

    private String opened() {
        return post(worker, "/api/v1/openings", "centre", HAR, "lines", lines(i -> {
                    Map<String, Object> line = line("ITEM-" + i, 5);
                    line.put("lot", "O-" + size + "-" + i);
                    return line;
                }))
                .at("/id");
    }

    /** Adds loans of one item each, and one of all items with a separate return for each item. */
    private String lent() {
        for (int i = 0; i < size; i++) {
            lend(List.of(line("SOAP", 1)));
        }
        String loan = lend(lines(i -> line("ITEM-" + i, 2)));
        for (int i = 0; i < size; i++) {
            post(worker, "/api/v1/loans/" + loan + "/return", "lines", List.of(line("ITEM-" + i, 1)));
        }
        return loan;
    }

    private String lend(List<Map<String, Object>> lines) {
        return post(
                        worker,
                        "/api/v1/loans",
                        "beneficiary",
                        centres.thing(HAR, "caseCode"),
                        "centre",
                        HAR,
                        "location",
                        "STORE",
                        "dueOn",
                        RunningSklad.tomorrow(),
                        "lines",
                        lines)
                .at("/id");
    }

    /** Adds information sessions with materials, trainings, and meetings with decisions. */
    private void gather() {
        for (int i = 0; i < size; i++) {
            centres.put(HAR, "information-sessions", centres.inform(HAR));
            centres.with("trainings", centres.training()).with("meetings", centres.meeting());
        }
    }

    /** Adds samples of distribution days that have ended, and as many that go on. */
    private void monitored() {
        sampled();
        centres.endSamples();
        sampled();
    }

    private void sampled() {
        for (int i = 0; i < size; i++) {
            centres.put(HAR, "monitoring", centres.sample(HAR));
        }
    }

    /** Adds needs for every item, and as many for one style. */
    private void need() {
        for (int i = 0; i < size; i++) {
            need("item", "ITEM-" + i);
            need("style", "STYLE");
        }
    }

    /** Adds offline handouts to an unknown person, from goods that were not in stock. */
    private void gaveAway() {
        for (int i = 0; i < size; i++) {
            centres.giveAway(HAR, Away.to("nobody at all"));
        }
    }

    /** Adds complaints, and answers to one of them. */
    private void complained() {
        for (int i = 0; i < size; i++) {
            centres.complain(HAR);
        }
        String path = "/api/v1/complaints/" + centres.thing(HAR, "complaints");
        post(worker, path + "/review");
        for (int i = 0; i < size; i++) {
            post(worker, path + "/answers", "text", "Answer " + i);
        }
    }

    /** Adds medical expenses, consultations, referrals and visits. */
    private void paid() {
        for (int i = 0; i < size; i++) {
            centres.put(HAR, "consultations", centres.consult(HAR, worker));
            centres.put(HAR, "referrals", centres.refer(HAR, worker));
            centres.visit(HAR, worker);
            worker.post("/api/v1/medical-expenses", TwoCentres.expense(centres.thing(HAR, "caseCode"), ""))
                    .expect(201);
        }
    }

    private void need(String kind, String code) {
        post(
                worker,
                "/api/v1/needs",
                "beneficiary",
                centres.thing(HAR, "caseCode"),
                kind,
                code,
                "quantity",
                1,
                "urgency",
                "NOW");
    }

    /** Adds a rule for each item, checks in everybody at the distribution day, and hands out every item there. */
    private String dayHeld() {
        for (int i = 0; i < size; i++) {
            if (!ruled.add("ITEM-" + i)) {
                continue;
            }
            post(
                    worker,
                    "/api/v1/entitlement-rules",
                    "code",
                    "DAY-" + i,
                    "name",
                    "Rule of thing " + i,
                    "goods",
                    Map.of("items", List.of("ITEM-" + i)),
                    "per",
                    "PERSON",
                    "quantity",
                    500,
                    "period",
                    Map.of("kind", "ONCE"),
                    "centres",
                    List.of(HAR),
                    "validFrom",
                    "2020-01-01");
        }
        String day = "";
        for (int i = 0; i < size; i++) {
            day = post(
                            worker,
                            "/api/v1/distribution-days",
                            "centre",
                            HAR,
                            "date",
                            RunningSklad.today(),
                            "rules",
                            ruled.stream()
                                    .map(sku -> sku.replace("ITEM", "DAY"))
                                    .toList(),
                            "slots",
                            Map.of("from", "09:00", "minutes", 10, "people", 10))
                    .at("/id");
        }
        String late = post(worker, "/api/v1/beneficiaries", "centre", HAR, "sex", "MALE", "ageBand", "18-59")
                .at("/caseCode");
        post(worker, "/api/v1/distribution-days/" + day + "/next", "beneficiary", late);
        return day;
    }

    private String handedOut() {
        return handOut(lines(i -> line("ITEM-" + i, 3)));
    }

    /** Adds returns of one item each, and one of all items. Some of each item is still out. */
    private String broughtBack(String handout) {
        String path = "/api/v1/handouts/" + handout + "/returns";
        for (int i = 0; i < size; i++) {
            post(worker, path, "lines", List.of(line("ITEM-" + i, 1)));
        }
        return post(worker, path, "lines", lines(i -> line("ITEM-" + i, 1))).at("/id");
    }

    private String handOut(List<Map<String, Object>> lines) {
        return post(
                        worker,
                        "/api/v1/handouts",
                        "beneficiary",
                        centres.thing(HAR, "caseCode"),
                        "centre",
                        HAR,
                        "location",
                        "STORE",
                        "lines",
                        lines,
                        "acknowledgement",
                        Map.of("kind", "mark"))
                .at("/id");
    }

    private List<Map<String, Object>> lines(IntFunction<Map<String, Object>> line) {
        return IntStream.range(0, size).mapToObj(line).toList();
    }

    private static Map<String, Object> line(String item, long quantity) {
        return new HashMap<>(Map.of("item", item, "quantity", quantity));
    }

    /** Posts fields, given as names and values in turn, with a new id. */
    private static Answer post(Client client, String path, Object... fields) {
        Map<String, Object> body = new HashMap<>();
        body.put("id", UUID.randomUUID());
        for (int i = 0; i < fields.length; i += 2) {
            body.put(fields[i].toString(), fields[i + 1]);
        }
        Answer answer = client.post(path, body);
        if (answer.at("/type").endsWith("malformed")) {
            body.remove("id");
            answer = client.post(path, body);
        }
        return answer.expect(201);
    }
}
