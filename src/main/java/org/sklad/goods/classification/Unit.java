package org.sklad.goods.classification;

import org.sklad.platform.i18n.Message;

/** The smallest unit of an item, which is handed out undivided and in which every quantity is counted. {@code ML} and {@code G} only for what is poured or weighed out. */
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

    /** The question how many are in the package with a code. */
    public Message inPackage() {
        return Message.of("catalogue.in-package." + name());
    }
}
