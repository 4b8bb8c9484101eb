package org.sklad.goods.intake;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Refusal of a medicine that expires sooner than the minimum for receiving, without a reason to accept it. */
public final class ShortDated extends Refusal {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the refusal.
     *
     * @param errors errors at the reason field of each line that lacks one
     */
    ShortDated(List<FieldError> errors) {
        super(Kind.RULE, "short-dated", errors.get(0).message(), errors);
    }

    static FieldError at(String field, Object... arguments) {
        return new FieldError(field, Message.of("intake.short-dated", arguments));
    }

    static boolean isMeant(FieldError error) {
        return error.message().key().equals("intake.short-dated");
    }
}
