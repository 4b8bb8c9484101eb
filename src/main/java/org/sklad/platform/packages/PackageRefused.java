package org.sklad.platform.packages;

import org.sklad.platform.i18n.Message;

/** A file that is not, byte for byte, a package that the key signed. */
public final class PackageRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    PackageRefused(String key, Object... arguments) {
        super(key);
        text = Message.of(key, arguments);
    }

    /** Returns the reason in words. */
    public Message text() {
        return text;
    }
}
