package org.sklad.aid.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.RuleCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;

/** The people on the lists of days, what is due to them, and the steps of the queue. */
@Fragments({
    @Fragment(name = "columns", sql = """
            e.beneficiary, b.case_code, b.clothes, b.shoes, b.sex, b.age_band, b.next_band_on, e.household, e.joint,
              e.persons, e.slot, e.place, e.number, e.came_at, e.desk"""),
    @Fragment(name = "people", sql = """
            from days_expected e
            join beneficiaries n on n.id = e.beneficiary
            join beneficiaries b on b.id = n.counts_as"""),
    @Fragment(
            name = "once",
            // Counts a merged person once: under the registration that arrived, else under one in a household, whose
            // goods the row may have, else under either. Both rows stay, because the merge can be undone. The case
            // stops PostgreSQL without statistics from starting with the whole list for each person on it.
            sql = """
                        not exists (
                          select 1 from beneficiaries one
                          join beneficiaries same on same.counts_as = one.counts_as and same.id <> one.id
                          where one.id = e.beneficiary and case when exists (
                            select 1 from days_expected o
                            where o.distribution_day = e.distribution_day and o.beneficiary = same.id
                              and (case o.state when 'EXPECTED' then 1 else 0 end, case o.household when '' then 1 else 0 end, o.beneficiary)
                                < (case e.state when 'EXPECTED' then 1 else 0 end, case e.household when '' then 1 else 0 end, e.beneficiary)) then 1 else 0 end = 1)"""),
    @Fragment(
            name = "served",
            // True if the person received goods of the day in a handout that was not reversed; for the representative
            // of a household, if any member received goods by a rule of that row: other goods are due to the member
            // alone. The query has to start with these handouts: PostgreSQL without statistics started with all
            // handouts of the lot, or of the day, for each person on the list. The case and coalesce prevent both.
            // Most rows are of one person, and looking for rules there too would take PostgreSQL twice as long.
            sql = """
                        case when e.joint = 0 then case when exists (
                          select 1 from handouts h
                          where h.beneficiary in (select r.beneficiary from registrations r where r.person = e.beneficiary)
                            and h.beneficiary <> '' and h.given_on = :on and coalesce(h.centre, '') = :centre
                            and h.state = 'RECORDED' and case when exists (
                            select 1 from handout_lines l join lots o on o.code = l.lot
                            where l.handout = h.id and o.sku in (select sku from given)) then 1 else 0 end = 1
                        ) then 1 else 0 end when exists (
                          select 1 from handouts h
                          where h.beneficiary in (select r.beneficiary from registrations r where r.person = e.beneficiary)
                            and h.beneficiary <> '' and h.given_on = :on and coalesce(h.centre, '') = :centre
                            and h.state = 'RECORDED' and case when exists (
                            select 1 from handout_lines l join lots o on o.code = l.lot
                            where l.handout = h.id and exists (
                              select 1 from goods g join days_due d on d.rule = g.rule
                              where g.sku = o.sku and d.distribution_day = e.distribution_day
                                and d.beneficiary = e.beneficiary)) then 1 else 0 end = 1
                        ) or exists (
                          select 1 from handouts h
                          where h.household = e.household and h.household <> '' and h.given_on = :on
                            and coalesce(h.centre, '') = :centre and h.state = 'RECORDED' and case when exists (
                            select 1 from handout_lines l join lots o on o.code = l.lot
                            where l.handout = h.id and exists (
                              select 1 from goods g join days_due d on d.rule = g.rule
                              where g.sku = o.sku and d.distribution_day = e.distribution_day
                                and d.beneficiary = e.beneficiary)) then 1 else 0 end = 1
                        ) then 1 else 0 end"""),
    @Fragment(
            name = "here",
            // People who left, or arrived in another centre, are not called and need nothing here.
            sql = "b.present = 1 and b.centre = :centre"),
    @Fragment(
            name = "stands",
            // Nobody comes after the closing, so departures after it change nothing. The counts keep PostgreSQL from
            // reading all stays.
            sql = """
                        case when e.state = 'EXPECTED' then e.state
                          when (select count(*) from days_closed c where c.distribution_day = :day) = 0
                            then case when b.present = 1 and b.centre = :centre then e.state else 'EXPECTED' end
                          when (
                            select count(*) from days_closed c
                            join stays s on s.centre = :centre and s.from_at <= c.closed_at and s.until_at > c.closed_at
                            where c.distribution_day = :day
                              and s.beneficiary in (select r.beneficiary from registrations r where r.person = e.beneficiary)
                          ) > 0 then e.state
                          else 'EXPECTED' end""")
})
interface ExpectedDao {
    /** The number of people on a list with the same state. */
    record Count(Expected.RowState state, boolean late, boolean served, long people) {}

