package org.sklad.programme.referrals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.KindCodes;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.Entry;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryKind;

/** The organisations of referrals as stored: codes that differ in each row, so that the database alone reveals nobody's organisation. */
final class Organisations {
    private final KindCodes codes;
    private final List<String> all;

    private Organisations(KindCodes codes, List<String> all) {
        this.codes = codes;
        this.all = List.copyOf(all);
    }

    static Organisations of(Handle handle) {
        return new Organisations(
                KindCodes.of(handle),
                Directory.codes(handle, EntryKind.ORGANISATION).stream()
                        .map(EntryCode::value)
                        .toList());
    }

    /** Returns the code to store in the row of a referral. */
    static String code(Handle handle, UUID referral, EntryCode organisation) {
        return KindCodes.of(handle).of(referral, organisation.value());
    }

    /** Returns the organisation of a row. */
    EntryCode open(UUID referral, String stored) {
        return new EntryCode(codes.open(referral, all, Set.of(stored)).get(0));
    }

    /** Returns the entries with these codes. */
    static Map<EntryCode, Entry> named(Handle handle, Collection<EntryCode> wanted) {
        return Directory.named(handle, EntryKind.ORGANISATION, wanted);
    }
}
