package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The record of processing activities (GDPR, article 30), for the supervisory authority. */
@Path("/api/v1/processing-activities")
@Produces(MediaType.APPLICATION_JSON)
public final class ProcessingActivitiesResource {
    private final ProcessingRecord record;

    ProcessingActivitiesResource(ProcessingRecord record) {
        this.record = record;
    }

    /** Lists all activities on one page, in both languages. */
    @GET
    public Rows<ProcessingActivityAnswer> list(@Auth Operator operator) {
        return new Rows<>(record.activities(operator), Optional.empty())
                .map(each -> ProcessingActivityAnswer.of(record, each));
    }

    /** Exports the activities in the language of the operator. */
    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<ProcessingRecord.Activity> export(@Auth Operator operator) {
        List<ProcessingRecord.Activity> all = record.activities(operator);
        return new Sheet<>(
                "processing-activities",
                PrivacySheets.processing(record, operator.language()),
                last -> last.isEmpty() ? all : List.of());
    }
}
