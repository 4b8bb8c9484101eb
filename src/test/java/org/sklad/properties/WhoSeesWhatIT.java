package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.House;
import org.sklad.harness.RunningSklad;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.Engine;

/**
 * Each field of a person, for each role and profession, in the person's centre and elsewhere: the table of decision 009, cell by
 * cell. A y means shown, a minus left out, 3 forbidden, 4 not found. The social worker is the person's caseworker.
 */
class WhoSeesWhatIT {
    /** Columns, from the left: roles, without the centre, and profession. */
    private static final List<String> WHO = List.of(
            "warehouse",
            "field",
            "field SOCIAL_WORKER",
            "field PSYCHOLOGIST",
            "field LAWYER",
            "field NURSE",
            "field +MEDICINE",
            "manager",
            "auditor",
            "technician",
            "administrator");

    /** Roles that are given for all centres. For them no centre is elsewhere. */
    private static final List<String> EVERYWHERE = List.of("auditor", "administrator");

    private static final String HERE = """
            caseCode                yyyyyyyyy33
            sizes.clothes           yyyyyyyyy33
            sizes.shoes             yyyyyyyyy33
            state                   -yyyyyyyy33
            sex                     -yyyyyyyy33
            ageBand                 -yyyyyyyy33
            languages               -yyyyyyyy33
            centre                  -yyyyyyyy33
            room                    -yyyyyyyy33
            household               -yyyyyyyy33
            staySince               -yyyyyyyy33
            caseworker              -yyyyyyyy33
            cardCode                -yyyyyy--33
            household.members       3yyyyyyyy33
            cardLabel               3yyyyyy3333
            PREGNANT                --yyyy-yy33
            SINGLE_PARENT           --yyy--yy33
            UNACCOMPANIED_CHILD     --yyyy-yy33
            DISABILITY              --yyyy-yy33
            TRAFFICKING             --yyy--yy33
            VIOLENCE                --yyyy-yy33
            CHRONIC_ILLNESS         --y--y-yy33
            identity.name           3yyyyyyy333
            identity.birthDate      3yyyyyyy333
            identity.nationality    3yyyyyyy333
            identity.number         3yyyyyyy333
            identity.phone          3yyyyyyy333
            found by name           3yyyyyyy333
            copy of all             3333333y333
            identityViews           33y3333yy33
            merges                  3yyyyyyyy33
            consents                3yyyyyyyy33
            handout.beneficiary     3yyyyyyyy33
            handout.goods           3yyyyyyyy33
            handout.override        3yyyyyyyy33
            handout.prescription    3----yy-y33
            handout.dose            3----yy-y33
            handout.dosing          3----yy-y33
            handout.reversal        3yyyyyyyy33
            handouts.list           3yyyyyyyy33
            return.note             3yyyyyyyy33
            loan.beneficiary        3yyyyyyyy33
            loan.reversal           3yyyyyyyy33
            need.goods              3yyyyyyyy33
            need.withdrawal         3yyyyyyyy33
            need on the pick list   yyyyyyyyy33
            medical.amount          33y33y3yy33
            medical.note            33y33y3y-33
            medical.photo           33y33y3y333
            medical.refusal         33y33y3y-33
            conflict.beneficiary    3333333yy33
            conflict.reason         3333333yy33
            conflict.code           3333333y-33
            entitlements            3yyyyyyyy33
            """;

    /** A request for one field, with a test for the field in the answer. */
    private record Cell(String field, String address, List<Object> sent, Function<Answer, Boolean> shown) {
        Answer ask(Client client) {
            String path = address.substring(address.indexOf(' ') + 1);
            return address.startsWith("GET") ? client.get(path) : client.post(path, form(sent.toArray()));
        }
    }

    private static final List<Object> NOTHING = List.of();

    private final List<Cell> cells = new ArrayList<>();

    private void cell(String field, String address, String pointer, Object... sent) {
        cells.add(new Cell(field, address, List.of(sent), answer -> {
            JsonNode node = answer.json().at(pointer);
            return !node.isMissingNode()
                    && !node.isNull()
                    && !(node.isTextual() && node.asText().isEmpty());
        }));
    }

