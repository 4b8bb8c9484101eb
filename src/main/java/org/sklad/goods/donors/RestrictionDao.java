package org.sklad.goods.donors;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.InList;

interface RestrictionDao {
    /** A stored restriction. Each of its sets is one text, separated by blanks. */
    record Row(
            RestrictionCode code,
            String nameBg,
            String nameEn,
            RestrictionEffect effect,
            String sexes,
            String ageBands,
            String vulnerabilities,
            String centres) {
        static Row of(Restriction restriction) {
            return new Row(
                    restriction.code(),
                    restriction.nameBg(),
                    restriction.nameEn(),
                    restriction.effect(),
                    text(restriction.sexes(), Enum::name),
                    text(restriction.ageBands(), Enum::name),
                    text(restriction.vulnerabilities(), Enum::name),
                    text(restriction.centres(), CentreCode::value));
        }

        Restriction restriction() {
            return new Restriction(
                    code,
                    nameBg,
                    nameEn,
                    effect,
                    set(sexes, Sex::valueOf),
                    set(ageBands, AgeBand::valueOf),
                    set(vulnerabilities, Vulnerability::valueOf),
                    set(centres, CentreCode::new));
        }

        private static <T> String text(Set<T> values, Function<T, String> name) {
            return values.stream().map(name).sorted().collect(Collectors.joining(" "));
        }

        private static <T> Set<T> set(String text, Function<String, T> value) {
            return text.isEmpty()
                    ? Set.of()
                    : Arrays.stream(text.split(" ")).map(value).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A lot and its donor's restrictions. */
    record RestrictedLot(LotCode code, String restriction) {}

    @SqlQuery("""
            select code, name_bg, name_en, effect, sexes, age_bands, vulnerabilities, centres from restrictions
            where code = :code""")
    Optional<Row> find(RestrictionCode code);

    @SqlQuery("""
            select code, name_bg, name_en, effect, sexes, age_bands, vulnerabilities, centres from restrictions
            where code in (<codes>) order by code""")
    List<Row> all(@InList Collection<String> codes);

    @SqlQuery("""
            select code, name_bg, name_en, effect, sexes, age_bands, vulnerabilities, centres from restrictions
            where code > :after and effect = coalesce(:effect, effect) order by code limit :limit""")
    List<Row> list(@BindMethods RestrictionFilter filter, String after, int limit);

    @SqlUpdate("""
            insert into restrictions (code, name_bg, name_en, effect, sexes, age_bands, vulnerabilities, centres)
            values (:code, :nameBg, :nameEn, :effect, :sexes, :ageBands, :vulnerabilities, :centres)""")
    void insert(@BindMethods Row row);

    @SqlQuery("select code, restriction from lots where sku in (<skus>) and restriction <> ''")
    List<RestrictedLot> lots(@InList Collection<Sku> skus);
}
