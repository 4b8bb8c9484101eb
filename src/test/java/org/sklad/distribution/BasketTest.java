package org.sklad.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sklad.platform.web.Entered;

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
                        new Basket.Line("1000000002", "5", "", "3x1"), new Basket.Line("3000000010", "2", "", ""));
    }

    @Test
    void the_same_goods_again_are_more_of_them_and_stand_last() {
        Basket basket = sent("goods.1", "A", "quantity.1", "2", "goods.2", "B", "quantity.2", "1");
        assertThat(basket.with("A", 6).lines())
                .containsExactly(new Basket.Line("B", "1", "", ""), new Basket.Line("A", "8", "", ""));
        assertThat(basket.with("C", 1).lines()).hasSize(3);
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
