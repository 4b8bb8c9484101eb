package org.sklad.goods.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.Money;
import org.sklad.platform.i18n.NotFound;

/** Finds a lot by its key, or creates it, in the caller's transaction. */
public final class LotFinder {
    private LotFinder() {}

    /**
     * Finds or creates the lot. Goods join a lot whose number is stored in another spelling. A new lot with the number of a recalled one is
     * recalled for the same reason, because a pack does not show its donor. On PostgreSQL, two transactions can create the same lot at
     * once: the second violates the unique key, is run again by {@link org.sklad.platform.db.Database}, and finds it.
     */
    static Lot findOrMake(Handle handle, LotKey key, Optional<Money> value, LotCodes offered) {
        LotDao dao = handle.attach(LotDao.class);
        Optional<Lot> present = find(dao, key);
        if (present.isEmpty()) {
            Sku sku = Objects.requireNonNull(
                    Skus.countsAs(handle, Set.of(key.sku())).get(key.sku()));
            return make(dao, key, sku, value, offered);
        }
        Lot lot = present.get();
        if (lot.value().isPresent() || value.isEmpty()) {
            return lot;
        }
        dao.learnValue(lot.code(), value.get().minor(), value.get().currency());
        return find(dao, key).orElseThrow();
    }

    /** Finds the lot with exactly this number, else one whose number is spelled otherwise. */
    static Optional<Lot> find(LotDao dao, LotKey key) {
        return find(dao, key, Set.of(key.number())).or(() -> find(dao, key, dao.spellings(key.sku(), key.number())));
    }

    private static Optional<Lot> find(LotDao dao, LotKey key, Set<String> numbers) {
        return dao.findByKey(
                key.sku(),
                numbers,
                key.expiresOn(),
                key.origin().donor(),
                key.origin().fundingSource(),
                key.origin().restriction());
    }

    /** Returns each way in which the number may be stored with lots of the item, in the caller's transaction. */
    public static Set<String> spellings(Handle handle, Sku sku, String number) {
        return handle.attach(LotDao.class).spellings(sku, number);
    }

    private static Lot make(LotDao dao, LotKey key, Sku sku, Optional<Money> value, LotCodes offered) {
        Optional<LotCode> recalled =
                key.number().isEmpty() ? Optional.empty() : dao.anyRecalled(sku, dao.spellings(sku, key.number()));
        LotStatus status = recalled.isPresent() ? LotStatus.RECALLED : LotStatus.AVAILABLE;
        for (LotCode code : offered.offered()) {
            Lot lot = Lot.of(code, key, sku, value, status);
            if (dao.insertUnlessTaken(lot) == 1) {
                recalled.ifPresent(like -> dao.recallLike(idOf(code), code, like));
                return lot;
            }
        }
        throw new IllegalStateException("All codes that were offered for a lot are taken");
    }

    /** A lot is recalled on arrival at most once. */
    private static UUID idOf(LotCode code) {
        return UUID.nameUUIDFromBytes(("recalled on arrival " + code).getBytes(StandardCharsets.UTF_8));
    }

    /** True if the operator is a manager of a centre in which the lot is or was. */
    public static boolean isManaged(Handle handle, LotCode code, Operator by) {
        return handle.attach(BalanceDao.class).centresOf(code).stream()
                .anyMatch(centre -> by.roles().hasAt(centre, Role.MANAGER));
    }

    /** Replaces the value of one unit of the lot. Evidence, counts and write-offs read it from the lot. */
    public static void correctValue(Handle handle, LotCode code, Money value) {
        handle.attach(LotDao.class).correctValue(code, value.minor(), value.currency());
    }

    /** Returns a lot of those that were read before; they belong to movements, so it exists. */
    static Lot known(Map<LotCode, Lot> all, LotCode code) {
        return Optional.ofNullable(all.get(code)).orElseThrow(NotFound::new);
    }
}
