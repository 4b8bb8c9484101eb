package org.sklad.oversight.privacy;

import java.util.function.Function;
import org.sklad.oversight.privacy.ProcessingRecord.Activity;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;

/** The activities of the record of processing as a list. */
final class ProcessingList {
    private final Language language;
    private final ProcessingRecord record;

    private ProcessingList(ProcessingRecord record, Language language) {
        this.record = record;
        this.language = language;
    }

    /**
     * Returns the list.
     *
     * @param language of files, which people read without this program
     */
    static ListReading<Unfiltered, Activity, String> of(ProcessingRecord record, Language language) {
        return new ProcessingList(record, language)
                .list()
                .read(Query.unfiltered(), ListReading.Source.all(record.activities()));
    }

    /** Files repeat in each row what all activities have in common; the page says it once. */
    private Listing<Unfiltered, Activity, String> list() {
        return Listing.<Unfiltered, Activity, String>of("processing-activities", "privacy.processing", Places.whole())
                .column(text("privacy.processing.data", "#meta+data", Activity::data), prose(Activity::data))
                .file(text("privacy.processing.subjects", "#meta+subjects", Activity::subjects))
                .column(text("privacy.processing.for", "#meta+purpose", Activity::purpose), prose(Activity::purpose))
                .column(text("privacy.processing.basis", "#meta+basis", Activity::basis), prose(Activity::basis))
                .column(
                        text("privacy.processing.seen-by", "#meta+recipients", Activity::seenBy),
                        prose(Activity::seenBy))
                .column(text("privacy.processing.kept", "#meta+retention", Activity::kept), prose(Activity::kept))
                .file(text("privacy.processing.transfers", "#meta+transfers", each -> record.transfers()))
                .file(text("privacy.processing.measures", "#meta+measures", each -> record.measures()))
                .file(text("privacy.processing.controller", "#org+controller", each -> record.controller()))
                .file(text("privacy.processing.officer", "#contact+officer", each -> record.officer()))
                .fileText("privacy.processing.key", "#meta+id", Activity::key);
    }

    private Column<Activity> text(String key, String hashtag, Function<Activity, BilingualText> text) {
        return Column.text(key, hashtag, each -> text.apply(each).in(language));
    }

    private static Function<Activity, Shown> prose(Function<Activity, BilingualText> text) {
        return each -> new Shown.Name(text.apply(each).bg(), text.apply(each).en());
    }
}
