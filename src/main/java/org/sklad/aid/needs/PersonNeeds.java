package org.sklad.aid.needs;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Reservation;
import org.sklad.goods.ledger.Reservations;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * The needs of one person and the handout lines that met them, for handouts, reversals and returns. Used in their transaction, after the
 * person's row was locked (domain, "Need": a handout line meets the person's oldest fitting need).
 */
public final class PersonNeeds {
    private final Handle handle;
    private final BeneficiaryId person;
    private final MetNeedDao dao;
    private final boolean reserved;
    private final Map<UUID, NeededGoods> wishes;
    private final Map<Allotment.Key, MetNeedDao.Meeting> kept;

    private final Map<UUID, Long> metMore = new HashMap<>();

    private PersonNeeds(Handle handle, BeneficiaryId person) {
        this.handle = handle;
        this.person = person;
        dao = handle.attach(MetNeedDao.class);
        List<MetNeedDao.Row> rows = dao.ofPerson(person);
        this.reserved = rows.stream().anyMatch(MetNeedDao.Row::reserved);
        this.wishes = rows.stream()
                .map(MetNeedDao.Row::wish)
                .collect(Collectors.toMap(NeededGoods::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.kept = rows.stream()
                .filter(row -> row.handout().isPresent())
                .map(PersonNeeds::meeting)
                .collect(Collectors.toMap(PersonNeeds::key, Function.identity()));
    }

    private static MetNeedDao.Meeting meeting(MetNeedDao.Row row) {
        return new MetNeedDao.Meeting(
                row.wish().id(),
                row.handout().orElseThrow(),
                row.line().orElseThrow(),
                row.given().orElseThrow(),
                row.occurredAt().orElseThrow());
    }

    private static Allotment.Key key(MetNeedDao.Meeting meeting) {
        return new Allotment.Key(meeting.need(), meeting.handout(), meeting.line());
    }

    public static PersonNeeds of(Handle handle, BeneficiaryId person) {
        return new PersonNeeds(handle, person);
    }

    /** Returns the time from which goods could meet a need; empty if the person never had one. */
    public Optional<Instant> since() {
        return wishes.values().stream().map(NeededGoods::assessedAt).min(Comparator.naturalOrder());
    }

    /** Returns true if all goods that met needs were given before this time. Goods given then can be matched alone. */
    public boolean areMetBefore(Instant at) {
        return kept.values().stream().allMatch(each -> each.occurredAt().isBefore(at));
    }

    /** Meets unmet needs with goods that were given after all others ({@link #areMetBefore}). */
    public void meet(List<GivenGoods> last) {
        write(Allotment.further(List.copyOf(wishes.values()), last), Set.of(), last);
    }

    /**
     * Meets the needs from the beginning with all goods that the person received since {@link #since} and still has. Used for late records,
     * reversals and returns. The result does not depend on the order in which they became known.
     */
    public void meetFromBeginning(List<GivenGoods> all) {
        Map<Allotment.Key, Long> wanted = Allotment.anew(List.copyOf(wishes.values()), all);
        Set<Allotment.Key> gone = new HashSet<>(kept.keySet());
        gone.removeAll(wanted.keySet());
        write(wanted, gone, all);
    }

    /**
     * Takes given goods out of the person's reservations, whichever need they met, and reduces each reservation to the unmet quantity of
     * its need. Call it after {@link #meet} or {@link #meetFromBeginning}. Runs no statement if nothing is reserved.
     *
     * @param given goods of a handout; empty for a reversal or a return
     * @param now time when it became known
     */
    public void use(List<GivenGoods> given, Instant now) {
        if (!reserved) {
            return;
        }
        Map<Sku, Long> left = new HashMap<>();
        given.forEach(each -> left.merge(each.sku(), each.quantity(), Long::sum));
        Optional<Instant> typedIn = given.stream()
                .map(GivenGoods::at)
                .filter(at -> at.isBefore(now))
                .findFirst();
        for (Reservation each : Reservations.open(handle, person)) {
            long taken = typedIn.filter(each.reservedAt()::isAfter).isPresent()
                    ? 0
                    : Math.min(left.getOrDefault(each.sku(), 0L), each.quantity());
            left.merge(each.sku(), -taken, Long::sum);
            long kept = Math.min(each.quantity() - taken, unmet(each.need()));
            if (kept < each.quantity()) {
                Reservations.lessen(handle, each, kept, now);
            }
        }
    }

    private long unmet(UUID need) {
        NeededGoods wish = Optional.ofNullable(wishes.get(need)).orElseThrow();
        return wish.quantity() - wish.met() - metMore.getOrDefault(need, 0L);
    }

    /** Writes only the differences from the stored values. */
    private void write(Map<Allotment.Key, Long> wanted, Set<Allotment.Key> gone, List<GivenGoods> given) {
        Map<UUID, Instant> times =
                given.stream().collect(Collectors.toMap(GivenGoods::handout, GivenGoods::at, (a, b) -> a));
        List<MetNeedDao.Meeting> put = wanted.entrySet().stream()
                .filter(each -> each.getValue() != quantity(each.getKey()))
                .map(each -> new MetNeedDao.Meeting(
                        each.getKey().need(),
                        each.getKey().handout(),
                        each.getKey().line(),
                        each.getValue(),
                        Optional.ofNullable(times.get(each.getKey().handout())).orElseThrow()))
                .toList();
        put.forEach(each -> metMore.merge(each.need(), each.quantity() - quantity(key(each)), Long::sum));
        gone.forEach(each -> metMore.merge(each.need(), -quantity(each), Long::sum));
        List<MetNeedDao.Change> changes = metMore.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> new MetNeedDao.Change(each.getKey(), each.getValue()))
                .toList();
        if (!gone.isEmpty()) {
            dao.remove(kept.values().stream()
                    .filter(each -> gone.contains(key(each)))
                    .toList());
        }
        if (!put.isEmpty()) {
            dao.put(put);
        }
        if (!changes.isEmpty()) {
            dao.count(changes);
        }
    }

    private long quantity(Allotment.Key key) {
        return Optional.ofNullable(kept.get(key))
                .map(MetNeedDao.Meeting::quantity)
                .orElse(0L);
    }
}
