package org.sklad.goods.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Glance.Answer;
import org.sklad.platform.web.Glance.Decision;

/** Counts that wait for a manager. */
record CountDecisions(Database database, Randomness randomness) implements PendingDecisions {
    /** The differences that fit in a line. */
    private static final int DIFFERENCES = 3;

    @Override
    public List<Decision> of(Set<CentreCode> centres, Operator by) {
        return database.read(handle -> {
            CountDao dao = handle.attach(CountDao.class);
            List<CountDao.Counted> counted = dao.counted(centres, by.id(), MOST);
            if (counted.isEmpty()) {
                return List.of();
            }
            Map<UUID, List<CountDao.Difference>> differences =
                    dao
                            .differences(
                                    counted.stream()
                                            .map(each -> each.count().id())
                                            .toList(),
                                    DIFFERENCES)
                            .stream()
                            .collect(Collectors.groupingBy(CountDao.Difference::document));
            Map<Sku, Item> items = Skus.named(
                    handle,
                    Stream.concat(
                                    counted.stream().flatMap(each -> each.count().item().stream()),
                                    differences.values().stream()
                                            .flatMap(List::stream)
                                            .map(CountDao.Difference::sku))
                            .collect(Collectors.toSet()));
            return counted.stream()
                    .map(each ->
                            decision(each, differences.getOrDefault(each.count().id(), List.of()), items))
                    .toList();
        });
    }

    private Decision decision(CountDao.Counted counted, List<CountDao.Difference> differences, Map<Sku, Item> items) {
        List<Message> facts = new ArrayList<>();
        facts.add(Message.of("counts.decide.differing", counted.differing(), counted.lines()));
        differences.forEach(each -> facts.add(Message.of(
                each.units() < 0 ? "counts.decide.fewer" : "counts.decide.more",
                Objects.requireNonNull(items.get(each.sku())).title(),
                Math.abs(each.units()))));
        String path = CountActs.PATH + "/" + counted.count().id();
        return new Decision(
                "counted",
                Message.of("counts.count", scope(counted.count(), items)),
                facts,
                counted.count().openedAt(),
                path,
                counted.own()
                        ? List.of()
                        : List.of(new Answer(
                                Message.of("counts.approve"),
                                path + "/approval",
                                Map.of(
                                        "id",
                                        randomness.id().toString(),
                                        "seen",
                                        Integer.toString(counted.count().lastScan())))));
    }

    /** Returns the location, the category or the item, which the message calls by its name. */
    private static Object scope(Count count, Map<Sku, Item> items) {
        return count.location()
                .<Object>map(code -> new LocationAddress(count.centre(), code))
                .or(() -> count.category().map(each -> Message.of("catalogue.category." + each)))
                .or(() -> count.item().map(items::get).map(Item::title))
                .orElseThrow();
    }
}