    private void cells(
            String code,
            String household,
            String handout,
            String reversed,
            String returned,
            String loan,
            String need,
            String paid,
            String conflict,
            String ofNobody) {
        String person = "GET /api/v1/beneficiaries/" + code;
        for (String field : List.of("caseCode", "sizes.clothes", "sizes.shoes", "state", "sex", "ageBand")) {
            cell(field, person, "/" + field.replace('.', '/'));
        }
        cell("languages", person, "/languages/0");
        for (String field : List.of("centre", "room", "household", "staySince", "caseworker", "cardCode")) {
            cell(field, person, "/" + field);
        }
        cell("household.members", "GET /api/v1/households/" + household, "/members/0/caseCode");
        cells.add(new Cell(
                "cardLabel",
                "POST /api/v1/labels",
                card(code),
                answer -> answer.text().startsWith("%PDF")));
        for (Vulnerability each : Vulnerability.values()) {
            cells.add(new Cell(
                    each.name(),
                    person,
                    NOTHING,
                    answer -> answer.json().path("vulnerabilities").toString().contains("\"" + each + "\"")));
        }
        String view = "POST /api/v1/beneficiaries/" + code + "/identity-views";
        cell("identity.name", view, "/name", "purpose", "CONSULTATION");
        cell("identity.birthDate", view, "/birthDate", "purpose", "CONSULTATION");
        cell("identity.nationality", view, "/nationality", "purpose", "CONSULTATION");
        cell("identity.number", view, "/registrationNumber", "purpose", "CONSULTATION");
        cell("identity.phone", view, "/phone", "purpose", "CONSULTATION");
        cell(
                "found by name",
                "POST /api/v1/beneficiaries/searches",
                "/persons/0/caseCode",
                "centre",
                "HAR",
                "name",
                "Канарче",
                "purpose",
                "REQUEST");
        cell("copy of all", "POST /api/v1/beneficiaries/" + code + "/access-exports", "/person/caseCode");
        cell("identityViews", "GET /api/v1/beneficiaries/" + code + "/identity-views", "/rows/0/operator");
        cell("merges", "GET /api/v1/beneficiaries/" + code + "/merges", "/rows/0/operator");
        cell("consents", "GET /api/v1/beneficiaries/" + code + "/consents", "/rows/0/language");
        String given = "GET /api/v1/handouts/" + handout;
        cell("handout.beneficiary", given, "/beneficiary");
        cell("handout.goods", given, "/lines/0/item");
        cell("handout.override", given, "/override/reason");
        cell("handout.prescription", given, "/lines/0/prescription");
        cell("handout.dose", given, "/lines/0/dose");
        cell("handout.dosing", given, "/lines/0/dosing/unit");
        cell("handout.reversal", "GET /api/v1/handouts/" + reversed, "/reversal/reason");
        cell("handouts.list", "GET /api/v1/handouts?beneficiary=" + code, "/rows/0/id");
        cell("return.note", "GET /api/v1/returns/" + returned, "/note");
        cell("loan.beneficiary", "GET /api/v1/loans/" + loan, "/beneficiary");
        cell("loan.reversal", "GET /api/v1/loans/" + loan, "/reversal/reason");
        cell("need.goods", "GET /api/v1/needs/" + need, "/item");
        cell("need.withdrawal", "GET /api/v1/needs/" + need, "/withdrawal/reason");
        cells.add(new Cell(
                "need on the pick list",
                "GET /api/v1/needs/pick-list?centre=HAR",
                NOTHING,
                answer -> answer.text().contains("\"" + code + "\"")));
        cell("medical.amount", "GET /api/v1/medical-expenses/" + paid, "/amount");
        cell("medical.note", "GET /api/v1/medical-expenses/" + paid, "/note");
        cells.add(new Cell(
                "medical.photo",
                "GET /api/v1/medical-expenses/" + paid + "/photo",
                NOTHING,
                answer -> answer.status() == 200));
        cell("medical.refusal", "GET /api/v1/medical-expenses/" + paid, "/decision/reason");
        cell("conflict.beneficiary", "GET /api/v1/conflicts/" + conflict, "/conflict/beneficiary");
        cell("conflict.reason", "GET /api/v1/conflicts/" + conflict, "/resolution/reason");
        cell("conflict.code", "GET /api/v1/conflicts/" + ofNobody, "/code");
        cell("entitlements", "GET /api/v1/beneficiaries/" + code + "/entitlements", "/rows/0/rule");
    }

    private static char look(Client client, Cell cell, Map<String, Answer> asked) {
        Answer answer = asked.computeIfAbsent(cell.address(), address -> cell.ask(client));
        return switch (answer.status()) {
            case 403 -> '3';
            case 404 -> '4';
            default -> cell.shown().apply(answer) ? 'y' : '-';
        };
    }

    private static List<Object> card(String code) {
        return List.of(
                "kind", "card", "refs", List.of(code), "design", "card", "medium", "avery-l7160", "format", "pdf");
    }

