package org.sklad.programme.directory;

import org.sklad.centres.places.ActiveFilter;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;

/** The lists of entries, one for each kind. */
final class EntryList {
    static final Listing<ActiveFilter, Entry, String> TOPICS = of(EntryKind.TOPIC);
    static final Listing<ActiveFilter, Entry, String> INSTITUTIONS = of(EntryKind.INSTITUTION);
    static final Listing<ActiveFilter, Entry, String> ORGANISATIONS = of(EntryKind.ORGANISATION)
            .text("directory.offers", "#service+description", Entry::offers)
            .text("directory.area", "#loc+description", Entry::area)
            .text("directory.languages", "#meta+languages", Entry::languages)
            .fileText("directory.contact", "#contact+description", Entry::contact);

    private EntryList() {}

    static Listing<ActiveFilter, Entry, String> list(EntryKind kind) {
        return switch (kind) {
            case TOPIC -> TOPICS;
            case INSTITUTION -> INSTITUTIONS;
            case ORGANISATION -> ORGANISATIONS;
        };
    }

    private static Listing<ActiveFilter, Entry, String> of(EntryKind kind) {
        return Listing.<ActiveFilter, Entry, String>of(
                        kind.path(),
                        kind.key("title"),
                        Places.sorted(each -> each.code().value()))
                .path("/settings/" + kind.path())
                .link(Entry::code)
                .purpose(kind.key("purpose"))
                .empty(kind.key("empty"))
                .flag("active", "directory.only-active")
                .shown("directory.name", each -> new Shown.Name(each.nameBg(), each.nameEn()))
                .text("directory.code", "#meta+code", Entry::code)
                .fileText("directory.name.bg", "#meta+name+i_bg", Entry::nameBg)
                .fileText("directory.name.en", "#meta+name+i_en", Entry::nameEn)
                .chip("directory.state", "#status", each -> each.active() ? "ACTIVE" : "ENDED", EntryList::chip);
    }

    private static Shown.Chip chip(Entry entry) {
        return entry.active()
                ? new Shown.Chip("done", Message.of("directory.active"))
                : new Shown.Chip("neutral", Message.of("directory.ended"));
    }
}
