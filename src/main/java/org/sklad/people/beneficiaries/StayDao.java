package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Stay;

interface StayDao {
    @SqlQuery("""
            select document, beneficiary, centre, room, from_at, opened_by, until_at, ended_document, ended_by from stays
            where document = :document""")
    Optional<Stay> find(UUID document);

    /** Finds the stay that this departure ended. */
    @SqlQuery("""
            select document, beneficiary, centre, room, from_at, opened_by, until_at, ended_document, ended_by from stays
            where ended_document = :document""")
    Optional<Stay> endedBy(String document);

    @SqlQuery("""
            select document, beneficiary, centre, room, from_at, opened_by, until_at, ended_document, ended_by from stays
            where beneficiary = :beneficiary order by from_at, until_at""")
    List<Stay> list(BeneficiaryId beneficiary);

    @SqlUpdate("""
            insert into stays (document, beneficiary, centre, room, from_at, opened_by, until_at, ended_document, ended_by)
            values (:document, :beneficiary, :centre, :room, :fromAt, :openedBy, :untilAt, :endedDocument, :endedBy)""")
    void insert(@BindMethods Stay stay);

    @SqlUpdate("""
            update stays set until_at = :at, ended_document = :document, ended_by = :by
            where beneficiary = :beneficiary and until_at = :open""")
    int end(BeneficiaryId beneficiary, Instant at, String document, Optional<UUID> by, Instant open);

    /** Finds the open stay of a registration that is not merged. */
    @SqlQuery("""
            select document, beneficiary, centre, room, from_at, opened_by, until_at, ended_document, ended_by from stays
            where beneficiary = :beneficiary and until_at = :open""")
    Optional<Stay> open(BeneficiaryId beneficiary, Instant open);

    /** Lists the stays of all registrations of the person. */
    @SqlQuery("""
            select document, beneficiary, centre, room, from_at, opened_by, until_at, ended_document, ended_by from stays
            where beneficiary in (select beneficiary from registrations where person = :person) order by from_at, until_at""")
    List<Stay> listAll(BeneficiaryId person);

    /** Reopens the stay that a request ended. */
    @SqlUpdate(
            "update stays set until_at = :open, ended_document = '', ended_by = null where ended_document = :document")
    int goOn(String document, Instant open);

    @SqlUpdate("update stays set room = :room where beneficiary = :beneficiary and until_at = :open")
    void setRoom(BeneficiaryId beneficiary, String room, Instant open);

    /** Returns 1 if somebody who left the centre before the time still has a caseworker, otherwise 0. */
    @SqlQuery("""
            select count(*) from (
              select 1 from caseworkers c
              where exists (
                select 1 from registrations r join beneficiaries p on p.id = r.person
                where r.beneficiary = c.beneficiary and p.centre = :centre and p.left_at < :before)
              limit 1) found""")
    int departed(CentreCode centre, Instant before);

    /** Removes some caseworkers of people who left the centre before the time. */
    @SqlUpdate("""
            delete from caseworkers where beneficiary in (
              select c.beneficiary from caseworkers c
              where exists (
                select 1 from registrations r join beneficiaries p on p.id = r.person
                where r.beneficiary = c.beneficiary and p.centre = :centre and p.left_at < :before)
              limit :limit)""")
    int removeCaseworkers(CentreCode centre, Instant before, int limit);
}
