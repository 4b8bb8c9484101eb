package org.sklad.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The declaration that a {@link Listing} collects. It no longer changes once the list is read. */
final class Declared<R, P> {
    private static final String CENTRE = "centre";

    final Places<R, P> places;
    final List<ListColumn<R>> columns = new ArrayList<>();
    final List<ListField> fields = new ArrayList<>();
    ListNames names;
    String usualOrder = "";
    Function<R, Optional<String>> link = row -> Optional.empty();
    Function<R, List<?>> parts = List::of;
    Optional<ListLabels<R>> labels = Optional.empty();

    Declared(Places<R, P> places, ListNames names) {
        this.places = places;
        this.names = names;
    }

    void orderByLast(String order) {
        if (usualOrder.isEmpty()) {
            usualOrder = order;
        }
        int last = columns.size() - 1;
        columns.set(last, columns.get(last).ordered(order));
    }

    List<Part<R, ?>> parts(R row) {
        List<?> all = parts.apply(row);
        List<Part<R, ?>> lines = new ArrayList<>();
        all.forEach(each -> lines.add(new Part<>(row, each, lines.isEmpty())));
        return lines;
    }

    /** Returns the centre to which a list without a field for it is narrowed: paper must not pass for that of all centres. */
    Optional<ListPage.Chip> centreOf(Query<?> query) {
        return fields.stream().anyMatch(field -> field.name().equals(CENTRE)) || !query.asks(CENTRE)
                ? Optional.empty()
                : Optional.of(new ListPage.Chip("platform.centre", new Shown.Text(query.value(CENTRE)), ""));
    }

    Optional<String> labelsOf(List<R> rows) {
        return labels.flatMap(each -> each.address(rows));
    }
}
