package org.sklad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;

/** Answers of every kind. */
@Path("/api/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
public final class SampleResource {
    private final Forms forms;

    SampleResource(Forms forms) {
        this.forms = forms;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    public Map<String, Object> create(SampleForm form) {
        IdempotencyKey claim = forms.accept("/samples", form.id(), form);
        return Map.of("id", claim.id(), "form", form);
    }

    @POST
    @Path("/large")
    @BodyLimit(2 * 1024 * 1024)
    public Map<String, Object> large(String body) {
        return Map.of("length", body.length());
    }

    @GET
    public Map<String, Object> list(@QueryParam("limit") @Nullable Integer limit) {
        return Map.of("limit", Optional.ofNullable(limit).orElse(100));
    }

    /** Exports ranges that overflow every buffer on the way. If the end is broken, fails there as if the database were gone. */
    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Integer> export(@QueryParam("rows") int rows, @QueryParam("broken") boolean broken) {
        List<Column<Integer>> columns = List.of(Column.text("platform.name", "", row -> (row + " ").repeat(100)));
        return new Sheet<>("samples", columns, last -> {
            int from = last.orElse(0);
            if (from >= rows && !broken) {
                return List.of();
            }
            if (from >= rows) {
                throw new DatabaseUnavailable(DatabaseUnavailable.Reason.BUSY);
            }
            return IntStream.rangeClosed(from + 1, from + Sheet.RANGE).boxed().toList();
        });
    }

    @DELETE
    @Path("/{name}")
    public Response delete(@PathParam("name") String name) {
        return Response.noContent().build();
    }

    @GET
    @Path("/caller")
    public String caller(@Context HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    @GET
    @Path("/throw/{what}")
    public String fail(@PathParam("what") String what) {
        throw switch (what) {
            case "not-found" -> new NotFound();
            case "forbidden" -> new Forbidden();
            case "limit" -> new TooOften();
            case "busy" -> new DatabaseUnavailable(DatabaseUnavailable.Reason.BUSY);
            case "unknown" -> new DatabaseUnavailable(DatabaseUnavailable.Reason.OUTCOME_UNKNOWN);
            case "full" -> new DatabaseUnavailable(DatabaseUnavailable.Reason.DISK_FULL);
            default -> new IllegalStateException("secret detail of " + what);
        };
    }

    private static final class TooOften extends Refusal {
        private static final long serialVersionUID = 1L;

        TooOften() {
            super(Kind.LIMIT, "too-often", Message.of("platform.problem.limit"));
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(Duration.ofSeconds(7));
        }
    }
}
