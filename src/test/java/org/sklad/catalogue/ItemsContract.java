package org.sklad.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sklad.barcodes.Gtin;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.NotFound;

/** What the catalogue does on either database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ItemsContract {
    private final TestDatabases databases;
    private final Database database;

    ItemsContract(TestDatabases.Engine engine) {
        databases = TestDatabases.open(engine);
        database = databases.database();
    }

    @AfterAll
    void close() {
        databases.close();
    }

    @Test
    void finds_an_item_by_its_sku_its_label_and_a_code_on_the_goods() {
        Item jacket = TestItems.jacket("STYLE-1", "L").gtin("05901234123457", 1).in(database);
        Item medicine = TestItems.paracetamol().gtin("04006381333931", 20).in(database);
        assertThat(get(jacket.sku())).isEqualTo(jacket);
        assertThat(get(medicine.sku())).isEqualTo(medicine);
        Optional<Item> labelled = database.read(handle -> Items.findByOwnCode(handle, jacket.ownCode()));
        assertThat(labelled).contains(jacket);
        Optional<Identified> scanned =
                database.read(handle -> Items.findByIdentifier(handle, Gtin.parse("4006381333931")));
        assertThat(scanned).contains(new Identified(medicine, 20));
        Optional<Identified> unknown = database.read(handle -> Items.findByIdentifier(handle, "nothing"));
        assertThat(unknown).isEmpty();
        assertThatThrownBy(() -> get(new Sku("NOT-HERE"))).isInstanceOf(NotFound.class);
    }

    private Item get(Sku sku) {
        return database.read(handle -> Items.get(handle, sku));
    }

    @Test
    void lists_the_sizes_of_a_style_as_on_a_shelf() {
        for (String size : new String[] {"XL", "S", "XXL", "M", "XS", "L"}) {
            TestItems.jacket("SHELF", size).in(database);
        }
        List<Item> sizes = database.read(handle -> Items.ofStyle(handle, new StyleCode("SHELF")));
        assertThat(sizes).extracting(item -> item.facts().size()).containsExactly("XS", "S", "M", "L", "XL", "XXL");
    }
}
