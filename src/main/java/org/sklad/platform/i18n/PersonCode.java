package org.sklad.platform.i18n;

/** The case code of a person. On a page it leads to the person's page, for a reader who can open that page. */
public interface PersonCode {
    /** Returns the digits, as they stand in an address. */
    String value();

    /** Returns the digits in groups for readers. */
    String grouped();
}
