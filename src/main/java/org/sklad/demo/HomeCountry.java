package org.sklad.demo;

import java.util.List;
import org.sklad.people.attributes.Sex;

/**
 * A country of origin with its names and languages. Every name is made up of two common ones.
 *
 * @param share percentage of families
 * @param languages ISO codes separated by blanks; each family has one of these
 */
record HomeCountry(
        int share,
        String country,
        List<String> languages,
        List<String> men,
        List<String> women,
        List<String> families) {
    static final String UKRAINE = "Ukraine";

    private static final List<HomeCountry> ALL = List.of(
            new HomeCountry(
                    38,
                    "Syria",
                    List.of("ar", "ar en", "ar ku"),
                    List.of("Ahmad", "Omar", "Khaled", "Yusuf", "Hasan", "Samir", "Tarek", "Bilal", "Adnan", "Karim"),
                    List.of("Fatima", "Amina", "Rana", "Layla", "Nour", "Hala", "Mariam", "Salma", "Dima", "Yasmin"),
                    List.of("Haddad", "Khalil", "Najjar", "Masri", "Sabbagh", "Darwish", "Hamdan", "Kassem")),
            new HomeCountry(
                    24,
                    "Afghanistan",
                    List.of("fa", "ps", "fa ps", "ps ur"),
                    List.of("Ali", "Farid", "Jawad", "Mirwais", "Najib", "Rahim", "Zalmai", "Hamid", "Idris", "Nasir"),
                    List.of("Zahra", "Parwana", "Shabnam", "Laila", "Freshta", "Nargis", "Soraya", "Mina"),
                    List.of("Ahmadi", "Karimi", "Noori", "Sultani", "Rahimi", "Hashemi", "Wardak")),
            new HomeCountry(
                    13,
                    "Iraq",
                    List.of("ar", "ku", "ar ku"),
                    List.of("Mustafa", "Haider", "Saad", "Rebin", "Dilshad", "Ammar", "Zaid"),
                    List.of("Zainab", "Shirin", "Huda", "Avin", "Noor", "Sara"),
                    List.of("Aziz", "Jabbar", "Barzan", "Salih", "Kadhim", "Rashid")),
            new HomeCountry(
                    12,
                    UKRAINE,
                    List.of("uk ru", "uk", "ru uk en"),
                    List.of("Oleh", "Taras", "Dmytro", "Artem", "Maksym"),
                    List.of("Oksana", "Iryna", "Nadia", "Sofia", "Kateryna", "Daria"),
                    List.of("Melnyk", "Bondarenko", "Tkachenko", "Kravets", "Lysenko")),
            new HomeCountry(
                    7,
                    "Pakistan",
                    List.of("ur", "ur en", "ur ps"),
                    List.of("Imran", "Bilal", "Usman", "Kashif", "Waqas"),
                    List.of("Ayesha", "Sana", "Hina"),
                    List.of("Malik", "Butt", "Chaudhry", "Mirza")),
            new HomeCountry(
                    6,
                    "Morocco",
                    List.of("ar fr", "ar"),
                    List.of("Younes", "Mehdi", "Rachid", "Anas"),
                    List.of("Khadija", "Imane", "Salima"),
                    List.of("Bennani", "Alaoui", "Tazi")));

    static HomeCountry any(Chance chance) {
        int drawn = chance.between(0, 99);
        for (HomeCountry each : ALL) {
            drawn -= each.share;
            if (drawn < 0) {
                return each;
            }
        }
        return ALL.get(0);
    }

    String languages(Chance chance) {
        return chance.of(languages);
    }

    String familyName(Chance chance) {
        return chance.of(families);
    }

    String firstName(Sex sex, Chance chance) {
        return chance.of(sex == Sex.FEMALE ? women : men);
    }

    /** True for Ukraine, where most families are mothers with children. */
    boolean isUkraine() {
        return country.equals(UKRAINE);
    }
}
