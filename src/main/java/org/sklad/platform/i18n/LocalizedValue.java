package org.sklad.platform.i18n;

/** A value in a {@link Message} that differs by language, such as a name stored in both. */
public interface LocalizedValue {
    String in(Language language);
}
