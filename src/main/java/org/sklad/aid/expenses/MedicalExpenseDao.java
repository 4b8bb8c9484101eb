package org.sklad.aid.expenses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.SourceCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;

@Fragments({@Fragment(name = "narrowed", sql = """
            e.funding_source = coalesce(:fundingSource, e.funding_source)
              and e.paid_on between coalesce(:from, e.paid_on) and coalesce(:until, e.paid_on)"""), @Fragment(name = "rows", sql = """
            select e.id, e.centre, b.case_code, case when b.present = 1 and b.centre = e.centre then 1 else 0 end as here,
              e.kind, e.minor, e.currency, e.paid_on, e.funding_source, e.state, o.username as operator,
              e.follow_up_on, case when e.followed_up_at is null then 0 else 1 end as followed_up, e.recorded_at
            from medical_expenses e
            join beneficiaries w on w.id = e.beneficiary
            join beneficiaries b on b.id = w.counts_as
            join operators o on o.id = e.operator""")})
@RegisterColumnMapper(CodedExpenseKind.class)
interface MedicalExpenseDao {
    /** A new medical expense with the age band of the day of payment. The note and the photo are encrypted, the kind is a code. */
    record Insert(
            UUID id,
            CentreCode centre,
            BeneficiaryId beneficiary,
            AgeBand ageBand,
            String kind,
            long minor,
            String currency,
            LocalDate paidOn,
            SourceCode fundingSource,
            String note,
            UUID photo,
            UUID operator,
            Optional<LocalDate> followUpOn,
            Instant recordedAt) {}

    /** A kind that an older version stored in clear. */
    record Kind(UUID id, String name) {
        ExpenseKind kind() {
            return ExpenseKind.valueOf(name);
        }
    }

    /** Finds rows in clear by a partial index. */
    @SqlQuery("select id, kind as name from medical_expenses where substr(kind, 1, 2) <> '1.' limit :limit")
    List<Kind> inClear(int limit);

    @SqlUpdate("update medical_expenses set kind = :code where id = :id")
    void replace(UUID id, String code);

    /** The encrypted values and the owner of their key; empty texts once the person is erased. */
    record SealedRow(BeneficiaryId beneficiary, String note, String photo) {}

    @SqlUpdate("""
            insert into medical_expenses (id, centre, beneficiary, age_band, kind, minor, currency, paid_on, funding_source, note,
              photo, state, operator, follow_up_on, recorded_at)
            values (:id, :centre, :beneficiary, :ageBand, :kind, :minor, :currency, :paidOn, :fundingSource, :note, :photo,
              'RECORDED', :operator, :followUpOn, :recordedAt)""")
    void insert(@BindMethods Insert expense);

    @SqlQuery("""
            <rows>
            where e.id = :id""")
    Optional<MedicalExpense> find(UUID id);

    @SqlQuery("select beneficiary, note, photo from medical_expenses where id = :id")
    Optional<SealedRow> sealed(UUID id);

    /** Finds the expenses of all registrations of the person. */
    @SqlQuery("""
            select id from medical_expenses
            where beneficiary in (select r.beneficiary from registrations r where r.person = :person)
            order by recorded_at, id""")
    List<UUID> ofPerson(BeneficiaryId person);

    /** Lists expenses, latest first; {@code gone} is true for operators who also see those of people who have left. */
    @SqlQuery("""
            <rows>
            where e.centre = :at
              and (:gone = 1 or (b.present = 1 and b.centre = e.centre))
              and <narrowed>
              and (e.recorded_at, e.id) < (:before, :beforeId) and e.recorded_at >= :since
            order by e.recorded_at desc, e.id desc limit :limit""")
    List<MedicalExpense> ofCentre(
            CentreCode at, boolean gone, @BindMethods LatestRows rows, @BindMethods MedicalExpenseFilter filter);

    /** Lists the expenses in one state, latest first. With a second bound, SQLite would read the index of all states. */
    @SqlQuery("""
            <rows>
            where e.centre = :at and e.state = :state
              and (:gone = 1 or (b.present = 1 and b.centre = e.centre))
              and <narrowed>
              and (e.recorded_at, e.id) < (:before, :beforeId) and not (e.recorded_at < :since)
            order by e.recorded_at desc, e.id desc limit :limit""")
    List<MedicalExpense> ofState(
            CentreCode at, boolean gone, @BindMethods LatestRows rows, @BindMethods MedicalExpenseFilter filter);

    /** Lists the expenses of one person, latest first. They are few, so they are sorted. */
    @SqlQuery("""
            <rows>
            where w.counts_as = (select p.counts_as from beneficiaries p where p.case_code = :beneficiary)
              and coalesce(e.centre, '') = :at and e.state = coalesce(:state, e.state)
              and (:gone = 1 or (b.present = 1 and b.centre = e.centre))
              and <narrowed>
              and (e.recorded_at, e.id) < (:before, :beforeId) and e.recorded_at >= :since
            order by e.recorded_at desc, e.id desc limit :limit""")
    List<MedicalExpense> ofPerson(
            CentreCode at, boolean gone, @BindMethods LatestRows rows, @BindMethods MedicalExpenseFilter filter);

    /** Lists what an operator has to follow up with people who are still there, the earliest day first. */
    @SqlQuery("""
            <rows>
            where e.operator = :operator and e.followed_up_at is null and e.follow_up_on is not null
              and e.state <> 'WITHDRAWN' and b.present = 1 and b.centre = e.centre
            order by e.follow_up_on, e.id limit :limit""")
    List<MedicalExpense> toFollowUp(UUID operator, int limit);

    /** Returns 0 if there is nothing to follow up. */
    @SqlUpdate("""
            update medical_expenses set followed_up_at = :now
            where id = :id and followed_up_at is null and follow_up_on is not null and state <> 'WITHDRAWN'""")
    int followUp(UUID id, Instant now);

    /** Returns 0 if it is already decided. */
    @SqlUpdate("update medical_expenses set state = :state where id = :id and state = 'RECORDED'")
    int close(UUID id, ExpenseState state);

    /** Inserts a decision with an encrypted reason. */
    @SqlUpdate("""
            insert into medical_decisions (id, expense, state, reason, operator, decided_at)
            values (:id, :expense, :state, :reason, :operator, :decidedAt)""")
    void insertDecision(UUID id, UUID expense, ExpenseState state, String reason, UUID operator, Instant decidedAt);

    @SqlQuery("""
            select d.id, d.state, d.reason, o.username as operator, d.decided_at
            from medical_decisions d join operators o on o.id = d.operator
            where d.expense = :expense""")
    Optional<Decision> decision(UUID expense);
}
