package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sklad.beneficiaries.Vulnerability;
import org.sklad.platform.db.TestDatabases.Engine;

/**
 * Each field of a person, for each role and profession, where the person is and elsewhere: the table of decision 009, cell by cell. A
 * y is shown, a minus left out, 3 forbidden, 4 not there. The social worker is the person's caseworker.
 */
class WhoSeesWhatIT {
    /** Columns, from the left: their roles, without the centre, and profession. */
    private static final List<String> WHO = List.of(
            "warehouse",
            "field",
            "field SOCIAL_WORKER",
            "field PSYCHOLOGIST",
            "field LAWYER",
            "field NURSE",
            "manager",
            "auditor",
            "technician",
            "administrator");

    /** Roles that are given for all centres: they have no elsewhere. */
    private static final List<String> EVERYWHERE = List.of("auditor", "administrator");

    private static final String HERE = """
            caseCode                yyyyyyyy33
            sizes.clothes           yyyyyyyy33
            sizes.shoes             yyyyyyyy33
            state                   -yyyyyyy33
            sex                     -yyyyyyy33
            ageBand                 -yyyyyyy33
            languages               -yyyyyyy33
            centre                  -yyyyyyy33
            room                    -yyyyyyy33
            household               -yyyyyyy33
            staySince               -yyyyyyy33
            caseworker              -yyyyyyy33
            cardCode                -yyyyy--33
            PREGNANT                --yyyyyy33
            SINGLE_PARENT           --yyy-yy33
            UNACCOMPANIED_CHILD     --yyyyyy33
            DISABILITY              --yyyyyy33
            TRAFFICKING             --yyy-yy33
            VIOLENCE                --yyyyyy33
            CHRONIC_ILLNESS         --y--yyy33
            identity.name           3yyyyyy333
            identity.birthDate      3yyyyyy333
            identity.nationality    3yyyyyy333
            identity.number         3yyyyyy333
            identity.phone          3yyyyyy333
            identityViews           33y333yy33
            merges                  3yyyyyyy33
            consents                3yyyyyyy33
            handout.beneficiary     3yyyyyyy33
            handout.goods           3yyyyyyy33
            handout.override        3yyyyyyy33
            handout.prescription    3----y-y33
            handout.dose            3----y-y33
            handout.dosing          3----y-y33
            handout.reversal        3yyyyyyy33
            handouts.list           3yyyyyyy33
            return.note             3yyyyyyy33
            loan.beneficiary        3yyyyyyy33
            loan.reversal           3yyyyyyy33
            need.goods              3yyyyyyy33
            need.withdrawal         3yyyyyyy33
            medical.amount          33y33yyy33
            medical.note            33y33yy-33
            medical.refusal         33y33yy-33
            conflict.beneficiary    333333yy33
            conflict.reason         333333yy33
            entitlements            3yyyyyyy33
            """;

    /** What one request asks for: the field, and where it stands in the answer. */
    private record Cell(String field, String address, Function<JsonNode, Boolean> shown) {}

    private final List<Cell> cells = new ArrayList<>();

    private void cell(String field, String address, String pointer) {
        cells.add(new Cell(field, address, json -> {
            JsonNode node = json.at(pointer);
            return !node.isMissingNode()
                    && !node.isNull()
                    && !(node.isTextual() && node.asText().isEmpty());
        }));
    }

