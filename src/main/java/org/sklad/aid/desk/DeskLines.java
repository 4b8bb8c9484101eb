package org.sklad.aid.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.aid.dosage.DosingForm;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.aid.handouts.NewLine;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.stock.Basket;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.web.FormState;

/** Conversion of the goods on the desk to lines of a handout. A medicine has its prescription and its dose beside it. */
final class DeskLines {
    static final String PRESCRIPTION = "prescription";
    static final String DOSE = "dose";
    private static final Pattern EACH = Pattern.compile("each-([0-9]{1,3})");
    private static final String[] FIELDS = Stream.concat(Stream.of(PRESCRIPTION, DOSE), DosingForm.FIELDS.stream())
            .toArray(String[]::new);

    private DeskLines() {}

    /** Returns the goods on the desk. */
    static Basket basket(FormState typed) {
        return Basket.of(typed, FIELDS);
    }

    /** Returns the goods with one of a line for each person of a group, after its button {@code each-2}; empty for any other button. */
    static Optional<Basket> oneEach(Basket basket, String button, GroupHeads group) {
        Matcher each = EACH.matcher(button);
        if (!each.matches() || group.total() == 0) {
            return Optional.empty();
        }
        int index = Integer.parseInt(each.group(1)) - 1;
        List<Basket.Line> lines = new ArrayList<>(basket.lines());
        if (index >= 0 && index < lines.size()) {
            Basket.Line line = lines.get(index);
            lines.set(index, new Basket.Line(line.code(), line.box(), Integer.toString(group.total()), line.said()));
        }
        return Optional.of(new Basket(lines));
    }

    /** Returns the lines for a search. It needs no boxes, because a box does not change what the goods are. */
    static List<NewLine> wanted(Basket basket) {
        return basket.lines().stream()
                .map(line -> NewLine.of(new GoodsLine(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(RawCode.of(line.code())),
                        line.number().or(() -> Optional.of(1L)),
                        Optional.empty())))
                .toList();
    }

    /** Returns the lines in the form of the API. A quantity that is not a number becomes 0, which is rejected at its field. */
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
