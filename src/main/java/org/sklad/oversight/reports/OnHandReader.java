package org.sklad.oversight.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Centre;
import org.sklad.goods.classification.CategoryCondition;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.planning.MeasuredItem;
import org.sklad.goods.planning.Shortages;
import org.sklad.goods.planning.StockFigures;

/**
 * Reads the items of a centre in the report of stock on hand, by sku.
 *
 * @param since start of the use for which an item is listed
 */
record OnHandReader(Handle handle, Shortages shortages, OnHandFilter filter, Centre centre, Instant since) {
    /** @param after sku of the last item before */
    List<MeasuredItem> read(String after, int limit) {
        return filter.isOfShort() ? shortages.of(handle, centre, shortSkus(after, limit)) : listed(after, limit);
    }

    private List<Sku> shortSkus(String after, int limit) {
        return shortages.of(handle, centre, Optional.ofNullable(filter.category()), after, limit).stream()
                .map(StockFigures::sku)
                .toList();
    }

    /** Reads page by page, because the filter can remove all items of a page. */
    private List<MeasuredItem> listed(String after, int limit) {
        Set<Sku> needed = shortages.needed(handle, centre);
        List<MeasuredItem> found = new ArrayList<>();
        Optional<String> from = Optional.of(after);
        while (from.isPresent() && found.size() < limit) {
            List<Sku> page = page(from.get(), limit, needed);
            shortages.of(handle, centre, page).stream()
                    .filter(each -> filter.category() == null || each.item().category() == filter.category())
                    .filter(each -> filter.wanted().isEmpty() || !each.isShort())
                    .limit(limit - found.size())
                    .forEach(found::add);
            from = page.size() < limit
                    ? Optional.empty()
                    : Optional.of(page.get(limit - 1).value());
        }
        return found;
    }

    private List<Sku> page(String after, int limit, Set<Sku> needed) {
        ReportDao dao = handle.attach(ReportDao.class);
        List<Sku> rows = dao.listed(
                CategoryCondition.of(Optional.ofNullable(filter.category())),
                CentreItems.of(dao.countRows(centre.code(), since, CentreItems.MOST)),
                centre.code(),
                since,
                filter.categoryText(),
                after,
                limit);
        return Stream.concat(
                        rows.stream(), needed.stream().filter(sku -> sku.value().compareTo(after) > 0))
                .distinct()
                .sorted()
                .limit(limit)
                .toList();
    }
}
