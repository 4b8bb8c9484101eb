package org.sklad.goods.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.InList;

interface ReservationDao {
    /** The quantity of an item that is reserved in a centre until a day. */
    record UntilRow(CentreCode centre, Sku sku, LocalDate untilOn, long quantity) {}

    @SqlUpdate("""
            insert into reservations (id, part, need, kept_for, beneficiary, centre, made_as, sku, quantity, until_on, operator, reserved_at,
              from_at)
            values (:id, :part, :need, :need, :person, :centre, :madeAs, :sku, :quantity, :untilOn, :operator, :reservedAt, :fromAt)""")
    void insert(@BindMethods Reservation reservation);

    /**
     * Ends the reservation of a need, even past its date. Returns 0 if there is none. A part that began a moment later, in another
     * transaction, ends at its beginning.
     */
    @SqlUpdate("""
            update reservations set ended_at = case when :at > from_at then :at else from_at end,
              kept_for = id || '/' || cast(part as varchar(10))
            where kept_for = :need""")
    int end(UUID need, Instant at);

    /** Ends the reservation of a need and records the operator who released it. Returns the number of ended reservations. */
    @SqlUpdate("""
            update reservations set ended_at = case when :at > from_at then :at else from_at end,
              kept_for = id || '/' || cast(part as varchar(10)),
              released_by = :operator
            where kept_for = :need""")
    int release(UUID need, UUID operator, Instant at);

    @SqlUpdate("""
            update reservations set ended_at = case when :at > from_at then :at else from_at end,
              kept_for = id || '/' || cast(part as varchar(10))
            where beneficiary = :person and ended_at is null""")
    void endAll(BeneficiaryId person, Instant at);

    @SqlUpdate("""
            update reservations set ended_at = case when :at > from_at then :at else from_at end,
              kept_for = id || '/' || cast(part as varchar(10))
            where beneficiary in (select r.beneficiary from registrations r where r.person = :person) and ended_at is null
              and (centre <> (select b.centre from beneficiaries b where b.id = :person)
                or reserved_at < (select b.stay_since from beneficiaries b where b.id = :person))""")
    void endElsewhere(BeneficiaryId person, Instant at);

    /**
     * Sums the reservations that count on the day: the person still lives in the centre, and has lived there since the reservation.
     *
     * @param need leaves out reservations for this need; '' for none
     */
    @SqlQuery("""
            select r.sku, cast(sum(r.quantity) as bigint) as quantity, min(r.until_on) as until
            from reservations r
            join beneficiaries w on w.id = r.beneficiary
            join beneficiaries b on b.id = w.counts_as
            where r.centre = :centre and r.sku in (<skus>) and r.ended_at is null and r.until_on >= :day and r.need <> :need
              and b.present = 1 and b.centre = r.centre and b.stay_since <= r.reserved_at
            group by r.sku""")
    List<ReservedNow> kept(CentreCode centre, @InList Collection<Sku> skus, LocalDate day, String need);

    /**
     * Lists the reservations that count on the day, the first one first.
     *
     * @param at leaves out later reservations
     * @param person reservations of this person are marked as own; '' for nobody
     */
    @SqlQuery("""
            select r.sku, r.need, case when w.counts_as = p.counts_as then 1 else 0 end as own, r.quantity, r.until_on as until
            from reservations r
            join beneficiaries w on w.id = r.beneficiary
            join beneficiaries b on b.id = w.counts_as
            left join beneficiaries p on p.id = :person
            where r.centre = :centre and r.sku in (<skus>) and r.ended_at is null and r.until_on >= :day and r.reserved_at <= :at
              and b.present = 1 and b.centre = r.centre and b.stay_since <= r.reserved_at
            order by r.reserved_at, r.id""")
    List<ReservedInOrder.One> inOrder(
            CentreCode centre, @InList Collection<Sku> skus, LocalDate day, Instant at, String person);

    /** Sums the reservations that count in some centres by their last day, because the date differs between centres. */
    @SqlQuery("""
            select r.centre, r.sku, r.until_on, cast(sum(r.quantity) as bigint) as quantity
            from reservations r
            join beneficiaries w on w.id = r.beneficiary
            join beneficiaries b on b.id = w.counts_as
            where r.centre in (<centres>) and r.sku in (<skus>) and r.ended_at is null and r.until_on >= :earliest
              and b.present = 1 and b.centre = r.centre and b.stay_since <= r.reserved_at
            group by r.centre, r.sku, r.until_on""")
    List<UntilRow> keptUntil(@InList Collection<CentreCode> centres, @InList Collection<Sku> skus, LocalDate earliest);

    /** Lists the reservations of all registrations of the person that have not ended, even past their date, oldest first. */
    @SqlQuery("""
            select id, part, need, beneficiary as person, centre, made_as, sku, quantity, until_on, operator, reserved_at, from_at
            from reservations
            where beneficiary in (select r.beneficiary from registrations r where r.person = :person) and ended_at is null
            order by reserved_at, id""")
    List<Reservation> open(BeneficiaryId person);

    /** Lists all reservations for a need, oldest first. */
    @SqlQuery("""
            select r.id, r.centre, r.sku as item, r.quantity, r.until_on, o.username as operator, r.from_at, r.ended_at,
              l.username as released_by
            from reservations r
            join operators o on o.id = r.operator
            left join operators l on l.id = r.released_by
            where r.need = :need
            order by r.from_at, r.part""")
    List<ReservedFor> ofNeed(UUID need);

    @SqlQuery("select distinct id from reservations where beneficiary = :person")
    List<UUID> documents(BeneficiaryId person);

    /** Repoints reservations to the item that theirs was merged into. */
    @SqlUpdate("update reservations set sku = :sku where made_as in (<written>)")
    void let(@InList Collection<Sku> written, Sku sku);
}
