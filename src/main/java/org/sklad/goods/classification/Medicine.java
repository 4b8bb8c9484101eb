package org.sklad.goods.classification;

import java.util.List;

/**
 * The required facts of a medicine.
 *
 * @param inn the international non-proprietary name of its substance
 * @param strength as on the pack ({@code 500 mg})
 * @param form tablet, gel 50 g, oral suspension 100 ml
 * @param atc its code in the WHO's anatomical therapeutic chemical classification, from the group (A07CA) to the substance
 * @param storage {@link #ROOM}, {@link #COLD}, or free text
 */
public record Medicine(String inn, String strength, String form, String atc, boolean prescriptionOnly, String storage) {
    public static final String ROOM = "room";
    public static final String COLD = "cold 2-8 C";

    /** ATC groups that are private to the patient: mind (N05, N06), addiction (N07B), contraception (G02B, G03A). */
    private static final List<String> SENSITIVE = List.of("N05", "N06", "N07B", "G02B", "G03A");

    public static final String ATC = "[A-Z][0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?";

    public static final int MOST_INN = 200;
    public static final int MOST_WORDS = 100;

    public Medicine {
        if (inn.isBlank() || form.isBlank() || !atc.matches(ATC)) {
            throw new IllegalArgumentException("not a medicine");
        }
    }

    /** True if the medicine is proposed as sensitive where nobody has decided. No getter: it is no field of the API. */
    public boolean proposesSensitive() {
        return SENSITIVE.stream().anyMatch(atc::startsWith);
    }
}
