package org.sklad.oversight.privacy;

import java.util.Map;

/**
 * An entry of the record of processing activities, by language. Each repeats what all entries have in common, such as
 * the controller.
 */
public record ProcessingActivityAnswer(
        String key,
        Map<String, String> controller,
        Map<String, String> officer,
        Map<String, String> subjects,
        Map<String, String> data,
        Map<String, String> purpose,
        Map<String, String> basis,
        Map<String, String> recipients,
        Map<String, String> transfers,
        Map<String, String> kept,
        Map<String, String> measures) {
    static ProcessingActivityAnswer of(ProcessingRecord record, ProcessingRecord.Activity activity) {
        return new ProcessingActivityAnswer(
                activity.key(),
                record.controller().all(),
                record.officer().all(),
                activity.subjects().all(),
                activity.data().all(),
                activity.purpose().all(),
                activity.basis().all(),
                activity.seenBy().all(),
                record.transfers().all(),
                activity.kept().all(),
                record.measures().all());
    }
}
