package org.sklad.goods.catalogue;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Scheme;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;

/** An item for a test, by default a bar of soap. {@link #in} inserts it into a database. */
public final class TestItems {
    private static final Randomness RANDOMNESS = new Randomness(new SecureRandom());
    private static final Set<OwnCode> GIVEN = ConcurrentHashMap.newKeySet();

    private final Sku sku;
    private Name name = new Name("Сапун", "Soap");
    private Category category = Category.HYGIENE;
    private Optional<StyleCode> style = Optional.empty();
    private String size = "";
    private Optional<ItemSex> sex = Optional.empty();
    private Optional<AgeGroup> ageGroup = Optional.empty();
    private Season season = Season.ALL_YEAR;
    private Unit unit = Unit.PIECE;
    private Optional<Medicine> medicine = Optional.empty();
    private boolean sensitive;
    private final List<Identifier> identifiers = new ArrayList<>();

    private TestItems(Sku sku) {
        this.sku = sku;
    }

    /** Returns an item with a unique sku. */
    public static TestItems item() {
        return item("ITEM-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT));
    }

    public static TestItems item(String sku) {
        return new TestItems(new Sku(sku));
    }

    /** Returns a size of a men's winter jacket. The sku consists of style and size. */
    public static TestItems jacket(String style, String size) {
        return item(style + "-" + size)
                .named("Зимни якета", "Winter Jackets")
                .category(Category.CLOTHES)
                .style(style)
                .size(size)
                .by(ItemSex.MEN, AgeGroup.ADULT)
                .season(Season.WINTER);
    }

    /** Returns tablets of paracetamol, 500 mg. */
    public static TestItems paracetamol() {
        return item().named("Парацетамол 500 mg, таблетки", "Paracetamol 500 mg, tablets")
                .medicine(new Medicine("paracetamol", "500 mg", "tablet", "N02BE01", false, Medicine.ROOM))
                .unit(Unit.TABLET);
    }

    public TestItems named(String bg, String en) {
        name = new Name(bg, en);
        return this;
    }

    /** Sets the name of one piece. */
    public TestItems called(String oneBg, String oneEn) {
        name = new Name(name.bg(), name.en(), oneBg, oneEn);
        return this;
    }

    public TestItems category(Category other) {
        category = other;
        return this;
    }

    public TestItems style(String code) {
        style = Optional.of(new StyleCode(code));
        return this;
    }

    public TestItems size(String other) {
        size = other;
        return this;
    }

    public TestItems by(ItemSex whose, AgeGroup age) {
        sex = Optional.of(whose);
        ageGroup = Optional.of(age);
        return this;
    }

    public TestItems by(ItemSex whose) {
        sex = Optional.of(whose);
        return this;
    }

    public TestItems season(Season other) {
        season = other;
        return this;
    }

    public TestItems unit(Unit other) {
        unit = other;
        return this;
    }

    /** Makes the item a medicine. */
    public TestItems medicine(Medicine facts) {
        category = Category.MEDICINE;
        medicine = Optional.of(facts);
        return this;
    }

    /** Marks the item as sensitive, so that papers and screens do not show it to others. */
    public TestItems sensitive() {
        sensitive = true;
        return this;
    }

    /** Adds a GTIN of 14 digits that means the quantity in smallest units. */
    public TestItems gtin(String gtin14, long quantity) {
        return identified(Scheme.GTIN, gtin14, quantity);
    }

    public TestItems ppn(String ppn, long quantity) {
        return identified(Scheme.PPN, ppn, quantity);
    }

    /** Adds another identifier, in its stored form. */
    public TestItems other(String value, long quantity) {
        return identified(Scheme.OTHER, value, quantity);
    }

    private TestItems identified(Scheme scheme, String value, long quantity) {
        identifiers.add(new Identifier(scheme, value, quantity));
        return this;
    }

    public Sku sku() {
        return sku;
    }

    public ItemFacts facts() {
        return new ItemFacts(name, category, style, size, sex, ageGroup, season, unit, medicine, sensitive);
    }

    /** Draws a code that is unique in this run. Without the check, 450 random codes collide in one run of a thousand. */
    private static OwnCode code() {
        OwnCode code = OwnCode.random(CodeKind.ITEM, RANDOMNESS);
        return GIVEN.add(code) ? code : code();
    }

    static OwnCode anyCode() {
        return code();
    }

    /** Inserts the item into the database. */
    public Item in(Database database) {
        Item item = new Item(sku, code(), facts(), 1);
        return database.write(handle -> {
            ItemWriter.insert(handle, item);
            identifiers.forEach(each -> handle.attach(ItemDao.class).insertIdentifier(sku, each));
            return item;
        });
    }

    /** Inserts many items in one transaction and returns them in the order of their skus. */
    public static List<Item> many(int count, Database database) {
        List<Item> items = Stream.generate(TestItems::item)
                .limit(count)
                .map(each -> new Item(each.sku, code(), each.facts(), 1))
                .sorted(Comparator.comparing(Item::sku))
                .toList();
        return database.write(handle -> {
            ItemWriter.insert(handle, items);
            return items;
        });
    }
}
