package org.sklad.goods.donors;

import java.util.Collections;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.i18n.Language;

/** A donor's condition on who may get goods, and at which centres. An empty set excludes nobody. One vulnerability is enough. */
public record Restriction(
        RestrictionCode code,
        String nameBg,
        String nameEn,
        RestrictionEffect effect,
        Set<Sex> sexes,
        Set<AgeBand> ageBands,
        Set<Vulnerability> vulnerabilities,
        Set<CentreCode> centres) {
    static final int MOST_NAME = 120;

    public Restriction {
        sexes = Set.copyOf(sexes);
        ageBands = Set.copyOf(ageBands);
        vulnerabilities = Set.copyOf(vulnerabilities);
        centres = Set.copyOf(centres);
    }

    /** Returns the donor's condition in words. */
    public String name(Language language) {
        return language == Language.BG ? nameBg : nameEn;
    }

    /** True if the goods are for such a person at the centre. */
    public boolean fits(CentreCode centre, Sex sex, AgeBand ageBand, Set<Vulnerability> known) {
        return (centres.isEmpty() || centres.contains(centre))
                && (sexes.isEmpty() || sexes.contains(sex))
                && (ageBands.isEmpty() || ageBands.contains(ageBand))
                && (vulnerabilities.isEmpty() || !Collections.disjoint(vulnerabilities, known));
    }
}
