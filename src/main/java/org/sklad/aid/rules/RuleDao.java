package org.sklad.aid.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.InList;

interface RuleDao {
    @SqlQuery("""
            select code, name, items, styles, categories, per, quantity, per_member, per_child, period, days, sexes, age_bands,
              vulnerabilities, min_household, max_household, centres, kits_as_parts, valid_from, valid_until, applies_from, version
            from entitlement_rules where code = :code""")
    Optional<RuleRow> find(RuleCode code);

    @SqlQuery("""
            select code, name, items, styles, categories, per, quantity, per_member, per_child, period, days, sexes, age_bands,
              vulnerabilities, min_household, max_household, centres, kits_as_parts, valid_from, valid_until, applies_from, version
            from entitlement_rules where code > :after order by code limit :limit""")
    List<RuleRow> list(String after, int limit);

    @SqlQuery("""
            select code, name, items, styles, categories, per, quantity, per_member, per_child, period, days, sexes, age_bands,
              vulnerabilities, min_household, max_household, centres, kits_as_parts, valid_from, valid_until, applies_from, version
            from entitlement_rules where code in (<codes>)""")
    List<RuleRow> named(@InList(mayBeEmpty = true) Collection<String> codes);

    /** Lists the versions of the day, unordered. The query searches by day, because past versions far outnumber present ones. */
    @SqlQuery("""
            select code, name, items, styles, categories, per, quantity, per_member, per_child, period, days, sexes, age_bands,
              vulnerabilities, min_household, max_household, centres, kits_as_parts, valid_from, valid_until, applies_from, version
            from entitlement_rule_versions
            where applies_from <= :day and applies_until > :day and valid_from <= :day and valid_until >= :day""")
    List<RuleRow> valid(LocalDate day);

    /** Lists the named items and the items of the styles. */
    @SqlQuery("""
            select sku, style, category from items where sku in (<items>) and counts_as = sku
            union
            select sku, style, category from items where style in (<styles>) and counts_as = sku""")
    List<KindRow> kinds(
            @InList(mayBeEmpty = true) Collection<Sku> items, @InList(mayBeEmpty = true) Collection<StyleCode> styles);

    /** Finds the sensitive items among these items and styles, in any size of a style. */
    @SqlQuery("""
            select sku, style, category from items
            where sensitive = 1 and (sku in (<items>) or style in (<styles>))""")
    List<KindRow> sensitive(
            @InList(mayBeEmpty = true) Collection<Sku> items, @InList(mayBeEmpty = true) Collection<StyleCode> styles);

    @SqlUpdate("""
            insert into entitlement_rules (code, name, items, styles, categories, per, quantity, per_member, per_child, period, days, sexes,
              age_bands, vulnerabilities, min_household, max_household, centres, kits_as_parts, valid_from, valid_until,
              applies_from, version)
            values (:code, :name, :items, :styles, :categories, :per, :quantity, :perMember, :perChild, :period, :days, :sexes,
              :ageBands, :vulnerabilities, :minHousehold, :maxHousehold, :centres, :kitsAsParts, :validFrom, :validUntil, :appliesFrom,
              :version)""")
    void insert(@BindMethods RuleRow row);

    /** Changes the rule; returns 0 if the version is not the present one. */
    @SqlUpdate("""
            update entitlement_rules set name = :name, items = :items, styles = :styles, categories = :categories,
              per = :per, quantity = :quantity, per_member = :perMember, per_child = :perChild, period = :period, days = :days,
              sexes = :sexes, age_bands = :ageBands, vulnerabilities = :vulnerabilities, min_household = :minHousehold,
              max_household = :maxHousehold, centres = :centres, kits_as_parts = :kitsAsParts, valid_from = :validFrom,
              valid_until = :validUntil, applies_from = :appliesFrom, version = version + 1
            where code = :code and version = :version""")
    int change(@BindMethods RuleRow row);

    /** Inserts the version that applies from its day on; see {@link #supersede}. */
    @SqlUpdate("""
            insert into entitlement_rule_versions (code, version, name, items, styles, categories, per, quantity, per_member,
              per_child, period, days, sexes, age_bands, vulnerabilities, min_household, max_household, centres, kits_as_parts,
              valid_from, valid_until, applies_from, applies_until, operator, written_at)
            values (:code, :version, :name, :items, :styles, :categories, :per, :quantity, :perMember, :perChild, :period, :days,
              :sexes, :ageBands, :vulnerabilities, :minHousehold, :maxHousehold, :centres, :kitsAsParts, :validFrom, :validUntil,
              :appliesFrom, :appliesUntil, :operator, :writtenAt)""")
    void insertVersion(@BindMethods RuleRow row, LocalDate appliesUntil, UUID operator, Instant writtenAt);

    /** Ends all versions on the day from which the next one applies, including those that would begin later. */
    @SqlUpdate("""
            update entitlement_rule_versions set applies_until = :from where code = :code and applies_until > :from""")
    void supersede(RuleCode code, LocalDate from);

    /** Lists the versions, latest first. */
    @SqlQuery("""
            select code, name, items, styles, categories, per, quantity, per_member, per_child, period, days, sexes, age_bands,
              vulnerabilities, min_household, max_household, centres, kits_as_parts, valid_from, valid_until, applies_from, version,
              applies_until, coalesce((select username from operators o where o.id = operator), '') as operator, written_at
            from entitlement_rule_versions where code = :code and version < :before order by version desc limit :limit""")
    List<RuleVersionRow> versions(RuleCode code, long before, int limit);
}
