package org.sklad.goods.catalogueimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.audit.AuditEntry;
import org.sklad.goods.catalogue.Catalogue;
import org.sklad.goods.catalogue.CatalogueEntry;
import org.sklad.goods.catalogue.Identifier;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.ItemSheet;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Scheme;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.installation.MessagePackages;
import org.sklad.platform.db.BrokenOff;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.Format;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Rejected;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.sheets.SheetRefused;
import org.sklad.platform.sheets.Sheets;

/** Imports of lists into the catalogue, on each engine. */
@OnEachEngine
class ItemImportTest {
    private static final Messages TEXTS = Messages.loadStrictly(MessagePackages.ALL);
    private static final int MANY = 20_000;

    private final Engine engine;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestDatabases databases;

    @SuppressWarnings("NullAway.Init")
    private Catalogue catalogue;

    ItemImportTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        databases = TestDatabases.open(engine);
        catalogue = new Catalogue(databases.database());
    }

    @AfterEach
    void close() {
        databases.close();
    }

    private Path file(String... lines) {
        try {
            return Files.writeString(folder.resolve("list.csv"), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imported enter(String... lines) {
        return catalogue.imports.of(file(lines), false, catalogue.warehouse);
    }

    private Imported enterShipped(ShippedList list) {
        return catalogue.imports.ofShipped(list, false, catalogue.administrator);
    }

    private List<CatalogueEntry> all() {
        return catalogue.items.listWithIdentifiers(ItemFilter.ALL, ItemOrder.SKU, "", MANY);
    }

    private ItemFacts facts(String sku) {
        return catalogue.items.get(new Sku(sku)).item().facts();
    }

    private List<String> acts() {
        return catalogue.access.audit.list(500, catalogue.administrator).stream()
                .map(AuditEntry::act)
                .toList();
    }

    private long styles() {
        return databases
                .database()
                .read(handle -> handle.createQuery("select count(*) from styles")
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void the_shipped_lists_have_162_styles_688_items_and_59_medicines_and_a_second_import_changes_nothing() {
        assertThat(enterShipped(ShippedList.ASSORT)).isEqualTo(new Imported(688, 0, 0, 0, List.of()));
        assertThat(styles()).isEqualTo(162);
        assertThat(enterShipped(ShippedList.MEDICINES)).isEqualTo(new Imported(59, 0, 0, 0, List.of()));
        List<CatalogueEntry> before = all();
        assertThat(before).hasSize(747);
        assertThat(enterShipped(ShippedList.ASSORT)).isEqualTo(new Imported(0, 0, 688, 0, List.of()));
        assertThat(enterShipped(ShippedList.MEDICINES)).isEqualTo(new Imported(0, 0, 59, 0, List.of()));
        assertThat(all()).isEqualTo(before);
        assertThat(styles()).isEqualTo(162);
        assertThat(acts()).filteredOn("items-imported"::equals).hasSize(2);
    }

    @Test
    void every_shipped_item_has_a_Bulgarian_name_and_the_values_of_its_line() {
        enterShipped(ShippedList.ASSORT);
        enterShipped(ShippedList.MEDICINES);
        assertThat(all())
                .allSatisfy(
                        entry -> assertThat(entry.item().facts().name().bg()).matches("[А-Я].*[а-яА-Я].*"));
        assertThat(facts("ASSORT-95-L"))
                .isEqualTo(TestItems.jacket("ASSORT-95", "L")
                        .called("Зимно яке", "Winter Jacket")
                        .facts());
        assertThat(facts("ASSORT-104"))
                .isEqualTo(TestItems.item("ASSORT-104")
                        .named("Одеяла", "Blankets")
                        .called("Одеяло", "Blanket")
                        .category(Category.BEDDING)
                        .style("ASSORT-104")
                        .by(ItemSex.UNISEX)
                        .facts());
        assertThat(facts("ASSORT-22").name()).isEqualTo(new Name("Хиджаби", "Hijabs", "Хиджаб", "Hijab"));
        assertThat(facts("ASSORT-49").category()).isEqualTo(Category.FOOD);
        assertThat(facts("ASSORT-51").category()).isEqualTo(Category.FOOD);
        assertThat(facts("ASSORT-158").category()).isEqualTo(Category.FOOD);
        assertThat(facts("ASSORT-46").category()).isEqualTo(Category.OTHER);
        assertThat(facts("ASSORT-160").category()).isEqualTo(Category.OTHER);
        assertThat(facts("ASSORT-17").season()).isEqualTo(Season.SUMMER);
        assertThat(facts("N02BE01-500MG-TABLET"))
                .isEqualTo(TestItems.paracetamol()
                        .named("Парацетамол 500 mg, таблетки", "Paracetamol 500 mg, tablet")
                        .facts());
        assertThat(facts("A10AB01-100IU-ML-SOLUTION").medicine().orElseThrow())
                .isEqualTo(new Medicine(
                        "insulin (human)", "100 IU/ml", "solution for injection 3 ml", "A10AB01", true, Medicine.COLD));
    }

    /** Names that are the same for one piece: mass nouns, and goods that the list names in the singular. */
    private static final Set<String> SAME_FOR_ONE = Set.of(
            "Bleach",
            "Bottled water",
            "Deodorant",
            "Hand Sanitizer / Antibacterial Handgel",
            "Isopropryl Alcohol",
            "Lotion / Moisturizer",
            "Shampoo",
            "Shaving Foam",
            "Shower Gel",
            "Soap",
            "Sunscreen",
            "Toothpaste",
            "Underwear",
            "Washing up liquid");

    @Test
    void every_shipped_item_with_a_plural_name_has_a_name_of_one_piece_in_both_languages() {
        enterShipped(ShippedList.ASSORT);
        assertThat(all()).hasSize(688).allSatisfy(entry -> {
            Name name = entry.item().facts().name();
            if (SAME_FOR_ONE.contains(name.en())) {
                assertThat(name.hasOne()).as(name.en()).isFalse();
            } else {
                assertThat(name.oneEn()).as(name.en()).matches("[A-Z].*").isNotEqualTo(name.en());
                assertThat(name.oneBg())
                        .as(name.en())
                        .matches("[А-Я].*[а-яА-Я].*")
                        .isNotEqualTo(name.bg());
            }
        });
        assertThat(facts("ASSORT-115-31").name().of(1))
                .isEqualTo(name("Чифт здрави обувки за всеки ден", "Pair of Practical Shoes"));
        assertThat(facts("ASSORT-17").name().of(1)).isEqualTo(name("Лятна шапка", "Summer Hat"));
        assertThat(facts("ASSORT-109").name().of(1)).isEqualTo(name("Спален чувал", "Sleeping Bag"));
    }

    private static Name name(String bg, String en) {
        return new Name(bg, en);
    }

    @Test
    void a_second_import_of_a_shipped_list_adds_missing_names_of_one_piece_and_keeps_the_changes_of_people() {
        enterShipped(ShippedList.ASSORT);
        databases
                .database()
                .write(
                        handle -> handle.execute(
                                "update items set name_one_bg = '', name_one_en = '', season = 'ALL_YEAR' where style = 'ASSORT-95'"));
        databases
                .database()
                .write(
                        handle -> handle.execute(
                                "update items set name_one_bg = '', name_one_en = '', name_bg = 'Пухенки' where style = 'ASSORT-91'"));
        assertThat(enterShipped(ShippedList.ASSORT)).isEqualTo(new Imported(0, 6, 682, 0, List.of()));
        assertThat(facts("ASSORT-95-L").name().of(1)).isEqualTo(name("Зимно яке", "Winter Jacket"));
        assertThat(facts("ASSORT-95-L").season()).isEqualTo(Season.ALL_YEAR);
        assertThat(facts("ASSORT-91-L").name().hasOne()).isFalse();
        assertThat(enterShipped(ShippedList.ASSORT)).isEqualTo(new Imported(0, 0, 688, 0, List.of()));
    }

    @Test
    void the_own_list_sets_and_clears_the_name_of_one_piece_and_keeps_it_if_it_has_no_column_for_it() {
        enter("sku,name_bg,name_one_bg,category,unit", "H,Шапки,Шапка,CLOTHES,PIECE");
        assertThat(facts("H").name()).isEqualTo(new Name("Шапки", "", "Шапка", ""));
        assertThat(enter("sku,name_en,name_one_en", "H,Hats,Hat").updated()).isEqualTo(1);
        assertThat(facts("H").name()).isEqualTo(new Name("Шапки", "Hats", "Шапка", "Hat"));
        assertThat(enter("sku,name_one_bg", "H,").updated()).isEqualTo(1);
        assertThat(facts("H").name()).isEqualTo(new Name("Шапки", "Hats", "", "Hat"));
        assertThat(enter("sku,name_one_bg", "H," + "Ш".repeat(121)).rejected())
                .extracting(Rejected::field)
                .containsExactly("name_one_bg");
    }

    /** Has a line for each rule that maps the words of ASSORT to facts. */
    @ParameterizedTest
    @CsvSource({
        "Socks, Girl, Clothing, WOMEN, CHILD, CLOTHES, ALL_YEAR",
        "Socks, Female, Tops, WOMEN, ADULT, CLOTHES, ALL_YEAR",
        "Socks, Boy, Bottoms, MEN, CHILD, CLOTHES, ALL_YEAR",
        "Socks, Male, Underwear / Nightwear, MEN, ADULT, CLOTHES, ALL_YEAR",
        "Socks, Unisex Kid, Shoes, UNISEX, CHILD, CLOTHES, ALL_YEAR",
        "Socks, Unisex Baby, Clothing, UNISEX, BABY, CLOTHES, ALL_YEAR",
        "Socks, Unisex Adult, Clothing, UNISEX, ADULT, CLOTHES, ALL_YEAR",
        "Socks, -, Clothing, UNISEX, , CLOTHES, ALL_YEAR",
        "Winter Coats, Male, Jackets / Outerwear, MEN, ADULT, CLOTHES, WINTER",
        "Hats for Summer, Girl, Clothing, WOMEN, CHILD, CLOTHES, SUMMER",
        "Soap Bars, -, Hygiene, UNISEX, , HYGIENE, ALL_YEAR",
        "Cots, Unisex Baby, Baby, UNISEX, BABY, BABY, ALL_YEAR",
        "Winter Tents, -, Shelter, UNISEX, , BEDDING, WINTER",
        "Tinned Food, -, Food, UNISEX, , FOOD, ALL_YEAR",
        "Bottled water, -, Water, UNISEX, , FOOD, ALL_YEAR",
        "Footballs, -, Toys, UNISEX, , OTHER, ALL_YEAR"
    })
    void reads_sex_age_category_and_season_from_the_words_of_the_list(
            String name,
            String gender,
            String category,
            ItemSex sex,
            @Nullable AgeGroup age,
            Category of,
            Season season) {
        String line = "9001," + name + "," + gender + ",One size," + category;
        assertThat(enter("id,name,gender,size_group,category", line).created()).isEqualTo(1);
        ItemFacts facts = facts("ASSORT-9001");
        assertThat(facts.sex()).contains(sex);
        assertThat(facts.ageGroup()).isEqualTo(Optional.ofNullable(age));
        assertThat(facts.category()).isEqualTo(of);
        assertThat(facts.season()).isEqualTo(season);
        assertThat(facts.name().in(Language.BG)).as("an untranslated name").isEqualTo(name);
        assertThat(facts.name().bg()).isEmpty();
    }

    @Test
    void the_default_rules_name_the_shipped_styles_of_winter_jackets_pads_and_diapers() {
        enterShipped(ShippedList.ASSORT);
        Map<String, Set<String>> styles = new TreeMap<>();
        all().forEach(each -> styles.computeIfAbsent(each.item().facts().name().en(), any -> new TreeSet<>())
                .add(each.item().facts().style().orElseThrow().value()));
        assertThat(styles)
                .containsEntry("Winter Jackets", Set.of("ASSORT-89", "ASSORT-91", "ASSORT-95", "ASSORT-120"))
                .containsEntry("Sanitary Pads", Set.of("ASSORT-78"))
                .containsEntry("Diapers", Set.of("ASSORT-87"));
    }

    @Test
    void shipped_items_about_body_or_mind_are_sensitive_and_others_only_if_their_file_says_so() {
        enterShipped(ShippedList.ASSORT);
        enterShipped(ShippedList.MEDICINES);
        assertThat(all())
                .filteredOn(entry -> entry.item().facts().sensitive())
                .extracting(entry -> entry.item().facts().name().en())
                .containsExactlyInAnyOrder(
                        "Condoms",
                        "Sanitary Pads",
                        "Incontinence Pads",
                        "Diazepam 5 mg, tablet",
                        "Sertraline 50 mg, tablet",
                        "Levonorgestrel 1.5 mg, tablet");
        assertThat(enter("sku,sensitive", "ASSORT-75,да").updated()).isEqualTo(1);
        assertThat(enter("sku,name_en", "ASSORT-75,Brushes").updated()).isEqualTo(1);
        assertThat(facts("ASSORT-75").sensitive()).isTrue();
        assertThat(enter("sku,sensitive", "ASSORT-75,no").updated()).isEqualTo(1);
        assertThat(facts("ASSORT-75").sensitive()).isFalse();
        assertThat(enter("sku,sensitive", "ASSORT-75,perhaps").refused()).isEqualTo(1);
    }

    @Test
    void reads_size_groups_as_their_sizes() {
        enterShipped(ShippedList.ASSORT);
        assertThat(sizes("ASSORT-95")).containsExactly("XS", "S", "M", "L", "XL", "XXL");
        assertThat(sizes("ASSORT-3")).containsExactly("2-3", "4-5", "6-7", "8-9", "10-11", "12-13", "14-15");
        assertThat(sizes("ASSORT-16")).containsExactly("0-2", "3-6", "7-12", "13-18", "19-24");
        assertThat(sizes("ASSORT-114")).hasSize(19).startsWith("20").endsWith("38");
        assertThat(sizes("ASSORT-117")).hasSize(8).startsWith("35").endsWith("42");
        assertThat(sizes("ASSORT-123")).hasSize(10).startsWith("39").endsWith("48");
        assertThat(sizes("ASSORT-87")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(String.join(" ", sizes("ASSORT-150")))
                .isEqualTo("70A 70B 70C 75A 75B 75C 75D 80B 80C 80D 85B 85C 85D 90C 90D");
        assertThat(sizes("ASSORT-75")).containsExactly("");
    }

    private List<String> sizes(String style) {
        List<Item> sizes = databases.database().read(handle -> Items.ofStyle(handle, new StyleCode(style)));
        return sizes.stream().map(item -> item.facts().size()).toList();
    }

    @Test
    void a_shipped_list_never_overwrites_changes_but_another_list_does() {
        enterShipped(ShippedList.MEDICINES);
        assertThat(enter("sku,name_bg", "N02BE01-500MG-TABLET,Парацетамол").updated())
                .isEqualTo(1);
        assertThat(enterShipped(ShippedList.MEDICINES)).isEqualTo(new Imported(0, 0, 59, 0, List.of()));
        Item item = catalogue.items.get(new Sku("N02BE01-500MG-TABLET")).item();
        assertThat(item.facts().name()).isEqualTo(new Name("Парацетамол", "Paracetamol 500 mg, tablet"));
        assertThat(item.version()).isEqualTo(2);
    }

    @Test
    void codes_typed_in_small_or_cyrillic_letters_are_read_in_latin_capitals() {
        assertThat(enter("sku,name_bg,category,style,unit", "НYG-7,Гъба,HYGIENE,нyg,PIECE")
                        .created())
                .isEqualTo(1);
        assertThat(enter("sku,name_en", "hyg-7,Sponge").updated()).isEqualTo(1);
        assertThat(enter("sku,name_en", "HYG-8,One", "НYG-8,Two").rejected())
                .extracting(Rejected::line)
                .contains(3);
        Item sponge = all().get(0).item();
        assertThat(sponge.sku()).isEqualTo(new Sku("HYG-7"));
        assertThat(sponge.facts().style()).contains(new StyleCode("HYG"));
    }

    @Test
    void a_dry_run_gives_the_same_answer_and_changes_nothing() {
        String[] list = {
            "sku,name_bg,name_en,category,size,unit,identifiers",
            "SOAP-1,Сапун,Soap,HYGIENE,,PIECE,5901234123457*6",
            "SOAP-2,,,HYGIENE,,PIECE,",
            "soap 3,Сапун,Soap,HYGIENES,,PIECE,",
            "SOAP-4,Сапун,Soap,HYGIENE,,PIECE,5901234123457",
            "SOAP-1,Сапун,Soap,HYGIENE,,PIECE,"
        };
        Imported dry = catalogue.imports.of(file(list), true, catalogue.warehouse);
        assertThat(all()).isEmpty();
        assertThat(acts()).doesNotContain("items-imported");
        assertThat(dry.created()).isEqualTo(1);
        assertThat(dry.refused()).isEqualTo(4);
        assertThat(dry.rejected())
                .extracting(Rejected::line, Rejected::field)
                .containsExactlyInAnyOrder(
                        tuple(3, "name_bg"), tuple(4, "category"), tuple(5, "identifiers"), tuple(6, "sku"));
        assertThat(enter(list)).isEqualTo(dry);
        assertThat(all()).extracting(entry -> entry.item().sku().value()).containsExactly("SOAP-1");
        assertThat(all().get(0).identifiers()).containsExactly(new Identifier(Scheme.GTIN, "05901234123457", 6));
    }

    @Test
    void the_list_gives_the_number_of_units_in_a_medicine_package() {
        String heads = "sku,name_bg,category,unit,inn,form,atc,identifiers";
        String line = "PARA-L,Парацетамол,MEDICINE,TABLET,paracetamol,tablet,N02BE01,";
        assertThat(enter(heads, line + "OTHER:PACK-L").rejected())
                .extracting(Rejected::field)
                .containsExactly("identifiers");
        assertThat(enter(heads, line + "OTHER:PACK-L*20").created()).isEqualTo(1);
    }

    @Test
    void the_code_of_another_item_refuses_the_line_and_names_the_item() {
        Item soap = TestItems.item("SOAP").gtin("05901234123457", 1).in(databases.database());
        Imported imported = enter(
                "sku,name_bg,category,unit,identifiers", "X,Х,OTHER,PIECE,GTIN:5901234123457*1", "Y,У,OTHER,PIECE,");
        assertThat(imported.created()).isEqualTo(1);
        assertThat(imported.rejected()).hasSize(1);
        assertThat(TEXTS.text(Language.EN, imported.rejected().get(0).message()))
                .contains("05901234123457", "Soap", soap.sku().value());
    }

    @Test
    void an_empty_cell_clears_the_value_and_a_missing_column_keeps_it() {
        TestItems.jacket("ST", "L").gtin("05901234123457", 1).in(databases.database());
        assertThat(enter("sku,size", "ST-L,").updated()).isEqualTo(1);
        CatalogueEntry entry = catalogue.items.get(new Sku("ST-L"));
        assertThat(entry.item().facts().size()).isEmpty();
        assertThat(entry.item().facts().sex()).contains(ItemSex.MEN);
        assertThat(entry.identifiers()).hasSize(1);
        assertThat(enter("sku,size", "ST-L,").unchanged()).isEqualTo(1);
    }

    @Test
    void a_hundred_hostile_lines_are_refused_with_a_reason_each() {
        Random random = new Random(20_261_124);
        List<String> hostile = List.of(
                "<script>alert(1)</script>",
                "=1+1",
                "\"\"",
                "x".repeat(10_000),
                "a\u0001b",
                "', '');--",
                "%_!",
                "\u202Eabc",
                "-",
                "\uD83D\uDE00");
        List<String> lines = new ArrayList<>(List.of("sku,name_bg,category,style,size,unit,atc,identifiers"));
        for (int i = 0; i < 100; i++) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < 8; cell++) {
                String text = hostile.get(random.nextInt(hostile.size()));
                cells.add(cell == 0 && i % 2 == 0 ? "H-" + i : '"' + text.replace("\"", "\"\"") + '"');
            }
            lines.add(String.join(",", cells));
        }
        Imported imported = enter(lines.toArray(String[]::new));
        assertThat(imported.refused()).isEqualTo(100);
        assertThat(imported.created()).isZero();
        assertThat(imported.rejected())
                .allSatisfy(each ->
                        assertThat(TEXTS.text(Language.BG, each.message())).isNotEmpty());
        assertThat(new TreeSet<>(
                        imported.rejected().stream().map(Rejected::line).toList()))
                .hasSize(100);
    }

    @Test
    void a_hostile_name_is_stored_as_typed() {
        enter("sku,name_bg,category,unit", "H,<script>alert(1)</script>,OTHER,PIECE", "F,'=1+1,OTHER,PIECE");
        assertThat(facts("H").name().bg()).isEqualTo("<script>alert(1)</script>");
        assertThat(facts("F").name().bg()).isEqualTo("=1+1");
    }

    @Test
    void a_file_with_unknown_headings_is_refused() {
        assertThatThrownBy(() -> enter("code,colour", "1,red")).isInstanceOf(SheetRefused.class);
        assertThatThrownBy(() -> enter("")).isInstanceOf(SheetRefused.class);
    }

    @Test
    void only_operators_who_may_change_the_catalogue_can_import() {
        Path list = file("sku,name_bg,category,unit", "H,Х,OTHER,PIECE");
        assertThatThrownBy(() -> catalogue.imports.of(list, true, catalogue.field))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> catalogue.imports.ofShipped(ShippedList.ASSORT, true, catalogue.field))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void importing_an_export_changes_nothing() throws IOException {
        enterShipped(ShippedList.ASSORT);
        enterShipped(ShippedList.MEDICINES);
        enter(
                "sku,name_en,category,unit,identifiers",
                "ODD,\"=Odd; \"\"name\"\"\",OTHER,ML,\"OTHER:AB%003B7%0025*20; 2012345678903*3; GTIN:96385074\"");
        assertThat(catalogue.items.get(new Sku("ODD")).identifiers())
                .containsExactly(
                        new Identifier(Scheme.GTIN, "00000096385074", 1),
                        new Identifier(Scheme.OTHER, "02012345678903", 3),
                        new Identifier(Scheme.OTHER, "AB;7%", 20));
        List<CatalogueEntry> before = all();
        for (Format format : Format.values()) {
            for (Language language : Language.values()) {
                Path file = exported(format, language);
                assertThat(catalogue.imports.of(file, false, catalogue.warehouse))
                        .isEqualTo(new Imported(0, 0, 748, 0, List.of()));
            }
        }
        assertThat(all()).isEqualTo(before);
    }

    private Path exported(Format format, Language language) throws IOException {
        Sheet<CatalogueEntry> sheet = new Sheet<>(
                "items",
                ItemSheet.columns(),
                last -> catalogue.items.listWithIdentifiers(
                        ItemFilter.ALL,
                        ItemOrder.SKU,
                        last.map(each -> each.item().sku().value()).orElse(""),
                        Sheet.RANGE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheets.write(format, sheet, true, language, TEXTS::text, out);
        return Files.write(folder.resolve("items." + format.extension()), out.toByteArray());
    }

    /** Each change has its audit entry. Importing the same list again adds the rest. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_interrupted_import_is_on_record_and_the_same_list_completes_it(int pieces) {
        List<String> lines = new ArrayList<>(List.of("sku,name_bg,category,unit"));
        for (int i = 0; i < 250; i++) {
            lines.add("BROKEN-" + i + ",Артикул,OTHER,PIECE");
        }
        Path list = file(lines.toArray(String[]::new));
        ItemImport killed = new ItemImport(
                new BrokenOff(catalogue.database, pieces), catalogue.items, catalogue.access.audit, form -> {});
        assertThatThrownBy(() -> killed.of(list, false, catalogue.warehouse)).isInstanceOf(DatabaseUnavailable.class);
        int entered = all().size();
        assertThat(entered).isBetween(1, 249);
        assertThat(acts()).containsOnlyOnce("items-import-begun").doesNotContain("items-imported");

        assertThat(catalogue.imports.of(list, false, catalogue.warehouse))
                .isEqualTo(new Imported(250 - entered, 0, entered, 0, List.of()));
        assertThat(all()).hasSize(250);
        assertThat(acts())
                .containsOnlyOnce("items-imported")
                .filteredOn("items-import-begun"::equals)
                .hasSize(2);
    }

    @Test
    void an_import_without_changes_is_not_recorded_as_an_act() {
        enter("sku,name_bg,category,unit", "ONCE,Артикул,OTHER,PIECE");
        enter("sku,name_bg,category,unit", "ONCE,Артикул,OTHER,PIECE");
        assertThat(acts()).containsOnlyOnce("items-import-begun", "items-imported");
    }

    @Test
    void twenty_thousand_items_are_imported_in_parts() throws IOException {
        StringBuilder lines = new StringBuilder("sku,name_bg,name_en,category,unit\n");
        for (int i = 0; i < MANY; i++) {
            lines.append("MANY-" + i + ",Артикул " + i + ",Item " + i + ",OTHER,PIECE\n");
        }
        Path list = Files.writeString(folder.resolve("many.csv"), lines);
        assertThat(catalogue.imports.of(list, false, catalogue.warehouse))
                .isEqualTo(new Imported(MANY, 0, 0, 0, List.of()));
        long count = databases
                .database()
                .read(handle -> handle.createQuery("select count(*) from items")
                        .mapTo(Long.class)
                        .one());
        assertThat(count).isEqualTo(MANY);
        assertThat(catalogue.imports.of(list, false, catalogue.warehouse))
                .isEqualTo(new Imported(0, 0, MANY, 0, List.of()));
    }
}
