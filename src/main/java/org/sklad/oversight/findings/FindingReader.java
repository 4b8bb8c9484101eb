package org.sklad.oversight.findings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;

/** Reads the findings of some centres with their items. */
record FindingReader(Handle handle, List<CentreCode> centres) {
    List<Finding> of(FindingQuery query) {
        FindingKind kind = query.kind();
        List<FindingRow> rows = rows(query);
        Map<Sku, List<Sku>> concerned = concerned(kind, rows);
        Map<Sku, Item> items = Skus.named(
                handle, concerned.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return rows.stream().map(row -> finding(kind, row, concerned, items)).toList();
    }

    private List<FindingRow> rows(FindingQuery query) {
        FindingDao dao = handle.attach(FindingDao.class);
        return switch (query.kind()) {
            case LOT_OF_TWO_EXPIRIES -> dao.lotsOfTwoExpiries(centres, query);
            case FOUND_AGAIN -> dao.again(FindingDao.Again.FOUND, centres, query);
            case GONE_AGAIN -> dao.again(FindingDao.Again.GONE, centres, query);
            case UP_AND_DOWN -> dao.upAndDown(centres, query);
            case BOX_NOT_SEEN -> dao.boxesNotSeen(centres, query);
            case RESTRICTED_NUMBER -> dao.restrictedNumbers(query);
            case ALIKE_ITEMS -> dao.alikeItems(query);
            case WITHOUT_IDENTIFIER -> dao.withoutIdentifier(centres, query);
        };
    }

    /** Maps the item of each row to all items that the finding concerns. */
    private Map<Sku, List<Sku>> concerned(FindingKind kind, List<FindingRow> rows) {
        Set<Sku> read = rows.stream()
                .map(FindingRow::sku)
                .filter(sku -> !sku.isEmpty())
                .map(Sku::new)
                .collect(Collectors.toSet());
        Stream<FindingDao.Alike> all = kind == FindingKind.ALIKE_ITEMS && !read.isEmpty()
                ? handle.attach(FindingDao.class).alike(read).stream()
                : read.stream().map(sku -> new FindingDao.Alike(sku, sku));
        return all.collect(Collectors.groupingBy(
                FindingDao.Alike::first, Collectors.mapping(FindingDao.Alike::sku, Collectors.toList())));
    }

    private static Finding finding(
            FindingKind kind, FindingRow row, Map<Sku, List<Sku>> concerned, Map<Sku, Item> items) {
        Optional<CentreCode> centre =
                Optional.of(row.centre()).filter(code -> !code.isEmpty()).map(CentreCode::new);
        List<Sku> skus = row.sku().isEmpty()
                ? List.of()
                : Objects.requireNonNull(concerned.get(new Sku(row.sku())), "an item concerns itself");
        return new Finding(
                new FindingKey(kind, centre, row.subject()),
                row.stamp(),
                skus.stream()
                        .map(sku -> Objects.requireNonNull(items.get(sku), "a finding is about an item"))
                        .toList(),
                row.detail(),
                row.many(),
                row.total(),
                row.earliest(),
                row.latest(),
                row.since(),
                row.reason()
                        .map(reason -> new Acceptance(
                                reason,
                                new Username(row.operator().orElseThrow()),
                                row.acceptedAt().orElseThrow())));
    }
}
