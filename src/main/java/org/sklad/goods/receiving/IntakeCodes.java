package org.sklad.goods.receiving;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.ElementString;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.SizeSet;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.intake.CodeMeaning;
import org.sklad.goods.intake.Likely;
import org.sklad.goods.intake.Question;
import org.sklad.goods.intake.Recognised;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.scanlists.ScanView;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.Work;
import org.sklad.platform.i18n.NotFound;

/**
 * Codes scanned at a consignment or a sorting. Finds their meaning there, attaches an unknown code to an item, and records codes that are
 * still unknown.
 */
record IntakeCodes(
        Database database,
        Consignments consignments,
        ConsignmentLines lines,
        Items items,
        Goods goods,
        ReceiptPosting posting,
        InstantSource clock) {
    private static final int LIKELY = 6;

    /** Finds the meaning of a code in the centre: goods, or a destination; empty for an unknown code. */
    Optional<GoodsMeaning> find(Intake intake, RawCode code) {
        return database.read(handle -> goods.find(handle, code.text(), intake.centre()));
    }

    /** Finds an item by its SKU, for a choice on the page. */
    Optional<Item> item(Sku sku) {
        return database.read(handle -> Skus.find(handle, sku));
    }

    /** True for a line of goods weighed in grams, with one gram per scan; false if the line does not exist. */
    boolean isWeighed(Intake intake, long line) {
        return database.read(handle -> dao(handle)
                .line(intake.consignment().id(), line)
                .filter(each -> each.unitsEach() == 1)
                .map(each -> Skus.get(handle, each.sku()))
                .filter(item -> item.facts().unit() == Unit.G)
                .isPresent());
    }

    /**
     * Attaches an unknown code to an existing or new item and receives the goods scanned with it, in one transaction.
     *
     * @return the medicine that needs a lot and an expiry date first; in this case only the code is attached
     * @throws org.sklad.goods.catalogue.IdentifierTaken if the code means another item
     */
    Optional<Item> attach(IdempotencyKey claim, UUID id, CodeMeaning meaning, Operator by) {
        Intake seen = consignments.intake(id, by);
        Instant now = clock.instant();
        LocalDate today = consignments.today(seen.centre(), now);
        List<LotCodes> codes = posting.codes(1);
        Work<Boolean> known = meaning.sku()
                .map(sku -> items.attaching(sku, meaning.identifier(), by))
                .orElseGet(() -> adding(meaning, by));
        database.once(claim, now, handle -> {
            known.run(handle);
            if (medicineWithoutLot(handle, meaning, seen.centre()).isEmpty()) {
                Document document = Document.now(seen.consignment().id(), by, now);
                lines.receive(handle, claim, seen.open(handle), List.of(meaning.oneScan()), "", codes, document, today);
            }
        });
        return database.read(handle -> medicineWithoutLot(handle, meaning, seen.centre()));
    }

    /** Returns the quantities of an intake by unit, and the stock of its last goods. */
    ScanView.Sums sums(Intake intake, ScannedList goods) {
        return database.read(handle -> {
            Map<Unit, Long> units = new EnumMap<>(Unit.class);
            unknown(handle)
                    .units(intake.consignment().id(), intake.ofSorting())
                    .forEach(each -> units.put(each.unit(), each.quantity()));
            return new ScanView.Sums(
                    units,
                    goods.goods().stream()
                            .filter(each -> !each.reversed())
                            .findFirst()
                            .map(last -> unknown(handle).stock(intake.centre(), last.sku())));
        });
    }

    /** Returns one item of each style that came to the centre most often of late. */
    List<Item> often(Intake intake) {
        return database.read(handle -> {
            List<Sku> styles = unknown(handle).styles(intake.centre(), LIKELY);
            Map<Sku, Item> items = Skus.named(handle, Set.copyOf(styles));
            return styles.stream()
                    .flatMap(sku -> Optional.ofNullable(items.get(sku)).stream())
                    .toList();
        });
    }

    /** Adds a new item under the next SKU of its category. */
    private Work<Boolean> adding(CodeMeaning meaning, Operator by) {
        ItemFacts facts = meaning.facts().orElseThrow();
        Sku next = database.read(handle -> unknown(handle).next(facts.category()));
        Work<Boolean> item = items.adding(next, facts, List.of(meaning.identifier()), by);
        return handle -> {
            unknown(handle).requireNext(facts.category(), next);
            return item.run(handle);
        };
    }

    /**
     * Adds a style under the next SKU of its category, with an item of each size.
     *
     * @return the style; for a repeated request that of the first one
     * @throws org.sklad.platform.i18n.ChangedMeanwhile if another operator took the SKU at that moment
     */
    StyleCode addStyle(IdempotencyKey claim, ItemFacts facts, SizeSet sizes, Operator by) {
        String style =
                database.read(handle -> unknown(handle).next(facts.category())).value();
        List<Work<Boolean>> items = sizes.sizes().stream()
                .map(size -> this.items.adding(
                        new Sku(style + "-" + size), sized(facts, new StyleCode(style), size), List.of(), by))
                .toList();
        boolean added = database.once(claim, clock.instant(), handle -> {
            unknown(handle).requireNext(facts.category(), new Sku(style));
            for (Work<Boolean> each : items) {
                each.run(handle);
            }
            unknown(handle).added(claim.id(), new StyleCode(style));
        });
        return added
                ? new StyleCode(style)
                : database.read(handle -> unknown(handle).addedBy(claim.id(), facts.category(), facts.name()))
                        .orElseThrow(NotFound::new);
    }

    private static ItemFacts sized(ItemFacts facts, StyleCode style, String size) {
        return new ItemFacts(
                facts.name(),
                facts.category(),
                Optional.of(style),
                size,
                facts.sex(),
                facts.ageGroup(),
                facts.season(),
                facts.unit(),
                Optional.empty(),
                facts.sensitive());
    }

    /**
     * Asks for the item of a code. Announced items, items of the same maker and items of the same donor are offered before a
     * search.
     *
     * @param words words in the names of the answers
     * @param named the items with these words; without words and items, the likely ones are the answers
     */
    Question.Meaning meaning(Intake intake, RawCode code, String words, List<Item> named) {
        return database.read(handle -> {
            Map<Sku, Likely.Reason> reasons = new LinkedHashMap<>();
            UnknownCodeDao dao = unknown(handle);
            Consignment consignment = intake.consignment();
            dao.announced(consignment.id(), LIKELY).forEach(sku -> reasons.put(sku, Likely.Reason.ANNOUNCED));
            Optional<ElementString> elements = goods.elements(code.text());
            Optional<Gtin> product = code.scanned() instanceof Scanned.Product known
                    ? Optional.of(known.gtin())
                    : elements.flatMap(ElementString::gtin);
            product.flatMap(Likely::maker)
                    .map(maker -> dao.ofMaker(maker, maker + ":", LIKELY))
                    .orElse(List.of())
                    .forEach(sku -> reasons.putIfAbsent(sku, Likely.Reason.MAKER));
            dao.sent(consignment.centre(), consignment.donor(), consignment.id(), LIKELY)
                    .forEach(sku -> reasons.putIfAbsent(sku, Likely.Reason.DONOR));
            List<Item> items = named.isEmpty() && words.isEmpty()
                    ? List.copyOf(Skus.named(handle, reasons.keySet()).values())
                    : named;
            Map<Sku, Long> stock = new HashMap<>();
            items.forEach(item -> stock.put(item.sku(), dao.stock(consignment.centre(), item.sku())));
            List<Likely> answers = items.stream()
                    .map(item -> new Likely(
                            item, Optional.ofNullable(reasons.get(item.sku())), stock.getOrDefault(item.sku(), 0L)))
                    .sorted(Comparator.comparing(
                            each -> each.reason().map(Enum::ordinal).orElse(Integer.MAX_VALUE)))
                    .limit(LIKELY)
                    .toList();
            boolean tellsLot = elements.filter(
                            each -> each.lot().isPresent() || each.value("17").isPresent())
                    .isPresent();
            Map<Category, Sku> next = new EnumMap<>(Category.class);
            answers.stream()
                    .map(each -> each.item().facts().category())
                    .forEach(category -> next.computeIfAbsent(category, unknown(handle)::next));
            next.computeIfAbsent(Category.HYGIENE, unknown(handle)::next);
            return new Question.Meaning(code, product, tellsLot, words, answers, next);
        });
    }

    private Optional<Item> medicineWithoutLot(Handle handle, CodeMeaning meaning, CentreCode centre) {
        return meaning.sku()
                .map(sku -> Skus.get(handle, sku))
                .filter(Item::isMedicine)
                .filter(any -> !tellsLot(handle, meaning.code(), centre));
    }

    /** Records an unknown code until goods are received in its place. */
    void keepUnknown(Intake intake, String code) {
        Instant now = clock.instant();
        Consignment consignment = intake.consignment();
        String kept = code.substring(0, Math.min(code.length(), UnknownCodeDao.MOST));
        database.write(handle -> {
            unknown(handle).scanned(consignment.id(), consignment.lastLine(), kept, now);
            return kept;
        });
    }

    /** Records that an item was received by name directly after a scan of an unknown code. */
    void receivedByName(Intake intake, Item item) {
        Consignment consignment = intake.consignment();
        database.write(handle -> {
            unknown(handle).received(consignment.id(), consignment.lastLine(), item.sku());
            return item;
        });
    }

    private static UnknownCodeDao unknown(Handle handle) {
        return handle.attach(UnknownCodeDao.class);
    }

    private static ConsignmentDao dao(Handle handle) {
        return handle.attach(ConsignmentDao.class);
    }

    private boolean tellsLot(Handle handle, RawCode code, CentreCode centre) {
        return goods.find(handle, code.text(), centre)
                .flatMap(Recognised::of)
                .filter(Recognised::tellsLot)
                .isPresent();
    }
}
