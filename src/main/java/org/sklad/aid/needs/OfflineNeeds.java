package org.sklad.aid.needs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.ConflictMark;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.offline.OfflineRecord;
import org.sklad.access.offline.OfflineRecords;
import org.sklad.access.offline.OfflineTextRows;
import org.sklad.access.offline.OnDevice;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.goods.catalogue.Item;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;

/** Needs that were assessed offline. */
public final class OfflineNeeds {
    private final Database database;
    private final Beneficiaries beneficiaries;
    private final FieldCipher cipher;
    private final LateNeeds late;
    private final InstantSource clock;

    OfflineNeeds(
            Database database, Beneficiaries beneficiaries, FieldCipher cipher, LateNeeds late, InstantSource clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.cipher = cipher;
        this.late = late;
        this.clock = clock;
    }

    /**
     * Books a need that was recorded offline. It was assessed already, so it is booked whatever it breaks, and marked for a manager. A code
     * of nobody makes no need: it is kept, with the goods, until a manager has decided. Goods that the person received since meet it, so
     * the order of arrival changes nothing.
     *
     * @param on its time, and the centre whose managers decide
     * @param author operator who recorded it, with present roles; there may be none left
     * @throws InvalidFields if not exactly one of item and style is named, or if the goods never existed
     */
    public OfflineOutcome recordOffline(IdempotencyKey claim, NewNeed wanted, OnDevice on, Operator author) {
        Instant now = clock.instant();
        if (OfflineRecords.isBooked(database, claim)) {
            return OfflineRecords.outcome(database, claim.id(), false);
        }
        String named = cipher.encrypt(OfflineTextRows.code(claim.id()), wanted.person());
        OfflineRecord made = OfflineRecord.of(claim.id(), RecordKind.NEED, author.id(), on, now);
        return OfflineRecords.once(database, claim, now, handle -> {
            List<ConflictMark> marks = new ArrayList<>();
            Wanted goods = goods(handle, wanted, marks);
            Optional<Beneficiary> person = Beneficiaries.findWherever(handle, wanted.person())
                    .flatMap(each -> beneficiaries.take(handle, each.id()));
            marks.addAll(marks(goods.item(), person, on, author, now));
            if (person.isEmpty()) {
                OfflineRecords.keep(handle, made.naming(named), marks);
                handle.attach(OfflineNeedDao.class).insert(goods.row(claim.id()));
                return;
            }
            Beneficiary one = person.get();
            OfflineRecords.keep(
                    handle, made.making(claim.id().toString()).about(one.id().value()), marks);
            handle.attach(NeedDao.class).insert(goods.row(claim.id()).of(one.id(), author.id(), made.occurredAt()));
            late.match(handle, one.id(), now);
        });
    }

    /** The goods of a need, and one item of them. */
    private record Wanted(NewNeed need, Item item) {
        OfflineNeedDao.Row row(UUID id) {
            return new OfflineNeedDao.Row(
                    id, need.item().map(any -> item.sku()), need.style(), need.size(), need.quantity(), need.urgency());
        }
    }

    /** Reads the goods; a size that the style no longer has is marked. */
    private static Wanted goods(Handle handle, NewNeed wanted, List<ConflictMark> marks) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Item> goods = WantedGoods.find(handle, wanted, errors);
        if (wanted.style().isPresent() && errors.removeIf(each -> each.field().equals("size"))) {
            marks.add(new ConflictMark(ConflictKind.SIZE, wanted.size(), ""));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new Wanted(wanted, goods.orElseThrow());
    }

    private static List<ConflictMark> marks(
            Item goods, Optional<Beneficiary> person, OnDevice on, Operator author, Instant now) {
        List<ConflictMark> marks = new ArrayList<>();
        ConflictMark.ofPerson(
                        person.map(Beneficiary::centre),
                        person.filter(Beneficiary::present).isPresent(),
                        on.centre())
                .ifPresent(marks::add);
        ConflictMark.ofRole(author, on.centre(), Role.FIELD).ifPresent(marks::add);
        on.clock(now).ifPresent(marks::add);
        if (goods.isMedicine() && !author.may(Right.MEDICINE)) {
            marks.add(new ConflictMark(ConflictKind.RIGHT, ""));
        }
        return marks;
    }
}
