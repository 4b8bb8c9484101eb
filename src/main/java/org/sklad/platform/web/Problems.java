package org.sklad.platform.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpException;
import org.glassfish.jersey.server.ParamException;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Converts exceptions to problems. Only the parts meant for the reader are shown. */
public final class Problems {
    /** Long enough for a queue of 1,000 pieces to empty on a slow disk, short enough to keep a queue of people moving. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    /** The messages of the operating system for our own files, such as an export: the disk is full (ENOSPC) or fails (EIO). */
    private static final Map<String, DatabaseUnavailable.Reason> OF_DISKS = Map.of(
            "No space left on device", DatabaseUnavailable.Reason.DISK_FULL,
            "Input/output error", DatabaseUnavailable.Reason.DISK_FAILED);

    private Problems() {}

    static Problem of(Throwable thrown, String requestId) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            Optional<Problem> known = known(each);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new Problem(500, "fault", "platform.problem.fault", requestId);
    }

    private static Optional<Problem> known(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return Optional.of(new Problem(status(refusal.kind()), refusal.type(), refusal.message())
                    .with(refusal.errors())
                    .after(refusal.retryAfter()));
        }
        if (thrown instanceof DatabaseUnavailable unavailable) {
            return Optional.of(of(unavailable.reason()));
        }
        if (thrown instanceof IOException failed) {
            Optional<Problem> ofDisk =
                    Optional.ofNullable(OF_DISKS.get(said(failed))).map(Problems::of);
            if (ofDisk.isPresent()) {
                return ofDisk;
            }
        }
        if (thrown instanceof WebApplicationException answer) {
            return Optional.of(of(answer));
        }
        if (thrown instanceof HttpException bad) {
            return Optional.of(of(bad.getCode()));
        }
        if (thrown instanceof ZipException || thrown instanceof EOFException) {
            // A body that is not compressed as declared, or is cut short.
            return Optional.of(of(400));
        }
        if (thrown instanceof TimeoutException) {
            return Optional.of(of(408));
        }
        return Optional.empty();
    }

    /** Returns the message of the operating system, without the name of the file. */
    private static String said(IOException failed) {
        String reason = failed instanceof FileSystemException ofFile ? ofFile.getReason() : failed.getMessage();
        return reason == null ? "" : reason;
    }

    public static int status(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN_CALLER -> 401;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case STALE -> 412;
            case RULE -> 422;
            case LIMIT -> 429;
        };
    }

    private static Problem of(DatabaseUnavailable.Reason reason) {
        return switch (reason) {
            case BUSY -> new Problem(503, "busy", "platform.problem.busy").after(Optional.of(RETRY));
            case OUTCOME_UNKNOWN ->
                new Problem(503, "outcome-unknown", "platform.problem.outcome-unknown").after(Optional.of(RETRY));
            case DISK_FULL -> new Problem(507, "disk-full", "platform.problem.disk-full");
            case DISK_FAILED ->
                new Problem(503, "disk-failed", "platform.problem.disk-failed").after(Optional.of(RETRY));
        };
    }

    private static Problem of(WebApplicationException answer) {
        if (answer instanceof MalformedBody malformed) {
            return malformed.errors().isEmpty()
                    ? new Problem(400, "not-json", "platform.problem.not-json")
                    : new Problem(400, "malformed", "platform.problem.malformed").with(malformed.errors());
        }
        if (answer instanceof BodyTooLarge large) {
            return new Problem(413, "too-large", "platform.problem.too-large", large.limit() / 1024);
        }
        if (answer instanceof ParamException.QueryParamException query) {
            return new Problem(400, "malformed", "platform.problem.malformed")
                    .with(List.of(new FieldError(query.getParameterName(), Message.of("platform.field.invalid"))));
        }
        return of(answer.getResponse().getStatus())
                .allowing(Optional.ofNullable(answer.getResponse().getHeaderString(HttpHeaders.ALLOW)));
    }

    /** Returns the problem for an answer with nothing but a status. */
    public static Problem of(int status) {
        return switch (status) {
            case 401 -> new Problem(401, "not-signed-in", "platform.problem.not-signed-in");
            case 403 -> new Problem(403, "forbidden", "platform.forbidden");
            case 404 -> new Problem(404, "not-found", "platform.not-found");
            case 405, 501 -> new Problem(405, "method-not-allowed", "platform.problem.not-allowed-method");
            case 406 -> new Problem(406, "not-acceptable", "platform.problem.not-acceptable");
            case 408 -> new Problem(408, "timeout", "platform.problem.timeout");
            case 412 -> new Problem(412, "precondition-failed", "platform.problem.precondition");
            case 413 -> new Problem(413, "too-large", "platform.problem.too-large-unknown");
            case 414 -> new Problem(414, "address-too-long", "platform.problem.too-large-unknown");
            case 415 -> new Problem(415, "unsupported-media-type", "platform.problem.unsupported");
            case 429 -> new Problem(429, "too-many-tries", "platform.problem.limit");
            case 431 -> new Problem(431, "header-too-large", "platform.problem.too-large-unknown");
            case 503 -> new Problem(503, "busy", "platform.problem.busy").after(Optional.of(RETRY));
            // 505 means a malformed request line: a fault of the sender.
            default ->
                (status >= 400 && status < 500) || status == 505
                        ? new Problem(400, "bad-request", "platform.problem.bad-request")
                        : new Problem(500, "fault", "platform.problem.fault", "-");
        };
    }
}
