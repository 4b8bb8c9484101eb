package org.sklad.oversight.privacy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;

/**
 * The record of processing activities (GDPR, article 30), as {@code processing.yml} has it: what is kept of people, what for, on what
 * ground, who sees it and for how long.
 *
 * @param controller who answers for it
 * @param officer whom people turn to
 * @param transfers to whom outside it goes
 * @param measures by which it is kept safe
 * @param everywhere the columns that name an operator, in whatever table
 */
public record ProcessingRecord(
        Words controller,
        Words officer,
        Words transfers,
        Words measures,
        List<String> everywhere,
        List<Activity> activities) {
    static final Role[] MAY_SEE = {Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR};

    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    public ProcessingRecord {
        everywhere = List.copyOf(everywhere);
        activities = List.copyOf(activities);
    }

    /**
     * One kind of what is kept.
     *
     * @param seenBy the recipients
     * @param columns where it is kept: by table, {@code *} for all of it
     */
    public record Activity(
            String key,
            Words subjects,
            Words data,
            Words purpose,
            Words basis,
            Words seenBy,
            Words kept,
            Map<String, List<String>> columns) {
        public Activity {
            columns = Map.copyOf(columns);
        }

        private Activity lasting(Retention retention) {
            return new Activity(key, subjects, data, purpose, basis, seenBy, kept.lasting(retention), columns);
        }
    }

    /** With the days that are set. */
    public static ProcessingRecord load(Retention retention) {
        ProcessingRecord read = read();
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

    /** Its activities, for who answers for it or looks after who does. */
    List<Activity> activities(Operator by) {
        by.require(MAY_SEE);
        return activities;
    }
}
