package org.sklad.aid.needs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.OfflineRecords;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Reservations;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Assessed needs of people (domain, "Need"). Field workers record and withdraw needs of people who are present in their centre. A need
 * belongs to the person and moves with them: every operator who sees the person sees it. Handouts meet needs through {@link PersonNeeds}.
 * Quantities are smallest units.
 */
public final class Needs {
    private final Database database;
    private final Beneficiaries beneficiaries;
    private final PersonalTexts texts;
    private final NeedReader reader;
    private final InstantSource clock;

    Needs(Database database, Centres centres, Beneficiaries beneficiaries, DataKeys dataKeys, InstantSource clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.texts = new PersonalTexts(dataKeys);
        this.reader = new NeedReader(database, centres, texts, clock);
        this.clock = clock;
    }

    /**
     * Records a need. A repeated request gets the first answer.
     *
     * @return true if the need is new; false if the same request came before with this id
     * @throws NotFound if the code names no person that the operator sees
     * @throws org.sklad.platform.i18n.Forbidden if the operator is not a field worker at the person's centre
     * @throws InvalidFields if the person has departed, if not exactly one of item and style is named, if the goods are unknown, if the
     *     style does not have the size, or if the goods are a medicine and the operator lacks the right to medicines
     */
    public boolean record(IdempotencyKey claim, NewNeed wanted, Operator by) {
        Instant now = clock.instant();
        Optional<BeneficiaryId> person = database.read(handle -> person(handle, claim, wanted.person(), by));
        return person.isPresent()
                && database.once(claim, now, handle -> record(handle, claim.id(), wanted, person.get(), by, now));
    }

    /** Returns no person if the need was recorded before, even if the code now names another person. */
    private Optional<BeneficiaryId> person(Handle handle, IdempotencyKey claim, String text, Operator by) {
        if (dao(handle).beneficiaryOf(claim.id()).isPresent()) {
            IdempotencyKeys.refuseReuse(handle, claim);
            return Optional.empty();
        }
        BeneficiaryId id = beneficiaries.getNamed(handle, text, by, Role.FIELD).id();
        IdempotencyKeys.refuseReuse(handle, claim);
        return Optional.of(id);
    }

    private void record(Handle handle, UUID id, NewNeed wanted, BeneficiaryId person, Operator by, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (!beneficiaries.take(handle, person, by, Role.FIELD).present()) {
            errors.add(new FieldError("beneficiary", Message.of("needs.person-left")));
        }
        Optional<Item> goods = WantedGoods.find(handle, wanted, errors);
        goods.filter(item -> item.isMedicine() && !by.may(Right.MEDICINE))
                .ifPresent(item -> errors.add(new FieldError("item", Message.of("needs.medicine-right"))));
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        dao(handle)
                .insert(new NeedDao.Insert(
                        id,
                        person,
                        wanted.item().flatMap(any -> goods.map(Item::sku)),
                        wanted.style(),
                        wanted.size(),
                        wanted.quantity(),
                        wanted.urgency(),
                        by.id(),
                        now));
    }

    /**
     * Checks that the operator sees the person, before the form is checked. Skips the check if a need was recorded with the id, because the
     * person's card may have been replaced since.
     *
     * @param id id of the need to record
     */
    void requireThere(Optional<UUID> id, Optional<String> person, Operator by) {
        database.read(handle -> {
            Optional<BeneficiaryId> owner = id.flatMap(each -> dao(handle).beneficiaryOf(each));
            if (owner.isEmpty()) {
                person.ifPresent(text -> beneficiaries.getNamed(handle, text, by, Role.FIELD));
            }
            return owner;
        });
    }

    /**
     * Withdraws a need and frees the goods reserved for it.
     *
     * @param reason free text for readers of the need
     * @return true if this request withdrew it; false if the same request came before with this id
     * @throws NotFound if no person that the operator sees has this need
     * @throws org.sklad.platform.i18n.Forbidden if the operator is not a field worker at the person's centre
     * @throws Refused if the need was met or already withdrawn
     */
    public boolean withdraw(IdempotencyKey claim, UUID id, String reason, Operator by) {
        Instant now = clock.instant();
        requireMine(id, by);
        PersonalTexts.Key key = database.read(handle ->
                PersonalTexts.Key.of(handle, dao(handle).beneficiaryOf(id).orElseThrow(NotFound::new)));
        String sealed = texts.close(key, NeedReader.place(claim.id()), reason);
        return database.once(claim, now, handle -> {
            beneficiaries.take(handle, key.beneficiary(), by, Role.FIELD);
            if (dao(handle).withdraw(id) == 0) {
                throw Refused.conflict("needs.not-open");
            }
            dao(handle).insertWithdrawal(claim.id(), id, sealed, by.id(), now);
            Reservations.end(handle, id, now);
            OfflineRecords.end(handle, id);
        });
    }

    /** Checks that the operator may change the need, before the form is checked. */
    void requireMine(UUID id, Operator by) {
        database.read(handle -> need(handle, id, by, Role.FIELD));
    }

    Need need(Handle handle, UUID id, Operator by, Role... any) {
        Need need = dao(handle).find(id).orElseThrow(NotFound::new);
        beneficiaries.getNamed(handle, need.caseCode().value(), by, any);
        return need;
    }

    /**
     * Returns the need.
     *
     * @throws NotFound if no person that the operator sees has this need
     */
    public NeedView get(UUID id, Operator by) {
        NeedReader.Whole whole = database.read(handle -> {
            need(handle, id, by, NeedReader.SEE);
            return reader.whole(handle, id);
        });
        return reader.opened(whole);
    }

    /** Lists all needs of a person, oldest first, in the caller's transaction. The caller checks access. */
    public List<NeedView> all(Handle handle, BeneficiaryId person) {
        return dao(handle).ofPerson(person).stream()
                .map(id -> reader.opened(reader.whole(handle, id)))
                .toList();
    }

    /**
     * Lists the needs of people present in the operator's centres, latest first. Queries the latest rows of each centre separately, so that
     * it reads no row of another centre.
     *
     * @throws NotFound if the centre is not one of the operator's, or if the item is unknown
     */
    public List<ListedNeed> list(NeedFilter filter, PlaceInTime after, int limit, Operator by) {
        return reader.list(filter, after, limit, by);
    }

    private static NeedDao dao(Handle handle) {
        return handle.attach(NeedDao.class);
    }
}
