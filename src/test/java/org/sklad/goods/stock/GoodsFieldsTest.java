package org.sklad.goods.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.InvalidFields;

class GoodsFieldsTest {
    private final OwnCode lot = OwnCode.random(CodeKind.LOT, new Randomness(new SecureRandom()));
    private final OwnCode box = OwnCode.random(CodeKind.BOX, new Randomness(new SecureRandom()));

    /** Word processors and chats replace blanks and hyphens by ones that do not break a line. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u202f", "-", "\u2011", "\u2013"})
    void the_digits_of_a_label_are_read_with_any_blank_or_hyphen_between_the_groups(String between) {
        assertThat(GoodsFields.lot(lot.grouped().replace(" ", between), "lot")).contains(LotCode.of(lot));
        assertThat(GoodsFields.box(box.grouped().replace(" ", between), "box")).contains(BoxCode.of(box));
    }

    @Test
    void blanks_alone_are_nothing_and_other_text_is_refused() {
        assertThat(GoodsFields.lot(" \u00a0", "lot")).isEmpty();
        assertThatThrownBy(() -> GoodsFields.lot("A" + lot, "lot")).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> GoodsFields.box(lot.grouped(), "box")).isInstanceOf(InvalidFields.class);
    }
}
