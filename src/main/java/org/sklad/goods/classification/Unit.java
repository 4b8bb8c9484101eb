package org.sklad.goods.classification;

import org.sklad.platform.i18n.Message;

/**
 * The smallest unit of an item. It is handed out undivided, and every quantity is counted in it. {@code ML} and {@code G} are only for
 * goods that are poured or weighed out.
 */
public enum Unit {
    PIECE,
    TABLET,
    CAPSULE,
    BOTTLE,
    TUBE,
    SACHET,
    ROLL,
    INHALER,
    CARTRIDGE,
    ML,
    G;

    /** Returns the question how many units the package with a code contains. */
    public Message inPackage() {
        return Message.of("catalogue.in-package." + name());
    }
}
