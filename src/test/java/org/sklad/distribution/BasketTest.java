package org.sklad.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Entered;
import org.sklad.stock.BoxCode;

/** What lies on the desk, as it travels in the fields of a form. */
class BasketTest {
    private static Basket sent(String... fields) {
        Entered entered = Entered.nothing();
        for (int i = 0; i < fields.length; i += 2) {
            entered = entered.with(fields[i], fields[i + 1]);
        }
        return Basket.of(entered);
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
                        new Basket.Line("1000000002", "", "5", "", "3x1"),
                        new Basket.Line("3000000010", "", "2", "", ""));
    }

    @Test
    void the_same_goods_again_are_more_of_them_and_stand_last() {
        Basket basket = sent("goods.1", "A", "quantity.1", "2", "goods.2", "B", "quantity.2", "1");
        assertThat(basket.with("A", Optional.empty(), 6).lines())
                .containsExactly(new Basket.Line("B", "", "1", "", ""), new Basket.Line("A", "", "8", "", ""));
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
                        new Basket.Line("A", "", "2", "", ""), new Basket.Line("A", box.toString(), "4", "", ""));
        assertThat(sent("goods.1", "A", "box.1", box.toString(), "quantity.1", "4")
                        .lines())
                .containsExactly(basket.lines().get(1));
    }

    @Test
    void one_more_one_less_and_off_the_desk() {
        Basket basket = sent("goods.1", "A", "quantity.1", "2");
        assertThat(basket.changed(1, 1).lines().get(0).quantity()).isEqualTo("3");
        assertThat(basket.changed(1, -1).changed(1, -1).lines().get(0).quantity())
                .as("never none")
                .isEqualTo("1");
        assertThat(basket.changed(7, 1)).isEqualTo(basket);
        assertThat(basket.without(1).lines()).isEmpty();
    }

    @Test
    void a_quantity_that_is_none_is_refused_by_the_form_and_not_changed_in_silence() {
        assertThat(sent("goods.1", "A", "quantity.1", "2x").form().get(0).quantity())
                .isZero();
    }
}
