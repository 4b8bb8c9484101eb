package org.sklad.platform.i18n;

import org.assertj.core.api.Condition;

/** Conditions on thrown exceptions. */
public final class Refusals {
    private Refusals() {}

    /** Matches a refusal with the text of this key, or of a longer key that begins with it and a dot. */
    public static Condition<Throwable> refused(String key) {
        return new Condition<>(thrown -> isRefused(thrown, key), "refused: %s", key);
    }

    /** Returns true if the outcome is a refusal with the text of this key or of a longer key that begins with it and a dot. */
    public static boolean isRefused(Object outcome, String key) {
        return outcome instanceof Refusal refusal && (refusal.message().key() + ".").startsWith(key + ".");
    }

    /** Matches a refusal of this problem type. */
    public static Condition<Throwable> refusedAs(String type) {
        return new Condition<>(
                thrown -> thrown instanceof Refusal refusal && refusal.type().equals(type), "refused as %s", type);
    }
}
