package org.sklad.people.nameindex;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.SealedName;
import org.sklad.platform.crypto.WrappedKey;
import org.sklad.platform.db.InList;

interface NameTokenDao {
    @SqlUpdate("delete from name_tokens where beneficiary = :beneficiary")
    void remove(BeneficiaryId beneficiary);

    /** Removes the tokens of all registrations of the person. */
    @SqlUpdate(
            "delete from name_tokens where beneficiary in (select beneficiary from registrations where person = :person)")
    void removeAll(BeneficiaryId person);

    /** Marks the registrations merged into this person, to be indexed anew at the person's present centre. */
    @SqlUpdate("""
            update identities set indexed = 0
            where beneficiary in (select beneficiary from registrations where person = :person) and beneficiary <> :person""")
    void setMergedNotIndexed(BeneficiaryId person);

    @SqlBatch("insert into name_tokens (centre, token, beneficiary) values (:centre, :token, :beneficiary)")
    void insert(CentreCode centre, Collection<Long> token, BeneficiaryId beneficiary);

    /** Returns 0 if the name has changed or the person has none. */
    @SqlUpdate("update identities set indexed = 1 where beneficiary = :beneficiary and name = :name")
    int setIndexed(BeneficiaryId beneficiary, String name);

    @SqlUpdate("update identities set indexed = 0 where beneficiary = :beneficiary")
    void setNotIndexed(BeneficiaryId beneficiary);

    /** Finds the stored name of a registration, with the centre where the person is. Each registration of a person has its own name. */
    @SqlQuery("""
            select i.beneficiary, b.centre, b.present, i.name, k.wrapped
            from identities i
            join beneficiaries n on n.id = i.beneficiary
            join beneficiaries b on b.id = n.counts_as
            join data_keys k on k.beneficiary = i.beneficiary
            where i.beneficiary = :beneficiary""")
    Optional<SealedName> find(BeneficiaryId beneficiary);

    /** Lists names without tokens. */
    @SqlQuery("""
            select i.beneficiary, b.centre, b.present, i.name, k.wrapped
            from identities i
            join beneficiaries n on n.id = i.beneficiary
            join beneficiaries b on b.id = n.counts_as
            join data_keys k on k.beneficiary = i.beneficiary
            where i.indexed = 0
            order by i.beneficiary limit :limit""")
    List<SealedName> notIndexed(int limit);

    /** Counts the stored tokens that are among these, up to a limit. */
    @SqlQuery("""
            select count(*) from (
              select token from name_tokens where centre = :centre and token in (<tokens>) limit :most) as few""")
    int count(CentreCode centre, @InList Collection<Long> tokens, int most);

    /** Finds people who have one of the tokens, up to a limit. */
    @SqlQuery("""
            select i.beneficiary, i.name, i.birth_date, k.wrapped
            from identities i join data_keys k on k.beneficiary = i.beneficiary
            where i.beneficiary in (
              select few.beneficiary from (
                select beneficiary from name_tokens where centre = :centre and token in (<tokens>) limit :limit) as few)""")
    List<Candidate> having(CentreCode centre, @InList Collection<Long> tokens, int limit);

    /**
     * Finds people who have a token of each of two words. The plus sign stops the engine from looking up each of the other tokens in turn:
     * one person has at most 24, which are read at once.
     *
     * @param rarest tokens of the word that fewer people have
     * @param looked maximum number of tokens of that word that are read
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
            CentreCode centre, @InList Collection<Long> rarest, @InList Collection<Long> others, int looked, int limit);

    /** A person who may match the search. */
    record Candidate(BeneficiaryId beneficiary, String name, String birthDate, WrappedKey wrapped) {}
}
