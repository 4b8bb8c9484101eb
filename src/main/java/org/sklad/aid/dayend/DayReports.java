package org.sklad.aid.dayend;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.days.Closing;
import org.sklad.aid.days.DayGoods;
import org.sklad.aid.days.DayView;
import org.sklad.aid.days.DistributionDay;
import org.sklad.aid.days.DistributionDays;
import org.sklad.aid.days.HandedOutLot;
import org.sklad.aid.days.LeftoverLot;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;

/** Reports of distribution days: people served, goods handed out and returned, and the rest. */
public final class DayReports {
    /** Field workers ask: they would see which answer each household added. */
    private static final Role[] MAY_SEE_FEEDBACK = {Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final DayFeedback feedback;

    public DayReports(Database database, DayFeedback feedback) {
        this.database = database;
        this.feedback = feedback;
    }

    /**
     * Returns the report with its present figures.
     *
     * @throws NotFound if the day is outside the operator's centres
     */
    public DayReport get(UUID id, Operator by) {
        return database.readForReport(handle -> {
            DistributionDay day = DistributionDays.visible(handle, id, by, DistributionDays.maySee());
            DayGoods goods = DayGoods.of(handle, day);
            DayView view = DistributionDays.view(handle, day);
            List<HandedOutLot> given = goods.givenLots();
            HandedOutLot.Handouts handed =
                    goods.handed(given.stream().map(HandedOutLot::sku).collect(Collectors.toSet()));
            return new DayReport(
                    view,
                    lines(handle, given, goods.left()),
                    handed.handouts(),
                    handed.overrides(),
                    // The person who collected goods is deleted with the beneficiary; the number of such handouts
                    // stays.
                    view.closing().map(Closing::proxies).orElse(handed.proxies()),
                    by.roles().hasAt(day.centre(), MAY_SEE_FEEDBACK) ? feedback.of(handle, id, by) : Optional.empty());
        });
    }

    private static List<DayReport.Line> lines(Handle handle, List<HandedOutLot> given, List<LeftoverLot> left) {
        Map<LotCode, HandedOutLot> givenOf =
                given.stream().collect(Collectors.toMap(HandedOutLot::lot, Function.identity()));
        Map<LotCode, List<LeftoverLot>> leftOf = left.stream().collect(Collectors.groupingBy(LeftoverLot::lot));
        Set<LotCode> codes = new HashSet<>(givenOf.keySet());
        codes.addAll(leftOf.keySet());
        Map<LotCode, Lot> lots = Lots.all(handle, codes);
        Map<Sku, Item> items =
                Skus.named(handle, lots.values().stream().map(Lot::sku).collect(Collectors.toSet()));
        return lots.values().stream()
                .map(lot -> line(
                        Optional.ofNullable(items.get(lot.sku())).orElseThrow(NotFound::new),
                        lot,
                        Optional.ofNullable(givenOf.get(lot.code())),
                        leftOf.getOrDefault(lot.code(), List.of())))
                .sorted(Comparator.comparing(
                                (DayReport.Line line) -> line.item().sku())
                        .thenComparing(line -> line.lot().expiresOn())
                        .thenComparing(line -> line.lot().code().toString()))
                .toList();
    }

    private static DayReport.Line line(Item item, Lot lot, Optional<HandedOutLot> given, List<LeftoverLot> left) {
        return new DayReport.Line(
                item,
                lot,
                given.map(HandedOutLot::given).orElse(0L),
                given.map(HandedOutLot::returned).orElse(0L),
                left.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                left.stream().mapToLong(LeftoverLot::counted).sum()),
                left.stream().mapToLong(LeftoverLot::difference).sum());
    }
}
