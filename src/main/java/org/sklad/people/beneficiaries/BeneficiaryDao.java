package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.platform.db.InList;

/** Reads a merged registration as the person it was merged into, except in the methods named "written". */
interface BeneficiaryDao {
    /** Finds the person with this code, which can be the code of a merged registration. */
    @SqlQuery("""
            select id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
              household, stay_since, version, registered_at,
              (select time_zone from centres where code = beneficiaries.centre) as zone
            from beneficiaries where id = (select counts_as from beneficiaries where case_code = :code)""")
    Optional<Beneficiary> find(CaseCode code);

    /** Finds the registration itself, even if it is merged into another. */
    @SqlQuery("""
            select id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
              household, stay_since, version, registered_at,
              (select time_zone from centres where code = beneficiaries.centre) as zone
            from beneficiaries where case_code = :code""")
    Optional<Beneficiary> findWritten(CaseCode code);

    @SqlQuery("""
            select id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
              household, stay_since, version, registered_at,
              (select time_zone from centres where code = beneficiaries.centre) as zone
            from beneficiaries where id = (select counts_as from beneficiaries where id = :id)""")
    Optional<Beneficiary> findById(BeneficiaryId id);

    /** Finds the registration itself, even if it is merged into another. */
    @SqlQuery("""
            select id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
              household, stay_since, version, registered_at,
              (select time_zone from centres where code = beneficiaries.centre) as zone
            from beneficiaries where id = :id""")
    Optional<Beneficiary> findWritten(BeneficiaryId id);

    /** Returns all registrations of the person, merged ones last. */
    @SqlQuery("""
            select r.beneficiary from registrations r join beneficiaries b on b.id = r.beneficiary
            where r.person = :id order by case when b.counts_as = b.id then 0 else 1 end, b.registered_at, b.id""")
    List<BeneficiaryId> registrations(BeneficiaryId id);

    /** Finds the person with a valid card. */
    @SqlQuery("""
            select b.id, b.case_code, b.sex, b.age_band, b.next_band_on, b.clothes, b.shoes, b.languages, b.centre, b.room,
              b.room_order, b.present, b.household, b.stay_since, b.version, b.registered_at,
              (select time_zone from centres where code = b.centre) as zone
            from cards c
            join beneficiaries n on n.id = c.beneficiary
            join beneficiaries b on b.id = n.counts_as
            where c.code = :card and c.valid = 1""")
    Optional<Beneficiary> findByCard(CardCode card);

    /** Lists the people present in a centre by room, household and case code. */
    @SqlQuery("""
            select id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
              household, stay_since, version, registered_at,
              (select time_zone from centres where code = beneficiaries.centre) as zone
            from beneficiaries
            where centre = :centre and present = 1 and (room_order, household, case_code) > (:roomOrder, :household, :caseCode)
              and (:room = '' or room = :room)
            order by room_order, household, case_code limit :limit""")
    List<Beneficiary> list(
            CentreCode centre, String room, String roomOrder, String household, String caseCode, int limit);

    /** Lists the people present in a centre by case code only. */
    @SqlQuery("""
            select id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
              household, stay_since, version, registered_at,
              (select time_zone from centres where code = beneficiaries.centre) as zone
            from beneficiaries
            where centre = :centre and present = 1 and case_code > :caseCode
            order by case_code limit :limit""")
    List<Beneficiary> listByCode(CentreCode centre, String caseCode, int limit);

    @SqlQuery("""
            select id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
              household, stay_since, version, registered_at,
              (select time_zone from centres where code = beneficiaries.centre) as zone
            from beneficiaries where household = :household order by case_code""")
    List<Beneficiary> allOfHousehold(HouseholdCode household);

    /** Returns those of the people who are present in the centre. A person found by two registrations is listed once. */
    @SqlQuery("""
            select id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
              household, stay_since, version, registered_at,
              (select time_zone from centres where code = beneficiaries.centre) as zone
            from beneficiaries
            where id in (select counts_as from beneficiaries where id in (<ids>)) and centre = :centre and present = 1""")
    List<Beneficiary> present(CentreCode centre, @InList Collection<BeneficiaryId> ids);

