package org.sklad.platform.lists;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Rows;

/**
 * A list as an address asks for it.
 *
 * @param <F> the filter record
 * @param <R> a row
 * @param <P> a place in its order
 */
public final class ListReading<F, R, P> {
    /** Rows of a page for people. */
    public static final int ROWS = 50;

    private static final String ORDER = "order";

    private final Declared<R, P> list;
    private final Query<F> query;
    private final Source<F, R, P> source;
    private final String place;
    private final boolean prints;
    private final Map<String, Shown> called;
    private final List<ListPage.Chip> about;

    ListReading(Declared<R, P> list, Query<F> query, Source<F, R, P> source) {
        this(list, query, source, "", false, Map.of(), List.of());
    }

    private ListReading(
            Declared<R, P> list,
            Query<F> query,
            Source<F, R, P> source,
            String place,
            boolean prints,
            Map<String, Shown> called,
            List<ListPage.Chip> about) {
        this.list = list;
        this.query = query;
        this.source = source;
        this.place = place;
        this.prints = prints;
        this.called = called;
        this.about = about;
    }

    /**
     * Reads the rows of a page.
     *
     * @param <F> the filter
     * @param <R> a row
     * @param <P> a place
     */
    @FunctionalInterface
    public interface Source<F, R, P> {
        /** Returns the rows after a place, at most so many. */
        List<R> of(F filter, P after, int limit);

        /** The rows of a list with {@link Places#whole}. */
        static <R> Source<Unfiltered, R, String> all(List<R> rows) {
            return (filter, after, limit) -> after.isEmpty() ? rows : List.of();
        }
    }

    /**
     * A source of rows that depend on their reader.
     *
     * @param <F> the filter
     * @param <R> a row
     * @param <P> a place
     * @param <B> a reader
     */
    @FunctionalInterface
    public interface SourceFor<F, R, P, B> {
        /** Returns the rows that the reader sees after a place, at most so many. */
        List<R> of(F filter, P after, int limit, B reader);
    }

    /**
     * Returns this list at addresses below another one.
     *
     * @param address of what the rows belong to ({@code /centres/HAR}); its last part is also in the names of files
     */
    public ListReading<F, R, P> beneath(String address) {
        return new ListReading<>(list, query, source, address, prints, called, about)
                .about("platform.list.of", new Shown.Text(owner(address)));
    }

    /** The same list for a reader who may print the labels of its rows. */
    public ListReading<F, R, P> labelled(boolean may) {
        return new ListReading<>(list, query, source, place, may, called, about);
    }

    /** The same list with words for the code that it is narrowed by in a component of the filter. */
    public ListReading<F, R, P> called(String component, Shown value) {
        Map<String, Shown> all = new HashMap<>(called);
        all.put(component, value);
        return new ListReading<>(list, query, source, place, prints, all, about);
    }

    /** The same list, whose paper says beneath its heading what the rows belong to. Several facts follow one another. */
    public ListReading<F, R, P> about(String label, Shown value) {
        Stream<ListPage.Chip> all = Stream.concat(about.stream(), Stream.of(new ListPage.Chip(label, value, "")));
        return new ListReading<>(list, query, source, place, prints, called, all.toList());
    }

    /**
     * Returns the list for a program, in the form that it asks for.
     *
     * @param summary a row in JSON
     */
    public <A> ListAnswer<A> answer(Function<R, A> summary) {
        return new ListAnswer<>(() -> rows(summary), this::sheet, this::paper);
    }

    /** Works like {@link #answer(Function)} for a list whose pages in JSON do not end with the limit alone. */
    public <A> ListAnswer<A> answer(Supplier<Rows<A>> rows) {
        return new ListAnswer<>(rows, this::sheet, this::paper);
    }

    <A> Rows<A> rows(Function<R, A> summary) {
        return fetched(Rows.limit(query.limit())).map(summary);
    }

    private Rows<R> fetched(int most) {
        List<R> rows = source.of(query.filter(), list.places.parse().apply(query.next()), most + 1);
        return list.places.onOnePage()
                ? new Rows<>(rows, Optional.empty())
                : Rows.page(rows, most, row -> list.places.of().apply(row).toString());
    }

    /**
     * Returns a page for people.
     *
     * @param actions what can be begun here
     */
    public Page page(List<ListPage.Action> actions) {
        return Page.of(ListPage.TEMPLATE, view(actions));
    }

    /** Works like {@link #page}, and explains the list above its rows, which people would not understand otherwise. */
    public Page explainedPage(List<ListPage.Action> actions) {
        return Page.of("platform/explained-list.jte", view(actions));
    }

    /** Returns what a page for people shows, for a template that shows more than the list. */
    public ListPage view(List<ListPage.Action> actions) {
        return view(actions, fetched(ROWS));
    }

    /** Works like {@link #view(List)} for a list with pages that may end before the limit. */
    public ListPage view(List<ListPage.Action> actions, Rows<R> rows) {
        return view(actions, rows, shown().toList());
    }