    private void cells(
            String code,
            String handout,
            String reversed,
            String returned,
            String loan,
            String need,
            String paid,
            String conflict) {
        String person = "GET /api/v1/beneficiaries/" + code;
        for (String field : List.of("caseCode", "sizes.clothes", "sizes.shoes", "state", "sex", "ageBand")) {
            cell(field, person, "/" + field.replace('.', '/'));
        }
        cell("languages", person, "/languages/0");
        for (String field : List.of("centre", "room", "household", "staySince", "caseworker", "cardCode")) {
            cell(field, person, "/" + field);
        }
        for (Vulnerability each : Vulnerability.values()) {
            cells.add(new Cell(
                    each.name(),
                    person,
                    json -> json.path("vulnerabilities").toString().contains("\"" + each + "\"")));
        }
        String view = "POST /api/v1/beneficiaries/" + code + "/identity-views";
        cell("identity.name", view, "/name");
        cell("identity.birthDate", view, "/birthDate");
        cell("identity.nationality", view, "/nationality");
        cell("identity.number", view, "/registrationNumber");
        cell("identity.phone", view, "/phone");
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
        cell("medical.amount", "GET /api/v1/medical-expenses/" + paid, "/amount");
        cell("medical.note", "GET /api/v1/medical-expenses/" + paid, "/note");
        cell("medical.refusal", "GET /api/v1/medical-expenses/" + paid, "/decision/reason");
        cell("conflict.beneficiary", "GET /api/v1/conflicts/" + conflict, "/conflict/beneficiary");
        cell("conflict.reason", "GET /api/v1/conflicts/" + conflict, "/resolution/reason");
        cell("entitlements", "GET /api/v1/beneficiaries/" + code + "/entitlements", "/rows/0/rule");
    }

    private static char look(Client client, Cell cell, Map<String, Answer> asked) {
        Answer answer = asked.computeIfAbsent(cell.address(), address -> {
            String path = address.substring(address.indexOf(' ') + 1);
            return address.startsWith("GET") ? client.get(path) : client.post(path, form("purpose", "CONSULTATION"));
        });
        return switch (answer.status()) {
            case 403 -> '3';
            case 404 -> '4';
            default -> cell.shown().apply(answer.json()) ? 'y' : '-';
        };
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
        String username =
                (who + "." + centre).replace(' ', '.').replace('_', '.').toLowerCase(java.util.Locale.ROOT);
        String at = role + "@" + (EVERYWHERE.contains(role) ? "*" : centre);
        Map<String, Object> operator = new HashMap<>(RunningSklad.operator(username, at));
        if (who.contains(" ")) {
            operator.put("profession", who.substring(who.indexOf(' ') + 1));
        }
        String oneTime =
                house.admin.post("/api/v1/operators", operator).expect(201).at("/oneTimePassword");
        Client client = house.sklad.signIn(username, oneTime);
        client.put("/api/v1/session/password", Map.of("present", oneTime, "password", RunningSklad.PASSWORD))
                .expect(204);
        return client;
    }

    private static String id(House house, String path, String which) {
        return house.manager.get(path).expect(200).at(which);
    }

    @Test
    void every_field_for_every_role_and_profession_here_and_elsewhere() {
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
            cells(
                    code,
                    id(house, list, "/rows/0/id"),
                    id(house, list, "/rows/1/id"),
                    returned,
                    id(house, "/api/v1/loans?beneficiary=" + code, "/rows/0/id"),
                    id(house, "/api/v1/needs?beneficiary=" + code, "/rows/0/id"),
                    paid,
                    house.gaveAway(code, kind -> word.getOrDefault(kind, kind)));

            List<Client> here =
                    WHO.stream().map(who -> operator(house, who, "HAR")).toList();
            Map<String, String> caseworker = Map.of("username", "field.social.worker.har");
            house.field
                    .put("/api/v1/beneficiaries/" + code + "/caseworker", caseworker)
                    .expect(200);
            assertThat(table(here)).isEqualTo(HERE);

            List<Client> elsewhere = WHO.stream()
                    .filter(who -> !EVERYWHERE.contains(who))
                    .map(who -> operator(house, who, "BAN"))
                    .toList();
            String nobody = HERE.replaceAll("(?m) \\S+$", " " + "4".repeat(elsewhere.size()));
            assertThat(table(elsewhere))
                    .as(
                            "who works elsewhere is told of nobody and nothing, who has no such list of any centre that too")
                    .isEqualTo(nobody.replaceFirst("(handouts.list +)4{8}", "$134444443"));
        }
    }
}
