package org.sklad.goods.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.signin.Access;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Scheme;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Catalogue items, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemsTest {
    private TestDatabases databases;
    private Database database;
    private Catalogue catalogue;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        database = databases.database();
        catalogue = new Catalogue(database);
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    @Test
    void finds_an_item_by_its_sku_its_label_and_a_product_code() {
        Item jacket = TestItems.jacket("STYLE-1", "L").gtin("05901234123457", 1).in(database);
        Item medicine = TestItems.paracetamol().gtin("04006381333931", 20).in(database);
        assertThat(get(jacket.sku())).isEqualTo(jacket);
        assertThat(get(medicine.sku())).isEqualTo(medicine);
        Optional<Item> labelled = database.read(handle -> ItemCodes.findByOwnCode(handle, jacket.ownCode()));
        assertThat(labelled).contains(jacket);
        Optional<Identified> scanned =
                database.read(handle -> ItemCodes.findByIdentifier(handle, Gtin.parse("4006381333931")));
        assertThat(scanned).contains(new Identified(medicine, 20));
        Optional<Identified> unknown = database.read(handle -> ItemCodes.findByIdentifier(handle, "nothing"));
        assertThat(unknown).isEmpty();
        assertThatThrownBy(() -> get(new Sku("NOT-HERE"))).isInstanceOf(NotFound.class);
    }

    @Test
    void finds_an_item_by_anything_that_can_be_scanned_or_typed() {
        Item soap = TestItems.item().gtin("04006381334907", 20).in(database);
        for (String code : List.of(
                soap.ownCode().digits(),
                "4006381334907",
                "]d20104006381334907",
                soap.sku().value(),
                " " + soap.sku().value().toLowerCase(Locale.ROOT) + " ")) {
            assertThat(catalogue.items.find(new RawCode(code))).as(code).contains(soap);
        }
        assertThat(catalogue.items.find(new RawCode("nobody's"))).isEmpty();
        Item towel = TestItems.item("HYG-0149").in(database);
        assertThat(catalogue.items.find(new RawCode("НYG-0149")))
                .as("H of a Bulgarian keyboard")
                .contains(towel);
    }

    /** Many lists use product numbers as their own item numbers. */
    @Test
    void finds_a_sku_that_looks_like_a_product_number_if_no_product_has_that_number() {
        Item comb = TestItems.item("4006381334914").in(database);
        assertThat(catalogue.items.find(new RawCode("4006381334914"))).contains(comb);
        Item brush = TestItems.item().gtin("04006381334914", 1).in(database);
        assertThat(catalogue.items.find(new RawCode("4006381334914"))).contains(brush);
    }

    private Item get(Sku sku) {
        return database.read(handle -> Skus.get(handle, sku));
    }

    @Test
    void lists_the_sizes_of_a_style_from_small_to_large() {
        for (String size : new String[] {"XL", "S", "XXL", "M", "XS", "L"}) {
            TestItems.jacket("SHELF", size).in(database);
        }
        List<Item> sizes = database.read(handle -> Items.ofStyle(handle, new StyleCode("SHELF")));
        assertThat(sizes).extracting(item -> item.facts().size()).containsExactly("XS", "S", "M", "L", "XL", "XXL");
    }

    @Test
    void adding_the_same_item_again_adds_nothing() {
        ItemFacts soap = TestItems.item().facts();
        List<Identifier> codes = List.of(Identifier.of(Scheme.GTIN, "8710447328347", 1, "value"));
        Sku sku = new Sku("ADDED");
        assertThat(catalogue.items.add(sku, soap, codes, catalogue.warehouse)).isTrue();
        assertThat(catalogue.items.add(sku, soap, codes, catalogue.administrator))
                .isFalse();
        ItemFacts other = TestItems.item().size("L").facts();
        assertThatThrownBy(() -> catalogue.items.add(sku, other, codes, catalogue.warehouse))
                .is(refused("catalogue.exists"));
        assertThatThrownBy(() -> catalogue.items.add(new Sku("ADDED-2"), soap, codes, catalogue.warehouse))
                .isInstanceOf(IdentifierTaken.class);
        assertThatThrownBy(() -> get(new Sku("ADDED-2"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.items.add(new Sku("F"), soap, List.of(), catalogue.field))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_change_needs_the_current_version_and_replaces_codes_only_if_it_names_them() {
        Item item = TestItems.item().gtin("04012345678901", 1).in(database);
        ItemFacts changed = TestItems.item().named("Паста", "Toothpaste").facts();
        Item after = catalogue.items.change(item.sku(), 1, changed, Optional.empty(), catalogue.warehouse);
        assertThat(after.version()).isEqualTo(2);
        assertThat(catalogue.items.get(item.sku()).identifiers()).hasSize(1);
        assertThatThrownBy(() -> catalogue.items.change(item.sku(), 1, changed, Optional.empty(), catalogue.warehouse))
                .isInstanceOf(ChangedMeanwhile.class);
        catalogue.items.change(item.sku(), 2, changed, Optional.of(List.of()), catalogue.warehouse);
        assertThat(catalogue.items.get(item.sku()).identifiers()).isEmpty();
        assertThat(found("toothpaste")).contains(item.sku());
        assertThat(found("soap")).doesNotContain(item.sku());
    }

    @Test
    void a_code_is_attached_once_to_one_item_and_raises_its_version() {
        Item item = TestItems.item().in(database);
        Item other = TestItems.item().in(database);
        Identifier code = Identifier.guessed("SHOP/77", 12, "value");
        IdempotencyKey claim = Access.claim("attach");
        assertThat(catalogue.items.attach(claim, item.sku(), code, catalogue.warehouse))
                .isTrue();
        assertThat(catalogue.items.attach(claim, item.sku(), code, catalogue.warehouse))
                .isFalse();
        assertThat(get(item.sku()).version()).isEqualTo(2);
        IdempotencyKey again = Access.claim("again");
        assertThatThrownBy(() -> catalogue.items.attach(again, other.sku(), code, catalogue.warehouse))
                .isInstanceOf(IdentifierTaken.class);
        Identifier more = Identifier.guessed("SHOP/77", 13, "value");
        assertThatThrownBy(() -> catalogue.items.attach(again, item.sku(), more, catalogue.warehouse))
                .isInstanceOf(IdentifierTaken.class);
    }

    @Test
    void words_find_items_by_their_beginning_in_both_languages_and_scripts() {
        Item jacket = TestItems.jacket("FOUND", "L").in(database);
        Item small = TestItems.jacket("FOUND", "S").in(database);
        assertThat(found("зимно яке")).contains(jacket.sku(), small.sku());
        assertThat(found("zimni iaketa FOUND")).containsExactlyInAnyOrder(jacket.sku(), small.sku());
        assertThat(found("found winter jacket L")).containsExactly(jacket.sku());
        assertThat(found("мъжки found")).containsExactlyInAnyOrder(jacket.sku(), small.sku());
        assertThat(found("found дамски")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("' or 1=1 --")).isEmpty();
        Item medicine = TestItems.paracetamol().in(database);
        assertThat(found("парацетамол 500")).contains(medicine.sku());
        assertThat(found("N02BE")).contains(medicine.sku());
    }

    /** A Bulgarian keyboard types letters that look Latin. They are read as Latin ones only if no item has the word as it is. */
    @Test
    void words_find_items_by_codes_with_cyrillic_letters_that_look_latin() {
        Item towel = TestItems.item("HYG-0177").named("Кърпа", "Towel").in(database);
        Item vitamin = TestItems.item("VIT-1").named("Витамин В12", "").in(database);
        for (String typed : List.of("HYG-0177", "НYG-0177", "нуg-0177", "towel НУG", "кърпа НYG-017")) {
            assertThat(found(typed)).as(typed).containsExactly(towel.sku());
        }
        assertThat(found("витамин В12")).containsExactly(vitamin.sku());
        assertThat(found("vitamin B12")).as("its name has a Cyrillic В").isEmpty();
        assertThat(found("НОРЕ")).as("a word").isEmpty();
    }

    private List<Sku> found(String words) {
        ItemFilter filter = new ItemFilter(Optional.empty(), Optional.empty(), words);
        return catalogue.items.list(filter, ItemOrder.NAME_BG, "", 500).stream()
                .map(Item::sku)
                .toList();
    }

    @Test
    void the_pages_of_a_list_have_no_gap_in_any_order() {
        for (int i = 0; i < 7; i++) {
            TestItems.item("PAGE-" + i)
                    .named(i % 2 == 0 ? "Яке" : "", "Page " + i)
                    .style("PAGES")
                    .in(database);
        }
        ItemFilter filter = new ItemFilter(Optional.of(Category.HYGIENE), Optional.of(new StyleCode("PAGES")), "");
        for (ItemOrder order : ItemOrder.values()) {
            List<Sku> all = new ArrayList<>();
            List<Item> page = catalogue.items.list(filter, order, "", 3);
            while (!page.isEmpty()) {
                page.forEach(item -> all.add(item.sku()));
                page = catalogue.items.list(
                        filter, order, all.get(all.size() - 1).value(), 3);
            }
            assertThat(all).as(order.name()).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void refuses_a_text_that_is_not_a_product_code() {
        for (String label : someLabels()) {
            assertThatThrownBy(() -> Identifier.guessed(label, 1, "value"), label)
                    .isInstanceOf(InvalidFields.class);
            assertThatThrownBy(() -> Identifier.of(Scheme.PPN, label, 1, "value"), label)
                    .isInstanceOf(InvalidFields.class);
        }
        assertThatThrownBy(() -> Identifier.of(Scheme.GTIN, "2012345678903", 1, "value"))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> Identifier.of(Scheme.GTIN, "5901234123450", 1, "value"))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> Identifier.of(Scheme.PPN, "110375286415", 1, "value"))
                .isInstanceOf(InvalidFields.class);
        assertThat(Identifier.of(Scheme.PPN, "110375286414", 1, "value").value())
                .isEqualTo("110375286414");
        assertThat(Identifier.guessed("2012345678903", 1, "value"))
                .isEqualTo(new Identifier(Scheme.OTHER, "02012345678903", 1));
    }

    /** A thousand labels, enough that some have the form of a PPN with valid check digits. */
    private List<String> someLabels() {
        return Stream.generate(() -> OwnCode.random(CodeKind.ITEM, catalogue.access.randomness)
                        .digits())
                .limit(1000)
                .toList();
    }
}
