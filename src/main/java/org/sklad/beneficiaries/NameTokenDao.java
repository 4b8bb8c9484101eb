package org.sklad.beneficiaries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.CentreCode;
import org.sklad.platform.crypto.WrappedKey;

interface NameTokenDao {
    @SqlUpdate("delete from name_tokens where beneficiary = :beneficiary")
    void remove(BeneficiaryId beneficiary);

    @SqlBatch("insert into name_tokens (centre, token, beneficiary) values (:centre, :token, :beneficiary)")
    void insert(CentreCode centre, Collection<Long> token, BeneficiaryId beneficiary);

    /** 0 when the name is another by now, or the person has none. */
    @SqlUpdate("update identities set indexed = 1 where beneficiary = :beneficiary and name = :name")
    int setIndexed(BeneficiaryId beneficiary, String name);

    @SqlUpdate("update identities set indexed = 0 where beneficiary = :beneficiary")
    void setNotIndexed(BeneficiaryId beneficiary);

    /** The name under which somebody is to be found, as it is kept. */
    @SqlQuery("""
            select i.beneficiary, b.centre, b.present, i.name, k.wrapped
            from identities i
            join beneficiaries b on b.id = i.beneficiary
            join data_keys k on k.beneficiary = i.beneficiary
            where i.beneficiary = :beneficiary""")
    Optional<SealedName> find(BeneficiaryId beneficiary);

    /** Whose name has no tokens yet. */
    @SqlQuery("""
            select i.beneficiary, b.centre, b.present, i.name, k.wrapped
            from identities i
            join beneficiaries b on b.id = i.beneficiary
            join data_keys k on k.beneficiary = i.beneficiary
            where i.indexed = 0
            order by i.beneficiary limit :limit""")
    List<SealedName> notIndexed(int limit);

    /** Who has most of the tokens first. */
    @SqlQuery("""
            with found as (
              select beneficiary, count(*) as hits from name_tokens
              where centre = :centre and token in (<tokens>)
              group by beneficiary order by count(*) desc, beneficiary limit :limit)
            select f.beneficiary, i.name, i.birth_date, k.wrapped
            from found f
            join identities i on i.beneficiary = f.beneficiary
            join data_keys k on k.beneficiary = f.beneficiary""")
    List<Candidate> candidates(CentreCode centre, @BindList Collection<Long> tokens, int limit);

    /** Somebody who may be the one that is looked for. */
    record Candidate(BeneficiaryId beneficiary, String name, String birthDate, WrappedKey wrapped) {}
}
