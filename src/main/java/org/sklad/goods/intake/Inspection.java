package org.sklad.goods.intake;

/**
 * Result of inspecting the goods of a line.
 *
 * @param reason why goods are damaged or refused, or why a short-dated medicine is accepted; empty if no reason is given
 * @param sealed false for a medicine with an opened package
 */
public record Inspection(Condition condition, String reason, boolean sealed) {
    /** Maximum length of a reason. */
    public static final int MOST_REASON = 500;

    /** Goods in good condition, without a reason. */
    public static final Inspection GOOD = new Inspection(Condition.GOOD, "", true);

    /** Creates the result for sealed goods, with a reason. */
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