    /** A due quantity of a person by a rule, with the person's sizes. */
    record NeededRow(
            RuleCode rule,
            BeneficiaryId beneficiary,
            @Nested DaySizes worn,
            long quantity) {}

    /** A recorded step and its person; {@code beneficiary} is empty if nobody waited. */
    record Step(UUID distributionDay, String beneficiary) {}

    @SqlBatch("""
            insert into days_expected (distribution_day, beneficiary, household, joint, persons, slot, place, state, number,
              came_at, desk)
            values (:distributionDay, :beneficiary, :household, :joint, :persons, :slot, :place, 'EXPECTED', 0, null, '')""")
    void insertExpected(@BindMethods Collection<ExpectedRow> rows);

    @SqlBatch("""
            insert into days_due (distribution_day, beneficiary, rule, quantity)
            values (:distributionDay, :beneficiary, :rule, :quantity)""")
    void insertDue(@BindMethods Collection<DueRow> rows);

    @SqlUpdate("delete from days_due where distribution_day = :day")
    void deleteDue(UUID day);

    @SqlUpdate("delete from days_expected where distribution_day = :day")
    void deleteExpected(UUID day);

    @SqlQuery("""
            with given (sku) as (select sku from items where sku in (<goods>)), goods (sku, rule) as (
              select i.sku, r.rule from given i join distribution_day_rules r on r.distribution_day = :day
              where r.rule || ' ' || i.sku in (<goods>))
            select state, late, served, count(*) as people from (
              select <stands> as state, case e.slot when 0 then 1 else 0 end as late, <served> as served
              <people>
              where e.distribution_day = :day and <once>) who
            group by state, late, served""")
    List<Count> counts(UUID day, CentreCode centre, LocalDate on, @InList(mayBeEmpty = true) Collection<String> goods);

    /** Lists people after a place, in the order of their times; people who came without being expected are first. */
    @SqlQuery("""
            with given (sku) as (select sku from items where sku in (<goods>)), goods (sku, rule) as (
              select i.sku, r.rule from given i join distribution_day_rules r on r.distribution_day = :day
              where r.rule || ' ' || i.sku in (<goods>))
            select <columns>, <stands> as state, <served> as served
            <people>
            where e.distribution_day = :day and <once> and (e.slot, e.place) > (:slot, :place)
            order by e.slot, e.place limit :limit""")
    List<Expected> expected(
            UUID day,
            CentreCode centre,
            LocalDate on,
            @InList(mayBeEmpty = true) Collection<String> goods,
            int slot,
            int place,
            int limit);

    @SqlQuery("""
            with given (sku) as (select sku from items where sku in (<goods>)), goods (sku, rule) as (
              select i.sku, r.rule from given i join distribution_day_rules r on r.distribution_day = :day
              where r.rule || ' ' || i.sku in (<goods>))
            select <columns>, <stands> as state, <served> as served
            <people>
            where e.distribution_day = :day and <once>
              and e.beneficiary in (select r.beneficiary from registrations r where r.person = :who)""")
    Optional<Expected> one(
            UUID day, CentreCode centre, LocalDate on, @InList(mayBeEmpty = true) Collection<String> goods, String who);

    /** Finds the representative of a household who is due only goods for the household. */
    @SqlQuery("""
            with given (sku) as (select sku from items where sku in (<goods>)), goods (sku, rule) as (
              select i.sku, r.rule from given i join distribution_day_rules r on r.distribution_day = :day
              where r.rule || ' ' || i.sku in (<goods>))
            select <columns>, <stands> as state, <served> as served
            <people>
            where e.distribution_day = :day and <once> and <here>
              and e.household = :household and e.household <> '' and e.joint = 1""")
    List<Expected> ofHousehold(
            UUID day,
            CentreCode centre,
            LocalDate on,
            @InList(mayBeEmpty = true) Collection<String> goods,
            String household);

    /** Lists waiting people who were not served meanwhile, by number, without one person. */
    @SqlQuery("""
            with given (sku) as (select sku from items where sku in (<goods>)), goods (sku, rule) as (
              select i.sku, r.rule from given i join distribution_day_rules r on r.distribution_day = :day
              where r.rule || ' ' || i.sku in (<goods>))
            select * from (
              select <columns>, <stands> as state, <served> as served
              <people>
              where e.distribution_day = :day and <once> and e.state = 'WAITING' and <here> and e.beneficiary <> :except) who
            where served = 0
            order by number limit :limit""")
    List<Expected> waiting(
            UUID day,
            CentreCode centre,
            LocalDate on,
            @InList(mayBeEmpty = true) Collection<String> goods,
            String except,
            int limit);

