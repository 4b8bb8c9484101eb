package org.sklad.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Season;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.Skus;
import org.sklad.centres.Centre;
import org.sklad.platform.i18n.NotFound;

/**
 * What there is of items in some centres and what was used of them, in one transaction: the same few statements for however many. The
 * day is the latest that it is in one of the centres, so that nothing is proposed that is expired in any.
 */
final class Measuring {
    /** What can be used for less than so many days more may expire before it is used. */
    static final int SOON_DAYS = SeasonDays.LOOKED_BACK;

    private final Handle handle;
    private final List<Centre> centres;
    private final Instant now;
    private final Map<CentreCode, Season> seasons;

    /** @param centres at least one */
    Measuring(Handle handle, List<Centre> centres, Instant now) {
        this.handle = handle;
        this.centres = centres;
        this.now = now;
        this.seasons = Seasons.of(handle, centres, now).stream()
                .collect(Collectors.toMap(each -> each.centre().code(), CentreSeason::season));
    }

    /** An item in a centre. */
    private record Key(CentreCode centre, Sku sku) {}

    /** Of these levels alone, in their order. */
    List<Measured> of(List<Level> levels) {
        Figures figures = figures(levels.stream().map(Level::sku).collect(Collectors.toSet()));
        return levels.stream()
                .map(level -> figures.of(level.centre(), level.sku(), Optional.of(level)))
                .toList();
    }

    /** Of these items in each of the centres, item by item in their order. */
    List<Measured> everywhere(List<Sku> skus) {
        if (skus.isEmpty()) {
            return List.of();
        }
        Map<Key, Level> levels = handle.attach(PlanningDao.class).of(codes(), skus).stream()
                .collect(Collectors.toMap(each -> new Key(each.centre(), each.sku()), each -> each));
        Figures figures = figures(Set.copyOf(skus));
        List<Measured> all = new ArrayList<>();
        for (Sku sku : skus) {
            for (CentreCode centre : codes()) {
                all.add(figures.of(centre, sku, Optional.ofNullable(levels.get(new Key(centre, sku)))));
            }
        }
        return all;
    }

    private List<CentreCode> codes() {
        return centres.stream().map(Centre::code).toList();
    }

    private Figures figures(Set<Sku> skus) {
        return skus.isEmpty() ? new Figures(Map.of(), Map.of(), Map.of()) : read(skus);
    }

    private Figures read(Collection<Sku> skus) {
        PlanningDao dao = handle.attach(PlanningDao.class);
        Centre latest = centres.stream()
                .max(Comparator.comparing(centre -> LocalDate.ofInstant(now, centre.timeZone())))
                .orElseThrow();
        LocalDate today = LocalDate.ofInstant(now, latest.timeZone());
        Map<Key, PlanningDao.Standing> standing = new HashMap<>();
        dao.standing(codes(), skus, today, today.plusDays(SOON_DAYS))
                .forEach(each -> standing.put(new Key(each.centre(), each.sku()), each));
        Map<Key, Long> used = new HashMap<>();
        dao.used(codes(), skus, UseTimes.of(today, latest.timeZone()))
                .forEach(each -> used.put(new Key(each.centre(), each.sku()), Math.max(0, each.used())));
        return new Figures(Skus.named(handle, Set.copyOf(skus)), standing, used);
    }

    /** What was read of the items. */
    private final class Figures {
        private final Map<Sku, Item> items;
        private final Map<Key, PlanningDao.Standing> standing;
        private final Map<Key, Long> used;

        Figures(Map<Sku, Item> items, Map<Key, PlanningDao.Standing> standing, Map<Key, Long> used) {
            this.items = items;
            this.standing = standing;
            this.used = used;
        }

        Measured of(CentreCode centre, Sku sku, Optional<Level> level) {
            Key key = new Key(centre, sku);
            Item item = Optional.ofNullable(items.get(sku)).orElseThrow(NotFound::new);
            Optional<PlanningDao.Standing> there = Optional.ofNullable(standing.get(key));
            Season season = item.facts().season();
            return new Measured(
                    centre,
                    item,
                    level,
                    season == Season.ALL_YEAR || season == seasons.get(centre),
                    there.map(PlanningDao.Standing::available).orElse(0L),
                    used.getOrDefault(key, 0L),
                    there.map(PlanningDao.Standing::expiring).orElse(0L));
        }
    }
}
