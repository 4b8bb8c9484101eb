package org.sklad.goods.catalogue;

import java.util.List;

/**
 * What must be known of a medicine.
 *
 * @param inn the international non-proprietary name of its substance
 * @param strength as on the pack ({@code 500 mg})
 * @param form tablet, gel 50 g, oral suspension 100 ml
 * @param atc its place in the WHO's anatomical therapeutic chemical classification, from the group (A07CA) to the substance
 * @param storage how it is kept: {@link #ROOM}, {@link #COLD}, or in words
 */
public record Medicine(String inn, String strength, String form, String atc, boolean prescriptionOnly, String storage) {
    public static final String ROOM = "room";
    public static final String COLD = "cold 2-8 C";

    /**
     * Groups of the classification of which it is nobody's business that somebody takes them: of the mind (N05, N06), of addiction
     * (N07B), contraception (G02B, G03A).
     */
    private static final List<String> SENSITIVE = List.of("N05", "N06", "N07B", "G02B", "G03A");

    static final String ATC = "[A-Z][0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?";

    static final int MOST_INN = 200;
    static final int MOST_WORDS = 100;

    public Medicine {
        if (inn.isBlank() || form.isBlank() || !atc.matches(ATC)) {
            throw new IllegalArgumentException("not a medicine");
        }
    }

    /** What is proposed for a medicine of which nobody said whether it is sensitive. */
    boolean isSensitive() {
        return SENSITIVE.stream().anyMatch(atc::startsWith);
    }
}
