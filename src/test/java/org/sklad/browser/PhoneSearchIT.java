package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.goods.catalogue.ParsedSearch;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;
import org.sklad.platform.i18n.Folded;

/** A phone without a network finds goods by the words by which the server finds them. */
class PhoneSearchIT {
    private static final OneCentre HAR = new OneCentre();
    private static final List<String> GOODS = List.of(
            "Зимни якета за мъже, L",
            "Men's winter jackets, XL",
            "Дъждобрани, щампа ёлка, юноши, чорапи, цъфтеж, ы, э",
            "Парацетамол 500 mg, N02BE01",
            "Ibuprofen 1.5 %, Émulsion Crème, ﬁne Ⅳ ½ Straße",
            "Shoes 42",
            "TOWEL-070-140",
            "HYG-0149, Витамин В12, Vitamin B6, XS",
            "Й и̂ ѝ",
            "x".repeat(39) + "𝔸𝟙бб " + "w".repeat(50));
    private static final List<String> TYPED = List.of(
            "яке",
            "Якета",
            "iake",
            "YAKETA",
            "women's jacket",
            "men’s",
            "мъжко",
            "зимно яке",
            "wintr",
            "L",
            "l",
            "xl",
            "X",
            "42",
            "4",
            "paracetamol",
            "парацетамол",
            "500",
            "N02",
            "н02",
            "емулсия",
            "emulsion",
            "fine",
            "IV",
            "1/2",
            "strasse",
            "shoe",
            "shoes",
            "towel 14",
            "towel-070",
            "toowwel",
            "шорапи",
            "штампа",
            "иуноши",
            "...",
            "- /",
            "'s",
            "x".repeat(60),
            "ваваова",
            "ааа",
            "и",
            "winter xl jackets men 500 42 7",
            "НYG-0149",
            "нуg-014",
            "НУГ-0149",
            "НОРЕ",
            "towel НYG",
            "В12",
            "B12",
            "В6",
            "В7",
            "витамин В6",
            "ХS",
            "хs",
            "2ХL",
            "ТОWЕL_070",
            "straße 1",
            "Еmulsion Я1");

    private static FieldPhone phone;

    @BeforeAll
    static void open() {
        phone = FieldPhone.open(HAR.address());
    }

    @AfterAll
    static void stop() {
        phone.close();
        HAR.close();
    }

    @Test
    void the_same_words_find_the_same_goods() {
        List<Object> server = new ArrayList<>();
        for (String text : GOODS) {
            server.add(List.copyOf(Folded.words(text)));
        }
        for (String typed : TYPED) {
            server.add(GOODS.stream().map(ParsedSearch.of(typed)::match).toList());
        }
        assertThat(server).contains(List.of("shoes", "42"));
        assertThat(phone.page().evaluate("""
                async ({ goods, typed }) => {
                  const { asked, words } = await import(new URL("search.js", document.querySelector("script[type=module]").src));
                  const each = goods.map(words);
                  return [...each, ...typed.map(text => each.map(asked(text)))];
                }""", Map.of("goods", GOODS, "typed", TYPED)))
                .isEqualTo(server);
    }
}
