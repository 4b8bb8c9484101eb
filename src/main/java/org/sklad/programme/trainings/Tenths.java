package org.sklad.programme.trainings;

import java.math.BigDecimal;

/** A number with one decimal, such as 1.5 hours or a mean of 62.5 percent; stored in tenths, because both engines keep whole numbers exactly. */
public record Tenths(int tenths) {
    static Tenths of(BigDecimal number) {
        return new Tenths(number.movePointRight(1).intValueExact());
    }

    /** Returns the number without zeros at its end. */
    public BigDecimal number() {
        BigDecimal number = BigDecimal.valueOf(tenths, 1).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
