package org.sklad.programme.directory;

import org.sklad.platform.i18n.Language;

/**
 * An entry of a managed list. Records refer to it by its code.
 *
 * @param version the number of changes, for If-Match
 */
public record Entry(
        EntryKind kind,
        EntryCode code,
        String nameBg,
        String nameEn,
        String offers,
        String contact,
        String area,
        String languages,
        boolean active,
        long version) {
    static Entry of(EntryKind kind, EntryCode code, EntryDetails of, long version) {
        return new Entry(
                kind,
                code,
                of.nameBg(),
                of.nameEn(),
                of.offers(),
                of.contact(),
                of.area(),
                of.languages(),
                of.active(),
                version);
    }

    EntryDetails details() {
        return new EntryDetails(nameBg, nameEn, offers, contact, area, languages, active);
    }

    public String name(Language language) {
        return language == Language.BG ? nameBg : nameEn;
    }
}
