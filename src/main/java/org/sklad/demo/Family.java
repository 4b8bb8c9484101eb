package org.sklad.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;

/**
 * People who arrive together, the head first.
 *
 * @param name empty if they do not give their names
 */
record Family(HomeCountry origin, String languages, String name, List<Member> members) {
    /** A member to be registered. */
    record Member(Sex sex, int years, Set<Vulnerability> vulnerabilities) {}

    static Family any(Chance chance) {
        HomeCountry origin = HomeCountry.any(chance);
        int kind = chance.between(0, 99);
        List<Member> members = new ArrayList<>();
        if (kind < 4) {
            members.add(new Member(Sex.MALE, chance.between(14, 17), Set.of(Vulnerability.UNACCOMPANIED_CHILD)));
        } else if (kind < 30 && !origin.isUkraine()) {
            members.add(grownUp(Sex.MALE, 18, 45, chance));
        } else if (kind < 38) {
            members.add(grownUp(Sex.MALE, 25, 72, chance));
            members.add(grownUp(Sex.FEMALE, 22, 70, chance));
        } else if (kind < 55 || origin.isUkraine()) {
            members.add(new Member(Sex.FEMALE, chance.between(22, 42), Set.of(Vulnerability.SINGLE_PARENT)));
            children(chance.between(1, 3), chance, members);
        } else {
            members.add(grownUp(Sex.MALE, 25, 50, chance));
            members.add(grownUp(Sex.FEMALE, 21, 44, chance));
            children(chance.between(1, 4), chance, members);
            if (chance.percent(15)) {
                members.add(grownUp(Sex.FEMALE, 60, 78, chance));
            }
        }
        String name = chance.percent(75) ? origin.familyName(chance) : "";
        return new Family(origin, origin.languages(chance), name, members);
    }

    private static void children(int count, Chance chance, List<Member> members) {
        for (int i = 0; i < count; i++) {
            members.add(new Member(chance.of(Sex.values()), chance.between(0, 15), Set.of()));
        }
    }

    private static Member grownUp(Sex sex, int from, int until, Chance chance) {
        int years = chance.between(from, until);
        boolean mayBePregnant = sex == Sex.FEMALE && years < 42;
        int drawn = chance.between(0, 99);
        if (drawn < 7) {
            return new Member(sex, years, Set.of(Vulnerability.CHRONIC_ILLNESS));
        }
        if (drawn < 10) {
            return new Member(sex, years, Set.of(Vulnerability.DISABILITY));
        }
        if (drawn < 17 && mayBePregnant) {
            return new Member(sex, years, Set.of(Vulnerability.PREGNANT));
        }
        return new Member(sex, years, Set.of());
    }
}
