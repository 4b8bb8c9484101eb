package org.sklad.goods.intake;

/**
 * What was found when the goods of a line were looked at.
 *
 * @param reason why they are damaged or refused, or why a short-dated medicine is taken; empty where nothing is to be said
 * @param sealed false for a medicine of which the package was opened
 */
public record Inspection(Condition condition, String reason, boolean sealed) {
    /** More is a letter. */
    public static final int MOST_REASON = 500;

    /** Nothing is to be said. */
    public static final Inspection GOOD = new Inspection(Condition.GOOD, "", true);

    /** What needs a reason, with it. */
    public static Inspection of(Condition condition, String reason) {
        return new Inspection(condition, reason, true);
    }

    public boolean isRefused() {
        return condition == Condition.REFUSED;
    }

    public boolean isDamaged() {
        return condition == Condition.DAMAGED;
    }
}
