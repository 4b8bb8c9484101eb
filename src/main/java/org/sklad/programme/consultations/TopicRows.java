package org.sklad.programme.consultations;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.KindCodes;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryKind;

/** The topics of a version as stored: codes that differ in each row, so that the database alone reveals no topic of anybody. */
final class TopicRows {
    private TopicRows() {}

    static void insert(Handle handle, UUID version, List<EntryCode> topics) {
        KindCodes codes = KindCodes.of(handle);
        handle.attach(ConsultationDao.class)
                .insertTopics(
                        version,
                        topics.stream()
                                .map(each -> codes.of(version, each.value()))
                                .toList());
    }

    static List<EntryCode> of(Handle handle, UUID version) {
        List<String> all = Directory.codes(handle, EntryKind.TOPIC).stream()
                .map(EntryCode::value)
                .toList();
        Set<String> stored = Set.copyOf(handle.attach(ConsultationDao.class).topics(version));
        return KindCodes.of(handle).open(version, all, stored).stream()
                .map(EntryCode::new)
                .toList();
    }
}
