package org.sklad.platform.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The labels of the rows of a list.
 *
 * @param kind the kind of label, as the address of the page of labels names it
 * @param reference how it names one of them; empty for a row without a label
 */
record ListLabels<R>(String kind, Function<R, Optional<String>> reference) {
    /** Returns the address at which the labels of the rows are printed; empty if none has one. */
    Optional<String> address(List<R> rows) {
        String references = rows.stream()
                .flatMap(row -> reference.apply(row).stream())
                .map(each -> "&ref=" + URLEncoder.encode(each, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return Optional.of("/labels?kind=" + kind + references).filter(each -> !references.isEmpty());
    }
}
