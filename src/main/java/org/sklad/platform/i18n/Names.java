package org.sklad.platform.i18n;

/** The names of things that have a code. */
public interface Names {
    /** Shows the codes themselves. */
    Names CODES = (thing, language) -> thing.toString();

    /** Returns the name of a thing; its code if nothing has it. */
    String of(NamedByCode thing, Language language);

    /**
     * Returns the same names for a reader at a centre, who knows its places without its name.
     *
     * @param centre code of the centre
     */
    default Names at(String centre) {
        return this;
    }

    /** Returns the name and the logo of the organisation that runs the installation. */
    default Letterhead letterhead() {
        return Letterhead.NONE;
    }
}
