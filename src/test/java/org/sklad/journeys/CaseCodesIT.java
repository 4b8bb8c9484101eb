package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.people.attributes.CaseCode;

/** A case code leads to the person for operators who can open the person's page, and to nobody for others. */
class CaseCodesIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client KEEPER = HAR.keeper();
    private static final Client FIELD = HAR.field();
    private static final Client MANAGER = HAR.manager();

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Answer person() {
        return FIELD.post("/api/v1/beneficiaries", form("centre", "HAR", "sex", "FEMALE", "ageBand", "18-59"))
                .expect(201);
    }

    private static String shown(String code) {
        return new CaseCode(code).grouped();
    }

    private static String link(String code) {
        return "<a class=\"case\" href=\"/people/" + code + "\">" + shown(code) + "</a>";
    }

    private static String plain(String code) {
        return "<code class=\"case\">" + shown(code) + "</code>";
    }

    @Test
    void a_case_code_leads_to_the_person_while_the_reader_can_open_their_page() {
        HAR.item("KETTLE", "OTHER", "Кана", "Kettle");
        String lot = HAR.received("KETTLE", 10);
        Answer made = person();
        String code = made.at("/caseCode");
        Map<String, Object> line = Map.of("lot", lot, "quantity", 1);
        Map<String, Object> loan = form("beneficiary", code, "centre", "HAR", "location", "STORE");
        loan.put("dueOn", LocalDate.now(ZoneId.of("Europe/Sofia")).plusDays(7).toString());
        loan.put("lines", List.of(line));
        String lent = FIELD.post("/api/v1/loans", loan).expect(201).at("/id");
        Map<String, Object> handout = form("beneficiary", code, "centre", "HAR", "location", "STORE");
        handout.put("lines", List.of(line));
        handout.put("acknowledgement", Map.of("kind", "declined"));
        String given = FIELD.post("/api/v1/handouts", handout).expect(201).at("/id");
        Map<String, Object> need = form("beneficiary", code, "item", "KETTLE", "quantity", 1, "urgency", "NOW");
        FIELD.post("/api/v1/needs", need).expect(201);

        for (String path : List.of("/loans", "/handouts", "/needs", "/loans/" + lent, "/handouts/" + given)) {
            assertThat(FIELD.get(path).expect(200).text()).as(path).contains(link(code));
            assertThat(MANAGER.get(path).expect(200).text()).as(path).contains(link(code));
        }
        assertThat(FIELD.get("/loans").expect(200).text())
                .as("the goods of a row lead to the loan")
                .contains("<a href=\"/loans/" + lent + "\">");
        assertThat(KEEPER.get("/needs").expect(200).text())
                .contains(plain(code))
                .doesNotContain("/people/");

        Client elsewhere = HAR.elsewhere();
        elsewhere
                .post("/api/v1/arrivals", form("centre", "BAN", "cardCode", made.at("/cardCode")))
                .expect(201);
        for (String path : List.of("/loans", "/handouts", "/loans/" + lent, "/handouts/" + given)) {
            assertThat(FIELD.get(path).expect(200).text())
                    .as(path)
                    .contains(plain(code))
                    .doesNotContain(link(code));
        }
        assertThat(HAR.chief().get("/handouts").expect(200).text()).contains(link(code));
    }

    @Test
    void files_have_the_code_alone() {
        HAR.item("LADLE", "OTHER", "Черпак", "Ladle");
        String code = person().at("/caseCode");
        Map<String, Object> need = form("beneficiary", code, "item", "LADLE", "quantity", 1, "urgency", "NOW");
        FIELD.post("/api/v1/needs", need).expect(201);
        assertThat(FIELD.with("Accept", "text/csv")
                        .get("/api/v1/needs?centre=HAR")
                        .expect(200)
                        .text())
                .contains(code)
                .doesNotContain("/people/");
    }
}
