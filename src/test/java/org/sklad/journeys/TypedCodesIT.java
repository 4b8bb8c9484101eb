package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.OneCentre;
import org.sklad.harness.PageForm;

/** Codes typed on a Bulgarian keyboard, in small or Cyrillic letters, mean the same as their Latin capitals. */
class TypedCodesIT {
    private static final OneCentre HAR = new OneCentre();

    @AfterAll
    static void stop() {
        HAR.close();
    }

    @Test
    void a_new_room_gets_a_code_that_a_scanner_can_read() {
        Client admin = HAR.administrator();
        PageForm.of(admin, "/centres/HAR/rooms/new", "/centres/HAR/rooms")
                .fill("code", "в-12")
                .take();
        admin.get("/api/v1/centres/HAR/rooms/B-12").expect(200);
        assertThat(PageForm.of(admin, "/centres/HAR/rooms/new", "/centres/HAR/rooms")
                        .fill("code", "Я-12")
                        .send()
                        .expect(422)
                        .text())
                .contains("id=\"f-code-error\"");
    }

    private static String repair() {
        Map<String, Object> report =
                form("centre", "HAR", "category", "WATER", "priority", "ROUTINE", "description", "Тече");
        return HAR.manager().post("/api/v1/work-orders", report).expect(201).at("/number");
    }

    @Test
    void a_duplicate_is_marked_by_a_number_typed_in_small_or_cyrillic_letters() {
        for (String prefix : List.of("har-", "НАR-")) {
            String first = repair();
            String duplicate = "/repairs/" + repair();
            PageForm.of(HAR.manager(), duplicate + "/duplicate", duplicate + "/duplicate")
                    .fill("of", first.replace("HAR-", prefix))
                    .take();
            assertThat(HAR.manager().get(duplicate).expect(200).text()).contains(first);
        }
    }

    @Test
    void lists_are_filtered_by_a_code_typed_in_small_or_cyrillic_letters() {
        Client keeper = HAR.keeper();
        HAR.item("HYG-0149", "HYGIENE", "Кърпа", "Towel");
        OneCentre.shelves(HAR.manager(), "H-01");
        HAR.received("HYG-0149", 6);
        for (String typed : List.of("HYG-0149", "hyg-0149", "%D0%9DYG-0149")) {
            for (String list : List.of("/api/v1/balances?centre=HAR&item=", "/api/v1/movements?centre=HAR&item=")) {
                assertThat(keeper.get(list + typed).expect(200).json().get("rows"))
                        .as(list + typed)
                        .hasSize(1);
            }
        }
        for (String typed : List.of("H-01", "h-01", "%D0%9D-01")) {
            keeper.get("/api/v1/balances?centre=HAR&location=" + typed).expect(200);
            keeper.get("/api/v1/kits?centre=HAR&location=" + typed).expect(200);
            keeper.get("/stock?centre=HAR&location=" + typed).expect(200);
        }
        keeper.get("/api/v1/balances?centre=HAR&item=%D0%AF-1").expect(404);
        keeper.get("/api/v1/items?style=%D0%9D").expect(200);
    }

    @Test
    void goods_are_found_at_the_desk_and_in_lists_by_the_code_on_their_label() {
        HAR.item("HYG-0277", "HYGIENE", "Гъба", "Sponge");
        HAR.received("HYG-0277", 6);
        String desk = "/hand-out/" + HAR.person("FEMALE");
        for (String typed : List.of("HYG-0277", "НYG-0277", "нуg-0277")) {
            assertThat(PageForm.of(HAR.field(), desk, desk)
                            .fill("code", typed)
                            .fill("act", "add")
                            .send()
                            .expect(200)
                            .text())
                    .as(typed)
                    .contains("Sponge");
        }
        for (String list : List.of("/items?words=", "/stock?centre=HAR&words=", "/api/v1/items?words=")) {
            assertThat(HAR.keeper().get(list + "%D0%9DYG-0277").expect(200).text())
                    .as(list)
                    .contains("Sponge");
        }
    }

    @Test
    void a_file_of_stock_can_have_codes_in_small_or_cyrillic_letters() {
        HAR.item("HYG-0377", "HYGIENE", "Сапун", "Soap");
        Client manager = HAR.manager();
        OneCentre.shelves(manager, "B-01");
        manager.post("/api/v1/donors", Map.of("code", "CARE-1", "name", "Грижа"))
                .expect(201);
        Map<String, String> kids = Map.of("code", "KIDS", "nameBg", "За деца", "nameEn", "Kids", "effect", "WARN");
        HAR.chief().post("/api/v1/restrictions", kids).expect(201);
        String list = """
            centre,location,item,quantity,donor,restriction
            НАR,в-01,hyg-0377,4,САRЕ-1,kids
            """;
        Answer imported = manager.send("POST", "/api/v1/openings/import", "text/csv", BodyPublishers.ofString(list))
                .expect(200);
        assertThat(imported.at("/created")).as(imported.text()).isEqualTo("1");
        JsonNode row = manager.get("/api/v1/balances?centre=HAR&location=B-01")
                .expect(200)
                .json()
                .at("/rows/0");
        assertThat(row.at("/location").asText()).isEqualTo("B-01");
        Answer lot = manager.get("/api/v1/lots/" + row.at("/lot/code").asText()).expect(200);
        assertThat(lot.at("/donor") + " " + lot.at("/restriction")).isEqualTo("CARE-1 KIDS");
    }
}
