package org.sklad.aid.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

@Fragments(@Fragment(name = "rows", sql = """
            select l.id, l.centre, p.code as location, b.case_code,
              case when b.present = 1 and b.centre = l.centre then 1 else 0 end as present, l.due_on, l.state,
              o.username as operator, l.recorded_at
            from loans l
            join locations p on p.id = l.location
            join beneficiaries w on w.id = l.beneficiary
            join beneficiaries b on b.id = w.counts_as
            join operators o on o.id = l.operator"""))
interface LoanDao {
    /** A new row of a loan. */
    record Insert(
            UUID id,
            CentreCode centre,
            LocationId location,
            BeneficiaryId beneficiary,
            LocalDate dueOn,
            int lastLine,
            UUID operator,
            Instant recordedAt) {}

    /** The lent quantity of a lot. */
    record InsertGoods(UUID loan, LotCode lot, Sku sku, long lent) {}

    /** A new row of a return or a loss. */
    record InsertAct(
            UUID id,
            UUID loan,
            LoanActKind kind,
            int firstLine,
            int lastLine,
            Optional<Reason> reason,
            UUID operator,
            Instant recordedAt) {}

    @SqlUpdate("""
            insert into loans (id, centre, location, beneficiary, due_on, last_line, state, operator, recorded_at)
            values (:id, :centre, :location, :beneficiary, :dueOn, :lastLine, 'OUT', :operator, :recordedAt)""")
    void insert(@BindMethods Insert loan);

    @SqlBatch(value = """
            insert into loan_goods (loan, lot, sku, lent, returned, lost)
            values (:loan, :lot, :sku, :lent, 0, 0)""", transactional = false)
    void insertGoods(@BindMethods List<InsertGoods> goods);

    @SqlUpdate("""
            insert into loan_acts (id, loan, kind, first_line, last_line, reason, operator, recorded_at)
            values (:id, :loan, :kind, :firstLine, :lastLine, :reason, :operator, :recordedAt)""")
    void insertAct(@BindMethods InsertAct act);

    /** Finds the centre of a recorded loan. */
    @SqlQuery("select centre from loans where id = :id")
    Optional<CentreCode> centreOf(UUID id);

    @SqlQuery("select beneficiary from loans where id = :id")
    Optional<BeneficiaryId> beneficiary(UUID id);

    /** Finds the loans of all registrations of the person. */
    @SqlQuery("""
            select id from loans
            where beneficiary in (select r.beneficiary from registrations r where r.person = :person)
            order by recorded_at, id""")
    List<UUID> ofPerson(BeneficiaryId person);

    @SqlQuery("""
            <rows>
            where l.id = :id""")
    Optional<Loan> find(UUID id);

