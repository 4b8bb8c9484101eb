package org.sklad.people.nameindex;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.SealedName;
import org.sklad.platform.crypto.WrappedKey;

interface NameTokenDao {
    @SqlUpdate("delete from name_tokens where beneficiary = :beneficiary")
    void remove(BeneficiaryId beneficiary);

    /** Of all registrations of the person. */
    @SqlUpdate(
            "delete from name_tokens where beneficiary in (select beneficiary from registrations where person = :person)")
    void removeAll(BeneficiaryId person);

    /** Those that were merged into this one are indexed anew where the person is now. */
    @SqlUpdate("""
            update identities set indexed = 0
            where beneficiary in (select beneficiary from registrations where person = :person) and beneficiary <> :person""")
    void setMergedNotIndexed(BeneficiaryId person);

    @SqlBatch("insert into name_tokens (centre, token, beneficiary) values (:centre, :token, :beneficiary)")
    void insert(CentreCode centre, Collection<Long> token, BeneficiaryId beneficiary);

    /** 0 when the name is another by now, or the person has none. */
    @SqlUpdate("update identities set indexed = 1 where beneficiary = :beneficiary and name = :name")
    int setIndexed(BeneficiaryId beneficiary, String name);

    @SqlUpdate("update identities set indexed = 0 where beneficiary = :beneficiary")
    void setNotIndexed(BeneficiaryId beneficiary);

    /** The name under which somebody is to be found, as it is kept, and where they are; of each registration of a person its own. */
    @SqlQuery("""
            select i.beneficiary, b.centre, b.present, i.name, k.wrapped
            from identities i
            join beneficiaries n on n.id = i.beneficiary
            join beneficiaries b on b.id = n.counts_as
            join data_keys k on k.beneficiary = i.beneficiary
            where i.beneficiary = :beneficiary""")
    Optional<SealedName> find(BeneficiaryId beneficiary);

    /** Whose name has no tokens yet. */
    @SqlQuery("""
            select i.beneficiary, b.centre, b.present, i.name, k.wrapped
            from identities i
            join beneficiaries n on n.id = i.beneficiary
            join beneficiaries b on b.id = n.counts_as
            join data_keys k on k.beneficiary = i.beneficiary
            where i.indexed = 0
            order by i.beneficiary limit :limit""")
    List<SealedName> notIndexed(int limit);

    /** How many numbers of people there are among these, as far as they are counted. */
    @SqlQuery("""
            select count(*) from (
              select token from name_tokens where centre = :centre and token in (<tokens>) limit :most) as few""")
    int count(CentreCode centre, @BindList Collection<Long> tokens, int most);

    /** Who has one of the tokens; as many as there is room for. */
    @SqlQuery("""
            select i.beneficiary, i.name, i.birth_date, k.wrapped
            from identities i join data_keys k on k.beneficiary = i.beneficiary
            where i.beneficiary in (
              select few.beneficiary from (
                select beneficiary from name_tokens where centre = :centre and token in (<tokens>) limit :limit) as few)""")
    List<Candidate> having(CentreCode centre, @BindList Collection<Long> tokens, int limit);

    /**
     * Who has one of the tokens of two words each. The plus keeps the engine from looking for each of the others in turn: those of one
     * person are 24 at most, and are read at once.
     *
     * @param rarest of the word that fewer people have
     * @param looked at so many of these it is looked
     */
    @SqlQuery("""
            select i.beneficiary, i.name, i.birth_date, k.wrapped
            from identities i join data_keys k on k.beneficiary = i.beneficiary
            where i.beneficiary in (
              select few.beneficiary from (
                select beneficiary from name_tokens where centre = :centre and token in (<rarest>) limit :looked) as few
              where exists (
                select 1 from name_tokens t where t.beneficiary = few.beneficiary and +t.token in (<others>))
              limit :limit)""")
    List<Candidate> havingBoth(
            CentreCode centre,
            @BindList Collection<Long> rarest,
            @BindList Collection<Long> others,
            int looked,
            int limit);

    /** Somebody who may be the one that is looked for. */
    record Candidate(BeneficiaryId beneficiary, String name, String birthDate, WrappedKey wrapped) {}
}
