package org.sklad.platform.i18n;

import java.util.Optional;

/**
 * The head of the papers of the organisation that runs the installation.
 *
 * @param name name of the organisation; blank until it is set
 */
public record Letterhead(String name, Optional<Logo> logo) {
    /** The letterhead of an organisation that has set neither. */
    public static final Letterhead NONE = new Letterhead("", Optional.empty());
}
