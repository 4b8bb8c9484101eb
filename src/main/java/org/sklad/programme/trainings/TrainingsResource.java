package org.sklad.programme.trainings;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.sklad.access.acts.ReasonForm;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.JsonResource;
import org.sklad.programme.directory.Directory;

/** Trainings of staff of institutions. */
@Path("/api/v1" + TrainingActs.PATH)
public final class TrainingsResource extends JsonResource {
    private final Directory directory;
    private final Trainings trainings;
    private final TrainingActs acts;

    TrainingsResource(Directory directory, Trainings trainings, TrainingActs acts) {
        this.directory = directory;
        this.trainings = trainings;
        this.acts = acts;
    }

    /** Latest recorded first. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<TrainingAnswer> list(@Auth Operator operator, @Listed Query<TrainingFilter> query) {
        return TrainingList.of(directory).read(query, trainings::list, operator).answer(TrainingAnswer::of);
    }

    @GET
    @Path(TrainingActs.ONE)
    public TrainingAnswer get(@Auth Operator operator, @PathParam("id") UUID id) {
        return TrainingAnswer.of(trainings.get(id, operator));
    }

    @POST
    public Answer<TrainingAnswer> record(@Auth Operator operator, TrainingForm form) {
        return Answer.of(acts.record.done(form, operator), get(operator, form.id()));
    }

    /** Reverses a training, which then counts nowhere. */
    @POST
    @Path(TrainingActs.REVERSAL)
    public Answer<TrainingAnswer> reverse(@Auth Operator operator, @PathParam("id") UUID id, ReasonForm form) {
        return Answer.of(acts.reverse.done(id, form, operator), get(operator, id));
    }
}
