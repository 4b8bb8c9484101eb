package org.sklad.platform.i18n;

import org.assertj.core.api.Condition;

/** Conditions on what was thrown. */
public final class Refusals {
    private Refusals() {}

    /** Refused with the text of this key, or with one of several whose keys begin with it and a dot. */
    public static Condition<Throwable> refused(String key) {
        return new Condition<>(thrown -> isRefused(thrown, key), "refused: %s", key);
    }

    /** True of an outcome that is such a refusal. */
    public static boolean isRefused(Object outcome, String key) {
        return outcome instanceof Refusal refusal && (refusal.message().key() + ".").startsWith(key + ".");
    }

    /** Refused as a problem of this type. */
    public static Condition<Throwable> refusedAs(String type) {
        return new Condition<>(
                thrown -> thrown instanceof Refusal refusal && refusal.type().equals(type), "refused as %s", type);
    }
}
