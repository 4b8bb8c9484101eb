package org.sklad.goods.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.TestStock;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.sheets.Imported;

/** Levels and seasons: entry by hand and from lists, and who may set them; on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LevelsTest {
    private static final LevelFilter ALL = new LevelFilter(null, null);

    private TestDatabases databases;
    private TestStock stock;
    private Town town;

    @TempDir
    Path folder;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        town = new Town(stock, databases.database());
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    @BeforeEach
    void move() {
        town = new Town(stock, databases.database());
    }

    private Item soap() {
        return TestItems.item().in(databases.database());
    }

    private List<Level> levels() {
        return town.levels.list(ALL, LevelPlace.FIRST, 500, town.manager).stream()
                .flatMap(each -> each.level().stream())
                .toList();
    }

    private List<AuditEntry> acts(String about) {
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        return stock.access.audit.list(500, auditor).stream()
                .filter(each -> each.subject().startsWith(about))
                .toList();
    }

    @Test
    void a_new_level_replaces_the_old_one_and_both_are_on_record() {
        Item soap = soap();
        town.set(town.here, soap, 10, 40);
        town.set(town.here, soap.sku(), LevelBasis.DAYS, 14, 60);
        assertThat(levels()).containsExactly(new Level(town.here, soap.sku(), LevelBasis.DAYS, 14, 60));
        assertThat(acts(town.here + " " + soap.sku()))
                .extracting(AuditEntry::details)
                .containsExactlyInAnyOrder("basis=UNITS minimum=10 target=40", "basis=DAYS minimum=14 target=60");
    }

    @Test
    void a_repeated_id_has_one_effect() {
        Item soap = soap();
        IdempotencyKey claim = Access.claim("ten");
        Level level = new Level(town.here, soap.sku(), LevelBasis.UNITS, 10, 40);
        assertThat(town.levels.set(claim, level, town.manager)).isTrue();
        town.set(town.here, soap, 5, 6);
        assertThat(town.levels.set(claim, level, town.manager)).isFalse();
        assertThat(levels()).extracting(Level::minimum).containsExactly(5L);
        assertThatThrownBy(() -> town.levels.set(new IdempotencyKey(claim.id(), "other"), level, town.manager))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void removing_a_level_is_on_record_once() {
        Item soap = soap();
        town.set(town.here, soap, 10, 40);
        IdempotencyKey claim = Access.claim("away");
        assertThat(town.levels.remove(claim, town.here, soap.sku(), town.manager))
                .isTrue();
        assertThat(town.levels.remove(claim, town.here, soap.sku(), town.manager))
                .isFalse();
        assertThat(town.levels.remove(Access.claim("again"), town.here, soap.sku(), town.manager))
                .isTrue();
        assertThat(levels()).isEmpty();
        assertThatThrownBy(() -> town.levels.get(town.here, soap.sku(), town.manager))
                .isInstanceOf(NotFound.class);
        assertThat(acts(town.here + " " + soap.sku()))
                .extracting(AuditEntry::act)
                .containsExactlyInAnyOrder("level-set", "level-removed");
    }

    @Test
    void only_a_manager_of_the_centre_sets_levels_there() {
        Item soap = soap();
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@" + town.here);
        Level level = new Level(town.here, soap.sku(), LevelBasis.UNITS, 10, 40);
        assertThatThrownBy(() -> town.levels.set(Access.claim("k"), level, keeper))
                .isInstanceOf(Forbidden.class);
        Operator other = stock.access.operator(Access.unique("other"), "manager@" + town.there);
        assertThatThrownBy(() -> town.levels.set(Access.claim("o"), level, other))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> town.levels.remove(Access.claim("r"), town.here, soap.sku(), other))
                .isInstanceOf(NotFound.class);
        town.set(town.here, soap, 10, 40);
        assertThat(town.levels.list(ALL, LevelPlace.FIRST, 10, keeper)).hasSize(1);
        assertThat(town.levels.list(ALL, LevelPlace.FIRST, 10, other)).isEmpty();
        Operator field = stock.access.operator(Access.unique("field"), "field@" + town.here);
        assertThatThrownBy(() -> town.levels.list(ALL, LevelPlace.FIRST, 10, field))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void refuses_a_level_for_an_unknown_item() {
        Level level = new Level(town.here, new Sku("NOWHERE"), LevelBasis.UNITS, 10, 40);
        assertThatThrownBy(() -> town.levels.set(Access.claim("n"), level, town.manager))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> town.levels.item("NOWHERE")).isInstanceOf(InvalidFields.class);
    }

    @Test
    void an_item_is_named_by_its_sku_or_product_code() {
        Item item = TestItems.item().gtin("03800123456783", 1).in(databases.database());
        assertThat(town.levels.item(item.sku().value())).isEqualTo(item.sku());
        assertThat(town.levels.item("03800123456783")).isEqualTo(item.sku());
        assertThat(town.levels.item(item.ownCode().toString())).isEqualTo(item.sku());
    }

    @Test
    void levels_are_listed_centre_by_centre_in_pages() {
        List<Item> items = TestItems.many(7, databases.database());
        items.forEach(item -> {
            town.set(town.there, item, 1, 2);
            town.set(town.here, item, 1, 2);
        });
        List<MeasuredItem> first = town.levels.list(ALL, LevelPlace.FIRST, 5, town.manager);
        LevelPlace after = LevelPlace.parse(first.get(4).place().toString());
        List<MeasuredItem> rest = town.levels.list(ALL, after, 500, town.manager);
        assertThat(Stream.concat(first.stream(), rest.stream()).map(MeasuredItem::place))
                .hasSize(14)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(LevelPlace::centre).thenComparing(LevelPlace::sku));
        LevelFilter there = new LevelFilter(town.there.value(), null);
        assertThat(town.levels.list(there, LevelPlace.FIRST, 500, town.manager))
                .hasSize(7)
                .extracting(MeasuredItem::centre)
                .containsOnly(town.there);
        assertThatThrownBy(() -> LevelPlace.parse("nonsense")).isInstanceOf(InvalidFields.class);
    }

    private CentreSeason season() {
        return town.seasons.list(town.manager).stream()
                .filter(each -> each.centre().code().equals(town.here))
                .findFirst()
                .orElseThrow();
    }

    private void choose(SeasonChoice choice, Optional<LocalDate> until) {
        town.seasons.choose(Access.claim("season"), town.here, choice, until, town.manager);
    }

    @Test
    void a_chosen_season_applies_through_its_last_day() {
        Season now = SeasonDays.on(stock.today());
        SeasonChoice other = now == Season.WINTER ? SeasonChoice.SUMMER : SeasonChoice.WINTER;
        assertThat(season().season()).isEqualTo(now);
        choose(other, Optional.of(stock.today().plusDays(2)));
        assertThat(season().season().name()).isEqualTo(other.name());
        assertThat(season().calendar()).isEqualTo(now);
        town.days(2);
        assertThat(season().season().name()).isEqualTo(other.name());
        town.days(1);
        assertThat(season().season()).isEqualTo(SeasonDays.on(stock.today()));
        assertThat(season().until()).isEmpty();
        assertThat(acts(town.here.value())).extracting(AuditEntry::act).containsOnlyOnce("season-chosen");
    }

    @Test
    void a_chosen_season_can_be_returned_to_the_calendar() {
        Season now = SeasonDays.on(stock.today());
        choose(SeasonChoice.WINTER, Optional.of(stock.today()));
        choose(SeasonChoice.SUMMER, Optional.of(stock.today().plusDays(90)));
        assertThat(season().season()).isEqualTo(Season.SUMMER);
        choose(SeasonChoice.CALENDAR, Optional.empty());
        assertThat(season().season()).isEqualTo(now);
    }

    @Test
    void a_season_can_be_chosen_for_at_most_90_days() {
        LocalDate today = stock.today();
        assertThatThrownBy(() -> choose(SeasonChoice.WINTER, Optional.of(today.plusDays(91))))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> choose(SeasonChoice.WINTER, Optional.of(today.minusDays(1))))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> choose(SeasonChoice.WINTER, Optional.empty())).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> choose(SeasonChoice.CALENDAR, Optional.of(today)))
                .isInstanceOf(InvalidFields.class);
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@" + town.here);
        assertThatThrownBy(() -> town.seasons.choose(
                        Access.claim("s"), town.here, SeasonChoice.WINTER, Optional.of(today), keeper))
                .isInstanceOf(Forbidden.class);
        assertThat(season().until()).isEmpty();
    }

    private Path list(String... lines) {
        try {
            return Files.writeString(
                    folder.resolve(UUID.randomUUID() + ".csv"),
                    "centre,item,basis,minimum,target\n" + String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> reasons(Imported imported) {
        return imported.rejected().stream()
                .map(each -> each.line() + " " + each.field())
                .toList();
    }

    private String line(Item item, String rest) {
        return town.here + "," + item.sku() + "," + rest;
    }

    @Test
    void a_list_can_be_tried_before_it_is_imported() {
        Item soap = soap();
        Item towel = soap();
        Item milk = soap();
        town.set(town.here, soap, 10, 40);
        town.set(town.here, towel, 10, 40);
        Path list = list(line(soap, ",10,40"), line(towel, "DAYS,7,30"), line(milk, "UNITS,1,1"));
        for (boolean dryRun : List.of(true, false)) {
            Imported imported = town.imports.of(list, dryRun, town.manager);
            assertThat(List.of(imported.created(), imported.updated(), imported.unchanged(), imported.refused()))
                    .containsExactly(1, 1, 1, 0);
            assertThat(levels()).hasSize(dryRun ? 2 : 3);
        }
        assertThat(levels()).contains(new Level(town.here, towel.sku(), LevelBasis.DAYS, 7, 30));
        assertThat(town.imports.of(list, false, town.manager).unchanged()).isEqualTo(3);
    }

    @Test
    void a_list_can_have_codes_in_small_letters() {
        Item soap = soap();
        Path list = list(line(soap, ",10,40").toLowerCase(Locale.ROOT));
        assertThat(town.imports.of(list, false, town.manager).created()).isEqualTo(1);
        assertThat(levels()).containsExactly(new Level(town.here, soap.sku(), LevelBasis.UNITS, 10, 40));
    }

    @Test
    void bad_lines_are_named_and_good_ones_are_imported() {
        Item soap = soap();
        Item towel = soap();
        Operator other = stock.access.operator(Access.unique("other"), "manager@" + town.there);
        Path list = list(
                line(soap, ",10,5"),
                line(soap, "WEEKS,10,20"),
                line(soap, "DAYS,10,400"),
                line(soap, ",0,ten"),
                line(soap, ",,20"),
                town.here + ",NOWHERE,,1,2",
                "NOWHERE," + soap.sku() + ",,1,2",
                line(towel, ",1,2"),
                line(towel, ",3,4"));
        assertThat(reasons(town.imports.of(list, false, town.manager)))
                .containsExactlyInAnyOrder(
                        "2 target",
                        "3 basis",
                        "4 target",
                        "5 minimum",
                        "5 target",
                        "6 minimum",
                        "7 item",
                        "8 centre",
                        "10 item");
        assertThat(levels()).containsExactly(new Level(town.here, towel.sku(), LevelBasis.UNITS, 1, 2));
        assertThat(reasons(town.imports.of(list(line(towel, ",5,6")), false, other)))
                .containsExactly("2 centre");
    }

    @Test
    void an_import_is_on_record_but_a_dry_run_is_not() {
        Item soap = soap();
        Path list = list(line(soap, ",1,2"));
        int before = imports();
        town.imports.of(list, true, town.manager);
        assertThat(imports()).isEqualTo(before);
        town.imports.of(list, false, town.manager);
        town.imports.of(list, false, town.manager);
        assertThat(imports()).isEqualTo(before + 2);
        Item towel = soap();
        assertThat(town.imports.ofCommand(list(line(towel, ",1,2")), false).created())
                .isEqualTo(1);
        Operator keeper = stock.access.operator(Access.unique("keeper"), "warehouse@" + town.here);
        assertThatThrownBy(() -> town.imports.of(list, true, keeper)).isInstanceOf(Forbidden.class);
    }

    private int imports() {
        return (int) acts("").stream()
                .filter(each -> each.act().startsWith("levels-import"))
                .count();
    }

    /** A chunk has 200 lines. */
    @Test
    void a_long_list_is_imported_in_parts() {
        String[] lines = TestItems.many(450, databases.database()).stream()
                .map(item -> line(item, ",1,2"))
                .toArray(String[]::new);
        assertThat(town.imports.of(list(lines), false, town.manager).created()).isEqualTo(450);
        assertThat(levels()).hasSize(450);
    }
}
