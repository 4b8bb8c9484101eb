package org.sklad.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Column;

class ListingTest {
    private record Filter(@Nullable String kind) {}

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

    private static final Listing<Filter, Row> LIST = Listing.<Filter, Row>latest("things", "things.title", Row::id)
            .purpose("things.purpose")
            .empty("things.empty")
            .choice("kind", "things.kind", List.of(Kind.values()), each -> Message.of("things.kind." + each))
            .period()
            .text("things.id", "#meta+id", each -> each.id().toString())
            .fileText("things.secret", "", each -> "only in files")
            .words(
                    "things.kind",
                    "#cause",
                    each -> each.kind().name(),
                    each -> Message.of("things.kind." + each.kind()))
            .time("things.at", "#date", Row::at);

    private static final List<Row> ROWS = IntStream.range(0, 120)
            .mapToObj(i -> new Row(new UUID(0, i), Instant.ofEpochSecond(10_000 - i), i % 2 == 0 ? Kind.DRY : Kind.WET))
            .toList();

    private static final Listing.Source<Filter, Row> SOURCE = (filter, after, limit) -> ROWS.stream()
            .filter(each -> filter.kind() == null || each.kind().name().equals(filter.kind()))
            .filter(each -> each.place().compareTo(after) < 0)
            .limit(limit)
            .toList();

    private static Query<Filter> query(@Nullable String kind, String next) {
        return new Query<>(new Filter(kind), next, null, kind == null ? Map.of() : Map.of("kind", List.of(kind)));
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_keep_the_filter() {
        ListPage first = LIST.page(query("WET", ""), SOURCE, List.of());
        assertThat(first.rows()).hasSize(50);
        assertThat(first.next().orElseThrow()).startsWith("/things?kind=WET&next=");
        assertThat(first.exports()).isEqualTo("/api/v1/things?kind=WET");
        PlaceInTime last = ROWS.get(99).place();
        ListPage second = LIST.page(query("WET", last.toString()), SOURCE, List.of());
        assertThat(second.rows()).hasSize(10);
        assertThat(second.next()).isEmpty();
        assertThat(second.rows().get(0).href())
                .isEqualTo("/things/" + ROWS.get(101).id());
    }

    @Test
    void the_page_shows_the_columns_of_people_and_a_file_those_of_files() {
        ListPage page = LIST.page(query(null, ""), SOURCE, List.of());
        assertThat(page.heads()).containsExactly("things.id", "things.kind", "things.at");
        assertThat(page.rows().get(0).cells())
                .containsExactly(
                        new Shown.Text(ROWS.get(0).id().toString()),
                        new Shown.Words(Message.of("things.kind.DRY")),
                        new Shown.Time(ROWS.get(0).at()));
        assertThat(LIST.sheet(query(null, ""), SOURCE).columns())
                .extracting(Column::headingKey)
                .containsExactly("things.id", "things.secret", "things.kind", "things.at");
    }

    @Test
    void what_narrows_the_list_is_named_and_can_be_taken_away() {
        ListPage page = LIST.page(query("DRY", ""), SOURCE, List.of());
        assertThat(page.chips())
                .containsExactly(
                        new ListPage.Chip("things.kind", new Shown.Words(Message.of("things.kind.DRY")), "/things"));
        assertThat(LIST.page(query(null, ""), SOURCE, List.of()).chips()).isEmpty();
    }

    @Test
    void files_of_a_page_have_the_rows_that_the_page_narrows_itself_to() {
        Query<Filter> narrowed =
                query(null, "").with("kind", java.util.Optional.of("WET"), filter -> new Filter("WET"));
        assertThat(LIST.page(narrowed, SOURCE, List.of()).exports()).isEqualTo("/api/v1/things?kind=WET");
        Query<Filter> whole = query(null, "").with("kind", java.util.Optional.empty(), filter -> filter);
        assertThat(LIST.page(whole, SOURCE, List.of()).exports()).isEqualTo("/api/v1/things");
    }

    @Test
    void an_empty_page_says_whether_the_filter_is_the_reason() {
        assertThat(LIST.page(query("NONE", ""), SOURCE, List.of()).empty()).isEqualTo("platform.list.none");
        assertThat(LIST.page(query(null, ""), (filter, after, limit) -> List.of(), List.of())
                        .empty())
                .isEqualTo("things.empty");
    }

    @Test
    void a_file_and_a_paper_have_all_rows_of_the_filter() {
        List<Row> written = new ArrayList<>();
        var sheet = LIST.sheet(query("WET", ""), SOURCE);
        List<Row> range = sheet.ranges().after(java.util.Optional.empty());
        while (!range.isEmpty()) {
            written.addAll(range);
            range = sheet.ranges().after(java.util.Optional.of(range.get(range.size() - 1)));
        }
        assertThat(written).hasSize(60).allMatch(each -> each.kind() == Kind.WET);
        ListPaper<Row> paper = LIST.paper(query("WET", ""), Period.ZONE, SOURCE);
        assertThat(paper.ranges().after(java.util.Optional.empty())).isEqualTo(written);
        assertThat(paper.heads()).containsExactly("things.id", "things.kind", "things.at");
    }
}
