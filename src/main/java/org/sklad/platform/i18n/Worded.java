package org.sklad.platform.i18n;

/** A value in a {@link Message} that each language says in its own way: the name of a thing, kept in both. */
public interface Worded {
    String in(Language language);
}
