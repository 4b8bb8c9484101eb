package org.sklad.people.nameindex;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.SealedIdentity;
import org.sklad.people.nameindex.NameTokenDao.Candidate;
import org.sklad.people.names.NameLikeness;
import org.sklad.people.names.NameSkeleton;
import org.sklad.people.names.NameTokens;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.db.Database;

/** Finds people by name among those present in one centre. Callers must put the result on record before they show it. */
public final class NameFinder {
    /** Maximum number of candidates that are decrypted and compared; half of them are for the exact search. */
    private static final int OPENED = 200;

    /** Maximum number of results of a search. */
    public static final int MOST = 20;

    /** With this many exact matches, the search for similar names is skipped. */
    private static final int ENOUGH = MOST + 1;

    /** Maximum number of words of a name that are looked up. */
    private static final int LOOKED_UP = 4;

    /** Maximum number of tokens of the rarer of two words that are read: more than a centre has people of one name. */
    private static final int LOOKED_AT = 1_000;

    /** In days. Birth dates in another calendar, or given on another day, can be a year off. */
    private static final long A_YEAR = 366;

    private final Database database;
    private final DataKeys dataKeys;
    private final NameTokens tokens;

    public NameFinder(Database database, DataKeys dataKeys, NameTokens tokens) {
        this.database = database;
        this.dataKeys = dataKeys;
        this.tokens = tokens;
    }

    /**
     * A person found. The birth date is decrypted only on request, since 20 out of 100 people found are shown.
     *
     * @param bornThen true if the birth date equals the given one and is not 1 January
     */
    public record Found(Candidate of, FieldCipher cipher, String name, NameLikeness likeness, boolean bornThen) {
        private static final Comparator<Found> LIKEST_FIRST = Comparator.comparing(Found::bornThen)
                .thenComparing(Found::likeness)
                .reversed()
                .thenComparing(each -> each.id().value());

        public BeneficiaryId id() {
            return of.beneficiary();
        }

        public Optional<LocalDate> birthDate() {
            return SealedIdentity.openBirthDate(id(), of.birthDate(), cipher);
        }

        /** Returns true if this may be the person with the given name and birth date, as far as both are known. */
        public boolean mayBe(Optional<LocalDate> asked) {
            boolean called =
                    likeness.least() != NameLikeness.Words.NEARLY && (likeness.words() > 1 || likeness.left() == 0);
            return bornThen || (called && !hasOtherBirthDate(asked));
        }

        private boolean hasOtherBirthDate(Optional<LocalDate> asked) {
            Optional<LocalDate> born = isExactDate(asked) ? birthDate() : Optional.empty();
            return isExactDate(born)
                    && Math.abs(ChronoUnit.DAYS.between(born.orElseThrow(), asked.orElseThrow())) > A_YEAR;
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Returns false for 1 January, the date recorded for people who know only their year of birth. */
    public static boolean isExactDate(Optional<LocalDate> birthDate) {
        return birthDate
                .filter(day -> day.getMonth() != Month.JANUARY || day.getDayOfMonth() != 1)
                .isPresent();
    }

    /** Finds people, best match first. Decrypts, so call it outside a transaction. */
    public List<Found> find(CentreCode centre, String name, Optional<LocalDate> birthDate) {
        List<NameSkeleton.Word> words = NameSkeleton.words(name);
        if (words.isEmpty()) {
            return List.of();
        }
        List<NameTokens.Asked> asked = tokens.asked(centre, name);
        Set<Candidate> same = database.read(handle -> candidates(
                handle, centre, asked.stream().map(NameTokens.Asked::whole).toList(), OPENED / 2));
        List<Found> found = found(words, same, birthDate);
        if (found.size() >= ENOUGH) {
            return found;
        }
        Set<Candidate> others = database.read(handle -> others(handle, centre, asked));
        others.removeAll(same);
        return Stream.concat(found.stream(), found(words, others, birthDate).stream())
                .sorted(Found.LIKEST_FIRST)
                .toList();
    }

    /** Finds people whose name has a different or missing word. */
    private static Set<Candidate> others(Handle handle, CentreCode centre, List<NameTokens.Asked> asked) {
        Set<Candidate> others = candidates(
                handle, centre, asked.stream().map(NameTokens.Asked::all).toList(), OPENED / 4);
        NameTokenDao dao = handle.attach(NameTokenDao.class);
        asked.stream()
                .limit(LOOKED_UP)
                .forEach(each -> others.addAll(dao.having(centre, each.whole(), OPENED / 4 / LOOKED_UP)));
        return others;
    }

    /** Finds people with the two rarest words of the name, or with its only word. */
    private static Set<Candidate> candidates(Handle handle, CentreCode centre, List<Set<Long>> words, int most) {
        NameTokenDao dao = handle.attach(NameTokenDao.class);
        if (words.size() == 1) {
            return new LinkedHashSet<>(dao.having(centre, words.get(0), most));
        }
        Map<Set<Long>, Integer> counts = new HashMap<>();
        words.stream().limit(LOOKED_UP).forEach(each -> counts.put(each, dao.count(centre, each, LOOKED_AT)));
        List<Set<Long>> rarest = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        return rarest.size() == 1
                ? new LinkedHashSet<>(dao.having(centre, rarest.get(0), most))
                : new LinkedHashSet<>(dao.havingBoth(centre, rarest.get(0), rarest.get(1), LOOKED_AT, most));
    }

    private List<Found> found(List<NameSkeleton.Word> words, Set<Candidate> among, Optional<LocalDate> birthDate) {
        return among.stream()
                .flatMap(each -> found(words, each, birthDate).stream())
                .sorted(Found.LIKEST_FIRST)
                .toList();
    }

    private Optional<Found> found(List<NameSkeleton.Word> words, Candidate of, Optional<LocalDate> birthDate) {
        FieldCipher cipher = dataKeys.open(of.beneficiary().value(), of.wrapped());
        String name = SealedIdentity.openName(of.beneficiary(), of.name(), cipher);
        return NameLikeness.of(words, NameSkeleton.words(name)).map(likeness -> {
            Found found = new Found(of, cipher, name, likeness, false);
            return isExactDate(birthDate) && found.birthDate().equals(birthDate)
                    ? new Found(of, cipher, name, likeness, true)
                    : found;
        });
    }
}