    private String table(List<Client> clients) {
        Map<String, String> rows = new LinkedHashMap<>();
        cells.forEach(each -> rows.put(each.field(), ""));
        for (Client client : clients) {
            Map<String, Answer> asked = new HashMap<>();
            cells.forEach(cell -> rows.merge(cell.field(), look(client, cell, asked) + "", String::concat));
        }
        return rows.entrySet().stream()
                .map(each -> String.format("%-24s%s%n", each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private static Client operator(House house, String who, String centre) {
        String role = who.replaceFirst(" .*", "");
        String username = (who + "." + centre).replaceAll("[ _+]+", ".").toLowerCase(java.util.Locale.ROOT);
        String at = role + "@" + (EVERYWHERE.contains(role) ? "*" : centre);
        Map<String, Object> operator = new HashMap<>(RunningSklad.operator(username, at));
        String more = who.substring(role.length()).strip();
        if (more.startsWith("+")) {
            operator.put("rights", List.of(more.substring(1)));
        } else if (!more.isEmpty()) {
            operator.put("profession", more);
        }
        String oneTime =
                house.admin.post("/api/v1/operators", operator).expect(201).at("/oneTimePassword");
        Client client = house.sklad.signIn(username, oneTime);
        client.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                .expect(204);
        return client;
    }

    private static List<Client> clients(House house, List<String> who, String centre) {
        return who.stream().map(each -> operator(house, each, centre)).toList();
    }

    private static String id(House house, String path, String which) {
        return house.manager.get(path).expect(200).at(which);
    }

    @Test
    void every_role_and_profession_sees_exactly_its_fields_here_and_elsewhere() {
        try (House house = new House(Engine.SQLITE)) {
            String code = house.knownPerson();
            house.field
                    .post("/api/v1/beneficiaries/" + house.person(7).at("/caseCode") + "/merge", form("into", code))
                    .expect(201);
            Map<String, String> word = Map.of("reason", "r", "note", "n", "collector", "c", "override", "o");
            house.helped(code, kind -> word.getOrDefault(kind, kind));
            house.treated(code, kind -> word.getOrDefault(kind, kind));
            house.asked(code, "GIVEN");
            String paid = house.paid(code, kind -> word.getOrDefault(kind, kind));
            String list = "/api/v1/handouts?beneficiary=" + code;
            String returned = house.field
                    .get("/api/v1/handouts/" + id(house, list, "/rows/2/id") + "/returns")
                    .expect(200)
                    .at("/rows/0/id");
            house.gaveSomebody("Непознат");
            String ofNobody = id(house, "/api/v1/conflicts?centre=HAR", "/rows/0/id");
            cells(
                    code,
                    id(house, "/api/v1/beneficiaries/" + code, "/household"),
                    id(house, list, "/rows/0/id"),
                    id(house, list, "/rows/1/id"),
                    returned,
                    id(house, "/api/v1/loans?beneficiary=" + code, "/rows/0/id"),
                    id(house, "/api/v1/needs?beneficiary=" + code, "/rows/0/id"),
                    paid,
                    house.gaveAway(code, kind -> word.getOrDefault(kind, kind)),
                    ofNobody);
            house.field
                    .post("/api/v1/needs", form("beneficiary", code, "item", "TOY", "quantity", 2, "urgency", "SOON"))
                    .expect(201);

            List<Client> here = clients(house, WHO, "HAR");
            Map<String, String> caseworker = Map.of("username", "field.social.worker.har");
            house.field
                    .put("/api/v1/beneficiaries/" + code + "/caseworker", caseworker)
                    .expect(200);
            assertThat(table(here)).isEqualTo(HERE);

            List<String> others =
                    WHO.stream().filter(who -> !EVERYWHERE.contains(who)).toList();
            assertThat(table(clients(house, others, "BAN")))
                    .as("an operator of another centre sees nothing")
                    .isEqualTo(elsewhere(others));
            a_profession_adds_nothing_to_another_role(house);
        }
    }

    /**
     * Returns the table for operators who work elsewhere. Roles that may not use such a list in any centre, or print no cards,
     * are forbidden instead.
     */
    private static String elsewhere(List<String> who) {
        return HERE.replaceAll("(?m) \\S+$", " " + "4".repeat(who.size()))
                .replaceFirst("(handouts.list +)4+", "$1" + refused(who, "warehouse|technician"))
                .replaceFirst("(cardLabel +)4+", "$1" + refused(who, "warehouse|manager|technician"));
    }

    private static String refused(List<String> who, String roles) {
        return who.stream()
                .map(each -> each.matches("(" + roles + ").*") ? "3" : "4")
                .collect(Collectors.joining());
    }

    /**
     * A profession adds rights to field work only. Under each other role, each profession sees what the role sees. A nurse may
     * hand out medicines and sees prescriptions in each role that sees handouts.
     */
    private void a_profession_adds_nothing_to_another_role(House house) {
        List<String> who = WHO.stream()
                .filter(each -> !each.startsWith("field"))
                .flatMap(role -> Stream.of(Profession.values()).map(each -> role + " " + each))
                .toList();
        List<Integer> columns = who.stream()
                .map(each -> WHO.indexOf(each.replaceFirst(" .*", "")))
                .toList();
        String expected = Pattern.compile("(?m) (\\S+)$")
                .matcher(HERE)
                .replaceAll(row -> " "
                        + columns.stream()
                                .map(column -> row.group(1).substring(column, column + 1))
                                .collect(Collectors.joining()));
        int nurse = who.indexOf("manager NURSE");
        assertThat(table(clients(house, who, "HAR")))
                .isEqualTo(expected.replaceAll(
                        "(?m)^(handout\\.(?:prescription|dose|dosing) +\\S{" + nurse + "})-", "$1y"));
        List<String> others = who.stream()
                .filter(each -> !EVERYWHERE.contains(each.replaceFirst(" .*", "")))
                .toList();
        assertThat(table(clients(house, others, "BAN"))).isEqualTo(elsewhere(others));
    }
}
