package org.sklad.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a {@link Listing} has declared. It no longer changes once the list is read. */
final class Declared<R, P> {
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
        return parts.apply(row).stream()
                .<Part<R, ?>>map(each -> new Part<>(row, each))
                .toList();
    }

    Optional<String> labelsOf(List<R> rows) {
        return labels.flatMap(each -> each.address(rows));
    }
}
