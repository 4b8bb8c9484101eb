package org.sklad.aid.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.aid.days.ClosingForm.CountedForm;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.crypto.Randomness;

class ClosingFormTest {
    private final Randomness randomness = new Randomness(new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "-", "\u2011"})
    void labels_are_typed_with_any_blank_or_hyphen_between_the_groups(String between) {
        OwnCode lot = OwnCode.random(CodeKind.LOT, randomness);
        OwnCode box = OwnCode.random(CodeKind.BOX, randomness);
        CountedForm counted = new CountedForm(
                lot.grouped().replace(" ", between), box.grouped().replace(" ", between), null, 5L, null);
        ClosingForm form = new ClosingForm(UUID.randomUUID(), List.of(counted), null);
        assertThat(form.lots()).singleElement().satisfies(read -> {
            assertThat(read.lot()).isEqualTo(LotCode.of(lot));
            assertThat(read.box()).isEqualTo(BoxCode.of(box));
        });
    }
}
