package org.sklad.platform.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Rows;

/**
 * A list, latest rows first, declared once. The declaration gives its page with filter and paging, its JSON, CSV and XLSX, its paper and
 * its description in OpenAPI.
 *
 * @param <F> the filter record
 * @param <R> a row
 */
public final class Listing<F, R extends InTime> {
    /** Rows of a page. */
    private static final int ROWS = 50;

    private final String name;
    private final String title;
    private final String purpose;
    private final String empty;
    private final Function<R, String> link;
    private final List<ListColumn<R>> columns;
    private final List<ListField> fields;

    private Listing(
            String name,
            String title,
            String purpose,
            String empty,
            Function<R, String> link,
            List<ListColumn<R>> columns,
            List<ListField> fields) {
        this.name = name;
        this.title = title;
        this.purpose = purpose;
        this.empty = empty;
        this.link = link;
        this.columns = List.copyOf(columns);
        this.fields = List.copyOf(fields);
    }

    /**
     * Begins a declaration.
     *
     * @param name the last part of the list's address, and the name of its files
     * @param title key of the page's heading
     * @param link the part of a row's address after the list's
     */
    public static <F, R extends InTime> Listing<F, R> latest(String name, String title, Function<R, ?> link) {
        return new Listing<>(name, title, "", "", each -> String.valueOf(link.apply(each)), List.of(), List.of());
    }

    /** Where rows come from: those after a place, at most so many. */
    @FunctionalInterface
    public interface Source<F, R> {
        List<R> of(F filter, PlaceInTime after, int limit);
    }

    /** The sentence beneath the heading. */
    public Listing<F, R> purpose(String key) {
        return new Listing<>(name, title, key, empty, link, columns, fields);
    }

    /** The sentence that takes the place of the table when there are no rows. */
    public Listing<F, R> empty(String key) {
        return new Listing<>(name, title, purpose, key, link, columns, fields);
    }

    private Listing<F, R> and(ListColumn<R> column) {
        return new Listing<>(
                name,
                title,
                purpose,
                empty,
                link,
                Stream.concat(columns.stream(), Stream.of(column)).toList(),
                fields);
    }

    private Listing<F, R> and(ListField field) {
        return new Listing<>(
                name,
                title,
                purpose,
                empty,
                link,
                columns,
                Stream.concat(fields.stream(), Stream.of(field)).toList());
    }

    /** A column of text. */
    public Listing<F, R> text(String key, String hashtag, Function<R, String> value) {
        return and(new ListColumn<>(
                key, Optional.of(Column.text(key, hashtag, value)), Optional.of(value.andThen(Shown.Text::new))));
    }

    /** A column of text that only files have. */
    public Listing<F, R> fileText(String key, String hashtag, Function<R, String> value) {
        return and(new ListColumn<>(key, Optional.of(Column.text(key, hashtag, value)), Optional.empty()));
    }

    /** A column that only people read. */
    public Listing<F, R> shown(String key, Function<R, Shown> value) {
        return and(new ListColumn<>(key, Optional.empty(), Optional.of(value)));
    }

    /** A column of codes in files and of their words for people. */
    public Listing<F, R> words(String key, String hashtag, Function<R, String> code, Function<R, Message> words) {
        return and(new ListColumn<>(
                key, Optional.of(Column.text(key, hashtag, code)), Optional.of(words.andThen(Shown.Words::new))));
    }

    /** A column of states: codes in files, chips for people. */
    public Listing<F, R> chip(String key, String hashtag, Function<R, String> code, Function<R, Shown.Chip> chip) {
        return and(new ListColumn<>(
                key, Optional.of(Column.text(key, hashtag, code)), Optional.of(chip.andThen(each -> each))));
    }

    /** A column of whole numbers. */
    public Listing<F, R> whole(String key, String hashtag, ToLongFunction<R> value) {
        return and(new ListColumn<>(
                key,
                Optional.of(Column.whole(key, hashtag, value)),
                Optional.of(row -> new Shown.Whole(value.applyAsLong(row)))));
    }

    /** A column of dates. */
    public Listing<F, R> day(String key, String hashtag, Function<R, LocalDate> value) {
        return and(new ListColumn<>(
                key, Optional.of(Column.day(key, hashtag, value)), Optional.of(value.andThen(Shown.Day::new))));
    }

