package org.sklad.aid.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.platform.web.FormState;

/** Goods on the desk, as lines of a handout. */
class DeskLinesTest {
    private static final FormState TYPED =
            FormState.nothing().with("goods.1", "A").with("quantity.1", "2x").with("dose.1", "3x1");

    @Test
    void a_medicine_keeps_its_dose_and_what_stands_in_no_field_is_nothing() {
        HandoutForm.HandoutLineForm line =
                DeskLines.form(DeskLines.basket(TYPED)).get(0);
        assertThat(line.dose()).isEqualTo("3x1");
        assertThat(line.prescription()).isNull();
        assertThat(line.box()).isNull();
    }

    @Test
    void a_quantity_that_is_none_is_refused_by_the_form_and_not_changed_in_silence() {
        assertThat(DeskLines.form(DeskLines.basket(TYPED)).get(0).quantity()).isZero();
        assertThat(DeskLines.wanted(DeskLines.basket(TYPED)).get(0).goods().quantity())
                .isEqualTo(Optional.of(1L));
    }
}
