package org.sklad.goods.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.LocalizedValue;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Glance.Answer;
import org.sklad.platform.web.Glance.Decision;

/** Counts that wait for a manager. */
final class CountDecisions implements PendingDecisions {
    /** The differences that fit in a line. */
    private static final int LINES = 3;

    private final Database database;
    private final Counts counts;
    private final Locations locations;
    private final Randomness randomness;

    CountDecisions(Database database, Counts counts, Locations locations, Randomness randomness) {
        this.database = database;
        this.counts = counts;
        this.locations = locations;
        this.randomness = randomness;
    }

    @Override
    public List<Decision> of(Set<CentreCode> centres, Operator by) {
        List<Count> counted = centres.stream()
                .flatMap(centre -> counts.list(CountFilter.counted(centre), PlaceInTime.FIRST, MOST, by).stream())
                .map(CountRow::count)
                .sorted(Comparator.comparing(Count::openedAt))
                .limit(MOST)
                .toList();
        return counted.isEmpty()
                ? List.of()
                : database.read(handle -> counted.stream()
                        .map(count -> decision(handle, count, by))
                        .toList());
    }

    private Decision decision(Handle handle, Count count, Operator by) {
        CountLineDao dao = handle.attach(CountLineDao.class);
        CountFigures figures = dao.figures(count.id());
        List<CountLine> lines = dao.lines(count.id(), false, CountPlace.FIRST, LINES);
        Map<Sku, Item> items =
                Skus.named(handle, lines.stream().map(CountLine::sku).collect(Collectors.toSet()));
        List<Message> facts = new ArrayList<>();
        facts.add(Message.of("counts.decide.differing", figures.differing(), figures.lines()));
        lines.forEach(line -> facts.add(difference(line, Objects.requireNonNull(items.get(line.sku())))));
        boolean mayApprove = !handle.attach(CountDao.class).hasCounted(count.id(), by.id());
        String path = CountActs.PATH + "/" + count.id();
        return new Decision(
                "counted",
                Message.of("counts.count", scope(handle, count)),
                facts,
                count.openedAt(),
                path,
                mayApprove
                        ? List.of(new Answer(
                                Message.of("counts.approve"),
                                path + "/approval",
                                Map.of("id", randomness.id().toString())))
                        : List.of());
    }

    /** Returns the place, the category or the item by its name. */
    private Object scope(Handle handle, Count count) {
        if (count.location().isPresent()) {
            Location place =
                    locations.get(handle, count.centre(), count.location().get());
            LocalizedValue name = place::name;
            return Message.of("counts.decide.place", place.code().value(), name);
        }
        return count.category()
                .map(each -> Message.of("catalogue.category." + each))
                .orElseGet(() -> Skus.named(handle, Set.of(count.item().orElseThrow()))
                        .get(count.item().orElseThrow())
                        .title());
    }

    private static Message difference(CountLine line, Item item) {
        return Message.of(
                line.difference() < 0 ? "counts.decide.fewer" : "counts.decide.more",
                item.title(),
                Math.abs(line.difference()));
    }
}
