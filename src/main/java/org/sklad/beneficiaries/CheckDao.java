package org.sklad.beneficiaries;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What breaks the rules of people, each named by case code; at most 100 of a kind. */
interface CheckDao {
    @SqlQuery("""
            select b.case_code from beneficiaries b
            where b.present <> (
              select count(*) from stays s where s.beneficiary = b.id and s.until_at = :open and s.centre = b.centre
                and s.room = b.room and s.from_at = b.stay_since)
            or (b.present = 0 and exists (
              select 1 from stays s where s.beneficiary = b.id and s.until_at = :open))
            order by b.case_code limit 100""")
    List<String> withoutExactlyOneStay(Instant open);

    /** Erased people are in no list of who left. */
    @SqlQuery("""
            select b.case_code from beneficiaries b
            where b.left_at <> case
              when b.present = 1 or not exists (select 1 from data_keys k where k.beneficiary = b.id) then :open
              else (select max(s.until_at) from stays s where s.beneficiary = b.id) end
            order by b.case_code limit 100""")
    List<String> leftOtherwise(Instant open);

    @SqlQuery("""
            select 'key of ' || k.beneficiary from data_keys k
            where not exists (select 1 from beneficiaries b where b.id = k.beneficiary)
            order by k.beneficiary limit 100""")
    List<String> keysOfNobody();

    @SqlQuery("""
            select 'identity of ' || i.beneficiary from identities i
            where not exists (select 1 from data_keys k where k.beneficiary = i.beneficiary)
            order by i.beneficiary limit 100""")
    List<String> identitiesWithoutKey();

    @SqlQuery("""
            select distinct b.case_code from name_tokens t join beneficiaries b on b.id = t.beneficiary
            where b.present = 0 or b.centre <> t.centre
            order by b.case_code limit 100""")
    List<String> foundElsewhere();

    @SqlQuery("""
            select distinct b.case_code from name_tokens t join beneficiaries b on b.id = t.beneficiary
            where not exists (
              select 1 from identities i where i.beneficiary = t.beneficiary and i.indexed = 1 and i.name <> '')
            order by b.case_code limit 100""")
    List<String> foundWithoutName();

    @SqlQuery("""
            select b.case_code from beneficiaries b
            where (select count(*) from data_keys k where k.beneficiary = b.id)
              <> (select count(*) from cards c where c.beneficiary = b.id and c.valid = 1)
            order by b.case_code limit 100""")
    List<String> withoutExactlyOneCard();

    @SqlQuery("""
            select b.case_code from beneficiaries b
            where b.household <> coalesce((
              select min(m.household) from household_members m where m.beneficiary = b.id and m.until_at = :open), '')
            order by b.case_code limit 100""")
    List<String> inAnotherHousehold(Instant open);

    /** A household that nobody is in any more keeps its last head. */
    @SqlQuery("""
            select h.code from households h
            where exists (select 1 from household_members m where m.household = h.code and m.until_at = :open)
              and not exists (
                select 1 from household_members m
                where m.household = h.code and m.beneficiary = h.head and m.until_at = :open)
            order by h.code limit 100""")
    List<String> headsElsewhere(Instant open);
}
