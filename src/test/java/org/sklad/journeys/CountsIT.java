package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Answer;
import org.sklad.harness.OneCentre;
import org.sklad.labels.Judges;

/** Papers of stock counts. */
class CountsIT {
    private static final OneCentre HAR = new OneCentre();

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        HAR.close();
    }

    @Test
    void a_paper_of_counted_lines_names_the_count_and_the_lines_to_be_counted_again() {
        HAR.item("SOAP", "HYGIENE", "Сапун", "Soap");
        String lot = HAR.received("SOAP", 20);
        String path = "/api/v1" + begun("location", "STORE");
        HAR.keeper()
                .post(path + "/lines", form("location", "STORE", "lot", lot, "quantity", 19))
                .expect(201);
        assertThat(paper(path))
                .contains("Centre: ", "What is counted: ", "Begun: ")
                .doesNotContain("requests a recount");

        HAR.keeper().post(path + "/completion", form()).expect(201);
        HAR.manager().post(path + "/recounts", form("lines", List.of(1))).expect(201);
        assertThat(paper(path)).contains("A manager", "requests a recount.");
    }

    @Test
    void a_count_of_one_item_is_named_after_the_item() {
        HAR.item("TOWEL", "HYGIENE", "Кърпа", "Towel");
        String lot = HAR.received("TOWEL", 5);
        String count = begun("item", "TOWEL");
        HAR.keeper()
                .post("/api/v1" + count + "/lines", form("location", "STORE", "lot", lot, "quantity", 4))
                .expect(201);
        for (String page : List.of(count, count + "/scan")) {
            assertThat(HAR.keeper().get(page).expect(200).text())
                    .as(page)
                    .containsPattern("<h1[^>]*>[^<]*Towel")
                    .doesNotContainPattern("<(h1|title)[^>]*>[^<]*TOWEL");
        }
        assertThat(paper("/api/v1" + count)).contains("What is counted: Towel");
    }

    /** Begins a count and returns the address of its page. */
    private static String begun(String scope, String code) {
        Answer opened = HAR.keeper()
                .post("/api/v1/counts", form("centre", "HAR", "scope", Map.of(scope, code)))
                .expect(201);
        return "/counts/" + opened.at("/id");
    }

    private String paper(String count) {
        return Judges.text(folder, HAR.keeper().bytes(count + "/lines?format=pdf"))
                .replaceAll("\\s+", " ");
    }
}
