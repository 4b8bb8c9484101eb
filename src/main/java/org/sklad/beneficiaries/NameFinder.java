package org.sklad.beneficiaries;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.access.CentreCode;
import org.sklad.beneficiaries.NameTokenDao.Candidate;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.db.Database;

/** Finds who is called so among those who are present in one centre. What it finds must be on record before it is shown. */
final class NameFinder {
    /** So many are opened and compared at most, those that have most in common with what is asked. */
    private static final int OPENED = 200;

    /** With so many who are called just so, nobody is looked for whose name differs. */
    private static final int ENOUGH = 20;

    /** Days: who reckons by another calendar, or is asked on another day, may be a year off. */
    private static final long A_YEAR = 366;

    private final Database database;
    private final DataKeys dataKeys;
    private final NameTokens tokens;

    NameFinder(Database database, DataKeys dataKeys, NameTokens tokens) {
        this.database = database;
        this.dataKeys = dataKeys;
        this.tokens = tokens;
    }

    /**
     * Somebody who was found.
     *
     * @param bornThen whether they were born on the day that was asked for, and this says something
     */
    record Found(
            BeneficiaryId id, String name, Optional<LocalDate> birthDate, NameLikeness likeness, boolean bornThen) {
        private static final Comparator<Found> LIKEST_FIRST = Comparator.comparing(Found::bornThen)
                .thenComparing(Found::likeness)
                .reversed()
                .thenComparing(each -> each.id().value());

        /** Whether this may be somebody of the name that was asked for and of this birth date, as far as both tell. */
        boolean mayBe(Optional<LocalDate> asked) {
            boolean called = likeness.least() != NameLikeness.Words.NEARLY && (likeness.words() > 1 || likeness.left() == 0);
            return bornThen || (called && !isBornApart(asked));
        }

        private boolean isBornApart(Optional<LocalDate> asked) {
            return isTelling(birthDate)
                    && isTelling(asked)
                    && Math.abs(ChronoUnit.DAYS.between(birthDate.orElseThrow(), asked.orElseThrow())) > A_YEAR;
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Whoever knows the year alone is written down as born on 1 January: it tells nobody from another. */
    static boolean isTelling(Optional<LocalDate> birthDate) {
        return birthDate
                .filter(day -> day.getMonth() != Month.JANUARY || day.getDayOfMonth() != 1)
                .isPresent();
    }

    /** The likest first; outside a transaction, since it decrypts. */
    List<Found> find(CentreCode centre, String name, Optional<LocalDate> birthDate) {
        List<NameSkeleton.Word> words = NameSkeleton.words(name);
        if (words.isEmpty()) {
            return List.of();
        }
        NameTokens.Asked asked = tokens.asked(centre, name);
        List<Candidate> same = candidates(centre, asked.whole());
        List<Found> found = found(words, same, birthDate);
        long called = found.stream()
                .filter(each -> each.likeness().least() != NameLikeness.Words.NEARLY)
                .count();
        if (called >= ENOUGH || asked.near().isEmpty()) {
            return found;
        }
        Set<Long> all = new HashSet<>(asked.whole());
        all.addAll(asked.near());
        Set<Candidate> opened = new HashSet<>(same);
        List<Candidate> near = candidates(centre, all).stream()
                .filter(each -> !opened.contains(each))
                .toList();
        return Stream.concat(found.stream(), found(words, near, birthDate).stream())
                .sorted(Found.LIKEST_FIRST)
                .toList();
    }

    private List<Candidate> candidates(CentreCode centre, Collection<Long> numbers) {
        return database.read(handle -> handle.attach(NameTokenDao.class).candidates(centre, numbers, OPENED));
    }

    private List<Found> found(List<NameSkeleton.Word> words, List<Candidate> among, Optional<LocalDate> birthDate) {
        return among.stream()
                .flatMap(each -> found(words, each, birthDate).stream())
                .sorted(Found.LIKEST_FIRST)
                .toList();
    }

    private Optional<Found> found(List<NameSkeleton.Word> words, Candidate of, Optional<LocalDate> birthDate) {
        FieldCipher cipher = dataKeys.open(of.beneficiary().value(), of.wrapped());
        String name = SealedIdentity.openName(of.beneficiary(), of.name(), cipher);
        return NameLikeness.of(words, NameSkeleton.words(name)).map(likeness -> {
            Optional<LocalDate> born = SealedIdentity.openBirthDate(of.beneficiary(), of.birthDate(), cipher);
            boolean bornThen = isTelling(birthDate) && born.equals(birthDate);
            return new Found(of.beneficiary(), name, born, likeness, bornThen);
        });
    }
}
