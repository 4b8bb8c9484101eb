package org.sklad.platform.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.FormState;

/**
 * The request for one page of a list: filter, place and number of rows.
 *
 * @param <F> the filter: a record whose components are the parameters that narrow the list, each absent for no restriction
 * @param next the place after which the page begins; empty for the first page
 * @param limit rows of a page; null for the usual number
 * @param typed the parameters of the filter as they were sent, trimmed
 * @param reader reads a filter from its parameters
 */
public record Query<F>(
        F filter,
        String next,
        @Nullable Integer limit,
        Map<String, List<String>> typed,
        Function<Map<String, List<String>>, F> reader) {
    public Query {
        typed = Map.copyOf(typed);
    }

    /** Returns the query of a list that an address cannot narrow. */
    public static Query<Unfiltered> unfiltered() {
        return new Query<>(new Unfiltered(), "", null, Map.of(), typed -> new Unfiltered());
    }

    /**
     * The same query narrowed by a page, as to the chosen centre. Files and paper of the page are narrowed alike.
     *
     * @param field component of the filter that the page sets
     * @param value its value; empty for no restriction by the page
     */
    public Query<F> with(String field, Optional<String> value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, List<String>> narrowed = new LinkedHashMap<>(typed);
        narrowed.put(field, List.of(value.get()));
        return new Query<>(reader.apply(narrowed), next, limit, narrowed, reader);
    }

    /** The fields of the filter as a form. */
    FormState entered() {
        return FormState.typed(typed);
    }

    /** True if a field restricts the list. */
    boolean asks(String field) {
        return !value(field).isEmpty();
    }

    /** The value of a field as it was sent; empty if it was not. */
    public String value(String field) {
        return Optional.ofNullable(typed.get(field))
                .flatMap(values -> values.stream().findFirst())
                .orElse("");
    }

    /** The address of the same list, with one field changed or, if empty, left out. */
    public String address(String path, String field, String value) {
        return address(path, typed, field, value);
    }

    static String address(String path, Map<String, List<String>> typed, String field, String value) {
        String query = typed.entrySet().stream()
                .filter(each -> !each.getKey().equals(field))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each ->
                        each.getValue().stream().filter(one -> !one.isEmpty()).map(one -> part(each.getKey(), one)))
                .collect(Collectors.joining("&"));
        String all = value.isEmpty() ? query : query.isEmpty() ? part(field, value) : query + "&" + part(field, value);
        return all.isEmpty() ? path : path + "?" + all;
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
