package org.sklad.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Puts status, version and body of an {@link Answer} into the response. */
public final class AnswerFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Answer<?> answer) {
            response.setStatus(answer.status());
            answer.tag().ifPresent(tag -> response.getHeaders().putSingle(HttpHeaders.ETAG, tag));
            response.setEntity(answer.body());
        }
    }
}
