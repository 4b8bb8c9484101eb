package org.sklad.goods.donors;

import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;

/** A restriction as the API shows it. An empty list excludes nobody. */
public record RestrictionAnswer(
        String code,
        String nameBg,
        String nameEn,
        RestrictionEffect effect,
        List<Sex> sexes,
        List<AgeBand> ageBands,
        List<Vulnerability> vulnerabilities,
        List<String> centres) {
    static RestrictionAnswer of(Restriction restriction) {
        return new RestrictionAnswer(
                restriction.code().value(),
                restriction.nameBg(),
                restriction.nameEn(),
                restriction.effect(),
                restriction.sexes().stream().sorted().toList(),
                restriction.ageBands().stream().sorted().toList(),
                restriction.vulnerabilities().stream().sorted().toList(),
                restriction.centres().stream().map(CentreCode::value).sorted().toList());
    }
}
