package org.sklad.aid.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.aid.dosing.DosingForm;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.aid.handouts.NewLine;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.stock.Basket;
import org.sklad.platform.web.FormState;

/** The goods on the desk as lines of a handout. Beside a medicine stand its prescription and its dose. */
final class DeskLines {
    static final String PRESCRIPTION = "prescription";
    static final String DOSE = "dose";
    private static final String[] FIELDS = Stream.concat(Stream.of(PRESCRIPTION, DOSE), DosingForm.FIELDS.stream())
            .toArray(String[]::new);

    private DeskLines() {}

    /** What lies on the desk. */
    static Basket basket(FormState typed) {
        return Basket.of(typed, FIELDS);
    }

    /** To be looked at: what goods are does not depend on their box. */
    static List<NewLine> wanted(Basket basket) {
        return basket.lines().stream()
                .map(line -> new NewLine(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(line.code()),
                        line.number().or(() -> Optional.of(1L)),
                        Optional.empty(),
                        line.said(PRESCRIPTION),
                        line.said(DOSE)))
                .toList();
    }

    /** As the API takes them; a quantity that is none is 0 there, which is refused at its field. */
    static List<HandoutForm.HandoutLineForm> form(Basket basket) {
        return basket.lines().stream()
                .map(line -> new HandoutForm.HandoutLineForm(
                        null,
                        null,
                        RawCode.of(line.code()),
                        filled(line.box()),
                        line.number().orElse(0L),
                        null,
                        filled(line.said(PRESCRIPTION)),
                        filled(line.said(DOSE)),
                        DosingForm.typed(line::said),
                        null))
                .toList();
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