    /** Returns the persons of those registrations that are merged. */
    @SqlQuery("select id, counts_as from beneficiaries where id in (<ids>) and counts_as <> id")
    List<CountsAs> merged(@InList Collection<BeneficiaryId> ids);

    /** A merged registration and the one that it counts as. */
    record CountsAs(BeneficiaryId id, BeneficiaryId countsAs) {}

    /** Returns where the people of these registrations are. Unknown codes are left out. */
    @SqlQuery("""
            select n.case_code as code, b.centre, b.present
            from beneficiaries n join beneficiaries b on b.id = n.counts_as where n.case_code in (<codes>)""")
    List<Whereabouts> whereabouts(@InList Collection<String> codes);

    /** The centre of a person's last stay, and whether the stay goes on. */
    record Whereabouts(String code, CentreCode centre, boolean present) {}

    @SqlQuery("select time_zone from centres where code = :centre")
    Optional<ZoneId> zone(CentreCode centre);

    @SqlQuery("select count(*) from beneficiaries where counts_as = id")
    long count();

    @SqlQuery("select count(*) from beneficiaries where present = 1")
    long countPresent();

    @SqlQuery("select count(*) from beneficiaries where centre = :centre and present = 1")
    long countPresentAt(CentreCode centre);

    /** Returns 0 if the case code is taken. */
    @SqlUpdate("""
            insert into beneficiaries (id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room,
              room_order, present, household, stay_since, version, registered_at, counts_as)
            values (:id, :caseCode, :sex, :ageBand, :nextBandOn, :clothes, :shoes, :languages, :centre, :room, :roomOrder,
              :present, :household, :staySince, :version, :registeredAt, :id)
            on conflict (case_code) do nothing""")
    int insertUnlessTaken(@BindMethods Beneficiary beneficiary);

    /** Returns 0 if the version is not the present one. */
    @SqlUpdate("""
            update beneficiaries set sex = :sex, age_band = :ageBand, next_band_on = :nextBandOn, clothes = :clothes,
              shoes = :shoes, languages = :languages, room = :room, room_order = :roomOrder, version = version + 1
            where id = :id and version = :version""")
    int change(@BindMethods Beneficiary beneficiary);

    /** Returns 0 if the version is not the present one. */
    @SqlUpdate("""
            update beneficiaries set age_band = :band, next_band_on = :nextOn, version = version + 1
            where id = :id and version = :version""")
    int setAge(BeneficiaryId id, @BindMethods Age age, long version);

    /** Records the start of a stay. */
    @SqlUpdate("""
            update beneficiaries set centre = :centre, room = :room, room_order = :roomOrder, present = 1, stay_since = :since,
              left_at = :open, version = version + 1
            where id = :id""")
    void arrive(BeneficiaryId id, CentreCode centre, String room, String roomOrder, Instant since, Instant open);

    @SqlUpdate("""
            update beneficiaries set room = '', room_order = '', present = 0, left_at = :at, version = version + 1
            where id = :id""")
    void depart(BeneficiaryId id, Instant at);

    /** Reverses the departure at this time. Returns 0 if the person did not leave then, or was erased since. */
    @SqlUpdate("""
            update beneficiaries set room = :room, room_order = :roomOrder, present = 1, left_at = :open, version = version + 1
            where id = :id and present = 0 and left_at = :left""")
    int reopen(BeneficiaryId id, String room, String roomOrder, Instant left, Instant open);

    @SqlUpdate("update beneficiaries set household = :household, version = version + 1 where id = :id")
    void setHousehold(BeneficiaryId id, String household);

    /** Returns 0 if the version is not the present one. */
    @SqlUpdate("update beneficiaries set version = version + 1 where id = :id and version = :version")
    int countVersion(BeneficiaryId id, long version);

    /**
     * Locks the row of the person without a change, so that decisions about them are made one at a time, for any of their registrations.
     */
    @SqlQuery("""
            update beneficiaries set version = version where id = (select n.counts_as from beneficiaries n where n.id = :id)
            returning id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
              household, stay_since, version, registered_at,
              (select time_zone from centres where code = beneficiaries.centre) as zone""")
    Optional<Beneficiary> take(BeneficiaryId id);
}
