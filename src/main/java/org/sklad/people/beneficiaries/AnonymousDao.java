package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;

/** Removes identifying data from the rows of a person. */
interface AnonymousDao {
    /** Returns the ids of the requests about the person. */
    @SqlQuery("""
            select id from beneficiaries where id = :id
            union select document from cards where beneficiary = :id
            union select document from stays where beneficiary = :id
            union select ended_document from stays where beneficiary = :id and ended_document <> ''
            union select id from household_acts where beneficiary = :id
            union select id from person_merges where beneficiary = :id
            union select id from person_merges where into_beneficiary = :id
            union select reversal from person_merges where beneficiary = :id and reversal is not null
            union select reversal from person_merges where into_beneficiary = :id and reversal is not null
            union select id from consents where beneficiary = :id
            union select id from identity_views where beneficiary = :id""")
    Set<UUID> documents(BeneficiaryId id);

    @SqlUpdate("delete from data_keys where beneficiary = :id")
    void removeKey(BeneficiaryId id);

    @SqlUpdate("delete from cards where beneficiary = :id")
    void removeCards(BeneficiaryId id);

    @SqlUpdate("delete from household_members where beneficiary = :id")
    void removeMemberships(BeneficiaryId id);

    @SqlUpdate("delete from household_acts where beneficiary = :id")
    void removeHouseholdActs(BeneficiaryId id);

    /** Keeps the groups, without the time and the operator that noted them. */
    @SqlUpdate("update vulnerabilities set noted_at = 0, noted_by = null where beneficiary = :id")
    void blurVulnerabilities(BeneficiaryId id);

    @SqlUpdate("update stays set room = '', from_at = :from, until_at = :until where document = :document")
    void blurStay(UUID document, Instant from, Instant until);

    /** The times at which registrations were merged and the merge was reversed. */
    record MergedAt(UUID id, Instant mergedAt, Optional<Instant> reversedAt) {}

    @SqlQuery("""
            select id, merged_at, reversed_at from person_merges where beneficiary = :id
            union
            select id, merged_at, reversed_at from person_merges where into_beneficiary = :id""")
    List<MergedAt> merges(BeneficiaryId id);

    /** Keeps the merge, without the hour, as for stays. */
    @SqlUpdate(
            "update person_merges set household = '', merged_at = :mergedAt, reversed_at = :reversedAt where id = :id")
    void blurMerge(UUID id, Instant mergedAt, Optional<Instant> reversedAt);

    /** Replaces the birthday by the age band. */
    @SqlUpdate("""
            update beneficiaries set age_band = :band, next_band_on = :nextOn, version = version + 1
            where id = :id""")
    void settleAge(BeneficiaryId id, AgeBand band, LocalDate nextOn);

    /** Returns 0 if the case code is taken. */
    @SqlUpdate("""
            update beneficiaries set case_code = :code, clothes = '', shoes = '', languages = '', room = '', room_order = '',
              household = '', stay_since = :staySince, left_at = :open, registered_at = :registeredAt, version = version + 1
            where id = :id and not exists (select 1 from beneficiaries where case_code = :code)""")
    int blur(BeneficiaryId id, CaseCode code, Instant staySince, Instant registeredAt, Instant open);
}
