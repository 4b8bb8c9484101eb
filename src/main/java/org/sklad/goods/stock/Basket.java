package org.sklad.goods.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.web.FormState;

/**
 * Goods that are put together before they are handed out or lent. The form fields carry them ({@code goods.1}, {@code box.1}, {@code
 * quantity.1}), so the page needs no script, and an abandoned basket leaves nothing behind.
 */
public record Basket(List<Line> lines) {
    private static final Pattern FIELD = Pattern.compile("goods\\.([0-9]{1,3})");
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,7}");
    private static final Pattern ON_LINE = Pattern.compile("(more|less|drop)-([0-9]{1,3})");

    /**
     * Goods in the basket.
     *
     * @param code own code of the scanned lot, or of the item
     * @param box the digits of the box to take them from; empty if it is open
     * @param quantity as typed
     * @param said the values of other fields of the line, by their names
     */
    public record Line(String code, String box, String quantity, Map<String, String> said) {
        public Line {
            said = Map.copyOf(said);
        }

        /** Returns the quantity; empty if the typed text is not a number. */
        public Optional<Long> number() {
            return QUANTITY.matcher(quantity).matches() ? Optional.of(Long.parseLong(quantity)) : Optional.empty();
        }

        /** Returns the value of another field of the line; empty if there is none. */
        public String said(String field) {
            return said.getOrDefault(field, "");
        }

        private Line plus(long more) {
            return new Line(code, box, Long.toString(Math.max(1, number().orElse(0L) + more)), said);
        }
    }

    public Basket {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the goods from the fields of a form, in their order.
     *
     * @param said the names of other fields of a line
     */
    public static Basket of(FormState entered, String... said) {
        TreeMap<Integer, Line> lines = new TreeMap<>();
        for (String field : entered.fields().keySet()) {
            Matcher matcher = FIELD.matcher(field);
            if (matcher.matches() && !entered.value(field).isEmpty()) {
                lines.put(Integer.parseInt(matcher.group(1)), line(entered, "." + matcher.group(1), said));
            }
        }
        return new Basket(List.copyOf(lines.values()));
    }

    private static Line line(FormState entered, String number, String... said) {
        Map<String, String> more = new LinkedHashMap<>();
        for (String name : said) {
            String text = entered.value(name + number);
            if (!text.isEmpty()) {
                more.put(name, text);
            }
        }
        return new Line(
                entered.value("goods" + number),
                entered.value("box" + number),
                entered.value("quantity" + number),
                more);
    }

    /** Adds goods to the basket, the latest last. The same goods again increase their quantity. */
    public Basket with(String code, Optional<BoxCode> box, long quantity) {
        String digits = box.flatMap(BoxCode::digits).orElse("");
        List<Line> more = new ArrayList<>(lines);
        Optional<Line> same = lines.stream()
                .filter(each -> each.code().equals(code) && each.box().equals(digits))
                .findFirst();
        same.ifPresent(more::remove);
        more.add(same.orElse(new Line(code, digits, "0", Map.of())).plus(quantity));
        return new Basket(more);
    }

    /** Returns the basket after a button beside a line: {@code more-2}, {@code less-2}, {@code drop-2}; empty for any other button. */
    public Optional<Basket> pressed(String button) {
        Matcher onLine = ON_LINE.matcher(button);
        if (!onLine.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(onLine.group(2));
        return Optional.of(
                switch (onLine.group(1)) {
                    case "more" -> changed(number, 1);
                    case "less" -> changed(number, -1);
                    default -> without(number);
                });
    }

    /** Adds one unit to the line or removes one. The quantity stays at least 1; {@link #without} removes the line. */
    private Basket changed(int number, long by) {
        List<Line> more = new ArrayList<>(lines);
        if (number >= 1 && number <= more.size()) {
            more.set(number - 1, more.get(number - 1).plus(by));
        }
        return new Basket(more);
    }

    private Basket without(int number) {
        List<Line> fewer = new ArrayList<>(lines);
        if (number >= 1 && number <= fewer.size()) {
            fewer.remove(number - 1);
        }
        return new Basket(fewer);
    }
}
