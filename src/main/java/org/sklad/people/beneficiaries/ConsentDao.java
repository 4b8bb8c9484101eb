package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Consent;

interface ConsentDao {
    /** Stores each text once, when the first person is asked with it. */
    @SqlUpdate("""
            insert into consent_texts (language, version, hash, content, used_at)
            values (:language, :version, :hash, :content, :at)
            on conflict (language, version) do nothing""")
    void keepText(String language, int version, String hash, String content, Instant at);

    @SqlQuery("select hash from consent_texts where language = :language and version = :version")
    String textHash(String language, int version);

    /** A consent text in use. */
    record Used(String language, int version, String hash, String content) {}

    @SqlQuery("select language, version, hash, content from consent_texts order by language, version")
    List<Used> texts();

    /** A name that no operator has is refused by the foreign key. */
    @SqlUpdate("""
            insert into consents (id, beneficiary, centre, answer, language, version, wanted, how, operator, recorded_at)
            values (:id, :beneficiary, :centre, :answer, :language, :version, :wanted, :how,
              coalesce((select id from operators where username = :operator), nullif(:operator, '')), :recordedAt)""")
    void insert(@BindMethods Consent consent);

    @SqlQuery("""
            select c.id, c.beneficiary, c.centre, c.answer, c.language, c.version, c.wanted, c.how,
              coalesce(o.username, '') as operator, c.recorded_at
            from consents c left join operators o on o.id = c.operator
            where c.id = :id""")
    Optional<Consent> find(UUID id);

    /** Lists the answers for all registrations of the person, latest first. */
    @SqlQuery("""
            select c.id, c.beneficiary, c.centre, c.answer, c.language, c.version, c.wanted, c.how,
              coalesce(o.username, '') as operator, c.recorded_at
            from registrations r join consents c on c.beneficiary = r.beneficiary
            left join operators o on o.id = c.operator
            where r.person = :person
            order by c.recorded_at desc, c.id desc limit :limit""")
    List<Consent> ofPerson(BeneficiaryId person, int limit);

    @SqlUpdate("delete from consents where beneficiary = :beneficiary")
    void remove(BeneficiaryId beneficiary);

    @SqlQuery("select count(*) from consents")
    long count();

    /** Lists the answers for all registrations of the person with the texts shown, earliest first. */
    @SqlQuery("""
            select c.recorded_at, c.centre, c.answer, c.language, c.version, c.how, t.content as text
            from consents c join consent_texts t on t.language = c.language and t.version = c.version
            where c.beneficiary in (select beneficiary from registrations where person = :beneficiary)
            order by c.recorded_at, c.id""")
    List<PersonFile.Asked> asked(BeneficiaryId beneficiary);
}
