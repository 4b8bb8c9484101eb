package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;

/** The name of one piece: entered, changed, found, and shown where one piece is meant. */
class OnePieceIT {
    private static final OneCentre HAR = new OneCentre();
    private static final Client KEEPER = HAR.keeper();
    private static final Client FIELD = HAR.field();

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static Map<String, Object> item(String sku, String bg, String en) {
        Map<String, Object> item = new HashMap<>(Map.of("sku", sku, "name", Map.of("bg", bg, "en", en)));
        item.putAll(Map.of("category", "CLOTHES", "unit", "PIECE"));
        return item;
    }

    private static Answer put(Map<String, Object> item) {
        String path = "/api/v1/items/" + item.get("sku");
        return KEEPER.with("If-Match", KEEPER.get(path).header("ETag")).put(path, item);
    }

    @Test
    void the_API_takes_keeps_and_removes_it_and_words_and_files_have_it() {
        Map<String, Object> knives = item("KNIVES", "Ножове", "Knives");
        knives.put("nameOfOne", Map.of("bg", "Нож", "en", "Knife"));
        KEEPER.post("/api/v1/items", knives).expect(201);
        KEEPER.post("/api/v1/items", knives).expect(200);
        Answer shown = KEEPER.get("/api/v1/items/KNIVES").expect(200);
        assertThat(shown.at("/nameOfOne/bg")).isEqualTo("Нож");
        assertThat(shown.at("/nameOfOne/en")).isEqualTo("Knife");
        for (String word : List.of("knife", "knives", "нож")) {
            assertThat(KEEPER.get("/items?words="
                                    + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8))
                            .text())
                    .contains("KNIVES");
        }
        assertThat(KEEPER.with("Accept", "text/csv").get("/api/v1/items").text())
                .contains("Name of one piece in Bulgarian", "\"Ножове\",\"Knives\",\"Нож\",\"Knife\"");

        knives.remove("nameOfOne");
        knives.put("season", "WINTER");
        assertThat(put(knives).expect(200).at("/nameOfOne/en")).isEqualTo("Knife");
        knives.put("nameOfOne", Map.of("bg", "", "en", ""));
        assertThat(put(knives).expect(200).at("/nameOfOne/bg")).isEmpty();
        assertThat(KEEPER.get("/items?words=knife").text()).doesNotContain("KNIVES");
    }

    @Test
    void the_page_of_an_item_takes_shows_and_removes_it() {
        PageForm.of(KEEPER, "/items/new", "/items")
                .fill("sku", "HATS")
                .fill("name.bg", "Шапки")
                .fill("name.en", "Hats")
                .fill("nameOfOne.bg", "Шапка")
                .fill("nameOfOne.en", "Hat")
                .fill("category", "CLOTHES")
                .fill("unit", "PIECE")
                .send()
                .expect(303);
        assertThat(KEEPER.get("/items/HATS").text()).contains("Name of one piece", "Шапка", ">Hat<");
        PageForm form = PageForm.of(KEEPER, "/items/HATS/change", "/items/HATS/change");
        assertThat(form.value("nameOfOne.bg")).isEqualTo("Шапка");
        form.fill("nameOfOne.bg", "").fill("nameOfOne.en", "").send().expect(303);
        assertThat(KEEPER.get("/items/HATS").text()).doesNotContain("Name of one piece", "Шапка<");
    }

    @Test
    void a_handout_says_one_jacket_and_two_jackets_and_a_bare_size_stays_in_files() {
        Map<String, Object> shoes = item("SHOES-31", "Обувки", "Shoes");
        shoes.put("nameOfOne", Map.of("bg", "Чифт обувки", "en", "Pair of shoes"));
        shoes.put("size", "31");
        KEEPER.post("/api/v1/items", shoes).expect(201);
        HAR.received("SHOES-31", 10);
        String person = HAR.person("FEMALE");
        assertThat(FIELD.get(page(given(person, 1))).text()).contains("1 × Pair of shoes, № 31");
        assertThat(FIELD.get(page(given(person, 2))).text()).contains("2 × Shoes, № 31");
        assertThat(FIELD.get("/handouts?beneficiary=" + person).text())
                .contains("1 × Pair of shoes, № 31", "2 × Shoes, № 31");
        assertThat(FIELD.get("/people/" + person).text()).contains("1 × Pair of shoes, № 31", "2 × Shoes, № 31");
        assertThat(KEEPER.get("/api/v1/items/SHOES-31").at("/size")).isEqualTo("31");
        assertThat(KEEPER.with("Accept", "text/csv")
                        .get("/api/v1/balances?centre=HAR")
                        .text())
                .contains(",\"31\",")
                .doesNotContain("\"№ 31\"");
        assertThat(KEEPER.get("/stock?centre=HAR").text()).contains("Shoes, № 31");
    }

    private static String page(String handout) {
        return "/handouts/" + handout;
    }

    private static String given(String person, int quantity) {
        Map<String, Object> handout = form("beneficiary", person, "centre", "HAR", "location", "STORE");
        handout.put("lines", List.of(Map.of("item", "SHOES-31", "quantity", quantity)));
        handout.put("acknowledgement", Map.of("kind", "declined"));
        return FIELD.post("/api/v1/handouts", handout).expect(201).at("/id");
    }
}
