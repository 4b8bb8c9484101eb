package org.sklad.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;

/** The reason why a request failed, independent of its form (RFC 9457, a page, or a fragment). */
public record Problem(
        int status,
        String type,
        Message detail,
        List<FieldError> errors,
        Optional<Duration> retryAfter,
        Optional<String> allow) {

    public Problem(int status, String type, Message detail) {
        this(status, type, detail, List.of(), Optional.empty(), Optional.empty());
    }

    public Problem(int status, String type, String key, Object... arguments) {
        this(status, type, Message.of(key, arguments));
    }

    Problem with(List<FieldError> fields) {
        return new Problem(status, type, detail, fields, retryAfter, allow);
    }

    Problem after(Optional<Duration> wait) {
        return new Problem(status, type, detail, errors, wait, allow);
    }

    public Problem allowing(Optional<String> methods) {
        return new Problem(status, type, detail, errors, retryAfter, methods);
    }
}
