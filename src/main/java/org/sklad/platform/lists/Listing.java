package org.sklad.platform.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NamedByCode;
import org.sklad.platform.sheets.Column;

/**
 * A list declared once: what it is called, what narrows it, its columns. {@link ListReading} makes of it the page with filter and
 * paging, JSON, CSV, XLSX and the paper; the description of the API comes from the filter record.
 *
 * @param <F> the filter record
 * @param <R> a row
 * @param <P> a place in its order
 */
public final class Listing<F, R, P> {
    private final Declared<R, P> declared;

    private Listing(Declared<R, P> declared) {
        this.declared = declared;
    }

    /**
     * Begins the declaration of a list.
     *
     * @param name its address in the API beneath the version; the last part is the name of its files
     */
    public static <F, R, P> Listing<F, R, P> of(String name, String title, Places<R, P> places) {
        return new Listing<>(new Declared<>(places, new ListNames(name, "/" + name, title, "", "platform.list.none")));
    }

    /** Works like {@link #of} for a list with the latest row first. */
    public static <F, R extends InTime> Listing<F, R, PlaceInTime> latest(String name, String title) {
        return of(name, title, Places.latest());
    }

    /** The address of the list's page, if it does not end like the address in the API. */
    public Listing<F, R, P> path(String path) {
        return named(names -> new ListNames(names.name(), path, names.title(), names.purpose(), names.empty()));
    }

    /** The sentence beneath the heading. */
    public Listing<F, R, P> purpose(String key) {
        return named(names -> new ListNames(names.name(), names.path(), names.title(), key, names.empty()));
    }

    /** The sentence that takes the place of the table when there are no rows at all. */
    public Listing<F, R, P> empty(String key) {
        return named(names -> new ListNames(names.name(), names.path(), names.title(), names.purpose(), key));
    }

    private Listing<F, R, P> named(UnaryOperator<ListNames> change) {
        declared.names = change.apply(declared.names);
        return this;
    }

    /**
     * The page of a row.
     *
     * @param last the part of its address after the list's
     */
    public Listing<F, R, P> link(Function<R, ?> last) {
        return linkTo(row -> Optional.of(declared.names.path() + "/" + last.apply(row)));
    }

    /** The address that a row leads to; empty for a row that leads nowhere. */
    public Listing<F, R, P> linkTo(Function<R, Optional<String>> address) {
        declared.link = address;
        return this;
    }

    /**
     * Adds a button that prints the labels of the rows of a page.
     *
     * @param reference how the page of labels names one of them; empty for a row without a label
     */
    public Listing<F, R, P> labels(String kind, Function<R, Optional<String>> reference) {
        declared.labels = Optional.of(new ListLabels<>(kind, reference));
        return this;
    }

    private Listing<F, R, P> and(String key, Optional<Column<R>> file, Optional<Function<R, Shown>> shown) {
        declared.columns.add(ListColumn.of(key, file, shown));
        return this;
    }

    /** A column of text, or of codes as text; a cell is empty where there is none. */
    public Listing<F, R, P> text(String key, String hashtag, Function<R, ?> value) {
        Function<R, String> text = value.andThen(ListColumn::written);
        return column(Column.text(key, hashtag, text), text.andThen(Shown.Text::new)::apply);
    }

    /** A column of things that people know by name: names for people, codes in files. */
    public Listing<F, R, P> named(String key, String hashtag, Function<R, ? extends NamedByCode> thing) {
        return column(
                Column.text(key, hashtag, thing.andThen(Object::toString)), thing.andThen(Shown.Named::new)::apply);
    }

    /** A column like {@link #text} that only files have. */
    public Listing<F, R, P> fileText(String key, String hashtag, Function<R, ?> value) {
        return file(Column.text(key, hashtag, value.andThen(ListColumn::written)));
    }

    /** A column of the digits on labels, which people read in groups. */
    public Listing<F, R, P> digits(String key, String hashtag, Function<R, ?> value) {
        Function<R, String> digits = value.andThen(ListColumn::written);
        return column(Column.text(key, hashtag, digits), digits.andThen(Shown.Code::new)::apply);
    }

    /** A column that only files have. */
    public Listing<F, R, P> file(Column<R> column) {
        return and(column.headingKey(), Optional.of(column), Optional.empty());
    }

    /** A number of the row that only files have, and of several lines of a row only the first, so that it can be summed. */
    public Listing<F, R, P> once(Column<R> column) {
        declared.columns.add(ListColumn.once(column));
        return this;
    }

    /** Columns that only files have. */
    public Listing<F, R, P> files(List<Column<R>> all) {
        all.forEach(this::file);
        return this;
    }

    /** A column that only people read. */
    public Listing<F, R, P> shown(String key, Function<R, Shown> value) {
        return and(key, Optional.empty(), Optional.of(value));
    }

    /** A column that people read otherwise than files. */
    public Listing<F, R, P> column(Column<R> file, Function<R, Shown> value) {
        return and(file.headingKey(), Optional.of(file), Optional.of(value));
    }

    /** A column of codes in files and of their words for people. */
    public Listing<F, R, P> words(String key, String hashtag, Function<R, ?> code, Function<R, Message> words) {
        return column(
                Column.coded(key, hashtag, code.andThen(ListColumn::written), words), words.andThen(Shown.Words::new));
    }

    /** A column of states: codes in files, chips for people. */
    public Listing<F, R, P> chip(String key, String hashtag, Function<R, ?> code, Function<R, Shown.Chip> chip) {
        return column(
                Column.coded(key, hashtag, code.andThen(ListColumn::written), chip.andThen(Shown.Chip::message)),
                chip::apply);
    }

