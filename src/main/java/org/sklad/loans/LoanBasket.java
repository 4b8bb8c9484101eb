package org.sklad.loans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.barcodes.RawCode;
import org.sklad.platform.web.Entered;

/**
 * What is to be lent before it is recorded. It travels in the fields of the form ({@code goods.1}, {@code quantity.1}), so that the
 * page needs no script and nothing is kept of a loan that never happens.
 */
record LoanBasket(List<Line> lines) {
    private static final Pattern FIELD = Pattern.compile("goods\\.([0-9]{1,3})");
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,7}");

    /**
     * Goods to be lent.
     *
     * @param code own code of the lot that was scanned, or of the item
     * @param quantity as typed
     */
    record Line(String code, String quantity) {
        private LoanLineForm form() {
            return new LoanLineForm(null, null, RawCode.of(code), number().orElse(0L), null);
        }

        private Optional<Long> number() {
            return QUANTITY.matcher(quantity).matches() ? Optional.of(Long.parseLong(quantity)) : Optional.empty();
        }

        private Line plus(long more) {
            return new Line(code, Long.toString(Math.max(1, number().orElse(0L) + more)));
        }
    }

    LoanBasket {
        lines = List.copyOf(lines);
    }

    /** The goods among the fields of a form, in their order. */
    static LoanBasket of(Entered entered) {
        TreeMap<Integer, Line> lines = new TreeMap<>();
        for (String field : entered.fields().keySet()) {
            Matcher matcher = FIELD.matcher(field);
            if (matcher.matches() && !entered.value(field).isEmpty()) {
                String number = matcher.group(1);
                lines.put(
                        Integer.parseInt(number), new Line(entered.value(field), entered.value("quantity." + number)));
            }
        }
        return new LoanBasket(List.copyOf(lines.values()));
    }

    List<LoanLineForm> form() {
        return lines.stream().map(Line::form).toList();
    }

    /** With goods laid into it: the latest last, and the same goods again are more of them. */
    LoanBasket with(String code, long quantity) {
        List<Line> more = new ArrayList<>(lines);
        Optional<Line> same =
                lines.stream().filter(each -> each.code().equals(code)).findFirst();
        same.ifPresent(more::remove);
        more.add(same.orElse(new Line(code, "0")).plus(quantity));
        return new LoanBasket(more);
    }

    /** One more or less of the goods in the line; none is taken away by {@link #without}. */
    LoanBasket changed(int number, long by) {
        List<Line> more = new ArrayList<>(lines);
        if (number >= 1 && number <= more.size()) {
            more.set(number - 1, more.get(number - 1).plus(by));
        }
        return new LoanBasket(more);
    }

    LoanBasket without(int number) {
        List<Line> fewer = new ArrayList<>(lines);
        if (number >= 1 && number <= fewer.size()) {
            fewer.remove(number - 1);
        }
        return new LoanBasket(fewer);
    }
}
