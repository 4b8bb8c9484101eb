package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.SealedIdentity;
import org.sklad.platform.crypto.WrappedKey;

interface IdentityDao {
    @SqlQuery("select wrapped from data_keys where beneficiary = :beneficiary")
    Optional<WrappedKey> key(BeneficiaryId beneficiary);

    @SqlUpdate("insert into data_keys (beneficiary, wrapped) values (:beneficiary, :wrapped)")
    void insertKey(BeneficiaryId beneficiary, WrappedKey wrapped);

    @SqlQuery("""
            select beneficiary, name, birth_date, nationality, registration_number, phone from identities
            where beneficiary = :beneficiary""")
    Optional<SealedIdentity> find(BeneficiaryId beneficiary);

    /**
     * Finds the registration whose identity is shown for the person: the remaining one, or else the latest merged one that has an identity.
     */
    @SqlQuery("""
            select i.beneficiary
            from registrations r
            join identities i on i.beneficiary = r.beneficiary
            join beneficiaries b on b.id = i.beneficiary
            where r.person = :person
            order by case when b.counts_as = b.id then 0 else 1 end, b.registered_at desc, b.id limit 1""")
    Optional<BeneficiaryId> shown(BeneficiaryId person);

    @SqlUpdate("""
            insert into identities (beneficiary, name, birth_date, nationality, registration_number, phone)
            values (:beneficiary, :name, :birthDate, :nationality, :registrationNumber, :phone)
            on conflict (beneficiary) do update set name = excluded.name, birth_date = excluded.birth_date,
              nationality = excluded.nationality, registration_number = excluded.registration_number, phone = excluded.phone""")
    void put(@BindMethods SealedIdentity identity);

    @SqlUpdate("delete from identities where beneficiary = :beneficiary")
    void remove(BeneficiaryId beneficiary);

    @SqlUpdate("""
            insert into identity_views (id, beneficiary, centre, operator, purpose, viewed_at)
            values (:id, :beneficiary, :centre, (select id from operators where username = :operator), :purpose, :viewedAt)""")
    void insertView(@BindMethods IdentityView view);

    @SqlBatch("""
            insert into identity_views (id, beneficiary, centre, operator, purpose, viewed_at)
            values (:id, :beneficiary, :centre, (select id from operators where username = :operator), :purpose, :viewedAt)""")
    void insertViews(@BindMethods List<IdentityView> views);

    /**
     * Lists the views in all registrations of the person, latest first. The time is compared through an expression, because with a plain
     * comparison PostgreSQL would read the views of all people.
     */
    @SqlQuery("""
            select v.id, v.beneficiary, v.centre, o.username as operator, v.purpose, v.viewed_at
            from registrations r join identity_views v on v.beneficiary = r.beneficiary
            join operators o on o.id = v.operator
            where r.person = :beneficiary and (v.viewed_at + 0, v.id) < (:before, :beforeId)
            order by v.viewed_at desc, v.id desc limit :limit""")
    List<IdentityView> views(BeneficiaryId beneficiary, Instant before, UUID beforeId, int limit);

    /** Lists the views in all registrations of the person, earliest first, without their operators. */
    @SqlQuery("""
            select viewed_at, centre, purpose from identity_views
            where beneficiary in (select beneficiary from registrations where person = :beneficiary)
            order by viewed_at, id""")
    List<PersonFile.Seen> seen(BeneficiaryId beneficiary);
}