    /**
     * Works like {@link #view(List)}, with a last column that files do not have.
     *
     * @param act what the reader can do to a row
     */
    public ListPage view(List<ListPage.Action> actions, String heading, Function<R, Shown> act) {
        ListColumn<R> last = ListColumn.of(heading, Optional.empty(), Optional.of(act));
        return view(
                actions, fetched(ROWS), Stream.concat(shown(), Stream.of(last)).toList());
    }

    private ListPage view(List<ListPage.Action> actions, Rows<R> rows, List<ListColumn<R>> columns) {
        ListNames names = list.names;
        return new ListPage(
                path(),
                names.title(),
                names.purpose(),
                empty(rows),
                actions,
                heads(columns),
                rows.rows().stream()
                        .map(row -> new ListPage.Row(list.link.apply(row).map(place::concat), cells(columns, row)))
                        .toList(),
                list.fields,
                query.entered(),
                chips(field -> field.kind() != ListField.Kind.TABS),
                rows.next().map(next -> query.address(path(), "next", next)),
                query.address("/api/v1" + place + "/" + names.name(), "next", ""),
                prints ? list.labelsOf(rows.rows()) : Optional.empty());
    }

    private String empty(Rows<R> rows) {
        if (rows.next().isPresent()) {
            return "platform.list.none-so-far";
        }
        return list.fields.stream().anyMatch(field -> query.asks(field.name()))
                ? "platform.list.none"
                : list.names.empty();
    }

    /** Returns all rows as a file. Reads the first row at once, so that a refusal comes before the first byte. */
    Sheet<Part<R, ?>> sheet(ZoneId zone) {
        source.of(query.filter(), list.places.first(), 1);
        List<Column<Part<R, ?>>> columns =
                list.columns.stream().flatMap(each -> each.file().stream()).toList();
        return new Sheet<>(file(), Optional.of(list.names.title()), zone, columns, last -> range(last.map(Part::row)));
    }

    /** Reads on where a range has rows but no line, because an empty range is the end of a file. */
    private List<Part<R, ?>> range(Optional<R> last) {
        List<R> rows = rowsAfter(last);
        while (!rows.isEmpty()) {
            List<Part<R, ?>> lines =
                    rows.stream().flatMap(row -> list.parts(row).stream()).toList();
            if (!lines.isEmpty()) {
                return lines;
            }
            rows = rowsAfter(Optional.of(rows.get(rows.size() - 1)));
        }
        return List.of();
    }

    /** Returns all rows on paper; otherwise like {@link #sheet}. */
    ListPaper<R> paper(ZoneId zone) {
        source.of(query.filter(), list.places.first(), 1);
        return new ListPaper<>(
                file(),
                list.names.title(),
                zone,
                shown().map(ListColumn::headingKey).toList(),
                Stream.of(about.stream(), list.centreOf(query).stream(), chips(field -> true).stream())
                        .flatMap(each -> each)
                        .toList(),
                row -> cells(shown().toList(), row),
                this::rowsAfter);
    }

    private String path() {
        return place + list.names.path();
    }

    /** The last part of an address: the code of what the rows beneath it belong to. */
    private static String owner(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String file() {
        return list.names.file() + (place.isEmpty() ? "" : "-" + owner(place));
    }

    private List<R> rowsAfter(Optional<R> last) {
        return source.of(query.filter(), last.map(list.places.of()).orElseGet(list.places::first), Sheet.RANGE);
    }

    private Stream<ListColumn<R>> shown() {
        return list.columns.stream().filter(each -> each.shown().isPresent());
    }

    private List<Shown> cells(List<ListColumn<R>> columns, R row) {
        return columns.stream()
                .flatMap(each -> each.shown().stream())
                .map(each -> each.apply(row))
                .toList();
    }

    private List<ListPage.Head> heads(List<ListColumn<R>> columns) {
        String order = query.asks(ORDER) ? query.value(ORDER) : list.usualOrder;
        return columns.stream().map(each -> head(each, order)).toList();
    }

    private ListPage.Head head(ListColumn<R> column, String order) {
        boolean sorted = !order.isEmpty() && column.order().equals(order);
        return new ListPage.Head(
                column.headingKey(),
                Optional.of(column.order())
                        .filter(each -> !sorted && !each.isEmpty())
                        .map(each -> query.address(path(), ORDER, each)),
                sorted);
    }

    private List<ListPage.Chip> chips(Predicate<ListField> named) {
        return list.fields.stream()
                .filter(field -> named.test(field) && query.asks(field.name()))
                .map(field -> new ListPage.Chip(
                        field.label(),
                        Optional.ofNullable(called.get(field.name()))
                                .orElseGet(() -> field.shown(query.value(field.name()))),
                        query.address(path(), field.name(), "")))
                .toList();
    }
}
