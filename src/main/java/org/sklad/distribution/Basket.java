package org.sklad.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.platform.web.Entered;
import org.sklad.stock.BoxCode;

/**
 * What lies on the desk before it is recorded. It travels in the fields of the form ({@code goods.1}, {@code box.1}, {@code quantity.1}), so that
 * the desk needs no script and nothing is kept of a handout that never happens.
 */
record Basket(List<Line> lines) {
    private static final Pattern FIELD = Pattern.compile("goods\\.([0-9]{1,3})");
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,7}");

    /**
     * Goods on the desk.
     *
     * @param code own code of the lot that was scanned, or of the item
     * @param box the digits of the box out of which they are taken; empty where that is left open
     * @param quantity as typed
     */
    record Line(String code, String box, String quantity, String prescription, String dose) {
        /** To be looked at: what it is does not depend on its box. */
        NewLine wanted() {
            return new NewLine(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(code),
                    number().or(() -> Optional.of(1L)),
                    Optional.empty(),
                    prescription,
                    dose);
        }

        private HandoutForm.HandoutLineForm form() {
            return new HandoutForm.HandoutLineForm(
                    null,
                    null,
                    RawCode.of(code),
                    blank(box),
                    number().orElse(0L),
                    null,
                    blank(prescription),
                    blank(dose),
                    null);
        }

        private Optional<Long> number() {
            return QUANTITY.matcher(quantity).matches() ? Optional.of(Long.parseLong(quantity)) : Optional.empty();
        }

        private Line plus(long more) {
            return new Line(code, box, Long.toString(Math.max(1, number().orElse(0L) + more)), prescription, dose);
        }

        private static @Nullable String blank(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    Basket {
        lines = List.copyOf(lines);
    }

    /** The goods among the fields of a form, in their order. */
    static Basket of(Entered entered) {
        TreeMap<Integer, Line> lines = new TreeMap<>();
        for (String field : entered.fields().keySet()) {
            Matcher matcher = FIELD.matcher(field);
            if (matcher.matches() && !entered.value(field).isEmpty()) {
                String number = matcher.group(1);
                lines.put(
                        Integer.parseInt(number),
                        new Line(
                                entered.value(field),
                                entered.value("box." + number),
                                entered.value("quantity." + number),
                                entered.value("prescription." + number),
                                entered.value("dose." + number)));
            }
        }
        return new Basket(List.copyOf(lines.values()));
    }

    List<HandoutForm.HandoutLineForm> form() {
        return lines.stream().map(Line::form).toList();
    }

    /** With goods laid upon it: the latest last, and the same goods again are more of them. */
    Basket with(String code, Optional<BoxCode> box, long quantity) {
        String digits = box.flatMap(BoxCode::digits).orElse("");
        List<Line> more = new ArrayList<>(lines);
        Optional<Line> same = lines.stream()
                .filter(each -> each.code().equals(code) && each.box().equals(digits))
                .findFirst();
        same.ifPresent(more::remove);
        more.add(same.orElse(new Line(code, digits, "0", "", "")).plus(quantity));
        return new Basket(more);
    }

    /** One more or less of the goods in the line; none is taken away by {@link #without}. */
    Basket changed(int number, long by) {
        List<Line> more = new ArrayList<>(lines);
        if (number >= 1 && number <= more.size()) {
            more.set(number - 1, more.get(number - 1).plus(by));
        }
        return new Basket(more);
    }

    Basket without(int number) {
        List<Line> fewer = new ArrayList<>(lines);
        if (number >= 1 && number <= fewer.size()) {
            fewer.remove(number - 1);
        }
        return new Basket(fewer);
    }
}
