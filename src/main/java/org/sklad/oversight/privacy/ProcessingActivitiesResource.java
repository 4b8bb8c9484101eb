package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.web.Exports;

/** The record of processing activities (GDPR, article 30), for the supervisory authority. */
@Path("/api/v1/processing-activities")
@Produces(MediaType.APPLICATION_JSON)
public final class ProcessingActivitiesResource {
    private final ProcessingRecord record;

    ProcessingActivitiesResource(ProcessingRecord record) {
        this.record = record;
    }

    /** Lists all activities on one page: as JSON in both languages, as a file in the language of the operator. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<ProcessingActivityAnswer> list(@Auth Operator operator) {
        operator.require(ProcessingRecord.MAY_SEE);
        return ProcessingList.of(record, operator.language()).answer(each -> ProcessingActivityAnswer.of(record, each));
    }
}