    /** Lists loans, latest first. */
    @SqlQuery("""
            <rows>
            where l.centre = :at and l.state = coalesce(:state, l.state)
              and (l.recorded_at, l.id) < (:before, :beforeId) and l.recorded_at >= :since
            order by l.recorded_at desc, l.id desc limit :limit""")
    List<Loan> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods LoanFilter filter);

    /** Lists the goods of the latest loans of a centre, those in most loans first. */
    @SqlQuery("""
            select i.counts_as as sku
            from (select id from loans where centre = :at order by recorded_at desc, id desc limit :loans) latest
            join loan_goods g on g.loan = latest.id
            join items i on i.sku = g.sku
            group by i.counts_as
            order by count(*) desc, i.counts_as limit :limit""")
    List<Sku> usual(CentreCode at, int loans, int limit);

    /** Lists items of a category that stand at one of the places and are not expired, by name. Some of their lots may be on hold. */
    @SqlQuery("""
            select i.sku from items i
            where i.category = :category and i.counts_as between i.sku and i.sku
              and exists (
                select 1 from balances b
                where b.centre = :at and b.sku = i.sku and b.quantity > 0 and b.expires_on >= :today and b.location in (<places>))
            order by i.<order> limit :limit""")
    List<Sku> inStock(
            @Define ItemOrder order,
            Category category,
            CentreCode at,
            @InList Collection<LocationId> places,
            Expiry today,
            int limit);

    /** Lists loans that are out and due before a day, latest first. With a second bound, SQLite would read the index of all states. */
    @SqlQuery("""
            <rows>
            where l.centre = :at and l.state = 'OUT' and 'OUT' = coalesce(:state, 'OUT') and l.due_on < :dueBefore
              and (l.recorded_at, l.id) < (:before, :beforeId) and not (l.recorded_at < :since)
            order by l.recorded_at desc, l.id desc limit :limit""")
    List<Loan> out(CentreCode at, String dueBefore, @BindMethods LatestRows rows, @BindMethods LoanFilter filter);

    /** Lists the loans of one person, latest first. They are few, so they are sorted. */
    @SqlQuery("""
            <rows>
            where w.counts_as = (select n.counts_as from beneficiaries n where n.case_code = :beneficiary)
              and coalesce(l.centre, '') = :at and l.state = coalesce(:state, l.state)
              and l.due_on < :dueBefore and (:dueBefore = '~' or l.state = 'OUT')
              and (l.recorded_at, l.id) < (:before, :beforeId) and l.recorded_at >= :since
            order by l.recorded_at desc, l.id desc limit :limit""")
    List<Loan> ofPerson(CentreCode at, String dueBefore, @BindMethods LatestRows rows, @BindMethods LoanFilter filter);

    /** Lists the loans of an item, to all people or to one person, latest first. */
    @SqlQuery("""
            with lent (loan) as materialized (
              select distinct d.loan from loan_goods d
              where d.sku in (select w.sku from items w where w.counts_as = (select counts_as from items where sku = :item)))
            <rows>
            where l.id in (select g.loan from lent g) and coalesce(l.centre, '') = :at
              and (coalesce(:beneficiary, '') = ''
                or b.id = (select p.counts_as from beneficiaries p where p.case_code = :beneficiary))
              and l.state = coalesce(:state, l.state)
              and l.due_on < :dueBefore and (:dueBefore = '~' or l.state = 'OUT')
              and (l.recorded_at, l.id) < (:before, :beforeId) and l.recorded_at >= :since
            order by l.recorded_at desc, l.id desc limit :limit""")
    List<Loan> ofItem(CentreCode at, String dueBefore, @BindMethods LatestRows rows, @BindMethods LoanFilter filter);

    /** Finds the goods of the loans; within a loan, the first to expire first. */
    @SqlQuery("""
            select g.loan, g.lot, t.number, t.expires_on, t.sku, g.lent, g.returned, g.lost
            from loan_goods g join lots t on t.code = g.lot
            where g.loan in (<loans>)
            order by g.loan, t.expires_on, g.lot""")
    List<LoanGoods> goods(@InList Collection<UUID> loans);

    @SqlQuery("""
            select a.id, a.kind, a.first_line, a.last_line, a.reason, o.username as operator, a.recorded_at
            from loan_acts a join operators o on o.id = a.operator
            where a.loan = :loan order by a.first_line""")
    List<LoanAct> acts(UUID loan);

    @SqlQuery("""
            select r.id, r.act, r.reason, o.username as operator, r.recorded_at
            from loan_reversals r join operators o on o.id = r.operator
            where r.loan = :loan order by r.act""")
    List<ReversalRow> reversals(UUID loan);

    /** Takes numbers for more lines and returns the last of them; empty if nothing is out. */
    @SqlQuery("""
            update loans set last_line = last_line + :lines where id = :id and state = 'OUT' returning last_line""")
    Optional<Integer> takeNumbers(UUID id, int lines);

    /** Adds to the returned and lost quantities of a lot; a reversal passes negative numbers. */
    @SqlUpdate("""
            update loan_goods set returned = returned + :returned, lost = lost + :lost where loan = :loan and lot = :lot""")
    void count(UUID loan, LotCode lot, long returned, long lost);

    /** Sets the state that follows from the goods. */
    @SqlUpdate("""
            update loans set state = case
              when exists (select 1 from loan_goods g where g.loan = :id and g.lent > g.returned + g.lost) then 'OUT'
              when exists (select 1 from loan_goods g where g.loan = :id and g.lost > 0) then 'LOST'
              else 'RETURNED' end
            where id = :id""")
    void settle(UUID id);

    /** Returns 0 if the loan is already reversed, or if goods of it are returned or lost. */
    @SqlUpdate("""
            update loans set state = 'REVERSED' where id = :id and state = 'OUT'
              and not exists (select 1 from loan_goods g where g.loan = :id and g.returned + g.lost > 0)""")
    int reverse(UUID id);

    /** Returns 0 if the act is already reversed. */
    @SqlUpdate("""
            insert into loan_reversals (id, loan, act, reason, operator, recorded_at)
            values (:id, :loan, :act, :reason, :operator, :recordedAt) on conflict (loan, act) do nothing""")
    int insertReversal(UUID id, UUID loan, String act, String reason, UUID operator, Instant recordedAt);
}
