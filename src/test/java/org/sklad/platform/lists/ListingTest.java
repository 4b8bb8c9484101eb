package org.sklad.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Rows;

class ListingTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    private record Filter(@Nullable String kind) {}

    private enum Order {
        ID,
        KIND,
        AT
    }

    private enum Kind {
        DRY,
        WET
    }

    private record Row(UUID id, Instant at, Kind kind) implements InTime {
        @Override
        public PlaceInTime place() {
            return new PlaceInTime(at, id);
        }
    }

    private static final Listing<Filter, Row, PlaceInTime> LIST = Listing.<Filter, Row>latest("things", "things.title")
            .link(Row::id)
            .purpose("things.purpose")
            .empty("things.empty")
            .choice("kind", "things.kind", List.of(Kind.values()), each -> Message.of("things.kind." + each))
            .period()
            .text("things.id", "#meta+id", each -> each.id().toString())
            .ordered(Order.ID)
            .fileText("things.secret", "", each -> "only in files")
            .words(
                    "things.kind",
                    "#cause",
                    each -> each.kind().name(),
                    each -> Message.of("things.kind." + each.kind()))
            .ordered(Order.KIND)
            .time("things.at", "#date", Row::at);

    /** A list with tabs instead of a form, whose rows have as many parts as their number says. */
    private static final Listing<Filter, Row, PlaceInTime> PARTS = Listing.<Filter, Row>latest("things", "things.title")
            .path("/shelf")
            .tabs("kind", "things.kind", List.of(Kind.values()), each -> Message.of("things.kind." + each))
            .time("things.at", "#date", Row::at)
            .each(
                    each -> List.of("a", "b").subList(0, (int) each.id().getLeastSignificantBits() % 3),
                    List.of(Column.text("things.part", "", part -> part.row().kind() + part.part())))
            .once(Column.whole("things.cost", "#value", each -> 9))
            .text("things.id", "", each -> each.id().toString());

    private static final List<Row> ROWS = IntStream.range(0, 120)
            .mapToObj(i -> new Row(new UUID(0, i), Instant.ofEpochSecond(10_000 - i), i % 2 == 0 ? Kind.DRY : Kind.WET))
            .toList();

    private static final ListReading.Source<Filter, Row, PlaceInTime> SOURCE = (filter, after, limit) -> ROWS.stream()
            .filter(each -> filter.kind() == null || each.kind().name().equals(filter.kind()))
            .filter(each -> each.place().compareTo(after) < 0)
            .limit(limit)
            .toList();

    private static Query<Filter> query(String kind, String next) {
        return query(Map.of("kind", List.of(kind)), next);
    }

    private static Query<Filter> query(Map<String, List<String>> typed, String next) {
        return new Query<>(filter(typed), next, null, typed, ListingTest::filter);
    }

    private static Filter filter(Map<String, List<String>> typed) {
        return new Filter(typed.containsKey("kind") ? typed.get("kind").get(0) : null);
    }

    private static ListPage page(Query<Filter> query) {
        return LIST.read(query, SOURCE).view(List.of());
    }

    private static <R> List<R> all(Sheet.Ranges<R> ranges) {
        List<R> written = new ArrayList<>();
        List<R> range = ranges.after(Optional.empty());
        while (!range.isEmpty()) {
            written.addAll(range);
            range = ranges.after(Optional.of(range.get(range.size() - 1)));
        }
        return written;
    }

    @Test
    void a_short_list_is_whole_on_its_page_in_its_answer_in_files_and_on_paper() {
        Listing<Unfiltered, Row, String> shelf = Listing.<Unfiltered, Row, String>of(
                        "shelf", "things.title", Places.whole())
                .text("things.id", "", Row::id);
        ListReading<Unfiltered, Row, String> reading = shelf.read(Query.unfiltered(), ListReading.Source.all(ROWS))
                .about("things.kind", new Shown.Text("BLUE"))
                .about("things.at", new Shown.Text("NOON"));
        assertThat(reading.view(List.of()).rows()).hasSameSizeAs(ROWS);
        assertThat(reading.view(List.of()).next()).isEmpty();
        assertThat(reading.rows(Row::id).rows()).hasSameSizeAs(ROWS);
        assertThat(all(reading.sheet(SOFIA).ranges())).hasSameSizeAs(ROWS);
        assertThat(all(reading.paper(SOFIA).ranges()::after)).isEqualTo(ROWS);
        assertThat(reading.paper(SOFIA).chips())
                .containsExactly(
                        new ListPage.Chip("things.kind", new Shown.Text("BLUE"), ""),
                        new ListPage.Chip("things.at", new Shown.Text("NOON"), ""));
    }

    @Test
    void a_date_that_is_sent_as_a_time_is_shown_as_it_was_sent() {
        ListPage page = page(query(Map.of("from", List.of("2026-11-28T10:00:00")), ""));
        assertThat(page.chips())
                .extracting(ListPage.Chip::value)
                .containsExactly(new Shown.Text("2026-11-28T10:00:00"));
        assertThat(page(query(Map.of("from", List.of("2026-11-28")), "")).chips())
                .extracting(ListPage.Chip::value)
                .containsExactly(new Shown.Day(LocalDate.of(2026, 11, 28)));
    }

    @Test
    void a_cell_with_nothing_to_read_is_empty() {
        Shown lines = new Shown.Lines(List.of(new Shown.Text(""), new Shown.Prose("")));
        assertThat(List.of(lines, Shown.nothing())).allMatch(Shown::isEmpty);
        assertThat(List.of(new Shown.Whole(0), new Shown.Text("0"), new Shown.Lines(List.of(new Shown.Whole(0)))))
                .noneMatch(Shown::isEmpty);
    }

    @Test
    void pages_have_no_gap_and_keep_the_filter() {
        ListPage first = page(query("WET", ""));
        assertThat(first.rows()).hasSize(50);
        assertThat(first.next().orElseThrow()).startsWith("/things?kind=WET&next=");
        assertThat(first.exports()).isEqualTo("/api/v1/things?kind=WET");
        PlaceInTime last = ROWS.get(99).place();
        ListPage second = page(query("WET", last.toString()));
        assertThat(second.rows()).hasSize(10);
        assertThat(second.next()).isEmpty();
        assertThat(second.rows().get(0).href())
                .contains("/things/" + ROWS.get(101).id());
    }

    @Test
    void the_page_has_its_own_columns_and_the_file_has_its_own() {
        ListPage page = page(query(Map.of(), ""));
        assertThat(page.heads())
                .extracting(ListPage.Head::key)
                .containsExactly("things.id", "things.kind", "things.at");
        assertThat(page.rows().get(0).cells())
                .containsExactly(
                        new Shown.Text(ROWS.get(0).id().toString()),
                        new Shown.Words(Message.of("things.kind.DRY")),
                        new Shown.Time(ROWS.get(0).at()));
        assertThat(LIST.read(query(Map.of(), ""), SOURCE).sheet(SOFIA).columns())
                .extracting(Column::headingKey)
                .containsExactly("things.id", "things.secret", "things.kind", "things.at");
    }

    @Test
    void each_active_filter_is_named_and_can_be_removed() {
        ListPage page = page(query("DRY", ""));
        assertThat(page.chips())
                .containsExactly(
                        new ListPage.Chip("things.kind", new Shown.Words(Message.of("things.kind.DRY")), "/things"));
        assertThat(page(query(Map.of(), "")).chips()).isEmpty();
    }

    @Test
    void files_of_a_page_have_the_rows_of_the_page() {
        Query<Filter> narrowed = query(Map.of(), "").with("kind", Optional.of("WET"));
        assertThat(narrowed.filter()).isEqualTo(new Filter("WET"));
        assertThat(page(narrowed).exports()).isEqualTo("/api/v1/things?kind=WET");
        assertThat(page(query(Map.of(), "").with("kind", Optional.empty())).exports())
                .isEqualTo("/api/v1/things");
    }

    @Test
    void row_labels_are_offered_to_operators_who_may_print_them() {
        Listing<Filter, Row, PlaceInTime> labelled = Listing.<Filter, Row>latest("things", "things.title")
                .labels("thing", row -> Optional.of("A/" + row.id()).filter(any -> row.kind() == Kind.DRY))
                .time("things.at", "#date", Row::at);
        ListReading.Source<Filter, Row, PlaceInTime> three = (filter, after, limit) -> ROWS.subList(0, 3);
        Query<Filter> all = query(Map.of(), "");
        assertThat(labelled.read(all, three).labelled(true).view(List.of()).labels())
                .contains("/labels?kind=thing&ref=A%2F" + ROWS.get(0).id() + "&ref=A%2F"
                        + ROWS.get(2).id());
        assertThat(labelled.read(all, three).view(List.of()).labels()).isEmpty();
        assertThat(LIST.read(all, three).labelled(true).view(List.of()).labels())
                .isEmpty();
    }

    @Test
    void only_the_page_has_the_column_with_what_the_reader_can_do() {
        ListReading<Filter, Row, PlaceInTime> reading = LIST.read(query("WET", ""), SOURCE);
        ListPage page = reading.view(
                List.of(),
                "things.act",
                row -> new Shown.Act("/things/" + row.id() + "/use", row.id(), Message.of("things.use"), false));
        assertThat(page.heads())
                .extracting(ListPage.Head::key)
                .containsExactly("things.id", "things.kind", "things.at", "things.act");
        UUID first = ROWS.get(1).id();
        assertThat(page.rows().get(0).cells())
                .hasSize(4)
                .endsWith(new Shown.Act("/things/" + first + "/use", first, Message.of("things.use"), false));
        assertThat(reading.paper(SOFIA).heads()).doesNotContain("things.act");
        assertThat(reading.sheet(SOFIA).columns())
                .extracting(Column::headingKey)
                .doesNotContain("things.act");
    }

    @Test
    void a_page_without_rows_that_is_not_the_last_says_that_the_list_goes_on() {
        ListPage page =
                LIST.read(query("WET", ""), SOURCE).view(List.of(), new Rows<>(List.of(), Optional.of("later")));
        assertThat(page.empty()).isEqualTo("platform.list.none-so-far");
        assertThat(page.next()).contains("/things?kind=WET&next=later");
    }

    @Test
    void only_the_rows_of_a_tree_are_indented_and_not_without_end() {
        assertThat(new Shown.Nested(2, new Shown.Text("A")).indent()).isEqualTo(2);
        assertThat(new Shown.Nested(40, new Shown.Text("A")).indent()).isEqualTo(Shown.DEEPEST);
        assertThat(new Shown.Text("A").indent()).isZero();
    }

    @Test
    void an_empty_page_says_if_the_filter_is_the_reason() {
        assertThat(page(query("NONE", "")).empty()).isEqualTo("platform.list.none");
        assertThat(LIST.read(query(Map.of(), ""), (filter, after, limit) -> List.of())
                        .view(List.of())
                        .empty())
                .isEqualTo("things.empty");
    }

    @Test
    void a_heading_sorts_by_its_column_and_keeps_the_filter() {
        assertThat(page(query("WET", "")).heads())
                .containsExactly(
                        new ListPage.Head("things.id", Optional.empty(), true),
                        new ListPage.Head("things.kind", Optional.of("/things?kind=WET&order=KIND"), false),
                        new ListPage.Head("things.at", Optional.empty(), false));
        assertThat(page(query(Map.of("order", List.of("KIND")), "")).heads())
                .containsExactly(
                        new ListPage.Head("things.id", Optional.of("/things?order=ID"), false),
                        new ListPage.Head("things.kind", Optional.empty(), true),
                        new ListPage.Head("things.at", Optional.empty(), false));
    }

    @Test
    void the_default_order_can_be_that_of_any_column() {
        Listing<Filter, Row, PlaceInTime> list = Listing.<Filter, Row>latest("things", "things.title")
                .text("things.id", "", Row::id)
                .ordered(Order.ID)
                .time("things.at", "#date", Row::at)
                .orderedFirst(Order.AT);
        assertThat(list.read(query(Map.of(), ""), SOURCE).view(List.of()).heads())
                .containsExactly(
                        new ListPage.Head("things.id", Optional.of("/things?order=ID"), false),
                        new ListPage.Head("things.at", Optional.empty(), true));
    }

    @Test
    void tabs_filter_above_the_list_and_are_named_on_paper() {
        ListPage page = PARTS.read(query("WET", ""), SOURCE).view(List.of());
        assertThat(page.chips()).isEmpty();
        assertThat(page.typed()).isEmpty();
        assertThat(page.tabs()).hasSize(1);
        assertThat(page.tab(page.tabs().get(0), "DRY")).isEqualTo("/shelf?kind=DRY");
        assertThat(page.tab(page.tabs().get(0), "")).isEqualTo("/shelf");
        assertThat(PARTS.read(query("WET", ""), SOURCE).paper(SOFIA).chips())
                .extracting(ListPage.Chip::value)
                .containsExactly(new Shown.Words(Message.of("things.kind.WET")));
    }

    @Test
    void a_file_and_a_paper_have_all_filtered_rows() {
        List<Row> written = all(LIST.read(query("WET", ""), SOURCE).sheet(SOFIA).ranges()).stream()
                .map(Part::row)
                .toList();
        assertThat(written).hasSize(60).allMatch(each -> each.kind() == Kind.WET);
        ListPaper<Row> paper = LIST.read(query("WET", ""), SOURCE).paper(SOFIA);
        assertThat(paper.ranges().after(Optional.empty())).isEqualTo(written);
        assertThat(paper.heads()).containsExactly("things.id", "things.kind", "things.at");
    }

    @Test
    void a_file_has_a_line_for_each_part_of_a_row() {
        Sheet<Part<Row, ?>> sheet = PARTS.read(query(Map.of(), ""), SOURCE).sheet(SOFIA);
        assertThat(sheet.columns())
                .extracting(Column::headingKey)
                .containsExactly("things.at", "things.part", "things.cost", "things.id");
        assertThat(all(sheet.ranges()))
                .hasSize(120)
                .startsWith(
                        new Part<>(ROWS.get(1), "a", true),
                        new Part<>(ROWS.get(2), "a", true),
                        new Part<>(ROWS.get(2), "b", false),
                        new Part<>(ROWS.get(4), "a", true));
        assertThat(all(sheet.ranges()).subList(0, 4))
                .extracting(sheet.columns().get(2).cell()::apply)
                .as("a sum over the lines counts each row once")
                .containsExactly(new Cell.Whole(9), new Cell.Whole(9), Cell.NONE, new Cell.Whole(9));
    }

    @Test
    void paper_says_to_which_centre_a_list_without_a_field_for_it_is_narrowed() {
        Query<Filter> ofCentre = query(Map.of("centre", List.of("HAR")), "");
        assertThat(LIST.read(ofCentre, SOURCE).paper(SOFIA).chips())
                .containsExactly(new ListPage.Chip("platform.centre", new Shown.Text("HAR"), ""));
        assertThat(LIST.read(query(Map.of(), ""), SOURCE).paper(SOFIA).chips()).isEmpty();
    }

    @Test
    void a_list_below_another_address_uses_it_in_its_links_and_names_its_parent() {
        ListReading<Filter, Row, PlaceInTime> reading =
                LIST.read(query("WET", ""), SOURCE).beneath("/shelves/A-1");
        ListPage page = reading.view(List.of());
        assertThat(page.path()).isEqualTo("/shelves/A-1/things");
        assertThat(page.exports()).isEqualTo("/api/v1/shelves/A-1/things?kind=WET");
        assertThat(page.next().orElseThrow()).startsWith("/shelves/A-1/things?kind=WET&next=");
        assertThat(page.rows().get(0).href())
                .contains("/shelves/A-1/things/" + ROWS.get(1).id());
        assertThat(page.chips().get(0).without()).isEqualTo("/shelves/A-1/things");
        assertThat(reading.sheet(SOFIA).name()).isEqualTo("things-A-1");
        assertThat(reading.paper(SOFIA).chips())
                .hasSize(2)
                .startsWith(new ListPage.Chip("platform.list.of", new Shown.Text("A-1"), ""));
    }

    @Test
    void text_is_written_for_codes_and_optional_values() {
        Listing<Filter, Row, PlaceInTime> codes = Listing.<Filter, Row>latest("things", "things.title")
                .text("things.kind", "", Row::kind)
                .text("things.part", "", each -> Optional.of(each.kind()).filter(Kind.WET::equals))
                .digits("things.id", "", each -> 1234567890);
        assertThat(codes.read(query(Map.of(), ""), SOURCE)
                        .view(List.of())
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly(new Shown.Text("DRY"), new Shown.Text(""), new Shown.Code("1234567890"));
    }

    /** An empty range would be the end of the file. */
    @Test
    void rows_without_parts_do_not_end_a_file() {
        List<Row> few = List.of(ROWS.get(0), ROWS.get(3), ROWS.get(4));
        ListReading.Source<Filter, Row, PlaceInTime> oneByOne = (filter, after, limit) -> few.stream()
                .filter(each -> each.place().compareTo(after) < 0)
                .limit(1)
                .toList();
        assertThat(all(PARTS.read(query(Map.of(), ""), oneByOne).sheet(SOFIA).ranges()))
                .containsExactly(new Part<>(ROWS.get(4), "a", true));
    }
}
