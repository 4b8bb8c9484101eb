package org.sklad.goods.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * A composition before it is recorded. The form fields carry it ({@code item.1}, {@code quantity.1}), so the page needs no script, and a
 * discarded draft leaves nothing behind.
 */
record CompositionDraft(List<Line> lines) {
    private static final Pattern FIELD = Pattern.compile("item\\.([0-9]{1,3})");
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,7}");
    private static final Pattern DROP = Pattern.compile("drop-([0-9]{1,3})");
    private static final Pattern OF_LINE = Pattern.compile("lines\\[([0-9]+)]\\..*");
    private static final Pattern TYPED = Pattern.compile("(?:item|quantity)[.\\[]([0-9]+).*");

    /**
     * A part.
     *
     * @param quantity as typed
     */
    record Line(Sku item, String quantity) {
        private long number() {
            return QUANTITY.matcher(quantity).matches() ? Long.parseLong(quantity) : 0;
        }
    }

    CompositionDraft {
        lines = List.copyOf(lines);
    }

    static CompositionDraft of(Optional<CompositionView> present) {
        List<CompositionLine> lines =
                present.map(each -> each.composition().lines()).orElseGet(List::of);
        return new CompositionDraft(lines.stream()
                .map(each -> new Line(each.item(), Long.toString(each.quantity())))
                .toList());
    }

    /** Reads the typed lines. Leaves out lines without a valid SKU. */
    static CompositionDraft of(FormState typed) {
        return new CompositionDraft(typed.fields().keySet().stream()
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .map(field -> Integer.parseInt(field.group(1)))
                .sorted()
                .filter(line -> Sku.isValid(typed.value("item." + line)))
                .map(line -> new Line(new Sku(typed.value("item." + line)), typed.value("quantity." + line)))
                .toList());
    }

    /** Adds one unit of an item. The part scanned last comes first. */
    CompositionDraft plus(Sku item) {
        long before = lines.stream()
                .filter(line -> line.item().equals(item))
                .mapToLong(Line::number)
                .sum();
        List<Line> changed = new ArrayList<>(List.of(new Line(item, Long.toString(before + 1))));
        lines.stream().filter(line -> !line.item().equals(item)).forEach(changed::add);
        return new CompositionDraft(changed);
    }

    /** Removes the line whose button was pressed. Any other button changes nothing. */
    CompositionDraft after(@Nullable String act) {
        Matcher drop = DROP.matcher(act == null ? "" : act);
        int dropped = drop.matches() ? Integer.parseInt(drop.group(1)) : 0;
        List<Line> kept = new ArrayList<>(lines);
        if (dropped > 0 && dropped <= kept.size()) {
            kept.remove(dropped - 1);
        }
        return new CompositionDraft(kept);
    }

    boolean isDropped(@Nullable String act) {
        return act != null && DROP.matcher(act).matches();
    }

    /** Returns the form that the API takes. */
    CompositionForm form(UUID id, @Nullable Integer version) {
        return new CompositionForm(
                id,
                lines.stream()
                        .map(line -> new CompositionForm.PartForm(line.item().value(), line.number()))
                        .toList(),
                version);
    }

    /** Moves an error at {@code lines[1].item} to the quantity of the second line, and all other errors to the scan field. */
    static FormState refused(FormState typed, Refusal why) {
        List<FieldError> errors = why.errors().stream()
                .map(each -> new FieldError(field(each.field()), each.message()))
                .toList();
        return new FormState(typed.fields(), Optional.of(why.message()), errors);
    }

    private static String field(String name) {
        Matcher line = OF_LINE.matcher(name);
        if (line.matches()) {
            return "quantity." + (Integer.parseInt(line.group(1)) + 1);
        }
        Matcher typed = TYPED.matcher(name);
        if (typed.matches()) {
            return "quantity." + typed.group(1);
        }
        return name.equals("code") ? "code" : "lines";
    }
}
