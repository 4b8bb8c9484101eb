package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Wear;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;

/** A phone without a network compares the sizes of goods and people as the server does. */
class PhoneSizesIT {
    private static final OneCentre HAR = new OneCentre();
    private static final List<String> SIZES =
            List.of(("S|M|xl|XXL|2XL|3XL|XXXS|2M|М|ХL|S/M|L - XL|M-S|SM|42|43|39-42|52|14|15|49|50|67|68|"
                            + "0-2|3-6|7–12|13-18|19-24|20-25|2-3|4-5|8-9|16-17|17-18|56|98-104|104|110|170|200|201|199-201|"
                            + "500|75B|75b|1-2-3|1000|-|4| 116 |")
                    .split("\\|", -1));
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
    void sizes_in_any_notation_are_compared_alike() {
        List<Map<String, Object>> pairs = new ArrayList<>();
        List<String> server = new ArrayList<>();
        for (String size : SIZES) {
            for (Optional<AgeGroup> group : groups()) {
                for (String worn : SIZES) {
                    List<String> sizes = List.of(worn, "43");
                    Map<String, Object> pair = new HashMap<>(Map.of("size", size, "worn", sizes));
                    group.ifPresent(each -> pair.put("ageGroup", each.name()));
                    pairs.add(pair);
                    server.add(SizeFit.of(new Wear(size, Optional.empty(), group), sizes)
                            .map(fit -> fit.worn() + " " + fit.steps())
                            .orElse("none"));
                }
            }
        }
        assertThat(server).contains("none", "2XL 0", "43 -1");
        List<?> read = (List<?>) phone.page().evaluate("""
                async pairs => {
                  const { sizeFit } = await import(new URL("sizes.js", document.querySelector("script[type=module]").src));
                  return pairs.map(pair => sizeFit(pair, pair.worn)).map(fit => fit ? `${fit.worn} ${fit.steps}` : "none");
                }""", pairs);
        Map<Object, String> differences = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (!server.get(i).equals(read.get(i))) {
                differences.put(pairs.get(i), "server " + server.get(i) + ", phone " + read.get(i));
            }
        }
        assertThat(differences).isEmpty();
    }

    private static List<Optional<AgeGroup>> groups() {
        return Stream.concat(
                        Stream.of(Optional.<AgeGroup>empty()),
                        Stream.of(AgeGroup.values()).map(Optional::of))
                .toList();
    }

    @Test
    void one_tap_adds_the_size_of_the_person_in_any_notation_and_nothing_if_none_fits() {
        assertThat(phone.page().evaluate("""
                async () => {
                  const { Day } = await import(new URL("day.js", document.querySelector("script[type=module]").src));
                  const sizes = ["S", "XL", "XXL"];
                  const day = new Day({
                    centre: { zone: "Europe/Sofia" },
                    rules: [{ code: "JACKETS", styles: ["JACKET"] }],
                    items: sizes.map(size => ({ sku: size, style: "JACKET", size, sizeOrder: `${sizes.indexOf(size)}`, ageGroup: "ADULT" })),
                    lots: sizes.map(size => ({ code: size, item: size })),
                    stock: sizes.map(size => ({ place: "BAG", lot: size, quantity: 9 })),
                  });
                  const [rule] = day.rules.values();
                  const proposed = clothes => day.proposal(rule, { clothes }, "BAG").map(each => each.item.sku).join();
                  const nearest = clothes => day.nearest(day.catalogue(), [clothes], "BAG")?.sku;
                  return [proposed("2XL"), proposed("ХL"), proposed("5XL"), nearest("5XL"), nearest("L"), nearest("42")].map(String);
                }""")).isEqualTo(List.of("XXL", "XL", "", "XXL", "XL", "undefined"));
    }
}
