package org.sklad.oversight.privacy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.sklad.access.roles.Role;

/**
 * The record of processing activities (GDPR, article 30) in {@code processing.yml}: the data stored about people, its
 * purpose, legal basis, recipients and retention.
 *
 * @param controller the controller in the sense of the GDPR
 * @param officer the contact for people
 * @param transfers transfers to third countries or international organisations
 * @param measures security measures
 * @param everywhere columns that name an operator, in any table
 */
public record ProcessingRecord(
        BilingualText controller,
        BilingualText officer,
        BilingualText transfers,
        BilingualText measures,
        List<String> everywhere,
        List<Activity> activities) {
    static final Role[] MAY_SEE = {Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR};

    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private static final Supplier<ProcessingRecord> OURS = Suppliers.memoize(ProcessingRecord::read);

    public ProcessingRecord {
        everywhere = List.copyOf(everywhere);
        activities = List.copyOf(activities);
    }

    /**
     * One kind of stored data.
     *
     * @param seenBy recipients of the data
     * @param columns columns with the data, by table; {@code *} for all columns
     */
    public record Activity(
            String key,
            BilingualText subjects,
            BilingualText data,
            BilingualText purpose,
            BilingualText basis,
            BilingualText seenBy,
            BilingualText kept,
            Map<String, List<String>> columns) {
        public Activity {
            columns = Map.copyOf(columns);
        }

        private Activity lasting(Retention retention) {
            return new Activity(key, subjects, data, purpose, basis, seenBy, kept.lasting(retention), columns);
        }
    }

    /** Returns the record of the program without the configured retention. It is read once. */
    public static ProcessingRecord bundled() {
        return OURS.get();
    }

    /** Loads the record and fills in the configured retention. */
    public static ProcessingRecord load(Retention retention) {
        ProcessingRecord read = bundled();
        return new ProcessingRecord(
                read.controller,
                read.officer,
                read.transfers,
                read.measures,
                read.everywhere,
                read.activities.stream().map(each -> each.lasting(retention)).toList());
    }

    private static ProcessingRecord read() {
        try (InputStream file = ProcessingRecord.class.getResourceAsStream("processing.yml")) {
            return YAML.readValue(Objects.requireNonNull(file), ProcessingRecord.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
