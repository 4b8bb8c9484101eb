package org.sklad.goods.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormState;

/** A basket of goods, encoded in the fields of a form. */
class BasketTest {
    private static Basket sent(String... fields) {
        FormState entered = FormState.nothing();
        for (int i = 0; i < fields.length; i += 2) {
            entered = entered.with(fields[i], fields[i + 1]);
        }
        return Basket.of(entered, "dose");
    }

    @Test
    void reads_the_lines_in_the_order_of_their_numbers_and_ignores_other_fields() {
        Basket basket = sent(
                "goods.10",
                "3000000010",
                "quantity.10",
                "2",
                "goods.2",
                "1000000002",
                "quantity.2",
                "5",
                "dose.2",
                "3x1",
                "goods.x",
                "9",
                "goods.3",
                "",
                "code",
                "1");
        assertThat(basket.lines())
                .containsExactly(
                        new Basket.Line("1000000002", "", "5", Map.of("dose", "3x1")),
                        new Basket.Line("3000000010", "", "2", Map.of()));
    }

    @Test
    void adding_the_same_goods_again_increases_the_line_and_moves_it_to_the_end() {
        Basket basket = sent("goods.1", "A", "quantity.1", "2", "goods.2", "B", "quantity.2", "1");
        assertThat(basket.with("A", Optional.empty(), 6).lines())
                .containsExactly(new Basket.Line("B", "", "1", Map.of()), new Basket.Line("A", "", "8", Map.of()));
        assertThat(basket.with("C", Optional.empty(), 1).lines()).hasSize(3);
    }

    @Test
    void goods_from_a_box_are_a_line_of_their_own() {
        BoxCode box = BoxCode.of(OwnCode.random(CodeKind.BOX, new Randomness(new SecureRandom())));
        Basket basket = sent("goods.1", "A", "quantity.1", "2")
                .with("A", Optional.of(box), 1)
                .with("A", Optional.of(box), 3);
        assertThat(basket.lines())
                .containsExactly(
                        new Basket.Line("A", "", "2", Map.of()), new Basket.Line("A", box.toString(), "4", Map.of()));
        assertThat(sent("goods.1", "A", "box.1", box.toString(), "quantity.1", "4")
                        .lines())
                .containsExactly(basket.lines().get(1));
    }

    @Test
    void buttons_increase_decrease_and_remove_a_line() {
        Basket basket = sent("goods.1", "A", "quantity.1", "2");
        assertThat(pressed(basket, "more-1").lines().get(0).quantity()).isEqualTo("3");
        assertThat(pressed(pressed(basket, "less-1"), "less-1").lines().get(0).quantity())
                .as("never below one")
                .isEqualTo("1");
        assertThat(pressed(basket, "more-7")).isEqualTo(basket);
        assertThat(pressed(basket, "drop-1").lines()).isEmpty();
        for (String other : List.of("add", "pick-1", "more-", "less-1000", "more-1 ")) {
            assertThat(basket.pressed(other)).as(other).isEmpty();
        }
    }

    private static Basket pressed(Basket basket, String button) {
        return basket.pressed(button).orElseThrow();
    }
}