    /** Lists people who were called by a desk and not served. */
    @SqlQuery("""
            with given (sku) as (select sku from items where sku in (<goods>)), goods (sku, rule) as (
              select i.sku, r.rule from given i join distribution_day_rules r on r.distribution_day = :day
              where r.rule || ' ' || i.sku in (<goods>))
            select * from (
              select <columns>, <stands> as state, <served> as served
              <people>
              where e.distribution_day = :day and <once> and e.state = 'AT_DESK' and <here> and (:desk = '' or e.desk = :desk)) who
            where served = 0
            order by number limit :limit""")
    List<Expected> atDesk(
            UUID day,
            CentreCode centre,
            LocalDate on,
            @InList(mayBeEmpty = true) Collection<String> goods,
            String desk,
            int limit);

    /** Lists quantities still to be given, one row for each person and rule, with the person's sizes. */
    @SqlQuery("""
            with given (sku) as (select sku from items where sku in (<goods>)), goods (sku, rule) as (
              select i.sku, r.rule from given i join distribution_day_rules r on r.distribution_day = :day
              where r.rule || ' ' || i.sku in (<goods>))
            select rule, beneficiary, clothes, shoes, sex, age_band, next_band_on, quantity from (
              select d.rule, d.beneficiary, b.clothes, b.shoes, b.sex, b.age_band, b.next_band_on, d.quantity, <served> as served
              <people>
              join days_due d on d.distribution_day = e.distribution_day and d.beneficiary = e.beneficiary
              where e.distribution_day = :day and <once> and <here>) due
            where served = 0""")
    List<NeededRow> neededBySize(
            UUID day, CentreCode centre, LocalDate on, @InList(mayBeEmpty = true) Collection<String> goods);

    @SqlQuery("""
            select distribution_day, beneficiary, rule, quantity from days_due
            where distribution_day = :day and beneficiary in (<who>)
            order by rule""")
    List<DueRow> due(UUID day, @InList(mayBeEmpty = true) Collection<BeneficiaryId> who);

    /** Finds the rules of the rows that {@link #ofHousehold} finds. The goods of another row are not there for other members. */
    @SqlQuery("""
            select distinct d.rule
            <people>
            join days_due d on d.distribution_day = e.distribution_day and d.beneficiary = e.beneficiary
            where e.distribution_day = :day and <once> and <here> and e.household = :household and e.joint = 1""")
    Set<RuleCode> rulesOfHousehold(UUID day, CentreCode centre, String household);

    /** Counts the members of a household who are present in the centre. */
    @SqlQuery("""
            select cast(coalesce(sum(case when centre = :centre and present = 1 then 1 else 0 end), 0) as integer)
            from beneficiaries where household = :household and household <> ''""")
    int persons(String household, CentreCode centre);

    /** Takes the next number of the queue. */
    @SqlQuery("update distribution_days set last_number = last_number + 1 where id = :id returning last_number")
    int takeNumber(UUID id);

    /** Returns 0 if they came before. */
    @SqlUpdate("""
            update days_expected set state = 'WAITING', number = :number, came_at = :at
            where distribution_day = :day and beneficiary = :who and state = 'EXPECTED'""")
    int arrive(UUID day, String who, int number, Instant at);

    /** Returns 0 if they have not come. */
    @SqlUpdate("""
            update days_expected set state = 'AT_DESK', desk = :desk
            where distribution_day = :day and beneficiary = :who and state <> 'EXPECTED'""")
    int call(UUID day, String who, String desk);

    /** Returns 0 if no desk called them. */
    @SqlUpdate("""
            update days_expected set state = 'WAITING', desk = ''
            where distribution_day = :day and beneficiary = :who and state = 'AT_DESK'""")
    int giveBack(UUID day, String who);

    @SqlUpdate("""
            insert into days_steps (id, distribution_day, beneficiary, kind, operator, recorded_at)
            values (:id, :day, :who, :kind, :operator, :at)""")
    void insertStep(UUID id, UUID day, String who, String kind, UUID operator, Instant at);

    /** Finds the open days on which the desk has called the person, served or not. Usually there is one. */
    @SqlQuery("""
            select d.id from beneficiaries b
            join beneficiaries n on n.counts_as = b.counts_as
            join days_expected e on e.beneficiary = n.id
            join distribution_days d on d.id = e.distribution_day
            where b.case_code = :person and e.desk = :desk and d.state = 'OPEN' and d.held_on = :on""")
    List<UUID> callingDays(CaseCode person, String desk, LocalDate on);

    @SqlQuery("select distribution_day, beneficiary from days_steps where id = :id")
    Optional<Step> step(UUID id);
}