    /** A column of instants. */
    public Listing<F, R> time(String key, String hashtag, Function<R, Instant> value) {
        return and(new ListColumn<>(
                key, Optional.of(Column.time(key, hashtag, value)), Optional.of(value.andThen(Shown.Time::new))));
    }

    /** Filters by period, through the components {@code from} and {@code until} of the filter. */
    public Listing<F, R> period() {
        return and(new ListField("from", "platform.list.from", "date", List.of()))
                .and(new ListField("until", "platform.list.until", "date", List.of()));
    }

    /** Filters by a choice. */
    public <V extends Enum<V>> Listing<F, R> choice(
            String component, String label, List<V> values, Function<V, Message> words) {
        return and(new ListField(
                component,
                label,
                "select",
                values.stream()
                        .map(each -> new ListField.Option(each.name(), words.apply(each)))
                        .toList()));
    }

    /** Filters by a typed text. */
    public Listing<F, R> typed(String component, String label) {
        return and(new ListField(component, label, "text", List.of()));
    }

    /** Whether a filter restricts the list, so that an empty page says so. */
    private boolean isRestricted(Query<F> query) {
        return fields.stream().anyMatch(field -> query.asks(field.name()));
    }

    /** A page for a program. */
    public <A> Rows<A> rows(Query<F> query, Source<F, R> source, Function<R, A> answer) {
        int most = Rows.limit(query.limit());
        return Rows.latest(source.of(query.filter(), PlaceInTime.parse(query.next()), most + 1), most)
                .map(answer);
    }

    /** A page for people. */
    public ListPage page(Query<F> query, Source<F, R> source, List<ListPage.Action> actions) {
        Rows<R> rows = Rows.latest(source.of(query.filter(), PlaceInTime.parse(query.next()), ROWS + 1), ROWS);
        String path = "/" + name;
        return new ListPage(
                path,
                title,
                purpose,
                isRestricted(query) ? "platform.list.none" : empty,
                actions,
                shown().map(ListColumn::headingKey).toList(),
                rows.rows().stream()
                        .map(row -> new ListPage.Row(path + "/" + link.apply(row), cells(row)))
                        .toList(),
                fields,
                query.entered(),
                chips(query),
                rows.next().map(next -> query.address(path, "next", next)),
                query.address("/api/v1" + path, "next", ""));
    }

    /** All rows as a file. Reads the first row at once, so that a refusal comes before the first byte. */
    public Sheet<R> sheet(Query<F> query, Source<F, R> source) {
        source.of(query.filter(), PlaceInTime.FIRST, 1);
        return new Sheet<>(
                name,
                columns.stream().flatMap(each -> each.file().stream()).toList(),
                last -> range(query, source, last));
    }

    /**
     * All rows on paper; as {@link #sheet}.
     *
     * @param zone whose clock the times are shown by
     */
    public ListPaper<R> paper(Query<F> query, ZoneId zone, Source<F, R> source) {
        source.of(query.filter(), PlaceInTime.FIRST, 1);
        return new ListPaper<>(
                name,
                title,
                zone,
                shown().map(ListColumn::headingKey).toList(),
                chips(query),
                this::cells,
                last -> range(query, source, last));
    }

    private List<R> range(Query<F> query, Source<F, R> source, Optional<R> last) {
        return source.of(query.filter(), last.map(InTime::place).orElse(PlaceInTime.FIRST), Sheet.RANGE);
    }

    private Stream<ListColumn<R>> shown() {
        return columns.stream().filter(each -> each.shown().isPresent());
    }

    private List<Shown> cells(R row) {
        return columns.stream()
                .flatMap(each -> each.shown().stream())
                .map(each -> each.apply(row))
                .toList();
    }

    private List<ListPage.Chip> chips(Query<F> query) {
        List<ListPage.Chip> chips = new ArrayList<>();
        for (ListField field : fields) {
            if (query.asks(field.name())) {
                String value = query.value(field.name());
                Shown shown = field.options().stream()
                        .filter(each -> each.value().equals(value))
                        .findFirst()
                        .<Shown>map(each -> new Shown.Words(each.words()))
                        .orElseGet(() -> field.type().equals("date")
                                ? new Shown.Day(LocalDate.parse(value))
                                : new Shown.Text(value));
                chips.add(new ListPage.Chip(field.label(), shown, query.address("/" + name, field.name(), "")));
            }
        }
        return chips;
    }
}
