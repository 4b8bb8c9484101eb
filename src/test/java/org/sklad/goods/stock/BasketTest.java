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
    void lines_come_in_the_order_of_their_numbers_and_nothing_else_is_goods() {
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
    void the_same_goods_again_are_more_of_them_and_stand_last() {
        Basket basket = sent("goods.1", "A", "quantity.1", "2", "goods.2", "B", "quantity.2", "1");
        assertThat(basket.with("A", Optional.empty(), 6).lines())
                .containsExactly(new Basket.Line("B", "", "1", Map.of()), new Basket.Line("A", "", "8", Map.of()));
        assertThat(basket.with("C", Optional.empty(), 1).lines()).hasSize(3);
    }

    @Test
    void goods_out_of_a_box_lie_beside_those_from_anywhere() {
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
    void one_more_one_less_and_off_the_desk() {
        Basket basket = sent("goods.1", "A", "quantity.1", "2");
        assertThat(pressed(basket, "more-1").lines().get(0).quantity()).isEqualTo("3");
        assertThat(pressed(pressed(basket, "less-1"), "less-1").lines().get(0).quantity())
                .as("never none")
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