    /** A column of whole numbers. */
    public Listing<F, R, P> whole(String key, String hashtag, ToLongFunction<R> value) {
        return column(Column.whole(key, hashtag, value), row -> new Shown.Whole(value.applyAsLong(row)));
    }

    /** A column of dates. */
    public Listing<F, R, P> day(String key, String hashtag, Function<R, LocalDate> value) {
        return column(Column.day(key, hashtag, value), value.andThen(Shown.Day::new));
    }

    /** A column of instants. */
    public Listing<F, R, P> time(String key, String hashtag, Function<R, Instant> value) {
        return column(Column.time(key, hashtag, value), value.andThen(Shown.Time::new));
    }

    /**
     * Makes the list sortable by the last column.
     *
     * @param order the value of the filter's component {@code order}; the first one declared is the order without it
     */
    public Listing<F, R, P> ordered(Enum<?> order) {
        declared.orderByLast(order.name());
        return this;
    }

    /** Works like {@link #ordered} for the order without the component, where a column before this one has another order. */
    public Listing<F, R, P> orderedFirst(Enum<?> order) {
        declared.usualOrder = order.name();
        return ordered(order);
    }

    /**
     * Gives files a line for each part of a row instead of one for the row. A row without parts has no line.
     */
    public <E> Listing<F, R, P> each(Function<R, List<E>> of, List<Column<Part<R, E>>> all) {
        declared.parts = of::apply;
        all.forEach(column -> declared.columns.add(new ListColumn<>(
                column.headingKey(), Optional.of(column.<Part<R, ?>>in(Listing::known)), Optional.empty(), "")));
        return this;
    }

    /** A list has one kind of parts, those of the function that was declared with the column. */
    @SuppressWarnings("unchecked")
    private static <R, E> Part<R, E> known(Part<R, ?> part) {
        return (Part<R, E>) part;
    }

    private Listing<F, R, P> narrowed(ListField.Kind kind, String component, String label) {
        declared.fields.add(new ListField(component, label, kind, List.of()));
        return this;
    }

    /** Narrows by a period, through the components {@code from} and {@code until} of the filter. */
    public Listing<F, R, P> period() {
        return day("from", "platform.list.from").day("until", "platform.list.until");
    }

    /** Narrows by a date. */
    public Listing<F, R, P> day(String component, String label) {
        return narrowed(ListField.Kind.DATE, component, label);
    }

    /** Narrows by a choice. */
    public <V extends Enum<V>> Listing<F, R, P> choice(
            String component, String label, List<V> values, Function<V, Message> words) {
        return choice(
                component,
                label,
                values.stream()
                        .map(each -> new ListField.Option(each.name(), words.apply(each)))
                        .toList());
    }

    /** Narrows by a choice of values that are no enum. */
    public Listing<F, R, P> choice(String component, String label, List<ListField.Option> options) {
        declared.fields.add(new ListField(component, label, ListField.Kind.SELECT, options));
        return this;
    }

    /** Narrows by a choice that people change all the time: it stands above the list. */
    public <V extends Enum<V>> Listing<F, R, P> tabs(
            String component, String label, List<V> values, Function<V, Message> words) {
        return tabs(component, label, new ListField.Option("", Message.of("platform.list.all")), values, words);
    }

    /** Works like {@link #tabs} for a list that without the parameter has the rows of the first value, never all. */
    public <V extends Enum<V>> Listing<F, R, P> tabsFrom(
            String component, String label, List<V> values, Function<V, Message> words) {
        ListField.Option usual = new ListField.Option("", words.apply(values.get(0)));
        return tabs(component, label, usual, values.subList(1, values.size()), words);
    }

    private <V extends Enum<V>> Listing<F, R, P> tabs(
            String component, String label, ListField.Option usual, List<V> others, Function<V, Message> words) {
        List<ListField.Option> options = new ArrayList<>(List.of(usual));
        others.forEach(each -> options.add(new ListField.Option(each.name(), words.apply(each))));
        declared.fields.add(new ListField(component, label, ListField.Kind.TABS, options));
        return this;
    }

    /** Narrows by a typed text. */
    public Listing<F, R, P> typed(String component, String label) {
        return narrowed(ListField.Kind.TEXT, component, label);
    }

    /** Narrows by the typed code of a thing that people know by name. */
    public Listing<F, R, P> typed(
            String component, String label, Function<String, Optional<? extends NamedByCode>> thing) {
        declared.fields.add(new ListField(component, label, ListField.Kind.TEXT, List.of(), thing));
        return this;
    }

    /** Narrows by a typed whole number. */
    public Listing<F, R, P> number(String component, String label) {
        return narrowed(ListField.Kind.NUMBER, component, label);
    }

    /** Narrows by yes. */
    public Listing<F, R, P> flag(String component, String label) {
        return narrowed(ListField.Kind.FLAG, component, label);
    }

    /** Narrows by a value that only a link of another page sets. */
    public Listing<F, R, P> linked(String component, String label) {
        return narrowed(ListField.Kind.LINKED, component, label);
    }

    /** Reads the list as an address asks for it. */
    public ListReading<F, R, P> read(Query<F> query, ListReading.Source<F, R, P> source) {
        return new ListReading<>(declared, query, source);
    }

    /** Works like {@link #read(Query, ListReading.Source)} for rows that depend on their reader. */
    public <B> ListReading<F, R, P> read(Query<F> query, ListReading.SourceFor<F, R, P, B> source, B reader) {
        return read(query, (filter, after, limit) -> source.of(filter, after, limit, reader));
    }

    /** Returns the address at which the labels of rows are printed; empty if none of them has one. */
    public Optional<String> labelsOf(List<R> rows) {
        return declared.labelsOf(rows);
    }
}
